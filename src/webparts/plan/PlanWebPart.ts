/** Kế hoạch: streams, deadlines and outline of the launched plan. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'PlanWebPartStrings';
import * as React from 'react';
import { PlanScreen } from '../../ui/plan/plan-screen';
import { ScreenWebPart } from '../screen-web-part';
import type { SitePaneWords } from '../screen-web-part';

export default class PlanWebPart extends ScreenWebPart {
  protected override readonly paneWords: SitePaneWords = strings;

  protected override screen(): React.ReactElement {
    return React.createElement(PlanScreen);
  }
}
