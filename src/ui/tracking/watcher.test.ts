import type { Watched } from '../../actions/watch-tracking';
import { Watcher } from './watcher';

/** A page whose server gives these answers, one a look. */
function pageOf(...answers: readonly Watched[]): {
  readonly watcher: Watcher;
  readonly looks: number[];
  readonly changes: number[];
  see: (inSight: boolean) => void;
} {
  const looks: number[] = [];
  const changes: number[] = [];
  let sight = true;
  const begun = Date.now();
  const watcher = new Watcher({
    look: async () => {
      looks.push((Date.now() - begun) / 1000);
      return answers[looks.length - 1] ?? { kind: 'same', tokens: {} };
    },
    isInSight: () => sight,
    onChange: (count) => changes.push(count)
  });
  return {
    watcher,
    looks,
    changes,
    see: (inSight) => {
      sight = inSight;
      watcher.sightChanged();
    }
  };
}

const pass = async (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a page that watches', () => {
  it('looks after half a minute, and more seldom while nothing happens', async () => {
    const { looks } = pageOf();
    await pass(400);
    expect(looks).toEqual([30, 75, 142.5, 243.75, 363.75]);
  });

  it('tells of changes and looks soon again', async () => {
    const { looks, changes } = pageOf({ kind: 'same', tokens: {} }, { kind: 'changed', count: 3, tokens: {} });
    await pass(110);
    expect(looks).toEqual([30, 75, 105]);
    expect(changes).toEqual([3]);
  });

  it('asks nothing out of sight, and at once when it is seen again', async () => {
    const { looks, see } = pageOf();
    await pass(31);
    see(false);
    await pass(3600);
    expect(looks).toEqual([30]);
    see(true);
    await pass(1);
    expect(looks).toEqual([30, 3631]);
  });

  it('leaves a busy server alone for as long as it asked, seen or not', async () => {
    const { looks, see } = pageOf({ kind: 'busy', waitMs: 200_000 });
    await pass(40);
    see(false);
    see(true);
    await pass(180);
    expect(looks).toEqual([30]);
    await pass(20);
    expect(looks).toEqual([30, 230]);
  });

  it('says so once when the server no longer knows, and stops', async () => {
    const { looks, changes } = pageOf({ kind: 'unknown' });
    await pass(3600);
    expect([looks, changes]).toEqual([[30], [1]]);
  });

  it('stops when it is gone', async () => {
    const { watcher, looks } = pageOf();
    watcher.stop();
    await pass(3600);
    expect(looks).toEqual([]);
  });
});
