/** The list "Sổ đơn vị": all units over time, from which each new plan takes those of its day. */
import '@pnp/sp/items';
import { unitCode } from '../domain/code';
import { UnitRegister } from '../domain/dated-unit';
import type { DatedUnit } from '../domain/dated-unit';
import { StoreError, unlessThere } from './failure';
import { pagesOf } from './paging';
import { dayForMerge } from './row';
import type { Row } from './row';
import { UNIT_REGISTER } from './schema';
import type { Site } from './site';
import { readUnit, unitColumns } from './unit-row';

/** One row. */
export interface StoredUnit {
  readonly itemId: number;
  readonly etag: string;
  readonly unit: DatedUnit;
}

const SELECTED = ['Id', 'Title', ...UNIT_REGISTER.columns.map((column) => column.name)];

function readDated(row: Row): DatedUnit {
  const validFrom = row.optionalDay('ValidFrom');
  const validTo = row.optionalDay('ValidTo');
  if (validFrom === undefined) {
    throw new StoreError('unexpected', `The unit ${row.text('UnitCode')} has no first day.`);
  }
  return {
    ...readUnit(row),
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    predecessors: row
      .text('Predecessors')
      .split(/[\s,;]+/)
      .filter((code) => code !== '')
      .map(unitCode)
  };
}

function columnsOf(unit: DatedUnit): Readonly<Record<string, string | null>> {
  return {
    ...unitColumns(unit),
    UnitKey: `${unit.code}|${unit.validFrom}`,
    ValidFrom: dayForMerge(unit.validFrom),
    ValidTo: unit.validTo === undefined ? null : dayForMerge(unit.validTo),
    Predecessors: unit.predecessors.join(' ')
  };
}

export class UnitRegisterList {
  public constructor(private readonly site: Site) {}

  /** Every unit that ever was, with its row. @throws StoreError or InvalidInput for a row that is no unit. */
  public async rows(): Promise<readonly StoredUnit[]> {
    const rows: StoredUnit[] = [];
    for await (const page of pagesOf(this.site.list(UNIT_REGISTER.path), SELECTED)) {
      rows.push(...page.map((row) => ({ itemId: row.number('Id'), etag: row.etag(), unit: readDated(row) })));
    }
    return rows;
  }

  /** @throws Error when the rows contradict each other; the message says which unit. */
  public async read(): Promise<UnitRegister> {
    return new UnitRegister((await this.rows()).map(({ unit }) => unit));
  }

  /** Adds a unit; one of the same code and first day stays as it is. */
  public async add(unit: DatedUnit): Promise<void> {
    await unlessThere(this.site.list(UNIT_REGISTER.path).items.add(columnsOf(unit)));
  }

  /** Writes a unit over its row. @param etag of the row that was read. */
  public async write({ itemId, etag }: Pick<StoredUnit, 'itemId' | 'etag'>, unit: DatedUnit): Promise<void> {
    await this.site.list(UNIT_REGISTER.path).items.getById(itemId).update(columnsOf(unit), etag);
  }
}
