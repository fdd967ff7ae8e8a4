/** The commands: each one act or a few, its progress as lines, its result as one value. */
import type { Acting } from '../actions/acting';
import type { Command } from './arguments';
import type { CommandResult, Report } from './command-result';
import { assign, exportTracking, launch, sync, unitsIn } from './plan-commands';
import { check, provision, status } from './site-commands';

export type { CommandResult, Report } from './command-result';

/** @throws an error when a file does not read; everything on the wire comes back as a result. */
export async function runCommand(acting: Acting, command: Command, report: Report): Promise<CommandResult> {
  switch (command.name) {
    case 'provision':
      return provision(acting, report);
    case 'import-units':
      return unitsIn(acting, command.unitsFile, report);
    case 'launch':
      return launch(acting, command.planFile, command.dryRun, report);
    case 'assign':
      return assign(acting, command.rolesFile, report);
    case 'sync':
      return sync(acting, command.all, report);
    case 'check':
      return check(acting, command.repair, report);
    case 'export':
      return exportTracking(acting, command.format, command.outFile);
    case 'status':
      return status(acting);
  }
}
