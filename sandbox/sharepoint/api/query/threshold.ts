/**
 * The list view threshold: a query over a list of more than 5,000 items must begin with something that an index narrows
 * to 5,000. What counts is the first condition of the filter, not how many rows come out in the end.
 */
import { listViewThreshold } from '../protocol/errors.ts';
import type { FilterNode } from '../protocol/filter-node.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { SqlCondition } from '../store/items.ts';
import type { ListRecord } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import { compileFilter, type FilterScope } from './item-filter.ts';
import { resolveProperty } from './list-properties.ts';

/** Rows that one query may touch. */
export const LIST_VIEW_THRESHOLD = 5000;

/**
 * Holds a query to the threshold.
 * @param sortedBy the columns of `$orderby`
 * @param inFolder the condition of the folder that is asked for; a folder of 5,000 is read like a list of 5,000
 * @throws SharePointError 500
 */
export function requireBelowThreshold(
  store: Store,
  list: ListRecord,
  scope: FilterScope,
  filter: FilterNode | undefined,
  sortedBy: readonly FieldRecord[],
  inFolder?: SqlCondition
): void {
  if (store.items.count(list, undefined, LIST_VIEW_THRESHOLD + 1) <= LIST_VIEW_THRESHOLD) return;
  if (inFolder !== undefined && store.items.count(list, inFolder, LIST_VIEW_THRESHOLD + 1) <= LIST_VIEW_THRESHOLD)
    return;
  const touched = filter === undefined ? Infinity : rowsTouched(store, list, scope, filter);
  if (touched <= LIST_VIEW_THRESHOLD) return;
  const plain = filter === undefined && sortedBy.every(isIndexed);
  if (!plain) throw listViewThreshold();
}

const isIndexed = (field: FieldRecord): boolean => field.indexed || field.unique || field.internalName === 'ID';

/** How many rows the index of the leading condition leaves; Infinity when there is no index. */
function rowsTouched(store: Store, list: ListRecord, scope: FilterScope, node: FilterNode): number {
  switch (node.kind) {
    case 'and':
      return node.operands[0] === undefined ? Infinity : rowsTouched(store, list, scope, node.operands[0]);
    case 'or':
      return node.operands.reduce((sum, operand) => sum + rowsTouched(store, list, scope, operand), 0);
    case 'includes':
    case 'not':
    case 'substringof':
      return Infinity;
    case 'compare':
    case 'startswith': {
      const property = resolveProperty(scope.fields, node.property);
      if (property === undefined || property.kind === 'through' || !isIndexed(property.field)) return Infinity;
      const condition = compileFilter(scope, node);
      const current = { sql: `is_current = 1 AND (${condition.sql})`, values: condition.values };
      return store.items.count(list, current, LIST_VIEW_THRESHOLD + 1);
    }
  }
}
