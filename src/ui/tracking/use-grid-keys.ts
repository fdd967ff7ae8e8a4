/**
 * The keyboard in the tracking list: one stop for Tab, arrows from cell to cell (WAI-ARIA's grid), also to lines that
 * are not drawn yet.
 */
import * as React from 'react';

/** A cell: the head of the list is row -1; columns count from 0, the tick boxes being the first. */
export interface GridStop {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const HEAD = -1;

/** Lines that PageUp and PageDown go over. */
const PAGE = 10;

/** Where a key leads to; undefined for keys that are none of the grid's. Pure. */
export function nextStop(
  { row, column }: GridStop,
  key: string,
  control: boolean,
  { rows, columns }: GridSize
): GridStop | undefined {
  const last = rows - 1;
  const held = (wanted: number): number => Math.min(Math.max(wanted, HEAD), last);
  switch (key) {
    case 'ArrowDown':
      return { row: held(row + 1), column };
    case 'ArrowUp':
      return { row: held(row - 1), column };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'Home':
      return { row: control ? HEAD : row, column: 0 };
    case 'End':
      return { row: control ? last : row, column: columns - 1 };
    case 'PageDown':
      return { row: held(row + PAGE), column };
    case 'PageUp':
      return { row: held(row - PAGE), column };
    default:
      return undefined;
  }
}

const CELLS = '[role=gridcell],[role=rowheader],[role=columnheader]';

function stopAt(target: EventTarget): GridStop | undefined {
  const cell = target instanceof Element ? target.closest(CELLS) : null;
  const line = cell?.closest('tr');
  return cell === null || cell === undefined || line === null || line === undefined
    ? undefined
    : { row: Number(line.dataset.index ?? HEAD), column: Number(cell.getAttribute('aria-colindex') ?? 1) - 1 };
}

/** The control of a cell, or the cell where it has none. Group lines have two cells only. */
function focusableAt(table: HTMLTableElement, { row, column }: GridStop): HTMLElement | undefined {
  const line = table.querySelector(row === HEAD ? 'thead tr' : `tr[data-index="${row}"]`);
  const cells = line === null ? [] : [...line.querySelectorAll<HTMLElement>(CELLS)];
  const cell = cells[Math.min(column, cells.length - 1)];
  // What is not laid out (the head above cards) cannot be reached.
  return cell === undefined || cell.getClientRects().length === 0
    ? undefined
    : (cell.querySelector<HTMLElement>('button, input, a') ?? cell);
}

export interface GridKeys {
  readonly stop: GridStop;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
}

/**
 * @param reveal draws the line of an index that is not drawn.
 * @param firstColumn where Tab comes in.
 */
export function useGridKeys(
  table: React.RefObject<HTMLTableElement>,
  { rows, columns }: GridSize,
  reveal: (index: number) => void,
  firstColumn = 1
): GridKeys {
  const [stop, setStop] = React.useState<GridStop>({ row: 0, column: firstColumn });
  const wanted = React.useRef<GridStop>();
  const held = React.useMemo(
    () => ({ row: Math.min(stop.row, rows - 1), column: Math.min(stop.column, columns - 1) }),
    [stop, rows, columns]
  );

  React.useLayoutEffect(() => {
    const element =
      wanted.current === undefined || table.current === null ? undefined : focusableAt(table.current, wanted.current);
    if (element !== undefined) {
      wanted.current = undefined;
      element.focus();
    }
  });

  const onKeyDown = React.useCallback(
    (event: React.KeyboardEvent) => {
      const from = stopAt(event.target);
      const to = from && nextStop(from, event.key, event.ctrlKey || event.metaKey, { rows, columns });
      if (to === undefined || event.altKey || table.current === null) {
        return;
      }
      event.preventDefault();
      if (to.row === HEAD && focusableAt(table.current, to) === undefined) {
        return;
      }
      wanted.current = to;
      setStop(to);
      if (to.row !== HEAD) {
        reveal(to.row);
      }
    },
    [rows, columns, reveal, table]
  );
  const onFocus = React.useCallback((event: React.FocusEvent) => {
    const at = stopAt(event.target);
    if (at !== undefined) {
      setStop((before) => (before.row === at.row && before.column === at.column ? before : at));
    }
  }, []);
  return { stop: held, onKeyDown, onFocus };
}
