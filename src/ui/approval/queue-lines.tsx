/** The sections of the queue with their reports, of which only those in sight are drawn: hundreds are as quick as ten. */
import * as React from 'react';
import type { QueuePlace } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { useLineKeys } from '../parts/use-line-keys';
import { useVirtualLines } from '../parts/use-virtual-lines';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { QueueEntryView } from './queue-entry';
import { linesOf } from './queue-filter';
import type { QueueLine, QueueSection } from './queue-filter';
import type { SeenBook } from './seen-memory';

/** Guesses, for what was not drawn yet. */
const HEADING_HEIGHT = 31;
const ENTRY_HEIGHT = 70;

const useStyles = themedStyles((theme) => ({
  scroller: { overflowY: 'auto', minHeight: 0, overflowAnchor: 'none', position: 'relative' },
  heading: { margin: 0, borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
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
  list: { listStyle: 'none', margin: 0, padding: 0 }
}));

export interface QueueLinesProps {
  readonly sections: readonly QueueSection[];
  readonly isOpen: (place: QueuePlace) => boolean;
  readonly onToggle: (place: QueuePlace) => void;
  readonly timeZone: string;
  readonly book: SeenBook;
  readonly chosen: ObligationId | undefined;
  /** Another search starts at the top. */
  readonly search: string;
  readonly onChoose: (id: ObligationId) => void;
}

export function QueueLines(props: QueueLinesProps): React.ReactElement {
  const { sections, isOpen, onToggle, timeZone, book, chosen, search, onChoose } = props;
  const styles = useStyles();
  const { queue: words } = useApprovalStrings();
  const scroller = React.useRef<HTMLDivElement>(null);
  const open = sections.map(({ place }) => place).filter(isOpen);
  const opened = open.join(' ');
  const lines = React.useMemo(() => linesOf(sections, new Set(opened.split(' '))), [sections, opened]);
  const keys = React.useMemo(() => lines.map(({ key }) => key), [lines]);
  const ids = React.useMemo(() => lines.flatMap((line) => (line.kind === 'entry' ? [line.key] : [])), [lines]);
  const revealed = React.useRef<(id: string) => void>(() => undefined);
  const { stop, onKeyDown, onFocus } = useLineKeys(scroller, ids, chosen, (id) => revealed.current(id));
  const headings = lines.flatMap((line, index) => (line.kind === 'heading' ? [index] : []));
  const virtual = useVirtualLines<HTMLElement>({
    scroller,
    keys,
    estimate: (index) => (lines[index]?.kind === 'heading' ? HEADING_HEIGHT : ENTRY_HEIGHT),
    head: 0,
    kept: [...headings, ...(stop === undefined ? [] : [keys.indexOf(stop)])],
    view: search
  });
  revealed.current = (id) => virtual.scrollToIndex(keys.indexOf(id), { align: 'auto' });

  React.useEffect(() => {
    // What a link names may lie far down. Lines that come in later do not move what is read.
    const index = chosen === undefined ? -1 : keys.indexOf(chosen);
    if (index >= 0) {
      virtual.scrollToIndex(index, { align: 'auto' });
    }
  }, [chosen]);

  const drawn = virtual.getVirtualItems();
  const entryAt = (line: QueueLine & { readonly kind: 'entry' }, index: number, above: number): React.ReactElement => (
    <li
      key={line.key}
      ref={virtual.measureElement}
      data-index={index}
      aria-setsize={line.count}
      aria-posinset={line.position}
      style={above > 0 ? { marginTop: above } : undefined}
    >
      <QueueEntryView
        entry={line.entry}
        timeZone={timeZone}
        isChosen={line.entry.obligation.id === chosen}
        isTabStop={line.key === stop}
        findings={
          (line.entry.submission === undefined ? undefined : book[line.entry.submission]?.findings) ??
          line.entry.findings
        }
        onChoose={onChoose}
      />
    </li>
  );
  /** The reports of the section whose heading is the line of this index, up to the next heading. */
  const entriesOf = (heading: number): React.ReactElement => {
    const next = headings.find((index) => index > heading) ?? lines.length;
    const shown: React.ReactElement[] = [];
    let end = drawn.find(({ index }) => index === heading)?.end ?? 0;
    for (const { index, start, end: below } of drawn) {
      const line = lines[index];
      if (index > heading && index < next && line?.kind === 'entry') {
        shown.push(entryAt(line, index, start - end));
        end = below;
      }
    }
    const bottom = drawn.find(({ index }) => index === next)?.start ?? virtual.getTotalSize();
    return (
      <ul className={styles.list} style={{ paddingBottom: Math.max(bottom - end, 0) }}>
        {shown}
      </ul>
    );
  };

  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown} onFocus={onFocus}>
      {sections.map(({ place, entries }, position) => {
        const title = `${words.places[place]} (${entries.length})`;
        const index = headings[position] ?? 0;
        return (
          <section key={place} aria-label={title}>
            <h4 className={styles.heading} ref={virtual.measureElement} data-index={index}>
              <button
                type="button"
                className={styles.fold}
                aria-expanded={open.includes(place)}
                onClick={() => onToggle(place)}
              >
                <span>{title}</span>
                <span aria-hidden>{open.includes(place) ? '▾' : '▸'}</span>
              </button>
            </h4>
            {open.includes(place) && entriesOf(index)}
          </section>
        );
      })}
    </div>
  );
}
