/** Kế hoạch: streams, deadlines and outline of a plan. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'PlanWebPartStrings';
import { ScreenChunk } from '../../ui/frame/screen-chunk';
import type { PaneWords } from '../property-pane';
import { ScreenWebPart } from '../screen-web-part';

export default class PlanWebPart extends ScreenWebPart {
  protected override readonly paneWords: PaneWords = strings;
  protected override readonly screenName = 'plan';

  protected override loadScreen(): ScreenChunk {
    return new ScreenChunk(() =>
      import(/* webpackChunkName: 'tong-ket-plan' */ '../../ui/plan/plan-screen').then((chunk) => chunk.PlanScreen)
    );
  }
}
