/** Left: the reports by what I do next with them. */
import * as React from 'react';
import type { ApprovalQueue, QueuePlace } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { SearchField } from '../parts/search-field';
import { READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { isMine, sectionsOf } from './queue-filter';
import { QueueLines } from './queue-lines';
import type { SeenBook } from './seen-memory';

/** From here on a queue is searched rather than read. */
const LONG = 8;
/** So many of my units are named above it. */
const NAMED = 3;

const useStyles = themedStyles((theme) => ({
  queue: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '10px 0',
    minWidth: 0,
    boxSizing: 'border-box',
    maxHeight: 'inherit',
    display: 'flex',
    flexDirection: 'column'
  },
  head: { padding: '2px 14px 8px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 6 },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: 0 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0, overflowWrap: 'anywhere' },
  quiet: { padding: '0 14px 8px' },
  aloud: READ_ALOUD_ONLY
}));

export interface ReportQueueProps {
  readonly queue: ApprovalQueue;
  readonly book: SeenBook;
  readonly chosen: ObligationId | undefined;
  readonly onChoose: (id: ObligationId) => void;
  /** Undefined where nothing waits for a receiving office of mine. */
  readonly onMany: (() => void) | undefined;
}

export function ReportQueue({ queue, book, chosen, onChoose, onMany }: ReportQueueProps): React.ReactElement {
  const styles = useStyles();
  const { queue: words } = useApprovalStrings();
  const { entries, units, plan } = queue;
  const [search, setSearch] = React.useState('');
  const [toggled, setToggled] = React.useState<ReadonlySet<QueuePlace>>(new Set());
  const sections = React.useMemo(() => sectionsOf(entries, search), [entries, search]);
  const mine = entries.filter(({ place }) => isMine(place)).length;
  const searching = search.trim() !== '';
  const found = sections.reduce((sum, section) => sum + section.entries.length, 0);
  const isOpen = (place: QueuePlace): boolean =>
    searching || toggled.has(place) !== (isMine(place) || (mine === 0 && place === 'withOthers'));
  const toggle = (place: QueuePlace): void => {
    const next = new Set(toggled);
    if (!next.delete(place)) {
      next.add(place);
    }
    setToggled(next);
  };
  return (
    <nav className={styles.queue} aria-label={words.label}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title(mine)}</h3>
        {units.length > 0 && (
          <p className={styles.hint}>
            {[...units.slice(0, NAMED), ...(units.length > NAMED ? [words.otherUnits(units.length - NAMED)] : [])].join(
              ' · '
            )}
          </p>
        )}
        {entries.length > LONG && (
          <SearchField label={words.search} hint={words.searchHint} value={search} onChange={setSearch} />
        )}
        <span role="status" className={styles.aloud}>
          {searching ? words.found(found) : ''}
        </span>
        {onMany !== undefined && <Button onClick={onMany}>{words.many}</Button>}
      </div>
      {mine === 0 && !searching && (
        <div className={styles.quiet}>
          <Notice tone="idle" explanation={words.nothingWaiting} />
        </div>
      )}
      {searching && found === 0 && (
        <div className={styles.quiet}>
          <Notice tone="idle" explanation={words.nothingFound} />
        </div>
      )}
      <QueueLines
        sections={sections}
        isOpen={isOpen}
        onToggle={toggle}
        timeZone={plan?.timeZone ?? DEFAULT_TIME_ZONE}
        book={book}
        chosen={chosen}
        search={search}
        onChoose={onChoose}
      />
    </nav>
  );
}
