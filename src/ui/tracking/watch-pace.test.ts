import type { Watched } from '../../actions/watch-tracking';
import { SOON_MS, nextWait } from './watch-pace';

const same: Watched = { kind: 'same', tokens: {} };
const busy = (waitMs?: number): Watched => ({ kind: 'busy', waitMs });

describe('the pace of looking', () => {
  it.each<[number, Watched, number]>([
    [SOON_MS, same, 45_000],
    [45_000, same, 67_500],
    [120_000, same, 120_000],
    [120_000, { kind: 'changed', count: 2, tokens: {} }, SOON_MS],
    [120_000, { kind: 'unknown' }, SOON_MS],
    [SOON_MS, busy(), 60_000],
    [60_000, busy(), 120_000],
    [600_000, busy(), 600_000],
    [SOON_MS, busy(5_000), 60_000],
    [SOON_MS, busy(900_000), 900_000]
  ])('after %d ms and %j is %d ms', (waited, outcome, wait) => {
    expect(nextWait(waited, outcome)).toBe(wait);
  });
});
