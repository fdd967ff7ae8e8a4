/** Xử lý: what the receiving office may decide about a report; what the server would refuse is disabled with its reason. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import type { Acting } from '../../actions/acting';
import { endExemption, exemptReport } from '../../actions/exempt-report';
import { extendDeadline } from '../../actions/extend-deadline';
import type { RowView } from '../../actions/open-row';
import type { Outcome } from '../../actions/outcome';
import { recordPaper } from '../../actions/record-paper';
import type { ObligationId } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useRowStrings } from '../loc/use-row-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { NOTHING_TYPED, needsDate, needsReason, readDecision } from './office-form';
import type { OfficeAct, TypedDecision } from './office-form';

const useStyles = themedStyles((theme) => ({
  cards: { display: 'grid', gap: 12, marginTop: 8 },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext, margin: '4px 0 8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10, alignItems: 'center' }
}));

function decide(
  acting: Acting,
  id: ObligationId,
  act: OfficeAct,
  day: LocalDate,
  reason: string
): Promise<Outcome<void>> {
  switch (act) {
    case 'extended':
      return extendDeadline(acting, id, { lastDay: day, reason });
    case 'exempted':
      return exemptReport(acting, id, reason);
    case 'exemptionEnded':
      return endExemption(acting, id, reason);
    case 'recordedOnPaper':
      return recordPaper(acting, id, day);
  }
}

interface DecisionProps {
  readonly view: RowView;
  readonly act: OfficeAct;
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
  const date = readTypedDate(typed.date);
  const wrong = step === 'tried' && read.kind === 'incomplete' ? read : undefined;
  const id = `tong-ket-${act}`;
  const record = async (): Promise<void> => {
    if (read.kind !== 'complete') {
      return;
    }
    const outcome = await start(() => decide(acting, obligation.id, act, read.date ?? view.today, read.reason));
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
          {needsDate(act) && (
            <>
              <TextField
                label={act === 'extended' ? office.lastDay : office.receivedOn}
                name={`${act}-date`}
                value={typed.date}
                placeholder={office.dateHint}
                autoComplete="off"
                required
                disabled={running}
                errorMessage={wrong?.dateWrong === true ? office.dateWrong : undefined}
                onChange={(_event, value) => setTyped({ ...typed, date: value ?? '' })}
              />
              {date !== undefined && <p className={styles.hint}>{longDate(date, strings.locale)}</p>}
            </>
          )}
          {needsReason(act) && (
            <TextField
              label={office.reason}
              name={`${act}-reason`}
              value={typed.reason}
              autoComplete="off"
              required
              disabled={running}
              errorMessage={wrong?.reasonMissing === true ? office.reasonNeeded : undefined}
              onChange={(_event, value) => setTyped({ ...typed, reason: value ?? '' })}
            />
          )}
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
