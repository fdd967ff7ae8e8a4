/**
 * `npm run prove`: takes one real part out at a time (the .sppkg, office.js, the server's permission check) and runs the walk,
 * which has to fail each time. A walk that still passes would prove nothing.
 */
import { renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build-all.ts';
import { PlainFailure, runCommand, step } from './console.ts';
import { inProject, SPPKG } from './project.ts';
import { runNode } from './run-program.ts';

const OFFICE_JS = inProject('node_modules', '@microsoft', 'office-js', 'dist', 'office.js');
const WITHOUT_PERMISSIONS = pathToFileURL(inProject('tools', 'without-permissions.mjs')).href;

async function walkPasses(env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const { code } = await runNode(
    ['node_modules/jest/bin/jest.js', '--selectProjects', 'browser', '--testPathPatterns', 'walk', '--bail'],
    // The server from its sources, in which a part can be found.
    { env: { TONGKET_TEST_SERVERS: '', ...env }, output: 'capture' }
  );
  return code === 0;
}

async function withoutFile(file: string): Promise<boolean> {
  renameSync(file, `${file}.aside`);
  try {
    return await walkPasses();
  } finally {
    renameSync(`${file}.aside`, file);
  }
}

await runCommand(async () => {
  await buildAll();
  const passes: readonly (readonly [part: string, expected: boolean, run: () => Promise<boolean>])[] = [
    ['every part in place', true, () => walkPasses()],
    ['without the .sppkg', false, () => withoutFile(SPPKG)],
    ['without office.js', false, () => withoutFile(OFFICE_JS)],
    ['without the permission check', false, () => walkPasses({ NODE_OPTIONS: `--import=${WITHOUT_PERMISSIONS}` })]
  ];
  for (const [part, expected, run] of passes) {
    const passed = await step(part, run);
    console.log(`    the walk ${passed ? 'passes' : 'fails'}`);
    if (passed !== expected) {
      throw new PlainFailure(`The walk ${passed ? 'passes' : 'fails'} ${part}; it should not.`);
    }
  }
});
