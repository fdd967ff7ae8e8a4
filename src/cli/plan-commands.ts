/** Commands about plans: units, launch, people, tracking rows. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Acting } from '../actions/acting';
import { assignRoles } from '../actions/assign-roles';
import type { AssignmentResult } from '../actions/assign-roles';
import { importUnits } from '../actions/import-units';
import { launchPlan } from '../actions/launch-plan';
import { openTracking } from '../actions/open-tracking';
import { failureOf } from '../actions/outcome';
import { previewLaunch } from '../actions/preview-launch';
import type { Planned } from '../actions/preview-launch';
import { rebuildTracking } from '../actions/rebuild-tracking';
import { writeBackTracking } from '../actions/write-back-tracking';
import { parsePlan } from '../domain/plan-file';
import { parseUnitRegister } from '../domain/unit-file';
import type { ExportFormat } from './arguments';
import { doneWith, resultOf } from './command-result';
import type { CommandResult, Report } from './command-result';
import { parseRoles } from './roles-file';
import { csvOf, exportedRow } from './tracking-export';
import { bilingual } from './words';

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function unitsIn(acting: Acting, file: string, report: Report): Promise<CommandResult> {
  const { units } = parseUnitRegister(await readJson(file));
  const outcome = await importUnits(acting, units, (done, total) => report(`units ${done}/${total}`));
  return resultOf(outcome, ({ added, changed, unchanged }) =>
    bilingual(
      `Sổ đơn vị: thêm ${added}, sửa ${changed}, giữ nguyên ${unchanged}.`,
      `Register of units: added ${added}, changed ${changed}, unchanged ${unchanged}.`
    )
  );
}

const planned = ({ total, there }: Planned): string => `${total - there} (+${there})`;

async function preview(acting: Acting, plan: ReturnType<typeof parsePlan>, report: Report): Promise<CommandResult> {
  const outcome = await previewLaunch(acting, plan);
  if (outcome.kind !== 'done') {
    return resultOf(outcome, () => '');
  }
  const { obligations, rows, units, groups, folders, problems } = outcome.value;
  for (const { id, unitName, receivingOffice, deadline } of obligations) {
    report(`${id}  ${unitName} → ${receivingOffice}  ${deadline?.lastDay ?? bilingual('chưa có hạn', 'no date')}`);
  }
  problems.forEach(({ code, severity, detail }) => report(`${severity}: ${code} ${detail}`.trim()));
  const blocked = problems.some(({ severity }) => severity === 'blocks');
  const would = bilingual(
    `Sẽ tạo (đã có): dòng ${planned(rows)}, đơn vị ${planned(units)}, nhóm ${planned(groups)}, thư mục ${planned(folders)}`,
    `Would make (there): rows ${planned(rows)}, units ${planned(units)}, groups ${planned(groups)}, folders ${planned(folders)}`
  );
  return {
    ...doneWith(blocked ? bilingual('Chưa phát hành được.', 'It cannot be launched.') : would, outcome.value),
    done: !blocked
  };
}

export async function launch(acting: Acting, file: string, dryRun: boolean, report: Report): Promise<CommandResult> {
  const plan = parsePlan(await readJson(file));
  report(
    bilingual(
      `kế hoạch ${plan.id}: ${plan.units.length} đơn vị, ${plan.streams.length} luồng`,
      `plan ${plan.id}: ${plan.units.length} units, ${plan.streams.length} streams`
    )
  );
  if (dryRun) {
    return preview(acting, plan, report);
  }
  const outcome = await launchPlan(acting, plan, (step, done, total) => report(`${step} ${done}/${total}`));
  return resultOf(outcome, ({ owed, units, groups, folders, granted, obligations }) =>
    bilingual(
      `Đã phát hành kế hoạch ${plan.id}: ${owed} báo cáo phải nộp. Lần này tạo ${units} đơn vị, ${groups} nhóm, ` +
        `${folders} thư mục, ${granted} quyền, ${obligations} dòng.`,
      `Plan ${plan.id} is launched: ${owed} reports owed. Made now: ${units} units, ${groups} groups, ` +
        `${folders} folders, ${granted} grants, ${obligations} rows.`
    )
  );
}

function assignmentLine(result: AssignmentResult): string {
  const { upn, unit, role } = result.assignment;
  switch (result.kind) {
    case 'done':
      return bilingual(`${upn}: ${role} của ${unit}`, `${role} of ${unit}`);
    case 'noSuchGroup':
      return bilingual(
        `${upn}: site không có nhóm ${result.group}; phát hành kế hoạch trước`,
        `the site has no group ${result.group}; launch the plan first`
      );
    case 'failed':
      return `${upn}: ${result.failure.message}`;
  }
}

export async function assign(acting: Acting, file: string, report: Report): Promise<CommandResult> {
  const outcome = await assignRoles(acting, parseRoles(await readJson(file)));
  if (outcome.kind !== 'done') {
    return resultOf(outcome, () => '');
  }
  outcome.value.forEach((result) => report(assignmentLine(result)));
  const total = outcome.value.length;
  const done = outcome.value.filter((result) => result.kind === 'done').length;
  const summary = bilingual(`Đã phân công ${done}/${total}.`, `Assigned ${done} of ${total} roles.`);
  return { ...doneWith(summary, outcome.value), done: done === total };
}

interface Synced {
  readonly written: number;
  readonly failures: readonly { readonly message: string }[];
}

/** Nothing that goes wrong on the wire is thrown: `undefined` plans were rebuilt before the failure. */
async function rebuildEverything(acting: Acting, report: Report): Promise<CommandResult | Synced> {
  let written = 0;
  const failures: { message: string }[] = [];
  for (const { plan } of await acting.store.plans.everything()) {
    const outcome = await rebuildTracking(acting, plan.id, true, (done, total) =>
      report(`${plan.id} ${done}/${total}`)
    );
    if (outcome.kind !== 'done') {
      return resultOf(outcome, () => '');
    }
    written += outcome.value.written;
    failures.push(...outcome.value.failures);
  }
  return { written, failures };
}

/** @param all builds every row of every plan anew; otherwise those of the latest plan that lag. */
export async function sync(acting: Acting, all: boolean, report: Report): Promise<CommandResult> {
  try {
    const synced = all
      ? await rebuildEverything(acting, report)
      : await writeBackTracking(acting, await openTracking(acting));
    if ('done' in synced) {
      return synced;
    }
    const { written, failures } = synced;
    failures.forEach(({ message }) => report(message));
    const summary = bilingual(
      `Đã ghi ${written} dòng, lỗi ${failures.length}.`,
      `Wrote ${written} rows, ${failures.length} failed.`
    );
    return { ...doneWith(summary, { written, failures }), done: failures.length === 0 };
  } catch (error) {
    return resultOf({ kind: 'failed', failure: failureOf(error) }, () => '');
  }
}

/** The latest plan's rows, the newest events folded in, whether or not anybody wrote them back. */
export async function exportTracking(
  acting: Acting,
  format: ExportFormat,
  outFile: string | undefined
): Promise<CommandResult> {
  let rows;
  try {
    rows = (await openTracking(acting)).rows.map(exportedRow);
  } catch (error) {
    return resultOf({ kind: 'failed', failure: failureOf(error) }, () => '');
  }
  const content = format === 'csv' ? csvOf(rows) : `${JSON.stringify(rows, undefined, 2)}\n`;
  const summary = bilingual(`Đã xuất ${rows.length} dòng.`, `Exported ${rows.length} rows.`);
  if (outFile === undefined) {
    return { ...doneWith(summary, { rows }), content };
  }
  await writeFile(outFile, content, 'utf8');
  return doneWith(summary, { rows: rows.length, file: outFile });
}
