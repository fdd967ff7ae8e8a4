/** Entry of the administrator's command line: words in, lines and an exit code out. */
import { bearerSite } from '../store/behaviours';
import { openStore } from '../store/open-store';
import { UsageError, readArguments } from './arguments';
import { readAuthSettings } from './auth-settings';
import { EXIT, exitCodeOf } from './command-result';
import { runCommand } from './commands';
import { USAGE } from './words';

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1).padStart(6)} s`;
}

async function main(words: readonly string[]): Promise<number> {
  const invocation = readArguments(words);
  if (invocation === undefined) {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  const { command, site, json, auth } = invocation;
  const settings = readAuthSettings(auth, process.env);
  const tell = (message: string): void => {
    process.stderr.write(`${message}\n`);
  };
  // Loaded only now: nobody waits for MSAL to be told about a wrong word.
  const { tokenSource } = await import(/* webpackChunkName: 'sign-in' */ './sign-in');
  const store = openStore(bearerSite(site, await tokenSource(settings, site, { tell })), site);
  const started = Date.now();
  const result = await runCommand({ store, now: () => new Date() }, command, (line) =>
    tell(`${seconds(started)}  ${line}`)
  );
  const { done, findings, value, content, summary } = result;
  if (json) {
    process.stdout.write(`${JSON.stringify({ command: command.name, done, findings, result: value })}\n`);
  } else if (content !== undefined) {
    process.stdout.write(content);
    tell(summary);
  } else {
    process.stdout.write(`${seconds(started)}  ${summary}\n`);
  }
  return exitCodeOf(result);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const usage = error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage ? `\n${USAGE}` : ''}`);
    process.exitCode = usage ? EXIT.usage : EXIT.failed;
  }
);
