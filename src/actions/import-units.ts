/** Nhập đơn vị: writes units into the register of all units over time. */
import { UnitRegister } from '../domain/dated-unit';
import type { DatedUnit } from '../domain/dated-unit';
import type { Store } from '../store/open-store';
import { allDone } from '../store/permissions';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

/** What an import did. */
export interface ImportedUnits {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const keyOf = ({ code, validFrom }: DatedUnit): string => `${code}|${validFrom}`;

/** The fields in one order, whichever way the unit was made. */
function textOf(unit: DatedUnit): string {
  return JSON.stringify(Object.entries(unit).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Adds units that are new and writes those that changed; a unit is known by its code and first day. Units that are only
 * in the register stay: a unit ends by its last day, not by being left out. Refuses, before it writes anything, units
 * that contradict each other or those that are there. Safe to repeat.
 */
export async function importUnits(
  { store }: Acting,
  units: readonly DatedUnit[],
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<Outcome<ImportedUnits>> {
  return attempt(async () => {
    const there = new Map((await store.unitRegister.rows()).map((row) => [keyOf(row.unit), row]));
    const given = new Map(units.map((unit) => [keyOf(unit), unit]));
    const kept = [...there.values()].map(({ unit }) => unit).filter((unit) => !given.has(keyOf(unit)));
    // Throws with the unit and the reason when the whole does not fit together.
    new UnitRegister([...kept, ...units]);
    const added = units.filter((unit) => !there.has(keyOf(unit)));
    const changed = units.flatMap((unit) => {
      const row = there.get(keyOf(unit));
      return row === undefined || textOf(row.unit) === textOf(unit) ? [] : [{ row, unit }];
    });
    const parts = [
      ...added.map((unit) => async (batched: Store) => batched.unitRegister.add(unit)),
      ...changed.map(
        ({ row, unit }) =>
          async (batched: Store) =>
            batched.unitRegister.write(row, unit)
      )
    ];
    allDone('Writing units', await store.inBatches(parts, (done) => onProgress(done, parts.length)));
    return {
      added: added.length,
      changed: changed.length,
      unchanged: units.length - added.length - changed.length
    };
  });
}
