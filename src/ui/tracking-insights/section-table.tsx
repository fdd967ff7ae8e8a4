/** The grid of units and sections; only the lines in sight are drawn. */
import { mergeStyles } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import type { Section } from '../../domain/outline';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { useVirtualLines } from '../parts/use-virtual-lines';
import { useGridKeys } from '../tracking/use-grid-keys';
import { usePrinting } from '../tracking/use-printing';
import { useInsightStyles } from './insight-styles';
import type { CellState, SectionGrid } from './section-grid';
import { SectionSign } from './section-sign';

export interface SectionTableProps {
  readonly grid: SectionGrid;
  readonly rows: readonly TrackingRow[];
  readonly wordOf: (state: CellState) => string;
  readonly onOpen: (id: ObligationId) => void;
}

const HEAD_HEIGHT = 46;
const LINE_HEIGHT = 25;

const SQUARE = mergeStyles({ padding: '0 1px', textAlign: 'center', width: 17, height: 24, cursor: 'pointer' });
const NAME = mergeStyles({
  textAlign: 'left',
  fontWeight: 400,
  padding: '0 6px 0 0',
  height: 24,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  maxWidth: 150
});
const MARK = mergeStyles({ textAlign: 'center', padding: '2px 0 !important', fontWeight: '400 !important' });

/** "I-" as it stands in the outline, without its hyphen; a dot for a section without a number. */
const markOf = ({ mark }: Section): string => mark.replace(/[-.)\s]+$/, '') || '•';
const nameOf = ({ mark, title }: Section): string => (mark === '' ? title : `${mark} ${title}`);

export function SectionTable({ grid, rows, wordOf, onOpen }: SectionTableProps): React.ReactElement {
  const styles = useInsightStyles();
  const { insights: words, open, columns } = useTrackingStrings();
  const scroller = React.useRef<HTMLDivElement>(null);
  const table = React.useRef<HTMLTableElement>(null);
  const printing = usePrinting();
  const { sections } = grid;
  const span = sections.length + 1;
  const keys = React.useMemo(() => rows.map(({ obligation }) => obligation.id), [rows]);
  const lacking = React.useMemo(() => grid.lacking(rows), [grid, rows]);
  const revealed = React.useRef<(index: number) => void>(() => undefined);
  const reveal = React.useCallback((index: number) => revealed.current(index), []);
  const { stop, onKeyDown, onFocus } = useGridKeys(table, { rows: rows.length, columns: span }, reveal, 0);
  const lines = useVirtualLines({
    scroller,
    keys,
    estimate: () => LINE_HEIGHT,
    head: HEAD_HEIGHT,
    kept: [stop.row],
    view: ''
  });
  revealed.current = (index) => lines.scrollToIndex(index);
  const tabIndex = (row: number, column: number): 0 | -1 => (stop.row === row && stop.column === column ? 0 : -1);
  const drawn = printing ? rows.map((_, index) => index) : lines.getVirtualItems().map(({ index }) => index);
  const gap = (height: number, key: string): React.ReactElement => (
    <tr key={key} aria-hidden style={{ height }}>
      <td colSpan={span} />
    </tr>
  );
  const lineAt = (index: number): React.ReactElement | null => {
    const row = rows[index];
    if (row === undefined) {
      return null;
    }
    const { id, unitName } = row.obligation;
    return (
      <tr key={id} role="row" aria-rowindex={index + 3} data-index={index} style={{ height: LINE_HEIGHT }}>
        <th role="rowheader" scope="row" aria-colindex={1} className={NAME}>
          <button
            type="button"
            className={styles.link}
            tabIndex={tabIndex(index, 0)}
            title={open(unitName)}
            onClick={() => onOpen(id)}
          >
            {unitName}
          </button>
        </th>
        {grid.cells(row).map((state, nth) => {
          const section = sections[nth];
          const said = section === undefined ? '' : words.sectionCell(nameOf(section), wordOf(state));
          return (
            <td
              key={section?.id ?? nth}
              role="gridcell"
              aria-colindex={nth + 2}
              className={SQUARE}
              title={said}
              tabIndex={tabIndex(index, nth + 1)}
              onClick={() => onOpen(id)}
            >
              <SectionSign state={state} />
              <span className={styles.aloud}>{said}</span>
            </td>
          );
        })}
      </tr>
    );
  };
  const before = (drawn[0] ?? 0) * LINE_HEIGHT;
  const after = (rows.length - 1 - (drawn[drawn.length - 1] ?? 0)) * LINE_HEIGHT;
  return (
    <div ref={scroller} className={styles.box}>
      <table
        ref={table}
        role="grid"
        aria-label={words.sections}
        aria-rowcount={rows.length + 2}
        aria-colcount={span}
        className={styles.table}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader" scope="col" aria-colindex={1} className={styles.head}>
              {columns.unit}
            </th>
            {sections.map((section, nth) => (
              <th
                key={section.id}
                role="columnheader"
                scope="col"
                aria-colindex={nth + 2}
                title={nameOf(section)}
                className={`${styles.head} ${MARK}`}
              >
                <span aria-hidden>{markOf(section)}</span>
                <span className={styles.aloud}>{nameOf(section)}</span>
              </th>
            ))}
          </tr>
          <tr role="row" aria-rowindex={2}>
            <th role="rowheader" scope="row" aria-colindex={1} className={styles.head} style={{ top: 22 }}>
              {words.lackingRow}
            </th>
            {lacking.map((count, nth) => (
              <td
                key={sections[nth]?.id ?? nth}
                role="gridcell"
                aria-colindex={nth + 2}
                title={words.lacking(count)}
                className={`${styles.head} ${MARK}`}
                style={{ top: 22 }}
              >
                {count}
              </td>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {before > 0 && gap(before, 'before')}
          {drawn.map(lineAt)}
          {after > 0 && gap(after, 'after')}
        </tbody>
      </table>
    </div>
  );
}
