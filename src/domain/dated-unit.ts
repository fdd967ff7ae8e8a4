/**
 * Units as dated data: names, kinds, parents and letterheads hold from one day to another, and bodies come out of
 * others. A plan takes the units that are in force on one day; a series over many years follows their lineage.
 */
import type { UnitCode } from './code';
import type { LocalDate } from './local-date';
import type { Unit } from './unit';
import { UnitTree } from './unit';
import { nameKey, similarKey } from './vietnamese-text';

/** A unit as it was for a time. One body may have several, when its name or its parent changed. */
export interface DatedUnit extends Unit {
  readonly validFrom: LocalDate;
  /** Last day in force; left out while it lasts. */
  readonly validTo?: LocalDate;
  /** Units that this one came out of, as far as known; empty when it has none, or none is known. */
  readonly predecessors: readonly UnitCode[];
}

/** What a name is on a day. */
export type NameStanding =
  | { readonly kind: 'inForce'; readonly units: readonly DatedUnit[] }
  /** Borne on other days only. */
  | { readonly kind: 'notInForce'; readonly units: readonly DatedUnit[] }
  /** Nobody bears it, but some bear one that differs in letters easily confused (Phú Quí, Phú Quý). */
  | { readonly kind: 'similar'; readonly units: readonly DatedUnit[] }
  | { readonly kind: 'unknown' };

const isInForce = (unit: DatedUnit, on: LocalDate): boolean =>
  unit.validFrom <= on && (unit.validTo === undefined || on <= unit.validTo);

function grouped<K>(units: readonly DatedUnit[], keyOf: (unit: DatedUnit) => K): ReadonlyMap<K, readonly DatedUnit[]> {
  const groups = new Map<K, DatedUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [unit]);
    } else {
      group.push(unit);
    }
  }
  return groups;
}

/** All units that ever were, as far as known. */
export class UnitRegister {
  private readonly byCode: ReadonlyMap<UnitCode, readonly DatedUnit[]>;
  private readonly byName: ReadonlyMap<string, readonly DatedUnit[]>;
  private readonly bySimilarName: ReadonlyMap<string, readonly DatedUnit[]>;
  private readonly next = new Map<UnitCode, Set<UnitCode>>();

  /**
   * @throws Error when a unit ends before it begins, one code holds two units on one day, or a predecessor is unknown
   * or a unit's own descendant.
   */
  public constructor(public readonly units: readonly DatedUnit[]) {
    this.byCode = grouped(units, ({ code }) => code);
    this.byName = grouped(units, ({ name }) => nameKey(name));
    this.bySimilarName = grouped(units, ({ name }) => similarKey(name));
    for (const [code, versions] of this.byCode) {
      this.refuseOverlap(code, versions);
    }
    for (const { code, predecessors } of units) {
      for (const predecessor of predecessors) {
        if (!this.byCode.has(predecessor)) {
          throw new Error(`Unit ${code} names the unknown predecessor ${predecessor}.`);
        }
        const successors = this.next.get(predecessor) ?? new Set();
        this.next.set(predecessor, successors.add(code));
      }
    }
    for (const code of this.byCode.keys()) {
      if (this.lineage(code, (each) => this.predecessorsOf(each)).has(code)) {
        throw new Error(`Unit ${code} comes out of itself.`);
      }
    }
  }

  private refuseOverlap(code: UnitCode, versions: readonly DatedUnit[]): void {
    const ordered = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    ordered.forEach((unit, index) => {
      if (unit.validTo !== undefined && unit.validTo < unit.validFrom) {
        throw new Error(`Unit ${code} ends before it begins.`);
      }
      const following = ordered[index + 1];
      if (following !== undefined && (unit.validTo === undefined || following.validFrom <= unit.validTo)) {
        throw new Error(`Two units bear the code ${code} on ${following.validFrom}.`);
      }
    });
  }

  /** Every unit that is reached step by step, without the first unless a step leads back to it. */
  private lineage(code: UnitCode, step: (code: UnitCode) => readonly UnitCode[]): ReadonlySet<UnitCode> {
    const reached = new Set<UnitCode>(step(code));
    for (const each of reached) {
      for (const further of step(each)) {
        reached.add(further);
      }
    }
    return reached;
  }

  /** The unit of a code on a day. */
  public find(code: UnitCode, on: LocalDate): DatedUnit | undefined {
    return this.byCode.get(code)?.find((unit) => isInForce(unit, on));
  }

  /** The units in force on a day, in the order given. */
  public inForce(on: LocalDate): readonly DatedUnit[] {
    return this.units.filter((unit) => isInForce(unit, on));
  }

  /** The units that a plan of that day takes, without their dates. */
  public snapshot(on: LocalDate): readonly Unit[] {
    return this.inForce(on).map(({ validFrom: _from, validTo: _to, predecessors: _before, ...unit }) => unit);
  }

  /** @throws Error when a unit in force on the day has a parent that is not. */
  public tree(on: LocalDate): UnitTree {
    return new UnitTree(this.snapshot(on));
  }

  /** The units right before one: many where units were merged. */
  public predecessorsOf(code: UnitCode): readonly UnitCode[] {
    return [...new Set((this.byCode.get(code) ?? []).flatMap(({ predecessors }) => predecessors))];
  }

  /** The units right after one: many where a unit was divided. */
  public successorsOf(code: UnitCode): readonly UnitCode[] {
    return [...(this.next.get(code) ?? [])];
  }

  /**
   * What stood, or stands, in the place of a unit on a day, over any number of changes; the unit itself when it was in
   * force. Empty when the lineage is not known so far back or forth.
   */
  public counterparts(code: UnitCode, on: LocalDate): readonly DatedUnit[] {
    const same = this.find(code, on);
    if (same !== undefined) {
      return [same];
    }
    const before = this.lineage(code, (each) => this.predecessorsOf(each));
    const after = this.lineage(code, (each) => this.successorsOf(each));
    return [...before, ...after].flatMap((each) => this.find(each, on) ?? []);
  }

  /** The names in force on a day, each once; several units may share one. */
  public namesInForce(on: LocalDate): readonly string[] {
    return [...new Set(this.inForce(on).map(({ name }) => name))];
  }

  /** What a name that a text uses is on the day of that text: for the check of names. */
  public standingOf(name: string, on: LocalDate): NameStanding {
    const bearers = this.byName.get(nameKey(name)) ?? [];
    const now = bearers.filter((unit) => isInForce(unit, on));
    if (now.length > 0) {
      return { kind: 'inForce', units: now };
    }
    if (bearers.length > 0) {
      return { kind: 'notInForce', units: bearers };
    }
    const similar = (this.bySimilarName.get(similarKey(name)) ?? []).filter((unit) => isInForce(unit, on));
    return similar.length > 0 ? { kind: 'similar', units: similar } : { kind: 'unknown' };
  }
}
