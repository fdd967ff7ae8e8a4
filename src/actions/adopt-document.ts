/**
 * Nhận tài liệu: a document that lies elsewhere (on this machine, on another site, made without the outline) becomes the working
 * document of an obligation, as a version in the unit's folder of the drafts library.
 */
import type { ObligationId } from '../domain/code';
import type { Finding } from '../documents/check';
import { StoreError } from '../store/failure';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { draftFileOf, loadForAct } from './loading';
import type { DraftFile } from './open-my-work';
import type { Outcome } from './outcome';

export interface Adoption {
  /** The .docx as it stands. */
  readonly bytes: Uint8Array;
  /** What is there already becomes an earlier version of the same file. Without it a draft that is there is a reason against it. */
  readonly replace: boolean;
}

const isSecrecy = ({ code }: Finding): boolean => code === 'secrecyMark';

/**
 * Safe to repeat: the same content is put only once. Refused with `draftThere` when the obligation has a draft that is not to be
 * replaced, and with a document's own reason when it does not read or bears a mark of secrecy.
 */
export async function adoptDocument(
  acting: Acting,
  id: ObligationId,
  { bytes, replace }: Adoption
): Promise<Outcome<DraftFile>> {
  return attempt(async () => {
    const { store } = acting;
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
    const { draft } = loaded;
    if (draft === undefined) {
      await store.drafts.add(loaded.item.obligation, bytes);
    } else {
      const there = readReport(await store.drafts.bytes(draft.serverRelativeUrl), outline);
      if (there.fingerprint !== reading.fingerprint) {
        if (!replace) {
          throw new Refused({ code: 'draftThere' });
        }
        await store.drafts.replace(draft, bytes);
      }
    }
    const made = await store.drafts.find(id);
    if (made === undefined) {
      throw new StoreError('notFound', 'The draft was put into the library but the server does not show it.');
    }
    return draftFileOf(store.site, made);
  });
}
