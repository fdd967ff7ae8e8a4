/** Theo dõi: who owes, who has submitted, who is late. */
import type { IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import '../../ui/theme/no-remote-fonts';
import * as strings from 'TrackingWebPartStrings';
import type { Acting } from '../../actions/acting';
import { askTrackingAhead } from '../../actions/tracking-question';
import { ScreenChunk } from '../../ui/frame/screen-chunk';
import type { PaneWords } from '../property-pane';
import { ScreenWebPart } from '../screen-web-part';
import type { PaneScript } from '../screen-web-part';

export default class TrackingWebPart extends ScreenWebPart {
  protected override readonly paneWords: PaneWords = strings;
  protected override readonly screenName = 'tracking';

  protected override loadScreen(): ScreenChunk {
    return new ScreenChunk(() =>
      import(/* webpackChunkName: 'tong-ket-tracking' */ '../../ui/tracking/tracking-screen').then(
        (chunk) => chunk.TrackingScreen
      )
    );
  }

  protected override askAhead(acting: Acting): void {
    askTrackingAhead(acting);
  }

  protected override paneGroups({ lookGroup }: PaneScript): readonly IPropertyPaneGroup[] {
    return [lookGroup(strings)];
  }
}
