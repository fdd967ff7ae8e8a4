/** Gửi: save and check the draft, see what was found, then hand it to the unit's leadership. */
import * as React from 'react';
import type { DocumentContext } from '../../actions/open-document';
import type { Submission, SubmissionPreview } from '../../actions/submit-report';
import type { SectionId } from '../../domain/code';
import { sectionsInOrder } from '../../domain/outline';
import type { Outline } from '../../domain/outline';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { CompletenessBar } from '../parts/completeness-bar';
import { FailureNotice } from '../parts/failure-notice';
import { FindingsList } from '../parts/findings-list';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import { StepList } from './step-list';
import { useSubmission } from './use-submission';
import type { SaveDraft } from './use-submission';
import { Withdrawal } from './withdrawal';

type Draft = Extract<DocumentContext, { kind: 'draft' }>;

const useStyles = themedStyles((theme) => ({
  body: { padding: 12, display: 'grid', gap: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  title: { fontSize: 14, fontWeight: 600, margin: 0 }
}));

/** Names sections as the outline does. */
function namesOf(outline: Outline): (id: SectionId) => string {
  const names = new Map(sectionsInOrder(outline).map(({ section }) => [section.id, sectionName(section)]));
  return (id) => names.get(id) ?? id;
}

interface CheckedProps {
  readonly preview: SubmissionPreview;
  readonly saved: boolean;
  readonly context: Draft;
  readonly onSubmit: () => void;
  readonly onAgain: () => void;
}

function Checked({ preview, saved, context, onSubmit, onAgain }: CheckedProps): React.ReactElement {
  const styles = useStyles();
  const { submit } = useStrings();
  const { findings, completeness, draft } = preview;
  const nameOf = namesOf(context.outline);
  const blocked = findings.some(({ severity }) => severity === 'blocks');
  return (
    <>
      {!saved && <Notice tone="warn" explanation={{ what: submit.cannotSave, advice: '' }} />}
      <p className={styles.hint}>
        {submit.version(draft.versionLabel, dateAndTime(draft.modified, context.plan.timeZone))}
      </p>
      <CompletenessBar completeness={completeness} />
      {findings.length === 0 ? (
        <p className={styles.hint}>{submit.clean}</p>
      ) : (
        <>
          <h3 className={styles.title}>{blocked ? submit.blocked : submit.findings}</h3>
          <FindingsList findings={findings} nameOf={nameOf} />
        </>
      )}
      {!blocked && (
        <Button look="primary" wide onClick={onSubmit}>
          {findings.length === 0 ? submit.submit : submit.submitAnyway}
        </Button>
      )}
      <Button wide onClick={onAgain}>
        {submit.again}
      </Button>
    </>
  );
}

function Submitted({ submission }: { readonly submission: Submission }): React.ReactElement {
  const { submit } = useStrings();
  return (
    <Notice tone="ok" explanation={submit.done}>
      <WindowLink href={submission.report.viewUrl}>{submit.read}</WindowLink>
    </Notice>
  );
}

export interface SubmitViewProps {
  readonly word: DocumentInWord;
  readonly context: Draft;
  /** How the document gets into the library where Word does not save it there. */
  readonly save?: SaveDraft;
  /** The person has asked for the check already. */
  readonly checksAtOnce?: boolean;
  /** Called once the server has recorded the submission. */
  readonly onSubmitted: () => void;
}

export function SubmitView({ word, context, save, checksAtOnce, onSubmitted }: SubmitViewProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { submit } = strings;
  const { check, submission, startCheck, submit: submitNow } = useSubmission(word, save);
  const { obligation, refusals, state } = context.item;
  const again = (): void => {
    startCheck(obligation.id).catch(() => undefined); // failures arrive through `check`
  };
  const send = (): void => {
    submitNow(obligation.id)
      .then((outcome) => outcome?.kind === 'done' && onSubmitted())
      .catch(() => undefined); // failures arrive through `submission`
  };
  React.useEffect(() => {
    if (checksAtOnce === true) {
      startCheck(obligation.id).catch(() => undefined); // failures arrive through `check`
    }
  }, [checksAtOnce, obligation.id, startCheck]);
  const refused = refusals.submitted;
  const mayWithdraw = state.kind === 'submitted' && refusals.withdrawn === undefined;
  if (submission.kind === 'running') {
    return (
      <div className={styles.body}>
        <StepList step={submission.step} />
      </div>
    );
  }
  if (submission.kind === 'done') {
    return (
      <div className={styles.body}>
        <Submitted submission={submission.value} />
      </div>
    );
  }
  if (refused !== undefined) {
    return (
      <div className={styles.body}>
        <Notice tone="idle" explanation={{ what: strings.refusals[refused], advice: '' }} />
        {mayWithdraw && <Withdrawal id={obligation.id} onDone={onSubmitted} />}
      </div>
    );
  }
  return (
    <div className={styles.body}>
      {submission.kind === 'failed' && <FailureNotice failure={submission.failure} onRetry={send} />}
      {submission.kind === 'refused' && (
        <Notice
          tone="bad"
          explanation={{ what: submit.refused, advice: '' }}
          reasons={refusalReasons(submission.refusals, strings, namesOf(context.outline))}
        />
      )}
      {check.kind === 'idle' && (
        <>
          {state.kind === 'submitted' && (
            <Notice
              tone="wait"
              explanation={{
                what: submit.alreadySubmitted(dateAndTime(state.submission.at, context.plan.timeZone)),
                advice: ''
              }}
            />
          )}
          <p className={styles.hint}>{submit.intro}</p>
          <Button look="primary" wide onClick={again}>
            {submit.check}
          </Button>
          {mayWithdraw && <Withdrawal id={obligation.id} onDone={onSubmitted} />}
        </>
      )}
      {check.kind === 'running' && <Loading label={submit.checking} />}
      {check.kind === 'failed' && <FailureNotice failure={check.failure} onRetry={again} />}
      {check.kind === 'refused' && (
        <Notice
          tone="bad"
          explanation={{ what: submit.refused, advice: '' }}
          reasons={refusalReasons(check.refusals, strings, namesOf(context.outline))}
        >
          <Button onClick={again}>{submit.again}</Button>
        </Notice>
      )}
      {check.kind === 'done' && <Checked {...check.value} context={context} onSubmit={send} onAgain={again} />}
    </div>
  );
}
