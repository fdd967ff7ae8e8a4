/** Units: the bodies that owe, receive and are addressed. Levels are data, so the tree may have any depth. */
import type { UnitCode } from './code';
import type { LocalDate } from './local-date';

/** The lines of a unit's letterhead. */
export interface Letterhead {
  /** Superior body, upper line, e.g. "ĐẢNG BỘ HUYỆN HÀM THUẬN BẮC"; empty when there is none. */
  readonly superior: string;
  /** Issuing body, e.g. "ĐẢNG ỦY XÃ HÀM CHÍNH". */
  readonly issuer: string;
  /** Place named before the date, e.g. "Hàm Chính". */
  readonly place: string;
}

/** A term of office (nhiệm kỳ); Party documents are numbered anew in each. */
export interface Term {
  /** The day after the congress closes (Hướng dẫn 36-HD/VPTW). */
  readonly from: LocalDate;
  /** E.g. "2020-2025". */
  readonly label: string;
}

/** One unit of a plan's snapshot. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
  /** For narrow columns and file names; the name where there is none. */
  readonly shortName?: string;
  /** What kind of body it is, e.g. `dang-uy-xa`, `huyen-uy`, `co-quan-tinh`; streams select units by kind. */
  readonly kind: string;
  /** The level that it is counted at, e.g. `huyen`; data, and not how deep it stands in the tree. */
  readonly level?: string;
  /** The unit above it; undefined at the top. */
  readonly parent: UnitCode | undefined;
  readonly letterhead: Letterhead;
  /** Symbol after the number, e.g. "BC/ĐU". */
  readonly numberSymbol: string;
  /** Terms of office by their beginning, the oldest first; left out where documents are numbered by the year. */
  readonly terms?: readonly Term[];
}

/** Units by code, with the questions that plans ask of them. */
export class UnitTree {
  private readonly byCode: ReadonlyMap<UnitCode, Unit>;
  private readonly below = new Map<UnitCode, Unit[]>();
  /** Every unit after the unit above it. */
  public readonly topDown: readonly Unit[];

  /** @throws Error when two units share a code, a parent is not among them, or units stand above each other. */
  public constructor(public readonly units: readonly Unit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]));
    if (this.byCode.size !== units.length) {
      throw new Error('Two units share one code.');
    }
    for (const unit of units) {
      if (unit.parent !== undefined) {
        if (!this.byCode.has(unit.parent)) {
          throw new Error(`Unit ${unit.code} names the unknown parent ${unit.parent}.`);
        }
        const siblings = this.below.get(unit.parent);
        if (siblings === undefined) {
          this.below.set(unit.parent, [unit]);
        } else {
          siblings.push(unit);
        }
      }
    }
    const topDown = units.filter((unit) => unit.parent === undefined);
    // The list grows while it is walked: each unit adds those right below it.
    for (const unit of topDown) {
      topDown.push(...this.childrenOf(unit.code));
    }
    if (topDown.length !== units.length) {
      const reached = new Set(topDown);
      const lost = units.filter((unit) => !reached.has(unit)).map(({ code }) => code);
      throw new Error(`Units stand above each other: ${lost.join(', ')}.`);
    }
    this.topDown = topDown;
  }

  public find(code: UnitCode): Unit | undefined {
    return this.byCode.get(code);
  }

  /** @throws Error when no unit has the code. */
  public get(code: UnitCode): Unit {
    const unit = this.byCode.get(code);
    if (unit === undefined) {
      throw new Error(`No unit has the code ${code}.`);
    }
    return unit;
  }

  /** The units right below one, in the order given. */
  public childrenOf(code: UnitCode): readonly Unit[] {
    return this.below.get(code) ?? [];
  }

  /** The units above one, the nearest first. */
  public above(code: UnitCode): readonly Unit[] {
    const found: Unit[] = [];
    for (let { parent } = this.get(code); parent !== undefined; { parent } = this.get(parent)) {
      found.push(this.get(parent));
    }
    return found;
  }

  /** 0 at the top. */
  public depthOf(code: UnitCode): number {
    return this.above(code).length;
  }
}
