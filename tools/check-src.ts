/** `node tools/check-src.ts`: types and rules of src with its tests. The rules ask for types, so both take one program. */
import { ESLint } from 'eslint';
import { PlainFailure, runCommand } from './console.ts';
import { ROOT } from './project.ts';
import { openTyped } from './typed-program.ts';

await runCommand(async () => {
  const { program, faults } = openTyped('tsconfig.test.json');
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [{ files: ['src/**/*.{ts,tsx}'], languageOptions: { parserOptions: { programs: [program] } } }]
  });
  const results = await eslint.lintFiles(['src']);
  const broken = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  const formatter = await eslint.loadFormatter('stylish');
  const said = broken.length > 0 ? await formatter.format(broken) : '';
  if (faults !== '' || said !== '') {
    throw new PlainFailure(faults + said);
  }
});
