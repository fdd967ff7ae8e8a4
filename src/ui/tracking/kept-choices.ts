/** How a person wants the list: columns, grouping and order, kept in the browser for each plan and person. */
import type { Login, PlanId } from '../../domain/code';
import { BY_NAME } from './tracking-order';
import type { Sort } from './tracking-order';
import { COLUMN_IDS, DEFAULT_COLUMNS, GROUPINGS } from './tracking-terms';
import type { ColumnId, GroupBy } from './tracking-terms';

export interface Choices {
  readonly columns: readonly ColumnId[];
  readonly groupBy: GroupBy;
  readonly sort: Sort;
}

export const DEFAULT_CHOICES: Choices = { columns: DEFAULT_COLUMNS, groupBy: 'parent', sort: BY_NAME };

export const choicesKey = (plan: PlanId, person: Login): string => `tong-ket.tracking.${plan}.${person}`;

const isColumn = (value: unknown): value is ColumnId => COLUMN_IDS.some((id) => id === value);

function sortIn(value: unknown): Sort | undefined {
  const held = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return isColumn(held.column) ? { column: held.column, descending: held.descending === true } : undefined;
}

/** Reads what was kept; what is not understood is as if it had not been chosen. @param usual for who chose nothing. */
export function readChoices(text: string | null, usual: Choices = DEFAULT_CHOICES): Choices {
  try {
    const json: unknown = JSON.parse(text ?? '{}');
    const held = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
    const columns = Array.isArray(held.columns) ? held.columns.filter(isColumn) : undefined;
    return {
      columns: columns === undefined ? usual.columns : inOrder(columns),
      groupBy: GROUPINGS.find((each) => each === held.groupBy) ?? usual.groupBy,
      sort: sortIn(held.sort) ?? usual.sort
    };
  } catch {
    return usual;
  }
}

/** The columns in the order of the list; the unit is always among them, since it opens the row. */
export function inOrder(chosen: readonly ColumnId[]): readonly ColumnId[] {
  return COLUMN_IDS.filter((id) => id === 'unit' || chosen.includes(id));
}

/** Whether these are those that everybody begins with on this page. */
export function isUsual(choices: Choices, usual: Choices): boolean {
  return JSON.stringify(choices) === JSON.stringify(usual);
}
