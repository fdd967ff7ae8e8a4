/** `npm run lint`: layers, rules, format and types of everything that the SharePoint build does not check itself. */
import { PlainFailure, runCommand, step } from './console.ts';
import { runNode } from './run-program.ts';

/** The longest first, so that both that run at a time end together. */
const CHECKS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['types and rules of src', ['tools/check-src.ts']],
  ['Prettier', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  [
    'types of sandbox, tools and tests',
    ['tools/check-types.ts', 'sandbox/tsconfig.json', 'tsconfig.tools.json', 'test/tsconfig.json']
  ],
  [
    'rules of sandbox, tools and tests',
    ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', 'sandbox', 'tools', 'test', 'bench', 'word']
  ]
];

/**
 * Runs all checks, two at a time.
 * @param build what keeps one of two cores busy meanwhile: until its end, one check at a time.
 * @throws PlainFailure with what the failed checks printed.
 */
export async function checkSources(build: Promise<unknown> = Promise.resolve()): Promise<void> {
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
  await Promise.all([work(), build.then(work, work)]);
  if (failures.length > 0) {
    throw new PlainFailure(failures.join('\n'));
  }
}

if (process.argv[1]?.endsWith('lint.ts') === true) {
  await runCommand(checkSources);
}
