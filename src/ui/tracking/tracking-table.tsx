/** The list of reports, grouped by parent. A real table: found by the browser's search, read out by columns. */
import * as React from 'react';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import type { ObligationId } from '../../domain/code';
import { TickBox } from '../parts/tick-box';
import type { TrackingGroup } from './tracking-filter';
import { TrackingRowView } from './tracking-row';
import { useTableStyles } from './tracking-table-styles';
import { tickedOf } from './use-selection';
import type { Selection } from './use-selection';

/** Above this many rows the groups start folded, so that opening the page stays quick at any size. */
const FOLDED_ABOVE = 600;

export interface TrackingTableProps {
  readonly groups: readonly TrackingGroup[];
  readonly timeZone: string;
  readonly selection: Selection;
  readonly onOpen: (id: ObligationId) => void;
}

const COLUMNS = ['unit', 'office', 'deadline', 'state', 'submitted', 'approved', 'outline', 'report'] as const;

interface GroupBodyProps {
  readonly group: TrackingGroup;
  readonly open: boolean;
  readonly onToggle: (key: string) => void;
  readonly timeZone: string;
  readonly selection: Selection;
  readonly onOpen: (id: ObligationId) => void;
}

function GroupBody({ group, open, onToggle, timeZone, selection, onOpen }: GroupBodyProps): React.ReactElement {
  const styles = useTableStyles();
  const tracking = useTrackingStrings();
  const ids = React.useMemo(() => group.rows.map(({ obligation }) => obligation.id), [group.rows]);
  return (
    <tbody role="rowgroup" className={styles.body}>
      <tr role="row" className={styles.groupRow}>
        <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length + 1} className={styles.group}>
          <TickBox
            label={tracking.selectGroup(group.name)}
            ticked={tickedOf(ids, selection.selected)}
            onChange={(ticked) => selection.set(ids, ticked)}
          />
          <button type="button" aria-expanded={open} className={styles.groupButton} onClick={() => onToggle(group.key)}>
            <span aria-hidden className={open ? `${styles.arrow} ${styles.arrowOpen}` : styles.arrow}>
              ▸
            </span>
            <span>
              {group.name}{' '}
              <span className={styles.groupFigures}>
                · {tracking.group(group.rows.length, group.submitted, group.overdue)}
              </span>
            </span>
          </button>
        </th>
      </tr>
      {open &&
        group.rows.map((row) => (
          <TrackingRowView
            key={row.obligation.id}
            row={row}
            timeZone={timeZone}
            ticked={selection.selected.has(row.obligation.id)}
            onTick={selection.set}
            onOpen={onOpen}
          />
        ))}
    </tbody>
  );
}

export function TrackingTable({ groups, timeZone, selection, onOpen }: TrackingTableProps): React.ReactElement {
  const styles = useTableStyles();
  const tracking = useTrackingStrings();
  const widths: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> = {
    office: styles.officeColumn,
    outline: styles.outlineColumn,
    approved: styles.approvedColumn
  };
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const ids = React.useMemo(
    () => groups.flatMap((group) => group.rows.map(({ obligation }) => obligation.id)),
    [groups]
  );
  const [toggled, setToggled] = React.useState<ReadonlySet<string>>(new Set());
  const openAtFirst = total <= FOLDED_ABOVE;
  const toggle = React.useCallback(
    (key: string) =>
      setToggled((before) => {
        const after = new Set(before);
        if (!after.delete(key)) {
          after.add(key);
        }
        return after;
      }),
    []
  );
  return (
    <table role="table" className={styles.table} aria-label={tracking.title}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          <th role="columnheader" scope="col" className={styles.column}>
            <TickBox
              label={tracking.selectShown}
              ticked={tickedOf(ids, selection.selected)}
              onChange={(ticked) => selection.set(ids, ticked)}
            />
          </th>
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={`${styles.column} ${widths[column] ?? ''}`}>
              {tracking.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <GroupBody
          key={group.key}
          group={group}
          open={toggled.has(group.key) !== openAtFirst}
          onToggle={toggle}
          timeZone={timeZone}
          selection={selection}
          onOpen={onOpen}
        />
      ))}
    </table>
  );
}
