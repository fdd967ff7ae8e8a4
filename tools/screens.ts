/**
 * `npm run screens`: walks the road in a browser and takes the pictures that README.md shows, into docs/images/.
 * The walk is the browser test's own; this only tells it where to leave the pictures.
 */
import { mkdirSync } from 'node:fs';
import { buildAll } from './build-all.ts';
import { runCommand } from './console.ts';
import { inProject } from './project.ts';
import { runNode } from './run-program.ts';

await runCommand(async () => {
  await buildAll();
  const folder = inProject('docs', 'images');
  mkdirSync(folder, { recursive: true });
  const { code } = await runNode(
    ['node_modules/jest/bin/jest.js', '--selectProjects', 'browser', '--testPathPatterns', 'walk'],
    { env: { TONGKET_SCREENS: folder }, output: 'show' }
  );
  return code;
});
