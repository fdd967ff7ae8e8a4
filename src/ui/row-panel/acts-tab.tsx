/** Xử lý: what the receiving office may decide about a report; what the server would refuse is disabled with its reason. */
import * as React from 'react';
import type { RowView } from '../../actions/open-row';
import { decide } from '../decisions/decide';
import { DecisionFields } from '../decisions/decision-fields';
import { NOTHING_TYPED, NO_PROBLEMS, readDecision } from '../decisions/decision-form';
import type { DecisionAct, TypedDecision } from '../decisions/decision-form';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { useRowStrings } from '../loc/use-row-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';

const useStyles = themedStyles((theme) => ({
  cards: { display: 'grid', gap: 12, marginTop: 8 },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, margin: '4px 0 8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10, alignItems: 'center' }
}));

interface DecisionProps {
  readonly view: RowView;
  readonly act: DecisionAct;
  readonly title: string;
  readonly hint: string;
  readonly onDone: (title: string) => void;
}

/** What is typed stays until it is recorded; recording asks once more, since the history cannot be taken back. */
function Decision({ view, act, title, hint, onDone }: DecisionProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { office } = useRowStrings();
  const acting = useActing();
  const { state, start } = useAct<void>();
  const [typed, setTyped] = React.useState<TypedDecision>(NOTHING_TYPED);
  const [step, setStep] = React.useState<'typing' | 'tried' | 'sure'>('typing');
  const { obligation, refusals } = view.item;
  const refusal = refusals[act];
  const running = state.kind === 'running';
  const read = readDecision(act, typed);
  const id = `tong-ket-${act}`;
  const record = async (): Promise<void> => {
    if (read.kind !== 'complete') {
      return;
    }
    const outcome = await start(() => decide(acting, obligation.id, read.decision));
    setStep('typing');
    if (outcome?.kind === 'done') {
      setTyped(NOTHING_TYPED);
      onDone(title);
    }
  };
  return (
    <Card title={title}>
      <p className={styles.hint}>{hint}</p>
      {refusal !== undefined ? (
        <div className={styles.acts}>
          <Button disabled aria-describedby={id}>
            {title}
          </Button>
          <span id={id} className={styles.hint}>
            {strings.refusals[refusal]}
          </span>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setStep(read.kind === 'complete' ? 'sure' : 'tried');
          }}
        >
          <DecisionFields
            act={act}
            typed={typed}
            onType={setTyped}
            problems={step === 'tried' && read.kind === 'incomplete' ? read.problems : NO_PROBLEMS}
            disabled={running}
          />
          {state.kind === 'refused' && (
            <Notice
              tone="bad"
              explanation={{ what: title, advice: '' }}
              reasons={refusalReasons(state.refusals, strings)}
            />
          )}
          {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={record} />}
          {step === 'sure' ? (
            <Notice
              tone="warn"
              explanation={{ what: office.sure(title, obligation.unitName), advice: office.cannotUndo }}
            >
              <Button look="primary" disabled={running} onClick={record} autoFocus>
                {running ? office.doing : office.confirm}
              </Button>
              <Button disabled={running} onClick={() => setStep('typing')}>
                {office.back}
              </Button>
            </Notice>
          ) : (
            <div className={styles.acts}>
              <Button type="submit" disabled={running}>
                {title}
              </Button>
            </div>
          )}
        </form>
      )}
    </Card>
  );
}

export interface ActsTabProps {
  readonly view: RowView;
  readonly onDone: () => void;
}

export function ActsTab({ view, onDone }: ActsTabProps): React.ReactElement {
  const styles = useStyles();
  const { office } = useRowStrings();
  const [done, setDone] = React.useState('');
  const isExempt = view.item.state.kind === 'exempt';
  const after = (title: string): void => {
    setDone(title);
    onDone();
  };
  const shared = { view, onDone: after };
  return (
    <>
      <p>{office.intro}</p>
      <div role="status">{done === '' ? '' : office.done(done)}</div>
      <div className={styles.cards}>
        <Decision {...shared} act="extended" title={office.extend} hint={office.extendHint} />
        {isExempt ? (
          <Decision {...shared} act="exemptionEnded" title={office.endExemption} hint={office.exemptHint} />
        ) : (
          <Decision {...shared} act="exempted" title={office.exempt} hint={office.exemptHint} />
        )}
        <Decision {...shared} act="recordedOnPaper" title={office.paper} hint={office.paperHint} />
      </div>
    </>
  );
}
