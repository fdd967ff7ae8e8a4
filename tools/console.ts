/** What the commands print: the name of each step, how long it took, and one clear sentence when it fails. */

/** An expected failure whose sentence is all a person needs; printed without a stack. */
export class PlainFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'PlainFailure';
    this.exitCode = exitCode;
  }
}

/** Seconds with one decimal since a `performance.now()` reading. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Runs a named step and prints its name and time. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`• ${name}…\n`);
  try {
    const result = await work();
    console.log(`  ✓ ${name}: ${secondsSince(started)}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${name}: ${secondsSince(started)}`);
    throw error;
  }
}

/** Runs a command's main function and turns a failure into one sentence and an exit code. */
export async function runCommand(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof PlainFailure) {
      console.error(`\n${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
