/** The list "Đơn vị": the units of each plan as they were when it was launched. */
import '@pnp/sp/items';
import { unitCode } from '../domain/code';
import type { PlanId, UnitCode } from '../domain/code';
import type { Unit } from '../domain/unit';
import { all, equals } from './odata';
import { rowsOf } from './row';
import type { Row } from './row';
import { UNITS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

function readUnit(row: Row): Unit {
  return {
    code: unitCode(row.text('UnitCode')),
    name: row.requiredText('Title'),
    kind: row.requiredText('Kind'),
    parent: row.has('ParentCode') ? unitCode(row.text('ParentCode')) : undefined,
    letterhead: { superior: row.text('Superior'), issuer: row.text('Issuer'), place: row.text('Place') },
    numberSymbol: row.text('NumberSymbol')
  };
}

export class Units {
  public constructor(private readonly site: Site) {}

  private async read(filter: string): Promise<readonly Unit[]> {
    const rows = await this.site
      .list(UNITS.path)
      .items.select('Id', 'Title', ...UNITS.columns.map((column) => column.name))
      .filter(filter)
      .top(PAGE)();
    return rowsOf(rows).map(readUnit);
  }

  public async ofPlan(plan: PlanId): Promise<readonly Unit[]> {
    return this.read(equals('PlanId', plan));
  }

  public async get(plan: PlanId, code: UnitCode): Promise<Unit | undefined> {
    const [unit] = await this.read(all(equals('UnitCode', code), equals('PlanId', plan)));
    return unit;
  }

  public async add(plan: PlanId, unit: Unit): Promise<void> {
    await this.site.list(UNITS.path).items.add({
      Title: unit.name,
      PlanId: plan,
      UnitCode: unit.code,
      Kind: unit.kind,
      ParentCode: unit.parent ?? null,
      Superior: unit.letterhead.superior,
      Issuer: unit.letterhead.issuer,
      Place: unit.letterhead.place,
      NumberSymbol: unit.numberSymbol
    });
  }
}
