import { nextLine } from './use-line-keys';

describe('where a key leads to in a list', () => {
  it.each([
    [0, 'ArrowDown', 1],
    [99, 'ArrowDown', 99],
    [0, 'ArrowUp', 0],
    [50, 'ArrowUp', 49],
    [50, 'Home', 0],
    [50, 'End', 99],
    [50, 'PageDown', 60],
    [95, 'PageDown', 99],
    [5, 'PageUp', 0],
    [5, 'Enter', undefined]
  ])('from line %s, %s leads to %s', (from, key, to) => expect(nextLine(from, key, 100)).toBe(to));
});
