/** What reads and checks documents, as one chunk that the pane loads when it first checks. */
import { checkDocumentSteps } from '../../documents/check';
import type { CheckInput, CheckedReport } from '../../documents/check';
import { DocumentError } from '../../documents/document-error';
import { bodyNamed } from '../../documents/format/bodies';
import { packInForce } from '../../documents/format/packs';
import { hostPacing, inSlices } from '../../documents/steps';
import { InvalidInput } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import type { Outline } from '../../domain/outline';

export { wordChangeOf } from './word-changes';

/** What an open draft is held against. */
export interface OpenDraft {
  readonly outline: Outline;
  readonly unitName: string;
  /** In the time zone of the plan. */
  readonly today: LocalDate;
}

/** The form by the unit's name; a unit whose name does not tell writes in the Party's, as drafts are made. */
function inputOf({ outline, unitName, today }: OpenDraft): CheckInput {
  const base: CheckInput = { outline, today, stage: 'draft' };
  try {
    return { ...base, pack: packInForce(bodyNamed(unitName).family ?? 'party', today) };
  } catch (error) {
    if (error instanceof InvalidInput) {
      return base; // no form was in force on that day, so none is checked
    }
    throw error;
  }
}

/** The report, or why the document does not read. */
export type DocumentCheck =
  | { readonly kind: 'checked'; readonly report: CheckedReport }
  | { readonly kind: 'refused'; readonly code: DocumentError['code'] };

/** Checks in slices, so that the pane paints and answers in between. @throws AbortError when told to stop. */
export async function checkOpenDocument(
  bytes: Uint8Array,
  draft: OpenDraft,
  signal?: AbortSignal
): Promise<DocumentCheck> {
  try {
    return {
      kind: 'checked',
      report: await inSlices(checkDocumentSteps(bytes, inputOf(draft)), hostPacing(), signal)
    };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { kind: 'refused', code: error.code };
    }
    throw error;
  }
}
