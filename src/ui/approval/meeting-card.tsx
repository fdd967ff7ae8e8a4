/** The meeting that passed the report: a form while it waits, the record once it is passed. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import type { ReportView } from '../../actions/open-report';
import type { Refusal } from '../../actions/outcome';
import type { CollectiveApproval } from '../../domain/event';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import { dateAndTime, longDate, readTypedDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import type { ActState } from '../reading/use-act';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { NOTHING_TYPED, readMeeting } from './meeting-form';
import type { MeetingProblems, TypedMeeting } from './meeting-form';

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
  term: { fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

/** The record as the event keeps it. */
export function MeetingRecord({
  meeting,
  approvedOn,
  timeZone
}: {
  readonly meeting: CollectiveApproval;
  readonly approvedOn: Date | undefined;
  readonly timeZone: string;
}): React.ReactElement {
  const styles = useStyles();
  const { approval } = useStrings();
  return (
    <Card title={approval.meeting}>
      <dl className={styles.record}>
        <dt className={styles.term}>{approval.body}</dt>
        <dd>{meeting.body}</dd>
        <dt className={styles.term}>{approval.meetingDate}</dt>
        <dd>
          {shortDate(meeting.meetingDate)}, {approval.attendance(meeting.present, meeting.summoned)}
        </dd>
        {meeting.minutesNumber !== '' && (
          <>
            <dt className={styles.term}>{approval.minutes}</dt>
            <dd>{meeting.minutesNumber}</dd>
          </>
        )}
      </dl>
      {approvedOn !== undefined && (
        <p className={styles.hint}>{approval.approvedOn(dateAndTime(approvedOn, timeZone))}</p>
      )}
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
  const { approval, locale } = useStrings();
  const suggestions = React.useMemo(() => `tong-ket-bodies-${Math.random().toString(36).slice(2)}`, []);
  const date = readTypedDate(typed.date);
  const field = (name: keyof TypedMeeting, label: string, placeholder?: string): React.ReactElement => {
    const problem = problems[name];
    return (
      <TextField
        label={label}
        name={name}
        value={typed[name]}
        disabled={disabled}
        autoComplete="off"
        required={name !== 'minutes'}
        errorMessage={problem === undefined ? undefined : approval.problems[problem]}
        onChange={(_event, value) => onType(name, value ?? '')}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(name === 'body' ? { list: suggestions } : {})}
        {...(name === 'present' || name === 'summoned' ? { inputMode: 'numeric' as const } : {})}
      />
    );
  };
  return (
    <div className={styles.fields}>
      {field('body', approval.body, approval.bodyHint)}
      <datalist id={suggestions}>
        {approval.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <div>
        {field('date', approval.meetingDate, approval.dateHint)}
        {date !== undefined && <p className={styles.hint}>{longDate(date, locale)}</p>}
      </div>
      <div className={styles.pair}>
        {field('present', approval.present)}
        {field('summoned', approval.summoned)}
      </div>
      {field('minutes', approval.minutes, approval.minutesHint)}
    </div>
  );
}

export interface MeetingFormCardProps {
  readonly refusals: readonly Refusal[];
  readonly today: LocalDate;
  readonly state: ActState<void>;
  readonly onApprove: (meeting: CollectiveApproval) => void;
}

/** What is typed stays when the act fails, so that it can be tried again as it is. */
export function MeetingFormCard({ refusals, today, state, onApprove }: MeetingFormCardProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { approval } = strings;
  const [typed, setTyped] = React.useState<TypedMeeting>(NOTHING_TYPED);
  const [tried, setTried] = React.useState(false);
  const reading = readMeeting(typed, today);
  const running = state.kind === 'running';
  const reasons = refusalReasons(refusals, strings);
  const refused = reasons.length > 0;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reading.kind === 'complete' && !refused && !running) {
      onApprove(reading.meeting);
    }
  };
  return (
    <Card title={approval.meeting}>
      <form onSubmit={submit} noValidate>
        <MeetingFields
          typed={typed}
          problems={tried && reading.kind === 'incomplete' ? reading.problems : {}}
          onType={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
          disabled={refused || running}
        />
        <div className={styles.foot}>
          <Button
            look="primary"
            type="submit"
            wide
            disabled={refused || running}
            aria-describedby="tong-ket-approve-why"
          >
            {running ? approval.approving : approval.approve}
          </Button>
          <div id="tong-ket-approve-why">
            {refused ? (
              <Notice tone="warn" explanation={{ what: approval.cannotApprove, advice: '' }} reasons={reasons} />
            ) : (
              <span className={styles.hint}>{approval.fillIn}</span>
            )}
          </div>
          {state.kind === 'refused' && (
            <Notice
              tone="bad"
              explanation={{ what: approval.cannotApprove, advice: '' }}
              reasons={refusalReasons(state.refusals, strings)}
            />
          )}
          {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        </div>
      </form>
    </Card>
  );
}

/** The form or the record, as the report's state asks. */
export function MeetingCard({
  view,
  ...form
}: Omit<MeetingFormCardProps, 'refusals'> & { readonly view: ReportView }): React.ReactElement {
  return view.meeting === undefined ? (
    <MeetingFormCard {...form} refusals={view.approvalRefusals} />
  ) : (
    <MeetingRecord meeting={view.meeting} approvedOn={view.approvedOn} timeZone={view.plan.timeZone} />
  );
}
