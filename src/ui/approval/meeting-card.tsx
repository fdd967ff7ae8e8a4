/** The meeting that passed the report: a form while it waits, the record once it is passed. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import { approveReport } from '../../actions/approve-report';
import type { ObligationId } from '../../domain/code';
import type { CollectiveApproval } from '../../domain/event';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { dateAndTime, longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { themedStyles } from '../theme/themed-styles';
import { ActAnswer } from './act-answer';
import { NOTHING_TYPED, OUTCOMES, readMeeting } from './meeting-form';
import type { MeetingProblems, TypedMeeting } from './meeting-form';
import { useTypedForm } from './typed-forms';
import { useReportAct } from './use-report-act';

const useStyles = themedStyles((theme) => ({
  fields: { display: 'grid', gap: 10 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 10, alignItems: 'start' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '6px 0 0' },
  foot: { marginTop: 12, display: 'grid', gap: 8 },
  record: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '4px 12px',
    selectors: { dd: { margin: 0 } }
  },
  term: { fontSize: 12, color: theme.semanticColors.bodySubtext },
  outcome: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: 4 },
  legend: { fontWeight: 600, padding: 0, marginBottom: 2 },
  choice: { display: 'flex', gap: 6, alignItems: 'baseline' }
}));

export interface MeetingRecordProps {
  readonly meeting: CollectiveApproval;
  readonly approvedOn: Date | undefined;
  readonly timeZone: string;
}

/** The record as the event keeps it. */
export function MeetingRecord({ meeting, approvedOn, timeZone }: MeetingRecordProps): React.ReactElement {
  const styles = useStyles();
  const { meeting: words } = useApprovalStrings();
  return (
    <Card title={words.title}>
      <dl className={styles.record}>
        <dt className={styles.term}>{words.body}</dt>
        <dd>{meeting.body}</dd>
        <dt className={styles.term}>{words.meetingDate}</dt>
        <dd>
          {shortDate(meeting.meetingDate)}, {words.attendance(meeting.present, meeting.summoned)}
        </dd>
        <dt className={styles.term}>{words.outcome}</dt>
        <dd>{words.outcomes[meeting.outcome ?? 'passed']}</dd>
        {meeting.minutesNumber !== '' && (
          <>
            <dt className={styles.term}>{words.minutes}</dt>
            <dd>{meeting.minutesNumber}</dd>
          </>
        )}
      </dl>
      {approvedOn !== undefined && <p className={styles.hint}>{words.approvedOn(dateAndTime(approvedOn, timeZone))}</p>}
    </Card>
  );
}

interface FieldsProps {
  readonly typed: TypedMeeting;
  readonly problems: MeetingProblems;
  readonly onType: (field: keyof TypedMeeting, value: string) => void;
  readonly disabled: boolean;
}

function MeetingFields({ typed, problems, onType, disabled }: FieldsProps): React.ReactElement {
  const styles = useStyles();
  const { locale } = useStrings();
  const { meeting: words } = useApprovalStrings();
  const name = React.useMemo(() => `tong-ket-meeting-${Math.random().toString(36).slice(2)}`, []);
  const suggestions = `${name}-bodies`;
  const date = readTypedDate(typed.date);
  const field = (
    of: Exclude<keyof TypedMeeting, 'outcome'>,
    label: string,
    placeholder?: string
  ): React.ReactElement => {
    const problem = problems[of];
    return (
      <TextField
        label={label}
        name={of}
        value={typed[of]}
        disabled={disabled}
        autoComplete="off"
        required={of !== 'minutes'}
        errorMessage={problem === undefined ? undefined : words.problems[problem]}
        onChange={(_event, value) => onType(of, value ?? '')}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(of === 'body' ? { list: suggestions } : {})}
        {...(of === 'present' || of === 'summoned' ? { inputMode: 'numeric' as const } : {})}
      />
    );
  };
  return (
    <div className={styles.fields}>
      {field('body', words.body, words.bodyHint)}
      <datalist id={suggestions}>
        {words.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <div>
        {field('date', words.meetingDate, words.dateHint)}
        {date !== undefined && <p className={styles.hint}>{longDate(date, locale)}</p>}
      </div>
      <div className={styles.pair}>
        {field('present', words.present)}
        {field('summoned', words.summoned)}
      </div>
      <fieldset className={styles.outcome} disabled={disabled}>
        <legend className={styles.legend}>{words.outcome}</legend>
        {OUTCOMES.map((outcome) => (
          <label key={outcome} className={styles.choice}>
            <input
              type="radio"
              name={`${name}-outcome`}
              value={outcome}
              checked={typed.outcome === outcome}
              onChange={() => onType('outcome', outcome)}
            />
            {words.outcomes[outcome]}
          </label>
        ))}
      </fieldset>
      {field('minutes', words.minutes, words.minutesHint)}
    </div>
  );
}

export interface MeetingFormCardProps {
  readonly id: ObligationId;
  readonly today: LocalDate;
  readonly onDone: () => void;
  /** Opens the form for giving the report back; undefined where that may not be done. */
  readonly onReturn: (() => void) | undefined;
}

/** What is typed stays when the act fails, so that it can be tried again as it is. */
export function MeetingFormCard({ id, today, onDone, onReturn }: MeetingFormCardProps): React.ReactElement {
  const styles = useStyles();
  const { meeting: words, return: returning } = useApprovalStrings();
  const { typed, setTyped, forget } = useTypedForm(id, 'approved', NOTHING_TYPED);
  const [tried, setTried] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  const {
    state,
    isClosed: running,
    run
  } = useReportAct<void>(() => {
    forget();
    onDone();
  });
  const reading = readMeeting(typed, today);
  const submit = (): void => {
    setTried(true);
    if (reading.kind === 'complete') {
      run((acting) => approveReport(acting, id, reading.meeting));
      return;
    }
    const [first] = Object.keys(reading.problems);
    form.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
  };
  return (
    <Card title={words.title}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <MeetingFields
          typed={typed}
          problems={tried && reading.kind === 'incomplete' ? reading.problems : {}}
          onType={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
          disabled={running}
        />
        <div className={styles.foot}>
          <div className={styles.pair}>
            <Button look="primary" type="submit" wide disabled={running}>
              {running ? words.approving : words.approve}
            </Button>
            {onReturn !== undefined && (
              <Button wide disabled={running} onClick={onReturn}>
                {returning.open}
              </Button>
            )}
          </div>
          <span className={styles.hint}>{words.fillIn}</span>
          <ActAnswer state={state} onRetry={submit} />
        </div>
      </form>
    </Card>
  );
}
