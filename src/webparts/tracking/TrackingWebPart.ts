/** Theo dõi: who owes, who has submitted, who is late. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'TrackingWebPartStrings';
import * as React from 'react';
import { TrackingScreen } from '../../ui/tracking/tracking-screen';
import { ScreenWebPart } from '../screen-web-part';
import type { SitePaneWords } from '../screen-web-part';

export default class TrackingWebPart extends ScreenWebPart {
  protected override readonly paneWords: SitePaneWords = strings;

  protected override screen(): React.ReactElement {
    return React.createElement(TrackingScreen);
  }
}
