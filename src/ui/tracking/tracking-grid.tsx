/** The list of reports: a grid of which only the lines in sight are drawn, with its head kept in sight. */
import * as React from 'react';
import type { ObligationId } from '../../domain/code';
import { useScreenSettings } from '../frame/screen-settings';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { useVirtualLines } from '../parts/use-virtual-lines';
import { COLUMN_WIDTHS, TICK_WIDTH } from './column-widths';
import { GridHead } from './grid-head';
import type { ListItem, Sort } from './tracking-order';
import { GroupLine, RowLine } from './tracking-row';
import { useTableStyles } from './tracking-table-styles';
import type { ColumnId } from './tracking-terms';
import { useGridKeys } from './use-grid-keys';
import { useMoreBeside } from './use-more-beside';
import { usePrinting } from './use-printing';
import type { Selection } from './use-selection';

export interface TrackingGridProps {
  readonly items: readonly ListItem[];
  readonly columns: readonly ColumnId[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onToggle: (group: string) => void;
  readonly timeZone: string;
  readonly selection: Selection;
  readonly opened: ObligationId | undefined;
  readonly onOpen: (id: ObligationId) => void;
  /** What the lines are chosen and ordered by. */
  readonly view: string;
}

const HEAD_HEIGHT = 33;
/** Of a row with two lines, which most have: a guess that holds spares measuring twice. */
const ROW_HEIGHT = 51;
const GROUP_HEIGHT = 37;

/** Stands in for lines that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }): React.ReactElement | null {
  const { gap } = useTableStyles();
  return height <= 0 ? null : (
    <tr aria-hidden className={gap} style={{ height }}>
      <td colSpan={span} className={gap} />
    </tr>
  );
}

export function TrackingGrid(props: TrackingGridProps): React.ReactElement {
  const { items, columns, sort, onSort, onToggle, timeZone, selection, opened, onOpen, view } = props;
  const styles = useTableStyles();
  const words = useTrackingStrings();
  const scroller = React.useRef<HTMLDivElement>(null);
  const table = React.useRef<HTMLTableElement>(null);
  const printing = usePrinting();
  const { density } = useScreenSettings();
  const keys = React.useMemo(() => items.map(({ key }) => key), [items]);
  const estimate = React.useCallback(
    (index: number) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    [items]
  );
  const revealed = React.useRef<(index: number) => void>(() => undefined);
  const reveal = React.useCallback((index: number) => revealed.current(index), []);
  const span = columns.length + 1;
  const more = useMoreBeside(scroller, columns);
  const { stop, onKeyDown, onFocus } = useGridKeys(table, { rows: items.length, columns: span }, reveal);
  const lines = useVirtualLines({ scroller, keys, estimate, head: HEAD_HEIGHT, kept: [stop.row], view });
  revealed.current = (index) => lines.scrollToIndex(index, { align: 'auto' });
  const ids = React.useMemo(
    () =>
      items.flatMap((item) =>
        item.kind === 'row'
          ? [item.row.obligation.id]
          : item.open
            ? []
            : item.group.rows.map(({ obligation }) => obligation.id)
      ),
    [items]
  );

  const lineAt = (index: number): React.ReactElement | null => {
    const item = items[index];
    const placed = {
      index,
      measure: printing ? undefined : lines.measureElement,
      stop: stop.row === index ? stop.column : undefined
    };
    if (item === undefined) {
      return null;
    }
    return item.kind === 'group' ? (
      <GroupLine
        key={item.key}
        {...placed}
        group={item.group}
        open={item.open}
        span={columns.length}
        selected={selection.selected}
        onTick={selection.set}
        onToggle={onToggle}
      />
    ) : (
      <RowLine
        key={item.key}
        {...placed}
        row={item.row}
        columns={columns}
        timeZone={timeZone}
        ticked={selection.selected.has(item.row.obligation.id)}
        opened={item.row.obligation.id === opened}
        onTick={selection.set}
        onOpen={onOpen}
      />
    );
  };

  const drawn: (React.ReactElement | null)[] = [];
  if (printing) {
    drawn.push(...items.map((_, index) => lineAt(index)));
  } else {
    let end = HEAD_HEIGHT;
    for (const line of lines.getVirtualItems()) {
      drawn.push(<Gap key={`before ${line.key}`} height={line.start - end} span={span} />, lineAt(line.index));
      end = line.end;
    }
    drawn.push(<Gap key="after" height={lines.getTotalSize() + HEAD_HEIGHT - end} span={span} />);
  }

  return (
    <div className={styles.around}>
      {more && <div aria-hidden className={styles.more} />}
      <div ref={scroller} className={styles.scroller}>
        <table
          ref={table}
          role="grid"
          className={density === 'compact' ? `${styles.table} ${styles.compact}` : styles.table}
          aria-label={words.listLabel}
          aria-rowcount={items.length + 1}
          aria-colcount={span}
          aria-multiselectable
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <colgroup className={styles.columns}>
            <col style={{ width: TICK_WIDTH }} />
            {columns.map((column) => (
              <col key={column} style={{ width: COLUMN_WIDTHS[column] }} />
            ))}
          </colgroup>
          <GridHead
            columns={columns}
            ids={ids}
            sort={sort}
            onSort={onSort}
            selection={selection}
            stop={stop.row === -1 ? stop.column : undefined}
          />
          <tbody role="rowgroup" className={styles.body}>
            {drawn}
          </tbody>
        </table>
      </div>
    </div>
  );
}
