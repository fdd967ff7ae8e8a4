import { correctReport } from './fixtures/correct-reports';
import { checkDocument, checkDocumentSteps } from './check';
import { finish, hostPacing, inSlices, mapSteps } from './steps';
import type { Pacing, Steps } from './steps';

/** Work of so many steps, each of so many milliseconds on the clock that it is given. */
function* work(clock: { now: number }, steps: number, each: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    clock.now += each;
    yield;
  }
  return 'done';
}

interface Paced extends Pacing {
  /** How long each slice was. */
  readonly slices: number[];
}

function pacing(clock: { now: number }, slice: number): Paced {
  const slices: number[] = [];
  let last = clock.now;
  return {
    slice,
    slices,
    now: () => clock.now,
    rest: async () => {
      slices.push(clock.now - last);
      // Whatever the page does meanwhile takes its time.
      clock.now += 100;
      last = clock.now;
    }
  };
}

describe('work in slices', () => {
  it('gives what the same work gives at one go', async () => {
    const clock = { now: 0 };
    expect(await inSlices(work(clock, 10, 5), pacing(clock, 12))).toBe(finish(work({ now: 0 }, 10, 5)));
  });

  it('lets the page have its turn as soon as a slice is used up', async () => {
    const clock = { now: 0 };
    const paced = pacing(clock, 12);
    await inSlices(work(clock, 10, 5), paced);
    expect(paced.slices).toEqual([15, 15, 15]);
  });

  it('takes no rest when there is little to do', async () => {
    const clock = { now: 0 };
    const paced = pacing(clock, 12);
    await inSlices(work(clock, 2, 5), paced);
    expect(paced.slices).toEqual([]);
  });

  it('stops between two slices when it is told to', async () => {
    const clock = { now: 0 };
    const stop = new AbortController();
    const paced = pacing(clock, 12);
    const rest = async (): Promise<void> => {
      await paced.rest();
      stop.abort();
    };
    const slow = inSlices(work(clock, 1000, 5), { ...paced, rest }, stop.signal);
    await expect(slow).rejects.toMatchObject({ name: 'AbortError' });
    expect(paced.slices).toHaveLength(1);
  });

  it('fails as the work fails', async () => {
    const failing = (function* (): Steps<never> {
      yield;
      throw new Error('no');
    })();
    await expect(inSlices(failing, hostPacing(0))).rejects.toThrow('no');
  });

  it('checks a report as it is checked at one go, in many steps', async () => {
    const { bytes, input } = correctReport(1);
    let rests = 0;
    const now = (): number => performance.now();
    const rest = async (): Promise<void> => {
      rests++;
    };
    const sliced = await inSlices(checkDocumentSteps(bytes, input), { now, rest, slice: 0 });
    expect(sliced).toEqual(checkDocument(bytes, input));
    expect(rests).toBeGreaterThan(50);
  });
});

describe('mapping values step by step', () => {
  it('gives every value once, in order, with rests in between', async () => {
    const clock = { now: 0 };
    const paced = pacing(clock, 6);
    const slow = (value: number): number => {
      clock.now += 2;
      return value * 10;
    };
    expect(await inSlices(mapSteps([1, 2, 3, 4, 5], slow), paced)).toEqual([10, 20, 30, 40, 50]);
    expect(paced.slices).toEqual([6]);
    expect(finish(mapSteps([], slow))).toEqual([]);
  });
});
