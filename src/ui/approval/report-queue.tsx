/** Left: the reports by what I do next with them; arrow keys move, Enter opens. */
import * as React from 'react';
import type { ApprovalQueue, QueuePlace } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { SearchField } from '../parts/search-field';
import { READ_ALOUD_ONLY, focusRing, themedStyles } from '../theme/themed-styles';
import { QueueEntryView } from './queue-entry';
import { isMine, sectionsOf } from './queue-filter';
import type { QueueSection } from './queue-filter';
import type { SeenBook } from './seen-memory';

/** From here on a queue is searched rather than read. */
const LONG = 8;
/** So many of a section are put up at once. */
const SHOWN = 40;
/** So many of my units are named above it. */
const NAMED = 3;

const useStyles = themedStyles((theme) => ({
  queue: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '10px 0',
    minWidth: 0
  },
  head: { padding: '2px 14px 8px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 6 },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: 0 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0, overflowWrap: 'anywhere' },
  section: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
  heading: { margin: 0 },
  fold: [
    focusRing(theme),
    {
      display: 'flex',
      justifyContent: 'space-between',
      gap: 8,
      width: '100%',
      font: 'inherit',
      fontSize: 12,
      fontWeight: 600,
      textAlign: 'left',
      color: theme.semanticColors.bodySubtext,
      background: 'none',
      border: 0,
      padding: '8px 14px 6px',
      cursor: 'pointer',
      selectors: { ':focus-visible': { outlineOffset: '-2px' } }
    }
  ],
  list: { listStyle: 'none', margin: 0, padding: 0 },
  quiet: { padding: '0 14px 8px' },
  aloud: READ_ALOUD_ONLY
}));

interface SectionViewProps {
  readonly section: QueueSection;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly row: (section: QueueSection, shown: number) => React.ReactNode;
}

function SectionView({ section, isOpen, onToggle, row }: SectionViewProps): React.ReactElement {
  const styles = useStyles();
  const { queue } = useApprovalStrings();
  const [shown, setShown] = React.useState(SHOWN);
  const { place, entries } = section;
  const title = `${queue.places[place]} (${entries.length})`;
  return (
    <section className={styles.section} aria-label={title}>
      <h4 className={styles.heading}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
          <span>{title}</span>
          <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
        </button>
      </h4>
      {isOpen && (
        <>
          <ul className={styles.list}>{row(section, shown)}</ul>
          {entries.length > shown && (
            <div className={styles.quiet}>
              <Button look="quiet" onClick={() => setShown(shown + SHOWN * 2)}>
                {queue.more(Math.min(entries.length - shown, SHOWN * 2))}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Moves the focus among the entries that are on screen. @returns false for a key that moves nothing. */
function moveFocus(nav: HTMLElement, key: string): boolean {
  const entries = Array.from(nav.querySelectorAll<HTMLElement>('[data-obligation]'));
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 };
  const next = to[key];
  if (at < 0 || next === undefined) {
    return false;
  }
  entries[Math.min(Math.max(next, 0), entries.length - 1)]?.focus();
  return true;
}

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
  const nav = React.useRef<HTMLElement>(null);
  const sections = sectionsOf(entries, search);
  const mine = entries.filter(({ place }) => isMine(place)).length;
  const searching = search.trim() !== '';
  const found = sections.reduce((sum, section) => sum + section.entries.length, 0);
  const isOpen = (place: QueuePlace): boolean =>
    searching || toggled.has(place) !== (isMine(place) || (mine === 0 && place === 'withOthers'));
  const visible = sections.filter(({ place }) => isOpen(place)).flatMap((section) => section.entries);
  const tabStop = visible.some(({ obligation }) => obligation.id === chosen) ? chosen : visible[0]?.obligation.id;
  const toggle = (place: QueuePlace): void => {
    const next = new Set(toggled);
    if (!next.delete(place)) {
      next.add(place);
    }
    setToggled(next);
  };
  return (
    <nav
      ref={nav}
      className={styles.queue}
      aria-label={words.label}
      onKeyDown={(event) => {
        if (nav.current !== null && moveFocus(nav.current, event.key)) {
          event.preventDefault();
        }
      }}
    >
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
      {sections.map((section) => (
        <SectionView
          key={section.place}
          section={section}
          isOpen={isOpen(section.place)}
          onToggle={() => toggle(section.place)}
          row={(of, shown) =>
            of.entries.slice(0, shown).map((entry) => (
              <li key={entry.obligation.id}>
                <QueueEntryView
                  entry={entry}
                  timeZone={plan?.timeZone ?? DEFAULT_TIME_ZONE}
                  isChosen={entry.obligation.id === chosen}
                  isTabStop={entry.obligation.id === tabStop}
                  findings={
                    (entry.submission === undefined ? undefined : book[entry.submission]?.findings) ?? entry.findings
                  }
                  onChoose={onChoose}
                />
              </li>
            ))
          }
        />
      ))}
    </nav>
  );
}
