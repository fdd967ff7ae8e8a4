/** The commands: each one act, its progress as lines, its result as one value. */
import { readFile } from 'node:fs/promises';
import type { Acting } from '../actions/acting';
import { assignRoles } from '../actions/assign-roles';
import type { AssignmentResult } from '../actions/assign-roles';
import { launchPlan } from '../actions/launch-plan';
import type { Outcome } from '../actions/outcome';
import { provisionSite } from '../actions/provision-site';
import { siteStatus } from '../actions/site-status';
import { parsePlan } from '../domain/plan-file';
import type { Command } from './arguments';
import { parseRoles } from './roles-file';

/** What a command came to: `summary` for people, `value` for programs. */
export interface CommandResult {
  readonly done: boolean;
  readonly summary: string;
  readonly value: unknown;
}

/** Writes one line of progress. */
export type Report = (line: string) => void;

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function resultOf<T>(outcome: Outcome<T>, summarise: (value: T) => string): CommandResult {
  switch (outcome.kind) {
    case 'done':
      return { done: true, summary: summarise(outcome.value), value: outcome.value };
    case 'refused':
      return {
        done: false,
        summary: `Refused: ${outcome.refusals.map((refusal) => refusal.code).join(', ')}.`,
        value: { refusals: outcome.refusals }
      };
    case 'failed':
      return {
        done: false,
        summary:
          `Failed (${outcome.failure.kind}): ${outcome.failure.message}` +
          (outcome.failure.retryable ? ' Run the command again to go on.' : ''),
        value: { failure: outcome.failure }
      };
  }
}

function assignmentLine(result: AssignmentResult): string {
  const { upn, unit, role } = result.assignment;
  switch (result.kind) {
    case 'done':
      return `${upn} is ${role} of ${unit}`;
    case 'noSuchGroup':
      return `${upn}: the site has no group ${result.group}; launch the plan first`;
    case 'failed':
      return `${upn}: ${result.failure.message}`;
  }
}

async function provision(acting: Acting, report: Report): Promise<CommandResult> {
  const outcome = await provisionSite(acting, ({ what, name }) => report(`made ${what} ${name}`));
  return resultOf(outcome, (made) => (made.length === 0 ? 'Everything was there.' : `Made ${made.length} things.`));
}

async function launch(acting: Acting, file: string, report: Report): Promise<CommandResult> {
  const plan = parsePlan(await readJson(file));
  report(`plan ${plan.id}: ${plan.units.length} units, ${plan.streams.length} streams`);
  const outcome = await launchPlan(acting, plan, (step, done, total) => report(`${step} ${done}/${total}`));
  return resultOf(
    outcome,
    (made) =>
      `Plan ${plan.id} is launched: ${made.owed} reports owed. Made now: ${made.units} units, ${made.groups} groups, ` +
      `${made.folders} folders, ${made.granted} grants, ${made.obligations} rows.`
  );
}

async function assign(acting: Acting, file: string, report: Report): Promise<CommandResult> {
  const outcome = await assignRoles(acting, parseRoles(await readJson(file)));
  if (outcome.kind !== 'done') {
    return resultOf(outcome, () => '');
  }
  outcome.value.forEach((result) => report(assignmentLine(result)));
  const failed = outcome.value.filter((result) => result.kind !== 'done').length;
  return {
    done: failed === 0,
    summary: `Assigned ${outcome.value.length - failed} of ${outcome.value.length} roles.`,
    value: outcome.value
  };
}

async function status(acting: Acting): Promise<CommandResult> {
  return resultOf(await siteStatus(acting), ({ site, person, plan, counts, states, behind }) =>
    [
      `${site} as ${person.title} (${person.login})`,
      plan === undefined ? 'No plan is launched.' : `Plan ${plan.id}: ${plan.title}`,
      `Owed ${counts.owed}, submitted ${states.submitted}, approved ${states.approved}, overdue ${counts.overdue}`,
      `Rows behind their events: ${behind}`
    ].join('\n')
  );
}

/** @throws an error when a file does not read; everything on the wire comes back as a result. */
export async function runCommand(acting: Acting, command: Command, report: Report): Promise<CommandResult> {
  switch (command.name) {
    case 'provision':
      return provision(acting, report);
    case 'launch':
      return launch(acting, command.planFile, report);
    case 'assign':
      return assign(acting, command.rolesFile, report);
    case 'status':
      return status(acting);
  }
}
