/** Commands about the site itself: set it up, look at it, check it. */
import type { Acting } from '../actions/acting';
import { checkLog } from '../actions/check-log';
import type { LogCheck } from '../actions/check-log';
import { checkSite, repairSite } from '../actions/check-site';
import type { Drift } from '../actions/check-site';
import type { Outcome } from '../actions/outcome';
import { provisionSite } from '../actions/provision-site';
import { rebuildTracking } from '../actions/rebuild-tracking';
import { siteStatus } from '../actions/site-status';
import { doneWith, resultOf } from './command-result';
import type { CommandResult, Report } from './command-result';
import { DRIFT_WORDS, bilingual } from './words';

export async function provision(acting: Acting, report: Report): Promise<CommandResult> {
  const outcome = await provisionSite(acting, ({ what, name }) =>
    report(bilingual(`đã tạo ${what} ${name}`, `made ${what} ${name}`))
  );
  return resultOf(outcome, ({ length }) =>
    length === 0
      ? bilingual('Đã có đủ.', 'Everything was there.')
      : bilingual(`Đã tạo ${length} thứ.`, `Made ${length} things.`)
  );
}

export async function status(acting: Acting): Promise<CommandResult> {
  return resultOf(await siteStatus(acting), ({ site, person, plan, counts, states, behind }) =>
    [
      `${site}: ${person.title} (${person.login})`,
      plan === undefined
        ? bilingual('Chưa phát hành kế hoạch nào.', 'No plan is launched.')
        : bilingual(`Kế hoạch ${plan.id}: ${plan.title}`, `Plan ${plan.id}`),
      bilingual(
        `Phải nộp ${counts.owed}, đã trình ${states.submitted}, đã thông qua ${states.approved}, quá hạn ${counts.missing}`,
        `Owed ${counts.owed}, submitted ${states.submitted}, approved ${states.approved}, overdue ${counts.missing}`
      ),
      bilingual(`Dòng chậm hơn nhật ký: ${behind}`, `Rows behind their events: ${behind}`)
    ].join('\n')
  );
}

/** Everything that a check looks at. */
interface Checked {
  readonly drifts: readonly Drift[];
  /** Tracking rows that say something else than their events. */
  readonly rows: readonly string[];
  readonly log: LogCheck;
}

/** @throws Unfinished with the outcome of the first part that was not done. */
class Unfinished extends Error {
  public constructor(public readonly outcome: Outcome<never>) {
    super('A part of the check was not done.');
    this.name = 'Unfinished';
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') {
    throw new Unfinished(outcome);
  }
  return outcome.value;
}

async function rebuildAll(acting: Acting, write: boolean): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const { plan } of await acting.store.plans.everything()) {
    differing.push(...valueOf(await rebuildTracking(acting, plan.id, write)).differing);
  }
  return differing;
}

async function look(acting: Acting, report: Report): Promise<Checked> {
  const { drifts } = valueOf(await checkSite(acting, (step, done, total) => report(`${step} ${done}/${total}`)));
  if (drifts.some(({ code }) => code === 'listMissing')) {
    return { drifts, rows: [], log: { events: 0, dead: [], unreadable: [] } };
  }
  return { drifts, rows: await rebuildAll(acting, false), log: valueOf(await checkLog(acting)) };
}

function linesOf({ drifts, rows, log }: Checked): readonly string[] {
  return [
    ...drifts.map(({ code, what, expected, actual, repairable }) => {
      const [vi, en] = DRIFT_WORDS[code];
      const mend = repairable ? '' : ` [${bilingual('để người quản trị quyết định', 'left to an administrator')}]`;
      return `${what}: ${bilingual(vi, en)} (${expected} → ${actual})${mend}`;
    }),
    ...rows.map((id) => `${id}: ${bilingual('dòng theo dõi chậm hơn nhật ký', 'tracking row is behind its events')}`),
    ...log.dead.map(
      ({ obligation, act, reason, by, at, item }) =>
        `${obligation}: ${bilingual('nhật ký không có giá trị', 'event does not count')}: ` +
        `#${item} ${act} ${by} ${at.toISOString()} (${reason})`
    ),
    ...log.unreadable.map((item) => `#${item}: ${bilingual('không đọc được', 'entry is no event')}`)
  ];
}

const countOf = ({ drifts, rows, log }: Checked): number =>
  drifts.length + rows.length + log.dead.length + log.unreadable.length;

/** Looks, repairs what is safe when asked to, and looks again. Ends with findings when any are left. */
export async function check(acting: Acting, repair: boolean, report: Report): Promise<CommandResult> {
  try {
    let checked = await look(acting, report);
    const before = countOf(checked);
    // A folder that gets permissions of its own back shows only then which grants it lacks.
    const rounds = repair ? 2 : 0;
    for (let round = 0; round < rounds && countOf(checked) > 0; round += 1) {
      const repairs = valueOf(
        await repairSite(acting, checked.drifts, ({ drift, result }) =>
          report(`${drift.what}: ${typeof result === 'string' ? result : result.message}`)
        )
      );
      const written = await rebuildAll(acting, true);
      checked = await look(acting, report);
      if (repairs.length === 0 && written.length === 0) {
        break;
      }
    }
    linesOf(checked).forEach(report);
    const left = countOf(checked);
    const summary =
      left === 0
        ? bilingual(`Không còn gì sai (đã sửa ${before}).`, `Nothing is wrong (repaired ${before}).`)
        : bilingual(`${left} phát hiện (trước khi sửa: ${before}).`, `${left} findings (before repairs: ${before}).`);
    return { ...doneWith(summary, { before, ...checked }), findings: left > 0 };
  } catch (error) {
    if (error instanceof Unfinished) {
      return resultOf(error.outcome, () => '');
    }
    throw error;
  }
}
