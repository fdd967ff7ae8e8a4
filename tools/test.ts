/**
 * `npm test`: builds what changed and checks the sources beside it, then runs unit, integration and browser tests.
 * Arguments are passed on to Jest (`npm test -- --selectProjects unit`). Closes with a line that counts the tests.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { buildAll } from './build-all.ts';
import { PlainFailure, runCommand, secondsSince } from './console.ts';
import { checkSources } from './lint.ts';
import { inProject } from './project.ts';
import { runNode } from './run-program.ts';

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

await runCommand(async () => {
  const started = performance.now();
  const chosen = process.argv.slice(2);
  const build = buildAll();
  // The SharePoint build computes on one core; the checks of the sources need nothing of it.
  await Promise.all([build, chosen.length === 0 ? checkSources(build) : undefined]);
  mkdirSync(inProject('.cache'), { recursive: true });
  const summaryFile = inProject('.cache', 'jest.json');
  const { code } = await runNode(
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${summaryFile}`, ...chosen],
    { output: 'show' }
  );
  const summary = JSON.parse(readFileSync(summaryFile, 'utf8')) as JestSummary;
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  console.log(`\nnpm test: ${secondsSince(started)}`);
  const skipped = summary.numPendingTests > 0 ? `, ${summary.numPendingTests} skipped` : '';
  console.log(`${summary.numPassedTests} passed, ${failed} failed${skipped}`);
  if (code !== 0 || summary.numPassedTests === 0) {
    throw new PlainFailure('Có kiểm thử chưa đạt. / Some tests failed.', code === 0 ? 1 : code);
  }
});
