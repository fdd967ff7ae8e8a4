/** Units: the bodies that owe, receive and are addressed. Levels are data, so the tree may have any depth. */
import type { UnitCode } from './code';

/** The lines of a unit's letterhead. */
export interface Letterhead {
  /** Superior body, upper line, e.g. "ĐẢNG BỘ HUYỆN HÀM THUẬN BẮC"; empty when there is none. */
  readonly superior: string;
  /** Issuing body, e.g. "ĐẢNG ỦY XÃ HÀM CHÍNH". */
  readonly issuer: string;
  /** Place named before the date, e.g. "Hàm Chính". */
  readonly place: string;
}

/** One unit of a plan's snapshot. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
  /** What kind of body it is, e.g. `dang-uy-xa`, `huyen-uy`, `co-quan-tinh`; streams select units by kind. */
  readonly kind: string;
  /** The unit above it; undefined at the top. */
  readonly parent: UnitCode | undefined;
  readonly letterhead: Letterhead;
  /** Symbol after the number, e.g. "BC/ĐU". */
  readonly numberSymbol: string;
}

/** Units by code, with the questions that plans ask of them. */
export class UnitTree {
  private readonly byCode: ReadonlyMap<UnitCode, Unit>;

  /** @throws Error when two units share a code or a parent is not among them. */
  public constructor(public readonly units: readonly Unit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]));
    if (this.byCode.size !== units.length) {
      throw new Error('Two units share one code.');
    }
    for (const unit of units) {
      if (unit.parent !== undefined && !this.byCode.has(unit.parent)) {
        throw new Error(`Unit ${unit.code} names the unknown parent ${unit.parent}.`);
      }
    }
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
}
