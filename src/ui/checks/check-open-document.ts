/** Checks the open document and finds what would mend it, as one chunk that the pane loads when it first checks. */
import type { CheckInput, CheckedReport } from '../../documents/check';
import { DocumentError } from '../../documents/document-error';
import { bodyNamed } from '../../documents/format/bodies';
import { packInForce } from '../../documents/format/packs';
import { DocumentChecker } from '../../documents/worker/document-checker';
import { DocumentMender } from '../../documents/worker/document-mender';
import { WorkerLine } from '../../documents/worker/worker-line';
import type { StartWorker } from '../../documents/worker/worker-line';
import type { Mending, WordChange } from '../../documents/word-changes/word-change';
import { InvalidInput } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import type { Outline } from '../../domain/outline';

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

export interface OpenDocumentChecker {
  /** The pane paints and answers meanwhile. @throws AbortError when told to stop. */
  readonly check: (bytes: Uint8Array, draft: OpenDraft, signal?: AbortSignal) => Promise<DocumentCheck>;
  /** @returns undefined when nothing changes, or nothing that Word can be asked to change. */
  readonly changeFor: (bytes: Uint8Array, mending: Mending) => Promise<WordChange | undefined>;
  /** Ends the worker. */
  readonly close: () => void;
}

export function openDocumentChecker(start: StartWorker | undefined): OpenDocumentChecker {
  const line = new WorkerLine(start);
  const checker = new DocumentChecker(line);
  const mender = new DocumentMender(line);
  return {
    check: async (bytes, draft, signal) => {
      try {
        return { kind: 'checked', report: await checker.check(bytes, inputOf(draft), signal) };
      } catch (error) {
        if (error instanceof DocumentError) {
          return { kind: 'refused', code: error.code };
        }
        throw error;
      }
    },
    changeFor: (bytes, mending) => mender.changeFor(bytes, mending),
    close: () => line.close()
  };
}
