/** Left: the reports of my units, what waits for me first. */
import * as React from 'react';
import type { ApprovalQueue } from '../../actions/open-approval-queue';
import type { MyObligation } from '../../actions/open-my-work';
import type { ObligationId } from '../../domain/code';
import { submissionOf } from '../../domain/state';
import { DEFAULT_TIME_ZONE, dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { Notice } from '../parts/notice';
import { Pill } from '../parts/pill';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { chosenBackground } from '../theme/tones';
import { deadlineWords, stateWords } from '../words/state-words';

const useStyles = themedStyles((theme) => ({
  queue: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '10px 0',
    minWidth: 0
  },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: 0, padding: '4px 14px 6px' },
  list: { listStyle: 'none', margin: '0 0 8px', padding: 0 },
  quiet: { padding: '0 14px 8px' },
  item: [
    focusRing(theme),
    {
      display: 'block',
      width: '100%',
      font: 'inherit',
      textAlign: 'left',
      color: theme.semanticColors.bodyText,
      background: 'none',
      border: 0,
      padding: '8px 14px',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: theme.semanticColors.bodyBackgroundHovered },
        '&[aria-current="true"]': {
          background: chosenBackground(theme),
          boxShadow: `inset 3px 0 0 ${theme.palette.themePrimary}`
        },
        ':focus-visible': { outlineOffset: '-2px' }
      }
    }
  ],
  name: { display: 'block', fontWeight: 600 },
  hint: { display: 'block', fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

interface QueueListProps {
  readonly title: string;
  readonly items: readonly MyObligation[];
  readonly timeZone: string;
  readonly chosen: ObligationId | undefined;
  readonly onChoose: (id: ObligationId) => void;
  readonly whenEmpty?: React.ReactNode;
}

function QueueList({ title, items, timeZone, chosen, onChoose, whenEmpty }: QueueListProps): React.ReactElement | null {
  const styles = useStyles();
  const { approval, general, state: words } = useStrings();
  if (items.length === 0 && whenEmpty === undefined) {
    return null;
  }
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {items.length === 0 && <div className={styles.quiet}>{whenEmpty}</div>}
      <ul className={styles.list}>
        {items.map(({ obligation, state, timeliness, completeness }) => {
          const { text, tone } = stateWords(state.kind, timeliness, words);
          const submission = submissionOf(state);
          return (
            <li key={obligation.id}>
              <button
                type="button"
                className={styles.item}
                aria-current={obligation.id === chosen}
                data-obligation={obligation.id}
                onClick={() => onChoose(obligation.id)}
              >
                <span className={styles.name}>{obligation.unitName}</span>
                <span className={styles.hint}>
                  {submission === undefined
                    ? deadlineWords(obligation)
                    : approval.submittedOn(dateAndTime(submission.at, timeZone))}
                  {completeness !== undefined && ` · ${general.completeness(completeness.done, completeness.total)}`}
                </span>
                <Pill tone={tone}>{text}</Pill>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export interface ReportQueueProps {
  readonly queue: ApprovalQueue;
  readonly chosen: ObligationId | undefined;
  readonly onChoose: (id: ObligationId) => void;
}

export function ReportQueue({ queue, chosen, onChoose }: ReportQueueProps): React.ReactElement {
  const styles = useStyles();
  const { approval } = useStrings();
  const { waiting, notSubmitted, approved } = queue;
  const shared = { timeZone: queue.plan?.timeZone ?? DEFAULT_TIME_ZONE, chosen, onChoose };
  return (
    <nav className={styles.queue} aria-label={approval.queueLabel}>
      <QueueList
        {...shared}
        title={approval.waiting(waiting.length)}
        items={waiting}
        whenEmpty={<Notice tone="idle" explanation={approval.nothingWaiting} />}
      />
      <QueueList {...shared} title={approval.notSubmitted(notSubmitted.length)} items={notSubmitted} />
      <QueueList {...shared} title={approval.approved(approved.length)} items={approved} />
    </nav>
  );
}
