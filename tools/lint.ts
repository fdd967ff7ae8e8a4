/** `npm run lint`: layers, rules, format and types of everything that the SharePoint build does not check itself. */
import { PlainFailure, runCommand, step } from './console.ts';
import { runNode } from './run-program.ts';

const CHECKS: readonly (readonly [name: string, args: readonly string[]])[] = [
  [
    'ESLint',
    [
      'node_modules/eslint/bin/eslint.js',
      '--max-warnings=0',
      '--no-error-on-unmatched-pattern',
      'src',
      'sandbox',
      'tools',
      'test',
      'bench',
      'word'
    ]
  ],
  ['Prettier', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['types of src', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json']],
  ['types of sandbox', ['node_modules/typescript/bin/tsc', '-p', 'sandbox/tsconfig.json']],
  ['types of tools', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.tools.json']],
  ['types of tests', ['node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json']]
];

/** Runs all checks, two at a time. @throws PlainFailure with what the failed ones printed. */
export async function checkSources(): Promise<void> {
  const failures: string[] = [];
  const waiting = [...CHECKS];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, args] = next;
      await step(name, async () => {
        const { code, output } = await runNode(args, { output: 'capture' });
        if (code !== 0) {
          failures.push(`${name}\n${output}`);
          throw new PlainFailure(output);
        }
      }).catch(() => undefined);
    }
  };
  await Promise.all([work(), work()]);
  if (failures.length > 0) {
    throw new PlainFailure(failures.join('\n'));
  }
}

if (process.argv[1]?.endsWith('lint.ts') === true) {
  await runCommand(checkSources);
}
