/**
 * `npm run screens`: walks the road in a browser and takes the pictures that README.md shows, into docs/images/; then the
 * set of all states of the three web parts, with contact sheets, into build/screens/. `npm run screens -- walk` or `-- set`
 * does one of the two. Walk and set are Jest's own files; this only tells them where to leave the pictures.
 */
import { mkdirSync } from 'node:fs';
import { buildAll } from './build-all.ts';
import { PlainFailure, runCommand } from './console.ts';
import { inProject } from './project.ts';
import { runNode } from './run-program.ts';

const MAKERS = {
  walk: { project: 'browser', files: 'walk', variable: 'TONGKET_SCREENS', folder: inProject('docs', 'images') },
  set: { project: 'pictures', files: 'pictures', variable: 'TONGKET_PICTURES', folder: inProject('build', 'screens') }
} as const;

const isMaker = (name: string): name is keyof typeof MAKERS => name in MAKERS;

await runCommand(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !isMaker(name));
  if (unknown !== undefined) {
    throw new PlainFailure(`Không có bộ ảnh "${unknown}". / There is no such set: walk, set.`, 2);
  }
  await buildAll();
  for (const name of asked.length === 0 ? (['walk', 'set'] as const) : asked.filter(isMaker)) {
    const { project, files, variable, folder } = MAKERS[name];
    mkdirSync(folder, { recursive: true });
    const { code } = await runNode(
      ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--testPathPatterns', files],
      { env: { [variable]: folder }, output: 'show' }
    );
    if (code !== 0) {
      return code;
    }
  }
  return 0;
});
