/** The head of the tracking list: a tick box for all that is shown, and columns that sort. */
import * as React from 'react';
import type { ObligationId } from '../../domain/code';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { TickBox } from '../parts/tick-box';
import { BY_NAME } from './tracking-order';
import type { Sort } from './tracking-order';
import { useTableStyles } from './tracking-table-styles';
import type { ColumnId } from './tracking-terms';
import { tickedOf } from './use-selection';
import type { Selection } from './use-selection';

export interface GridHeadProps {
  readonly columns: readonly ColumnId[];
  /** What the tick box above them all stands for. */
  readonly ids: readonly ObligationId[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selection: Selection;
  /** Column of the head that the keyboard is at. */
  readonly stop: number | undefined;
}

/** Up, then down, then by name again. */
export function sortAfter(sort: Sort, column: ColumnId): Sort {
  if (sort.column !== column) {
    return { column, descending: false };
  }
  return sort.descending ? BY_NAME : { column, descending: true };
}

function GridHeadView({ columns, ids, sort, onSort, selection, stop }: GridHeadProps): React.ReactElement {
  const styles = useTableStyles();
  const words = useTrackingStrings();
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" aria-colindex={1} className={styles.tickColumn}>
          <TickBox
            label={words.selectShown}
            ticked={tickedOf(ids, selection.selected)}
            tabIndex={stop === 0 ? 0 : -1}
            onChange={(ticked) => selection.set(ids, ticked)}
          />
        </th>
        {columns.map((column, nth) => {
          const sorted = sort.column === column;
          return (
            <th
              key={column}
              role="columnheader"
              scope="col"
              aria-colindex={nth + 2}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={column === 'unit' ? styles.unitColumn : styles.column}
            >
              <button
                type="button"
                className={styles.sortButton}
                tabIndex={stop === nth + 1 ? 0 : -1}
                title={words.sortBy(words.columns[column])}
                onClick={() => onSort(sortAfter(sort, column))}
              >
                {words.columns[column]}
                <span aria-hidden className={styles.sortMark}>
                  {sorted ? (sort.descending ? '↓' : '↑') : ''}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Scrolling does not touch it. */
export const GridHead = React.memo(GridHeadView);
