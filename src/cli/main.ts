/** Entry of the administrator's command line: words in, lines and an exit code out. */
import { UsageError, USAGE, readArguments } from './arguments';
import { runCommand } from './commands';
import { bearerSite } from '../store/behaviours';
import { openStore } from '../store/open-store';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1).padStart(6)} s`;
}

async function main(words: readonly string[]): Promise<number> {
  const invocation = readArguments(words);
  if (invocation === undefined) {
    process.stdout.write(USAGE);
    return DONE;
  }
  const token = process.env.TONGKET_TOKEN;
  if (token === undefined || token === '') {
    throw new UsageError('Set TONGKET_TOKEN to an access token for the site.');
  }
  const { command, site, json } = invocation;
  const store = openStore(
    bearerSite(site, async () => token),
    site
  );
  const started = Date.now();
  const progress = json ? process.stderr : process.stdout;
  const result = await runCommand({ store, now: () => new Date() }, command, (line) =>
    progress.write(`${seconds(started)}  ${line}\n`)
  );
  if (json) {
    process.stdout.write(`${JSON.stringify({ command: command.name, done: result.done, result: result.value })}\n`);
  } else {
    process.stdout.write(`${seconds(started)}  ${result.summary}\n`);
  }
  return result.done ? DONE : FAILED;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const usage = error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage ? `\n${USAGE}` : ''}`);
    process.exitCode = usage ? WRONG_USAGE : FAILED;
  }
);
