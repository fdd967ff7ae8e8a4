/** Builds the browser scripts of the local Word: the window with its editor, and the script for the task pane's page. */
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { editorPatches } from './editor/editor-patches.ts';
import { highestRequirements } from './host/profiles.ts';
import { readWordApi, readWordEnums } from './pane/read-typings.ts';

const HERE = import.meta.dirname;
const require = createRequire(import.meta.url);
/** The editor's own React 19: packages that npm places beside the product's React 17 would otherwise find that one. */
const REACT = Object.fromEntries(
  ['react', 'react-dom'].map((name) => [name, path.dirname(require.resolve(`${name}/package.json`))])
);

const SHARED: BuildOptions = {
  absWorkingDir: path.resolve(HERE, '..'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } }
};

/** @param outDir folder that is filled with `window.js`, `window.css` and `pane.js`. */
export async function buildWord(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const typings = require.resolve('@types/office-js/index.d.ts');
  const api = { WORD_API_METADATA: JSON.stringify(readWordApi(typings, highestRequirements())) };
  await Promise.all([
    build({
      ...SHARED,
      entryPoints: { window: path.join(HERE, 'window', 'main.tsx') },
      outdir: outDir,
      alias: REACT,
      plugins: [editorPatches],
      define: { 'process.env.NODE_ENV': '"production"', ...api },
      loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' }
    }),
    build({
      ...SHARED,
      entryPoints: { pane: path.join(HERE, 'pane', 'client', 'start.ts') },
      outdir: outDir,
      define: { ...api, WORD_API_ENUMS: JSON.stringify(readWordEnums(typings)) }
    })
  ]);
}
