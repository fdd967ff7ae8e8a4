/** `node tools/check-types.ts CONFIG…`: the types of each project's own files. */
import { PlainFailure, runCommand } from './console.ts';
import { openTyped } from './typed-program.ts';

await runCommand(async () => {
  const faults = process.argv.slice(2).map((config) => openTyped(config).faults);
  if (faults.some((each) => each !== '')) {
    throw new PlainFailure(faults.join(''));
  }
});
