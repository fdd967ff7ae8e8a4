/** In which groups and order the tracking list stands. Names follow the Vietnamese alphabet. Pure. */
import type { TrackingRow } from '../../actions/open-tracking';
import { figuresOf } from '../../domain/rates';
import { countedOf } from '../../actions/tracking-rows';
import type { LocalDate } from '../../domain/local-date';
import { STATE_KINDS } from '../../domain/state';
import { compareNames } from '../../domain/vietnamese-text';
import { levelOf } from './tracking-filter';
import type { ColumnId, GroupBy } from './tracking-terms';

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export const BY_NAME: Sort = { column: 'unit', descending: false };

/** One group of rows. */
export interface TrackingGroup {
  /** What its rows share, e.g. the code of their parent; empty for units without one. */
  readonly key: string;
  readonly name: string;
  readonly rows: readonly TrackingRow[];
  readonly sent: number;
  readonly missing: number;
}

/** Words that names of groups need. */
export interface GroupWords {
  readonly noParent: string;
  readonly everyReport: string;
  readonly state: (row: TrackingRow) => string;
  readonly level: (level: string) => string;
  readonly stream: (row: TrackingRow) => string;
}

type SortValue = string | number | undefined;

const instantOf = (moment: Date | LocalDate | undefined): number | undefined =>
  moment === undefined ? undefined : moment instanceof Date ? moment.getTime() : Date.parse(moment);

/** Days after the deadline, 0 in time; undefined where nothing can be said. */
export function daysLateOf({ timeliness }: TrackingRow): number | undefined {
  return timeliness.kind === 'late' || timeliness.kind === 'overdue' ? timeliness.days : undefined;
}

function valueOf(row: TrackingRow, column: ColumnId, words: GroupWords): SortValue {
  const { obligation, completeness } = row;
  switch (column) {
    case 'unit':
      return obligation.unitName;
    case 'parent':
      return obligation.parentName;
    case 'office':
      return obligation.receivingOfficeName;
    case 'stream':
      return words.stream(row);
    case 'level':
      return words.level(levelOf(row));
    case 'deadline':
    case 'dueOn':
      return instantOf(row.inForce?.lastDay);
    case 'state':
      return STATE_KINDS.indexOf(row.state);
    case 'number':
      return row.issueNumber === '' ? undefined : row.issueNumber;
    case 'submitted':
      return row.submittedOn?.getTime();
    case 'approved':
      return row.approvedOn?.getTime();
    case 'sent':
      return instantOf(row.sentOn);
    case 'received':
      return instantOf(row.receivedOn);
    case 'accepted':
      return instantOf(row.acceptedOn);
    case 'daysLate':
      return daysLateOf(row);
    case 'outline':
      return completeness === undefined || completeness.total === 0
        ? undefined
        : completeness.done / completeness.total;
    case 'round':
      return row.round;
    case 'returned':
      return row.returnedReasons === 0 ? undefined : row.returnedReasons;
    case 'answerBy':
      return instantOf(row.answerBy);
    case 'report':
      return row.reportUrl === undefined ? undefined : 1;
  }
}

/** What is empty stands last, whichever way the column is sorted. */
function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
  return descending ? -order : order;
}

/** Rows in the order of a column; alike ones by their unit's name. */
export function sortRows(rows: readonly TrackingRow[], { column, descending }: Sort, words: GroupWords): TrackingRow[] {
  const byName = (a: TrackingRow, b: TrackingRow): number => compareNames(a.obligation.unitName, b.obligation.unitName);
  if (column === 'unit') {
    return [...rows].sort(descending ? (a, b) => byName(b, a) : byName);
  }
  return rows
    .map((row) => ({ row, value: valueOf(row, column, words) }))
    .sort((a, b) => compareValues(a.value, b.value, descending) || byName(a.row, b.row))
    .map(({ row }) => row);
}

interface GroupIdentity {
  readonly key: string;
  readonly name: string;
  /** Groups stand by this first, then by name. */
  readonly rank: number;
}

function identityOf(row: TrackingRow, by: GroupBy, words: GroupWords): GroupIdentity {
  const { obligation } = row;
  switch (by) {
    case 'parent':
      return obligation.parent === undefined
        ? { key: '', name: words.noParent, rank: 0 }
        : { key: obligation.parent, name: obligation.parentName, rank: 1 };
    case 'office':
      return { key: obligation.receivingOffice, name: obligation.receivingOfficeName, rank: 0 };
    case 'level':
      return { key: levelOf(row), name: words.level(levelOf(row)), rank: 0 };
    case 'state':
      return { key: row.state, name: words.state(row), rank: STATE_KINDS.indexOf(row.state) };
    case 'none':
      return { key: '', name: words.everyReport, rank: 0 };
  }
}

interface Members {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly TrackingRow[];
}

function ordered({ key, name, rows }: Members, sort: Sort, words: GroupWords, before?: TrackingGroup): TrackingGroup {
  const known = new Set(before?.rows);
  const fresh = rows.filter((row) => !known.has(row));
  const kept = rows.length - fresh.length === known.size ? (before?.rows ?? []) : undefined;
  if (before?.name === name && fresh.length === 0 && kept !== undefined) {
    return before;
  }
  const { sent, missing } = figuresOf(rows.map(countedOf));
  // What is in order already is not sorted again: sorting finds the long run.
  return { key, name, rows: sortRows(kept === undefined ? rows : [...kept, ...fresh], sort, words), sent, missing };
}

export interface GroupingOptions {
  /** Groups stay where they were while more rows come: nothing that is read jumps. */
  readonly inOrderOfArrival?: boolean;
  /** The groups of other rows, by the same in the same order: those that are as they were stay the same objects. */
  readonly before?: readonly TrackingGroup[];
}

export function groupRows(
  rows: readonly TrackingRow[],
  by: GroupBy,
  sort: Sort,
  words: GroupWords,
  { inOrderOfArrival = false, before = [] }: GroupingOptions = {}
): readonly TrackingGroup[] {
  const groups = new Map<string, GroupIdentity & { readonly rows: TrackingRow[] }>();
  for (const row of rows) {
    const identity = identityOf(row, by, words);
    const group = groups.get(identity.key);
    if (group === undefined) {
      groups.set(identity.key, { ...identity, rows: [row] });
    } else {
      group.rows.push(row);
    }
  }
  const all = [...groups.values()];
  if (!inOrderOfArrival) {
    all.sort((a, b) => a.rank - b.rank || compareNames(a.name, b.name));
  }
  const known = new Map(before.map((group) => [group.key, group]));
  return all.map((group) => ordered(group, sort, words, known.get(group.key)));
}

/** A line of the list. */
export type ListItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: TrackingGroup; readonly open: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: TrackingRow };

/** Groups and the rows of those that are open, line by line. */
export function itemsOf(groups: readonly TrackingGroup[], folded: ReadonlySet<string>): readonly ListItem[] {
  return groups.flatMap((group): readonly ListItem[] => {
    const open = !folded.has(group.key);
    const head: ListItem = { kind: 'group', key: `group ${group.key}`, group, open };
    return open ? [head, ...group.rows.map((row): ListItem => ({ kind: 'row', key: row.obligation.id, row }))] : [head];
  });
}
