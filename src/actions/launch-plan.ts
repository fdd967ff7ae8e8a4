/** Phát hành kế hoạch: units, groups, folders, permissions and one tracking row for every report that is owed. */
import { obligationsOf } from '../domain/obligation';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import { Folders } from '../store/folders';
import type { Store } from '../store/open-store';
import { Permissions, allDone } from '../store/permissions';
import { readDateStyle } from '../store/regional-settings';
import { foldersOf, groupsOf, scopesOf } from '../store/scopes';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

/** What the launch is at; `plan` comes last, so that a plan on the site is a plan launched whole. */
export type LaunchStep =
  'units' | 'groups' | 'folders' | 'reading' | 'separating' | 'granting' | 'obligations' | 'plan';

export type OnLaunchStep = (step: LaunchStep, done: number, total: number) => void;

/** What this run made; all 0 when everything was there. */
export interface Launched {
  readonly units: number;
  readonly groups: number;
  readonly folders: number;
  readonly separated: number;
  readonly granted: number;
  readonly obligations: number;
  /** All obligations of the plan. */
  readonly owed: number;
}

async function addUnits({ store }: Acting, plan: Plan, onStep: OnLaunchStep): Promise<number> {
  const there = new Set((await store.units.ofPlan(plan.id)).map((unit) => unit.code));
  const parts = plan.units
    .filter((unit) => !there.has(unit.code))
    .map(
      (unit) =>
        (batched: Store): Promise<void> =>
          batched.units.add(plan.id, unit)
    );
  allDone('Adding units', await store.inBatches(parts, (done) => onStep('units', done, parts.length)));
  return parts.length;
}

async function addGroups(
  { store }: Acting,
  names: readonly string[],
  onStep: OnLaunchStep
): Promise<{ readonly ids: ReadonlyMap<string, number>; readonly added: number }> {
  const there = await store.people.groups();
  const known = new Set(there.map((group) => group.name));
  const parts = names
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        (batched: Store): Promise<{ readonly id: number; readonly name: string }> =>
          batched.people.addGroup(name, '')
    );
  const added = allDone('Making groups', await store.inBatches(parts, (done) => onStep('groups', done, parts.length)));
  return { ids: new Map([...there, ...added].map(({ id, name }) => [name, id])), added: added.length };
}

async function addObligations(
  { store }: Acting,
  plan: Plan,
  obligations: readonly Obligation[],
  onStep: OnLaunchStep
): Promise<number> {
  const there = new Set((await store.obligations.ofPlan(plan.id)).map(({ obligation }) => obligation.id));
  const dates = await readDateStyle(store.site);
  const parts = obligations
    .filter((obligation) => !there.has(obligation.id))
    .map(
      (obligation) =>
        (batched: Store): Promise<void> =>
          batched.obligations.add(obligation, dates)
    );
  allDone('Adding rows', await store.inBatches(parts, (done) => onStep('obligations', done, parts.length)));
  return parts.length;
}

/**
 * Launches a plan on a provisioned site. Run again, it adds what lacks: after a break, or when units came in.
 * A plan of the same identity that is there already keeps its definition.
 * @param onStep called as the work goes on, with how much of the step is done.
 */
export async function launchPlan(
  acting: Acting,
  plan: Plan,
  onStep: OnLaunchStep = () => undefined
): Promise<Outcome<Launched>> {
  return attempt(async () => {
    const { store } = acting;
    // First of all, because a plan whose rules do not cover a unit must leave nothing behind.
    const obligations = obligationsOf(plan);
    const permissions = new Permissions(store.site);
    const levels = await permissions.levelIds();
    const units = await addUnits(acting, plan, onStep);
    const groups = await addGroups(acting, groupsOf(plan, obligations), onStep);
    const folders = foldersOf(plan, obligations);
    const fresh = await new Folders(store.site).ensure(folders, (done, total) => onStep('folders', done, total));
    const scopes = scopesOf(folders, groups.ids, levels);
    const { separated, granted } = await permissions.separateFolders(scopes, fresh, onStep);
    const added = await addObligations(acting, plan, obligations, onStep);
    if ((await store.plans.get(plan.id)) === undefined) {
      await store.plans.add(plan);
    }
    onStep('plan', 1, 1);
    return {
      units,
      groups: groups.added,
      folders: fresh.size,
      separated,
      granted,
      obligations: added,
      owed: obligations.length
    };
  });
}
