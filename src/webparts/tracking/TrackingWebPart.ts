/** Theo dõi: who owes, who has submitted, who is late. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'TrackingWebPartStrings';
import { ScreenChunk } from '../../ui/frame/screen-chunk';
import { ScreenWebPart } from '../screen-web-part';
import type { SitePaneWords } from '../screen-web-part';

export default class TrackingWebPart extends ScreenWebPart {
  protected override readonly paneWords: SitePaneWords = strings;
  protected override readonly screenName = 'tracking';

  protected override loadScreen(): ScreenChunk {
    return new ScreenChunk(() =>
      import(/* webpackChunkName: 'tong-ket-tracking' */ '../../ui/tracking/tracking-screen').then(
        (chunk) => chunk.TrackingScreen
      )
    );
  }
}
