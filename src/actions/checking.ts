/** The saved version of a draft, read and checked: what a preview shows and what a submission goes by. */
import type { Finding } from '../documents/check';
import type { ReportReading } from '../documents/read-report';
import type { ObligationId } from '../domain/code';
import { StoreError } from '../store/failure';
import type { StoredFile } from '../store/library';
import type { Acting } from './acting';
import { Refused } from './attempt';
import { checkInputOf } from './check-input';
import { documentRoom } from './document-room';
import { loadForAct } from './loading';
import type { Loaded } from './loading';

/** A draft version with its bytes and what they say. */
export interface CheckedDraft {
  readonly loaded: Loaded;
  /** The file as it was when its bytes were read. */
  readonly draft: StoredFile;
  readonly bytes: Uint8Array;
  readonly reading: ReportReading;
  readonly findings: readonly Finding[];
}

const TRIES = 3;

/**
 * The bytes of one known version: Word may save while we read, so the version is looked at again afterwards.
 * @throws StoreError `conflict` when the document was saved again and again.
 */
async function savedVersion(
  { store }: Acting,
  draft: StoredFile
): Promise<{ readonly draft: StoredFile; readonly bytes: Uint8Array }> {
  let before = draft;
  for (let round = 0; round < TRIES; round += 1) {
    const bytes = await store.drafts.bytes(before.serverRelativeUrl);
    const after = await store.drafts.atUrl(before.serverRelativeUrl);
    if (after === undefined) {
      throw new Refused({ code: 'noDraft' });
    }
    if (after.versionLabel === before.versionLabel) {
      return { draft: after, bytes };
    }
    before = after;
  }
  throw new StoreError('conflict', 'The draft is being saved; try again in a moment.');
}

/**
 * @param onChecking called when the bytes are read.
 * @throws Refused when the person may not submit now or there is no draft; DocumentError when it does not read.
 */
export async function checkDraft(
  acting: Acting,
  id: ObligationId,
  onChecking: () => void = () => undefined
): Promise<CheckedDraft> {
  const loaded = await loadForAct(acting, id);
  const refusal = loaded.item.refusals.submitted;
  if (refusal !== undefined) {
    throw new Refused({ code: refusal });
  }
  if (loaded.draft === undefined) {
    throw new Refused({ code: 'noDraft' });
  }
  const [unit, { draft, bytes }] = await Promise.all([
    acting.store.units.get(loaded.plan.id, loaded.item.obligation.unit),
    savedVersion(acting, loaded.draft)
  ]);
  onChecking();
  const { checkInSlices } = await documentRoom();
  return { loaded, draft, bytes, ...(await checkInSlices(bytes, await checkInputOf(acting, loaded, unit))) };
}
