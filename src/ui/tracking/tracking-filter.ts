/** What the tracking list shows: filtered by figure and search, grouped by parent, in Vietnamese order. Pure. */
import { countsAs } from '../../actions/open-tracking';
import type { TrackingCount, TrackingRow } from '../../actions/open-tracking';
import type { LocalDate } from '../../domain/local-date';
import { compareNames, searchKey } from '../../domain/vietnamese-text';

/** One group of rows: the reports owed by the units under one parent. */
export interface TrackingGroup {
  /** Code of the parent, empty for units without one. */
  readonly key: string;
  readonly name: string;
  readonly rows: readonly TrackingRow[];
  readonly submitted: number;
  readonly overdue: number;
}

/** A row with the key that searches go through, made once for each reading. */
export interface SearchableRow {
  readonly row: TrackingRow;
  readonly key: string;
}

export function searchable(rows: readonly TrackingRow[]): readonly SearchableRow[] {
  return rows.map((row) => {
    const { unitName, unit, parentName, receivingOfficeName } = row.obligation;
    return { row, key: searchKey(`${unitName} ${unit} ${parentName} ${receivingOfficeName}`) };
  });
}

/** Rows under the figure whose names hold every word of the search, accents and case aside. */
export function filterRows(
  rows: readonly SearchableRow[],
  count: TrackingCount,
  search: string
): readonly TrackingRow[] {
  const words = searchKey(search).split(' ').filter(Boolean);
  return rows
    .filter(({ row, key }) => countsAs(row, count) && words.every((word) => key.includes(word)))
    .map(({ row }) => row);
}

/** Groups rows by parent; parents and units in the order of the Vietnamese alphabet, the top unit first. */
export function groupByParent(rows: readonly TrackingRow[], nameWithoutParent: string): readonly TrackingGroup[] {
  const groups = new Map<string, TrackingRow[]>();
  for (const row of rows) {
    const key = row.obligation.parent ?? '';
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return [...groups]
    .map(([key, members]): TrackingGroup => ({
      key,
      name: key === '' ? nameWithoutParent : (members[0]?.obligation.parentName ?? key),
      rows: [...members].sort((a, b) => compareNames(a.obligation.unitName, b.obligation.unitName)),
      submitted: members.filter((row) => countsAs(row, 'submitted')).length,
      overdue: members.filter((row) => countsAs(row, 'overdue')).length
    }))
    .sort((a, b) => Number(b.key === '') - Number(a.key === '') || compareNames(a.name, b.name));
}

/** The nearest deadline that still lies ahead, with how many reports are not passed under it. */
export interface NextDeadline {
  readonly lastDay: LocalDate;
  readonly phrase: string;
  readonly row: TrackingRow;
  readonly open: number;
}

export function nextDeadline(rows: readonly TrackingRow[]): NextDeadline | undefined {
  const due = rows.filter((row) => row.timeliness.kind === 'due');
  const days = due.map((row) => row.obligation.deadline?.lastDay).filter((day): day is LocalDate => day !== undefined);
  const lastDay = days.reduce<LocalDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined
  );
  const of = due.filter((row) => row.obligation.deadline?.lastDay === lastDay);
  const [row] = of;
  return lastDay === undefined || row?.obligation.deadline === undefined
    ? undefined
    : { lastDay, phrase: row.obligation.deadline.phrase, row, open: of.length };
}
