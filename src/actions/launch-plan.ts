/** Phát hành kế hoạch: units, groups, folders, permissions and one tracking row for every report that is owed. */
import type { Obligation } from '../domain/obligation';
import { obligationsOf } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import { Folders, folderPath } from '../store/folders';
import type { Store } from '../store/open-store';
import { Permissions, allDone } from '../store/permissions';
import type { SiteGroup } from '../store/people';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { surveyLaunch } from './launch-survey';
import type { OnLaunchStep } from './launch-steps';
import type { LaunchSurvey } from './launch-survey';
import type { Outcome } from './outcome';
import { readLacking } from './scope-reading';

export { LAUNCH_STEPS } from './launch-steps';
export type { LaunchStep, OnLaunchStep } from './launch-steps';

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

type Work<T> = (store: Store) => Promise<T>;

/** Units, groups and folders, which need nothing of each other, in the same batches. */
async function make(
  store: Store,
  plan: Plan,
  { lackingUnits, lackingGroups, lackingFolders, groupIds }: LaunchSurvey,
  onStep: OnLaunchStep
): Promise<ReadonlyMap<string, number>> {
  const addGroup =
    (name: string): Work<SiteGroup> =>
    (batched) =>
      batched.people.addGroup(name, '');
  const work: readonly Work<SiteGroup | void>[] = [
    ...lackingGroups.map(addGroup),
    ...lackingUnits.map(
      (unit): Work<void> =>
        (batched) =>
          batched.units.add(plan.id, unit)
    ),
    ...lackingFolders.map(
      (folder): Work<void> =>
        (batched) =>
          new Folders(batched.site).add(folder)
    )
  ];
  const results = await store.inBatches(work, (done) => onStep('making', done, work.length));
  const groups = results.slice(0, lackingGroups.length);
  allDone('Adding units and folders', results.slice(lackingGroups.length));
  if (groups.some((result) => result.kind === 'failed')) {
    // A batch that was sent twice made the group the first time.
    const there = new Map((await store.people.groups()).map(({ id, name }) => [name, id]));
    if (!lackingGroups.every((name) => there.has(name))) {
      allDone('Making groups', groups);
    }
    return there;
  }
  const made = groups.flatMap((result) => (result.kind === 'done' && result.value ? [result.value] : []));
  return new Map([...groupIds, ...made.map(({ id, name }) => [name, id] as const)]);
}

/** Says that the new groups have their grants, and that the plan is launched. */
async function finish(
  store: Store,
  plan: Plan,
  owed: number,
  { stored, lackingGroups }: LaunchSurvey,
  groupIds: ReadonlyMap<string, number>
): Promise<void> {
  const last: Work<void>[] = lackingGroups.flatMap((name) => {
    const id = groupIds.get(name);
    return id === undefined ? [] : [async (batched: Store) => batched.people.describeGroup({ id, name })];
  });
  if (stored === undefined) {
    last.push(async (batched) => batched.plans.add(plan, owed));
  } else if (stored.owed < owed) {
    last.push(async (batched) => batched.plans.writeOwed(stored, owed));
  }
  allDone('Finishing the launch', await store.inBatches(last));
}

/** Launches what the survey found lacking. */
async function launch(
  { store }: Acting,
  plan: Plan,
  obligations: readonly Obligation[],
  onStep: OnLaunchStep
): Promise<Launched> {
  onStep('reading', 0, 1);
  const survey = await surveyLaunch(store, plan, obligations);
  onStep('reading', 1, 1);
  const groupIds = await make(store, plan, survey, onStep);
  const fresh = new Set(survey.lackingFolders.map(folderPath));
  const { separate, grants } = await readLacking(store, survey, groupIds, fresh, (done, total) =>
    onStep('reading', done, total)
  );
  // All folders are separated before anything is granted: every grant adds Limited Access to the list, and separating
  // copies what the list has.
  const separating: readonly Work<void>[] = [
    ...separate.map(
      (path): Work<void> =>
        (batched) =>
          new Permissions(batched.site).separate(path)
    ),
    ...survey.unapproved.map(
      (folder): Work<void> =>
        (batched) =>
          new Folders(batched.site).approve(folder)
    )
  ];
  allDone(
    'Separating folders',
    await store.inBatches(separating, (done) => onStep('separating', done, separating.length))
  );
  const lastEvent = survey.lackingRows.length === 0 ? 0 : await store.events.newest();
  const { dates } = survey;
  const granting: readonly Work<void>[] = [
    ...grants.map(
      ({ path, grant }): Work<void> =>
        (batched) =>
          new Permissions(batched.site).grant(path, grant)
    ),
    ...survey.lackingRows.map(
      ({ obligation, block }): Work<void> =>
        (batched) =>
          batched.obligations.add(obligation, { block, lastEvent, dates })
    )
  ];
  // Grants and rows go out in the same batches, grants first; each is told as the step that it is.
  const tell = (done: number): void => {
    if (done <= grants.length) {
      onStep('granting', done, grants.length);
    } else {
      const rows = done - grants.length;
      onStep('granting', grants.length, grants.length);
      onStep('rows', rows, survey.lackingRows.length, survey.lackingRows[rows - 1]?.obligation.unitName);
    }
  };
  allDone('Granting permissions and adding rows', await store.inBatches(granting, tell));
  await finish(store, plan, obligations.length, survey, groupIds);
  onStep('plan', 1, 1);
  return {
    units: survey.lackingUnits.length,
    groups: survey.lackingGroups.length,
    folders: survey.lackingFolders.length,
    separated: separate.length,
    granted: grants.length,
    obligations: survey.lackingRows.length,
    owed: obligations.length
  };
}

/**
 * Launches a plan on a provisioned site. Run again, it adds what lacks: after a break, or when units came in.
 * A plan of the same identity that is there already keeps its definition.
 * @param onStep called as the work goes on, with how much of the step is done.
 * @param isStopped asked between two batches; once true, the launch ends as refused with `stopped`, to be run again.
 */
export async function launchPlan(
  acting: Acting,
  plan: Plan,
  onStep: OnLaunchStep = () => undefined,
  isStopped: () => boolean = () => false
): Promise<Outcome<Launched>> {
  const stepping: OnLaunchStep = (step, ...how) => {
    onStep(step, ...how);
    // When the plan itself is there, nothing is left to stop.
    if (step !== 'plan' && isStopped()) {
      throw new Refused({ code: 'stopped' });
    }
  };
  // First of all the obligations, because a plan whose rules do not cover a unit must leave nothing behind.
  return attempt(async () => launch(acting, plan, obligationsOf(plan), stepping));
}
