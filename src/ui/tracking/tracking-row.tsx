/** One line of the tracking list: a report owed, or the head of a group. As small cards where the list is narrow. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { TickBox } from '../parts/tick-box';
import { TrackingCell } from './tracking-cell';
import type { TrackingGroup } from './tracking-order';
import { useTableStyles } from './tracking-table-styles';
import type { ColumnId } from './tracking-terms';
import { tickedOf } from './use-selection';
import type { Selection } from './use-selection';

/** Where a line stands among all lines, those that are not drawn too. */
interface Placed {
  /** From 0, the head of the list not counted. */
  readonly index: number;
  readonly measure: ((line: HTMLTableRowElement | null) => void) | undefined;
  /** Column of the line that the keyboard is at; undefined when it is at another line. */
  readonly stop: number | undefined;
}

const tabStop = (stop: number | undefined, column: number): 0 | -1 => (stop === column ? 0 : -1);

export interface RowLineProps extends Placed {
  readonly row: TrackingRow;
  readonly columns: readonly ColumnId[];
  readonly timeZone: string;
  readonly ticked: boolean;
  readonly opened: boolean;
  readonly onTick: Selection['set'];
  readonly onOpen: (id: ObligationId) => void;
}

function RowLineView(props: RowLineProps): React.ReactElement {
  const { row, columns, timeZone, ticked, opened, onTick, onOpen, index, measure, stop } = props;
  const styles = useTableStyles();
  const words = useTrackingStrings();
  const { id, unitName } = row.obligation;
  return (
    <tr
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      data-index={index}
      data-obligation={id}
      data-state={row.state}
      className={opened ? styles.openedRow : styles.row}
    >
      <td role="gridcell" aria-colindex={1} className={styles.tick}>
        <TickBox
          label={words.select(unitName)}
          ticked={ticked ? 'all' : 'none'}
          tabIndex={tabStop(stop, 0)}
          onChange={(next) => onTick([id], next)}
        />
      </td>
      {columns.map((column, nth) =>
        column === 'unit' ? (
          <th key={column} role="rowheader" scope="row" aria-colindex={nth + 2} className={styles.unit}>
            <button
              type="button"
              className={styles.name}
              tabIndex={tabStop(stop, nth + 1)}
              aria-expanded={opened}
              title={words.open(unitName)}
              onClick={() => onOpen(id)}
            >
              {unitName}
            </button>
          </th>
        ) : (
          <td
            key={column}
            role="gridcell"
            aria-colindex={nth + 2}
            className={styles.cell}
            data-label={words.columns[column]}
            tabIndex={tabStop(stop, nth + 1)}
          >
            <div className={styles.inside}>
              <TrackingCell row={row} column={column} timeZone={timeZone} />
            </div>
          </td>
        )
      )}
    </tr>
  );
}

/** Lines keep their identity between filters, so that scrolling and ticking repaint only what changes. */
export const RowLine = React.memo(RowLineView);

export interface GroupLineProps extends Placed {
  readonly group: TrackingGroup;
  readonly open: boolean;
  readonly span: number;
  readonly selected: ReadonlySet<ObligationId>;
  readonly onTick: Selection['set'];
  readonly onToggle: (key: string) => void;
}

function GroupLineView(props: GroupLineProps): React.ReactElement {
  const { group, open, span, selected, onTick, onToggle, index, measure, stop } = props;
  const styles = useTableStyles();
  const words = useTrackingStrings();
  const ids = React.useMemo(() => group.rows.map(({ obligation }) => obligation.id), [group.rows]);
  return (
    <tr ref={measure} role="row" aria-rowindex={index + 2} data-index={index} className={styles.groupRow}>
      <td role="gridcell" aria-colindex={1} className={styles.groupTick}>
        <TickBox
          label={words.selectGroup(group.name)}
          ticked={tickedOf(ids, selected)}
          tabIndex={tabStop(stop, 0)}
          onChange={(ticked) => onTick(ids, ticked)}
        />
      </td>
      <th role="rowheader" scope="rowgroup" aria-colindex={2} colSpan={span} className={styles.group}>
        <button
          type="button"
          aria-expanded={open}
          tabIndex={stop === undefined || stop === 0 ? -1 : 0}
          className={styles.groupButton}
          onClick={() => onToggle(group.key)}
        >
          <span aria-hidden className={open ? styles.arrowOpen : styles.arrow}>
            ▸
          </span>
          <span className={styles.groupName}>
            {group.name}{' '}
            <span className={styles.groupFigures}>· {words.group(group.rows.length, group.sent, group.missing)}</span>
          </span>
        </button>
      </th>
    </tr>
  );
}

export const GroupLine = React.memo(GroupLineView);
