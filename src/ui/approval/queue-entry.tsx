/** One report of the queue. */
import * as React from 'react';
import { turnOf } from '../../actions/open-approval-queue';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import type { FindingCount } from '../../domain/event';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import type { QueueStrings } from '../loc/approval-strings';
import { Pill } from '../parts/pill';
import { listRow } from '../theme/list-row';
import { themedStyles } from '../theme/themed-styles';
import type { Words } from '../words/state-words';
import { deadlineWords, stateWords, timelinessWords } from '../words/state-words';
import { isMine } from './queue-filter';

const useStyles = themedStyles((theme) => ({
  item: [
    ...listRow(theme),
    {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '0 8px',
      width: '100%',
      font: 'inherit',
      textAlign: 'left',
      background: 'none',
      border: 0,
      padding: '8px 14px'
    }
  ],
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  hint: { gridColumn: '1 / -1', fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

/** What the checks found, in a word. */
export function badgeWords({ blocks, warns }: FindingCount, words: QueueStrings): Words {
  if (blocks > 0) {
    return { text: words.errors(blocks), tone: 'bad' };
  }
  return warns > 0 ? { text: words.warnings(warns), tone: 'warn' } : { text: words.clean, tone: 'ok' };
}

export interface QueueEntryViewProps {
  readonly entry: QueueEntry;
  readonly timeZone: string;
  readonly isChosen: boolean;
  /** The one entry that the Tab key stops at. */
  readonly isTabStop: boolean;
  /** What the checks found, as far as it is known. */
  readonly findings: FindingCount | undefined;
  readonly onChoose: (id: ObligationId) => void;
}

export function QueueEntryView(props: QueueEntryViewProps): React.ReactElement {
  const { entry, timeZone, isChosen, isTabStop, findings, onChoose } = props;
  const styles = useStyles();
  const { state: stateStrings } = useStrings();
  const { queue } = useApprovalStrings();
  const { obligation, place, state, timeliness, round, since, projection } = entry;
  const { completeness, submittedOn, issueNumber } = projection;
  const turn = place === 'withOthers' ? turnOf(state)?.role : undefined;
  const showsBadge = isMine(place) && place !== 'toSubmit' && findings !== undefined;
  const { text, tone } = showsBadge ? badgeWords(findings, queue) : stateWords(state, timeliness, stateStrings);
  const way = [
    submittedOn === undefined ? undefined : queue.submittedOn(dateAndTime(submittedOn, timeZone)),
    round > 1 ? queue.round(round) : undefined,
    completeness === undefined ? undefined : queue.sections(completeness.done, completeness.total),
    issueNumber === '' ? undefined : issueNumber,
    turn === 'drafter' || turn === 'approver' || turn === 'clerk' || turn === 'receiver' ? queue.turn[turn] : undefined
  ].filter((each) => each !== undefined);
  const isOpen = timeliness.kind === 'due' || timeliness.kind === 'overdue' || timeliness.kind === 'late';
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      data-obligation={obligation.id}
      data-line={obligation.id}
      data-since={since?.toISOString()}
      onClick={() => onChoose(obligation.id)}
    >
      <span className={styles.name}>{obligation.unitName}</span>
      <span>
        <Pill tone={tone}>{text}</Pill>
      </span>
      {way.length > 0 && <span className={styles.hint}>{way.join(' · ')}</span>}
      <span className={styles.hint}>
        {deadlineWords(obligation)}
        {isOpen && ` (${timelinessWords(timeliness, stateStrings)})`}
      </span>
    </button>
  );
}
