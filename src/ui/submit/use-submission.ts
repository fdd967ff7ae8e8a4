/** Saves, checks and submits the open draft. What reads documents is loaded only when it is asked for. */
import * as React from 'react';
import type { Outcome } from '../../actions/outcome';
import type { Submission, SubmissionPreview, SubmitStep } from '../../actions/submit-report';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import type { DocumentInWord } from '../outline/document-in-word';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

/** Brings the library up to date with the open document. @returns whether it could. */
export type SaveDraft = (id: ObligationId) => Promise<Outcome<boolean>>;

/** A preview, and whether Word had saved the document before it. */
export interface CheckedDraft {
  readonly preview: SubmissionPreview;
  readonly saved: boolean;
}

export interface SubmissionRun {
  readonly check: ActState<CheckedDraft>;
  readonly submission: ActState<Submission, SubmitStep>;
  readonly startCheck: (id: ObligationId) => Promise<Outcome<CheckedDraft> | undefined>;
  readonly submit: (id: ObligationId) => Promise<Outcome<Submission> | undefined>;
  /** Back to before the check. */
  readonly reset: () => void;
}

const loadAct = (): Promise<typeof import('../../actions/submit-report')> =>
  import(/* webpackChunkName: 'submit-report' */ '../../actions/submit-report');

/** Word saves what it has open where it lies. */
function savedByWord(word: DocumentInWord): SaveDraft {
  return async () => ({
    kind: 'done',
    value:
      !word.readOnly &&
      (await word.save().then(
        () => true,
        () => false
      ))
  });
}

/** @param save how the open document gets into the library; must keep its identity between renders. Word's own saving when left out. */
export function useSubmission(word: DocumentInWord, save?: SaveDraft): SubmissionRun {
  const acting = useActing();
  const { state: check, start: beginCheck, reset: resetCheck } = useAct<CheckedDraft>();
  const { state: submission, start: beginSubmission, reset: resetSubmission } = useAct<Submission, SubmitStep>();
  const startCheck = React.useCallback(
    (id: ObligationId) =>
      beginCheck(async () => {
        const act = loadAct();
        act.catch(() => undefined); // told below, once the document is saved
        const saved = await (save ?? savedByWord(word))(id);
        if (saved.kind !== 'done') {
          return saved;
        }
        const outcome = await (await act).previewSubmission(acting, id);
        return outcome.kind === 'done'
          ? { kind: 'done', value: { preview: outcome.value, saved: saved.value } }
          : outcome;
      }),
    [acting, beginCheck, save, word]
  );
  const submit = React.useCallback(
    (id: ObligationId) => beginSubmission(async (onStep) => (await loadAct()).submitReport(acting, id, onStep)),
    [acting, beginSubmission]
  );
  const reset = React.useCallback(() => {
    resetCheck();
    resetSubmission();
  }, [resetCheck, resetSubmission]);
  return { check, submission, startCheck, submit, reset };
}
