/** The list "Kế hoạch": one row per launched plan, its definition as JSON without the units, which have their list. */
import '@pnp/sp/items';
import type { PlanId } from '../domain/code';
import type { Plan } from '../domain/plan';
import { parsePlan, serialisePlan } from '../domain/plan-file';
import { StoreError, orHidden, unlessThere } from './failure';
import { equals } from './odata';
import { dayForMerge, isJson, rowsOf } from './row';
import type { Row } from './row';
import { PLANS } from './schema';
import type { Site } from './site';

/** Whether reports still come in. */
export type PlanStatus = 'open' | 'closed';

/** A launched plan with its row. */
export interface StoredPlan {
  readonly itemId: number;
  readonly etag: string;
  /** Without its units. */
  readonly plan: Plan;
  readonly status: PlanStatus;
  readonly closedOn: Date | undefined;
  /** How many reports the plan owes, as far as the row knows. */
  readonly owed: number;
}

const STATUS_WORDS: Readonly<Record<PlanStatus, string>> = { open: 'Đang thực hiện', closed: 'Đã kết thúc' };

const SELECTED = ['Id', 'PlanId', 'Definition', 'Status', 'ClosedOn', 'Owed'];

function readStored(row: Row): StoredPlan {
  const json: unknown = JSON.parse(row.requiredText('Definition'));
  if (!isJson(json)) {
    throw new StoreError('unexpected', 'The plan on the site does not read as a plan.');
  }
  return {
    itemId: row.number('Id'),
    etag: row.etag(),
    plan: parsePlan({ ...json, units: [] }),
    status: row.text('Status') === STATUS_WORDS.closed ? 'closed' : 'open',
    closedOn: row.optionalInstant('ClosedOn'),
    owed: row.optionalNumber('Owed') ?? 0
  };
}

export class Plans {
  public constructor(private readonly site: Site) {}

  /**
   * The row of the plan launched last, or of the one that the screen is set to.
   * @returns undefined where there is none, also on a site that was never set up.
   */
  public async latestRow(setTo?: PlanId): Promise<StoredPlan | undefined> {
    if (setTo !== undefined) {
      return orHidden(this.row(setTo), undefined);
    }
    const asked: Promise<unknown> = this.site
      .list(PLANS.path)
      .items.select(...SELECTED)
      .orderBy('Id', false)
      .top(1)();
    const [row] = rowsOf(await orHidden(asked, []));
    return row === undefined ? undefined : readStored(row);
  }

  /** The plan launched last, without its units; undefined also on a site that was never set up. */
  public async latest(): Promise<Plan | undefined> {
    return (await this.latestRow())?.plan;
  }

  /** A plan's row. */
  public async row(id: PlanId): Promise<StoredPlan | undefined> {
    const [row] = rowsOf(
      await this.site
        .list(PLANS.path)
        .items.select(...SELECTED)
        .filter(equals('PlanId', id))
        .top(1)()
    );
    return row === undefined ? undefined : readStored(row);
  }

  /** A plan without its units. */
  public async get(id: PlanId): Promise<Plan | undefined> {
    return (await this.row(id))?.plan;
  }

  /** Every plan of the site, the oldest first. */
  public async everything(): Promise<readonly StoredPlan[]> {
    const asked: Promise<unknown> = this.site
      .list(PLANS.path)
      .items.select(...SELECTED)
      .top(500)();
    return rowsOf(await orHidden(asked, [])).map(readStored);
  }

  /** Adds a plan; one of the same identity stays as it is. @param owed how many reports it owes. */
  public async add(plan: Plan, owed: number): Promise<void> {
    await unlessThere(
      this.site.list(PLANS.path).items.add({
        Title: plan.title,
        PlanId: plan.id,
        Definition: serialisePlan({ ...plan, units: [] }),
        Status: STATUS_WORDS.open,
        Owed: owed,
        FollowingOffice: plan.followingOffice,
        UnitsOn: plan.unitsOn === undefined ? null : dayForMerge(plan.unitsOn),
        RolledFrom: plan.rolledFrom ?? null
      })
    );
  }

  /** Writes how many reports the plan owes now. */
  public async writeOwed({ itemId, etag }: StoredPlan, owed: number): Promise<void> {
    await this.site.list(PLANS.path).items.getById(itemId).update({ Owed: owed }, etag);
  }

  /** Closes or opens a plan. */
  public async writeStatus({ itemId, etag }: StoredPlan, status: PlanStatus, at: Date): Promise<void> {
    await this.site
      .list(PLANS.path)
      .items.getById(itemId)
      .update({ Status: STATUS_WORDS[status], ClosedOn: status === 'closed' ? at.toISOString() : null }, etag);
  }
}
