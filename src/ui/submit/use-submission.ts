/** Saves, checks and submits the open draft. What reads documents is loaded only when it is asked for. */
import * as React from 'react';
import type { Outcome } from '../../actions/outcome';
import type { Submission, SubmissionPreview, SubmitStep } from '../../actions/submit-report';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import type { DocumentInWord } from '../outline/document-in-word';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

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

export function useSubmission(word: DocumentInWord): SubmissionRun {
  const acting = useActing();
  const { state: check, start: beginCheck, reset: resetCheck } = useAct<CheckedDraft>();
  const { state: submission, start: beginSubmission, reset: resetSubmission } = useAct<Submission, SubmitStep>();
  const startCheck = React.useCallback(
    (id: ObligationId) =>
      beginCheck(async () => {
        const act = loadAct();
        const saved =
          !word.readOnly &&
          (await word.save().then(
            () => true,
            () => false
          ));
        const outcome = await (await act).previewSubmission(acting, id);
        return outcome.kind === 'done' ? { kind: 'done', value: { preview: outcome.value, saved } } : outcome;
      }),
    [acting, beginCheck, word]
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
