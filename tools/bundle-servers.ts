/**
 * `node tools/bundle-servers.ts FOLDER`: the servers that tests start some eighty times, each in one JavaScript file. Node needs
 * a second of computing to read a server's hundreds of TypeScript files, a fifth of it for one file. Everywhere else they
 * run as they are written.
 * @param FOLDER below the project, so that packages are found from it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { PlainFailure, runCommand } from './console.ts';
import { inProject } from './project.ts';

/** Each module goes on to say where it stands in the sources: some read files beside them. */
const standWhereWritten: Plugin = {
  name: 'stand-where-written',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: (await readFile(file, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
    }));
  }
};

await runCommand(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    throw new PlainFailure('Which folder?', 2);
  }
  await build({
    entryPoints: [inProject('sandbox', 'main.ts'), inProject('test', 'integration', 'sharepoint-process.ts')],
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node22',
    format: 'esm',
    logLevel: 'warning',
    plugins: [standWhereWritten]
  });
});
