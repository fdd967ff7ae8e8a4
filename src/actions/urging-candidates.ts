/** Which rows of the tracking list something may be due for today, so that its page need not load the rest of urging. */
import type { ObligationId } from '../domain/code';
import type { LocalDate } from '../domain/local-date';
import { proposalFor } from '../domain/urging-proposal';
import type { TrackingRow } from './open-tracking';

/** Rows that something may be due for today, by what the tracking list says; the events decide. */
export function urgingCandidates(rows: readonly TrackingRow[], today: LocalDate): readonly ObligationId[] {
  return rows
    .filter(({ obligation, state, inForce, sentOn, answerBy }) => {
      const lastDay = inForce?.lastDay;
      const ground = {
        obligation: obligation.id,
        state,
        lastDay,
        wasSent: sentOn !== undefined,
        answerBy,
        urgings: []
      };
      return proposalFor(ground, today) !== undefined;
    })
    .map(({ obligation }) => obligation.id);
}
