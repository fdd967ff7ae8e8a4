/**
 * Nhận tài liệu: a document that lies elsewhere (on this machine, on another site, made without the outline) becomes the working
 * document of an obligation, as a version in the unit's folder of the drafts library.
 */
import type { ObligationId } from '../domain/code';
import type { Finding } from '../documents/check';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { draftFileOf, loadForAct } from './loading';
import type { DraftFile } from './open-my-work';
import type { Outcome } from './outcome';
import { saveAsDraft } from './save-as-draft';

export interface Adoption {
  /** The .docx as it stands. */
  readonly bytes: Uint8Array;
  /** Version label of the draft that the person saw and lets go: it becomes an earlier version of the same file. */
  readonly replaces: string | undefined;
}

const isSecrecy = ({ code }: Finding): boolean => code === 'secrecyMark';

/**
 * Safe to repeat: the same content is put only once. Refused with `draftExists` when the obligation has a draft that is not the
 * one to be replaced, and with a document's own reason when it does not read or bears a mark of secrecy.
 */
export async function adoptDocument(
  acting: Acting,
  id: ObligationId,
  { bytes, replaces }: Adoption
): Promise<Outcome<DraftFile>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    const refusal = loaded.item.refusals.submitted;
    if (refusal !== undefined) {
      throw new Refused({ code: refusal });
    }
    const { outline } = loaded.plan;
    const { checkReport, readReport } = await documentRoom();
    const reading = readReport(bytes, outline);
    const secret = checkReport(reading, outline).find(isSecrecy);
    if (secret !== undefined) {
      throw new Refused({ code: secret.code });
    }
    return draftFileOf(acting.store.site, await saveAsDraft(acting, { loaded, reading }, bytes, replaces));
  });
}
