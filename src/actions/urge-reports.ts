/** Đôn đốc: records that units were reminded. The letter and its sending are made elsewhere. */
import type { ObligationId } from '../domain/code';
import type { UrgingLevel } from '../domain/event';
import { urgingKey } from '../domain/event-key';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { loadForAct } from './loading';
import type { Outcome } from './outcome';
import { recordAct } from './recording';

/** One reminder, of one letter to many units. */
export interface Urging {
  readonly level: UrgingLevel;
  /** Number and symbol of the letter; empty for a reminder without one. */
  readonly letterNumber: string;
  readonly sentOn: LocalDate;
  /** The day that the letter asks for the report by. */
  readonly newDate?: LocalDate;
  /** Unique id of the letter's file, when it is in the library. */
  readonly letter?: string;
}

/** What became of each obligation. */
export interface UrgeResult {
  readonly obligation: ObligationId;
  readonly outcome: Outcome<void>;
}

async function urgeOne(acting: Acting, id: ObligationId, urging: Urging): Promise<Outcome<void>> {
  return attempt(async () => {
    const loaded = await loadForAct(acting, id);
    if (urging.sentOn > dayOf(acting.now(), loaded.plan.timeZone)) {
      throw new Refused({ code: 'dateInvalid' });
    }
    await recordAct(acting, loaded, { act: 'urged', key: urgingKey(id, urging), obligation: id, ...urging });
  });
}

/**
 * Records the reminder in the history of each obligation, one after the other. Safe to repeat: the same letter, or the
 * same day without one, counts once.
 * @param onProgress called after each with how many are behind it.
 */
export async function urgeReports(
  acting: Acting,
  ids: readonly ObligationId[],
  urging: Urging,
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<readonly UrgeResult[]> {
  const results: UrgeResult[] = [];
  for (const obligation of ids) {
    results.push({ obligation, outcome: await urgeOne(acting, obligation, urging) });
    onProgress(results.length, ids.length);
  }
  return results;
}
