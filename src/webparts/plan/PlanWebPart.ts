/** Kế hoạch: streams, deadlines and outline of a plan. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'PlanWebPartStrings';
import { ScreenChunk } from '../../ui/frame/screen-chunk';
import { ScreenWebPart } from '../screen-web-part';
import type { SitePaneWords } from '../screen-web-part';

export default class PlanWebPart extends ScreenWebPart {
  protected override readonly paneWords: SitePaneWords = strings;
  protected override readonly screenName = 'plan';

  protected override loadScreen(): ScreenChunk {
    return new ScreenChunk(() =>
      import(/* webpackChunkName: 'tong-ket-plan' */ '../../ui/plan/plan-screen').then((chunk) => chunk.PlanScreen)
    );
  }
}
