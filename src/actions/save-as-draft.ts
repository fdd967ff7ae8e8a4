/** A document that somebody brings along becomes the unit's draft, or the draft's next version: once, however often it is tried. */
import { DocumentError } from '../documents/document-error';
import type { ReportReading } from '../documents/read-report';
import { StoreError } from '../store/failure';
import type { StoredFile } from '../store/library';
import type { Acting } from './acting';
import { Refused } from './attempt';
import { documentRoom } from './document-room';
import type { Loaded } from './loading';

const notShown = (): StoreError => new StoreError('notFound', 'The draft was saved but the server does not show it.');

/** A document as it was read for an obligation. */
export interface BroughtDocument {
  readonly loaded: Loaded;
  readonly reading: ReportReading;
}

/** Whether a draft says already what the document says: its bytes change at upload, its fingerprint does not. */
export async function saysTheSame(
  { store }: Acting,
  draft: StoredFile,
  { loaded, reading }: BroughtDocument
): Promise<boolean> {
  try {
    const [{ readReport }, bytes] = await Promise.all([documentRoom(), store.drafts.bytes(draft.serverRelativeUrl)]);
    return readReport(bytes, loaded.plan.outline).fingerprint === reading.fingerprint;
  } catch (error) {
    if (error instanceof DocumentError) {
      return false;
    }
    throw error;
  }
}

/**
 * @param replaces version label of the draft that may be replaced, the one that the person saw.
 * @throws Refused `draftExists` when there is a draft that says something else and is not that version.
 */
export async function saveAsDraft(
  acting: Acting,
  document: BroughtDocument,
  bytes: Uint8Array,
  replaces: string | undefined
): Promise<StoredFile> {
  const { drafts } = acting.store;
  const { item, draft: there } = document.loaded;
  const { obligation } = item;
  if (there === undefined) {
    await drafts.add(obligation, bytes);
  }
  const found = there ?? (await drafts.find(obligation.id));
  if (found === undefined) {
    throw notShown();
  }
  if (await saysTheSame(acting, found, document)) {
    return found;
  }
  // Only the version that the person saw may be replaced: somebody may have written since. Where nothing was described as a draft,
  // the name was taken by a try that broke off before it said what its file is.
  if (there !== undefined && replaces !== there.versionLabel) {
    throw new Refused({ code: 'draftExists' });
  }
  await drafts.replace(found, bytes);
  const replaced = await drafts.find(obligation.id);
  if (replaced === undefined) {
    throw notShown();
  }
  return replaced;
}
