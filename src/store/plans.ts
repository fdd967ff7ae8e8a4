/** The list "Kế hoạch": one row per launched plan, its definition as JSON without the units, which have their list. */
import '@pnp/sp/items';
import type { PlanId } from '../domain/code';
import type { Plan } from '../domain/plan';
import { parsePlan, serialisePlan } from '../domain/plan-file';
import { equals } from './odata';
import { isJson, rowsOf } from './row';
import { StoreError, orHidden } from './failure';
import { PLANS } from './schema';
import type { Site } from './site';

const SELECTED = ['Id', 'PlanId', 'Definition'];

function readPlan(definition: string): Plan {
  const json: unknown = JSON.parse(definition);
  if (!isJson(json)) {
    throw new StoreError('unexpected', 'The plan on the site does not read as a plan.');
  }
  return parsePlan({ ...json, units: [] });
}

export class Plans {
  public constructor(private readonly site: Site) {}

  /** The plan launched last, without its units; undefined also on a site that was never set up. */
  public async latest(): Promise<Plan | undefined> {
    const asked: Promise<unknown> = this.site
      .list(PLANS.path)
      .items.select(...SELECTED)
      .orderBy('Id', false)
      .top(1)();
    const [row] = rowsOf(await orHidden(asked, []));
    return row === undefined ? undefined : readPlan(row.requiredText('Definition'));
  }

  /** A plan without its units. */
  public async get(id: PlanId): Promise<Plan | undefined> {
    const [row] = rowsOf(
      await this.site
        .list(PLANS.path)
        .items.select(...SELECTED)
        .filter(equals('PlanId', id))
        .top(1)()
    );
    return row === undefined ? undefined : readPlan(row.requiredText('Definition'));
  }

  /** @throws an error of kind `conflict` when the plan is there already. */
  public async add(plan: Plan): Promise<void> {
    await this.site.list(PLANS.path).items.add({
      Title: plan.title,
      PlanId: plan.id,
      Definition: serialisePlan({ ...plan, units: [] })
    });
  }
}
