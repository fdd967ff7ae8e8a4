/** Phê duyệt: what waits for me as approver, as clerk and as receiving office. */
import '../../ui/theme/no-remote-fonts';
import * as strings from 'ApprovalWebPartStrings';
import { ScreenChunk } from '../../ui/frame/screen-chunk';
import type { PaneWords } from '../property-pane';
import { ScreenWebPart } from '../screen-web-part';

export default class ApprovalWebPart extends ScreenWebPart {
  protected override readonly paneWords: PaneWords = strings;
  protected override readonly screenName = 'approval';

  protected override loadScreen(): ScreenChunk {
    return new ScreenChunk(() =>
      import(/* webpackChunkName: 'tong-ket-approval' */ '../../ui/approval/approval-screen').then(
        (chunk) => chunk.ApprovalScreen
      )
    );
  }
}
