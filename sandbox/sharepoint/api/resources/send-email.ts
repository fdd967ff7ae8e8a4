/**
 * `SP.Utilities.Utility.SendEmail`, which Microsoft retired on 31 October 2025 (devblogs.microsoft.com/microsoft365dev/
 * retirement-of-the-sharepoint-sendemail-api, PnPjs issue 3195): refused as an address that is not there any more, and
 * told by name, so that nobody looks for a mail that was never sent.
 */
import type { Api } from '../context.ts';
import { resourceNotFound } from '../protocol/errors.ts';
import { action, type Resource } from '../resource.ts';

export const SEND_EMAIL = 'SP.Utilities.Utility.SendEmail';

/** `POST _api/SP.Utilities.Utility.SendEmail` */
export function retiredSendEmail(api: Api): Resource {
  return action(SEND_EMAIL, () => {
    api.noteGap(`POST _api/${SEND_EMAIL} (retired 31 October 2025: use Graph sendMail)`);
    throw resourceNotFound(SEND_EMAIL);
  });
}
