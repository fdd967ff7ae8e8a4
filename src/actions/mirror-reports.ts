/** Brings the columns of my units' reports up to date with what was done to them since, as far as I may write them. */
import type { Acting } from './acting';
import { attempt } from './attempt';
import { loadMine } from './loading';
import type { Outcome } from './outcome';
import { mirrorReport } from './report-mirror';
import type { MirrorResult } from './report-mirror';

/** How many reports came to what. */
export type Mirrored = Readonly<Record<MirrorResult['kind'], number>>;

/** For an approver's visit, after the screen is painted. Safe at any time; what is locked waits for the next visit. */
export async function mirrorReports(acting: Acting): Promise<Outcome<Mirrored>> {
  return attempt(async () => {
    const counts = { current: 0, written: 0, notMine: 0, changed: 0, later: 0 };
    for (const loaded of (await loadMine(acting)).loaded) {
      counts[(await mirrorReport(acting, loaded, loaded.folded)).kind] += 1;
    }
    return counts;
  });
}
