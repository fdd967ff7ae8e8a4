/** The list "Đơn vị": the units of each plan as they were when it was launched. */
import '@pnp/sp/items';
import type { PlanId, UnitCode } from '../domain/code';
import type { Unit } from '../domain/unit';
import { unlessThere } from './failure';
import { all, equals } from './odata';
import { rowsOf } from './row';
import { UNITS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';
import { readUnit, unitColumns } from './unit-row';

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

  /** Adds a unit to a plan's snapshot; one that is there stays as it is. */
  public async add(plan: PlanId, unit: Unit): Promise<void> {
    await unlessThere(
      this.site.list(UNITS.path).items.add({
        ...unitColumns(unit),
        UnitKey: `${plan}|${unit.code}`,
        PlanId: plan
      })
    );
  }
}
