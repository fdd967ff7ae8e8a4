/** Which rows the tracking list shows: by figure, by what they have in common, and by search. Pure. */
import { countsAs } from '../../actions/open-tracking';
import type { TrackingRow } from '../../actions/open-tracking';
import type { LocalDate } from '../../domain/local-date';
import type { StateKind } from '../../domain/state';
import { searchKey } from '../../domain/vietnamese-text';
import type { ShownCount } from './tracking-terms';

/** What the rows shown have in common; an empty text asks for nothing. */
export interface Filters {
  readonly count: ShownCount;
  readonly state: StateKind | '';
  readonly office: string;
  readonly level: string;
  readonly stream: string;
  readonly search: string;
}

export const NO_FILTERS: Filters = { count: 'owed', state: '', office: '', level: '', stream: '', search: '' };

/** Stands for units whose level nobody named. */
export const UNKNOWN_LEVEL = '?';

/** The level that a row counts under. */
export function levelOf({ obligation }: TrackingRow): string {
  return obligation.unitLevel === '' ? UNKNOWN_LEVEL : obligation.unitLevel;
}

const KEYS = new WeakMap<TrackingRow, string>();

/** What a row is found by; made once for each. */
export function searchKeyOf(row: TrackingRow): string {
  const known = KEYS.get(row);
  if (known !== undefined) {
    return known;
  }
  const { unitName, unit, parentName, receivingOfficeName } = row.obligation;
  const made = searchKey(`${unitName} ${unit} ${parentName} ${receivingOfficeName} ${row.issueNumber}`);
  KEYS.set(row, made);
  return made;
}

/** Rows under the filters whose names or numbers hold every word of the search, accents and case aside. */
export function filterRows(rows: readonly TrackingRow[], filters: Filters): readonly TrackingRow[] {
  const { count, state, office, level, stream } = filters;
  const words = searchKey(filters.search).split(' ').filter(Boolean);
  return rows.filter(
    (row) =>
      (state === '' || row.state === state) &&
      (office === '' || row.obligation.receivingOffice === office) &&
      (level === '' || levelOf(row) === level) &&
      (stream === '' || row.obligation.stream === stream) &&
      countsAs(row, count) &&
      (words.length === 0 || words.every((word) => searchKeyOf(row).includes(word)))
  );
}

/** Whether anything is filtered. */
export function isFiltered(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some((key) => filters[key] !== NO_FILTERS[key]);
}

/** The nearest deadline that still lies ahead, with how many reports are not sent under it. */
export interface NextDeadline {
  readonly lastDay: LocalDate;
  readonly phrase: string;
  readonly row: TrackingRow;
  readonly open: number;
}

export function nextDeadline(rows: readonly TrackingRow[]): NextDeadline | undefined {
  const due = rows.filter((row) => row.timeliness.kind === 'due');
  const lastDay = due.reduce<LocalDate | undefined>((first, { inForce }) => {
    const day = inForce?.lastDay;
    return day !== undefined && (first === undefined || day < first) ? day : first;
  }, undefined);
  const of = due.filter((row) => row.inForce?.lastDay === lastDay);
  const row = of.find(({ obligation }) => obligation.deadline?.lastDay === lastDay) ?? of[0];
  return lastDay === undefined || row === undefined
    ? undefined
    : { lastDay, phrase: row.obligation.deadlinePhrase, row, open: of.length };
}
