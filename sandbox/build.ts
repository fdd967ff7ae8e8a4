/**
 * Builds all browser scripts of the local Microsoft 365 into `build/sandbox`; the Word window's go into its `word` folder.
 * Runs as a script too: `node sandbox/build.ts`.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages } from './build-pages.ts';
import { buildWord } from './word/build.ts';

/** @param outDir folder that is emptied and filled. */
export async function buildSandbox(
  outDir: string = path.resolve(import.meta.dirname, '..', 'build', 'sandbox')
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([buildPages(outDir), buildWord(path.join(outDir, 'word'))]);
}

const startedAs = process.argv[1];
if (startedAs !== undefined && import.meta.url === pathToFileURL(startedAs).href) {
  await buildSandbox();
}
