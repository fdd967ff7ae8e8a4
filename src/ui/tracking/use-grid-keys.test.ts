import { nextStop } from './use-grid-keys';
import type { GridStop } from './use-grid-keys';

const SIZE = { rows: 25, columns: 4 };
const at = (row: number, column: number): GridStop => ({ row, column });

describe('the keyboard in the list', () => {
  it.each<[GridStop, string, boolean, GridStop | undefined]>([
    [at(0, 1), 'ArrowDown', false, at(1, 1)],
    [at(24, 1), 'ArrowDown', false, at(24, 1)],
    [at(0, 1), 'ArrowUp', false, at(-1, 1)],
    [at(-1, 1), 'ArrowUp', false, at(-1, 1)],
    [at(3, 3), 'ArrowRight', false, at(3, 3)],
    [at(3, 0), 'ArrowLeft', false, at(3, 0)],
    [at(3, 2), 'Home', false, at(3, 0)],
    [at(3, 2), 'End', false, at(3, 3)],
    [at(3, 2), 'Home', true, at(-1, 0)],
    [at(3, 2), 'End', true, at(24, 3)],
    [at(3, 2), 'PageDown', false, at(13, 2)],
    [at(3, 2), 'PageUp', false, at(-1, 2)],
    [at(3, 2), 'Enter', false, undefined],
    [at(3, 2), 'a', false, undefined]
  ])('%j and %s (control %s) lead to %j', (from, key, control, to) => {
    expect(nextStop(from, key, control, SIZE)).toEqual(to);
  });
});
