/** The arguments of `sandbox/main.ts`. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface SandboxArguments {
  readonly data: string;
  readonly port: number;
  readonly panePort: number;
  /** Where a new data folder's clock starts: an ISO instant with its zone, or `now`; undefined for the default. */
  readonly clock: string | undefined;
  /** Another SharePoint package than the project's own. */
  readonly package: string | undefined;
}

/** What was asked for cannot be done; the message is for the person who typed it. */
export class BadArguments extends Error {}

function port(value: string | undefined, fallback: number, name: string): number {
  const parsed = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(parsed) || parsed < 1 || parsed > 65535) {
    throw new BadArguments(`--${name} phải là số cổng 1 đến 65535. / --${name} has to be a port number, 1 to 65535.`);
  }
  return parsed;
}

type Option = 'data' | 'port' | 'pane-port' | 'clock' | 'package';

function values(args: readonly string[]): Readonly<Partial<Record<Option, string>>> {
  const text = { type: 'string' } as const;
  const options = { data: text, port: text, 'pane-port': text, clock: text, package: text };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param args what follows the script's name.
 * @param root project root, below which the default data folder lies.
 * @throws BadArguments for an unknown option or a value that cannot be used.
 */
export function readArguments(args: readonly string[], root: string): SandboxArguments {
  const given = values(args);
  const result: SandboxArguments = {
    data: path.resolve(given.data ?? path.join(root, '.data')),
    port: port(given.port, 4443, 'port'),
    panePort: port(given['pane-port'], 3443, 'pane-port'),
    clock: given.clock,
    package: given.package === undefined ? undefined : path.resolve(given.package)
  };
  if (result.port === result.panePort) {
    throw new BadArguments('--port và --pane-port phải khác nhau. / --port and --pane-port have to differ.');
  }
  if (result.clock !== undefined && result.clock !== 'now' && Number.isNaN(Date.parse(result.clock))) {
    throw new BadArguments(
      '--clock phải là một thời điểm ISO hoặc "now". / --clock has to be an ISO instant or "now".'
    );
  }
  return result;
}
