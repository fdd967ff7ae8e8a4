/** Phê duyệt: what waits for me as approver. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'ApprovalWebPartStrings';
import * as React from 'react';
import { ApprovalScreen } from '../../ui/approval/approval-screen';
import { ScreenWebPart } from '../screen-web-part';
import type { SitePaneWords } from '../screen-web-part';

export default class ApprovalWebPart extends ScreenWebPart {
  protected override readonly paneWords: SitePaneWords = strings;

  protected override screen(): React.ReactElement {
    return React.createElement(ApprovalScreen);
  }
}
