/** The size budget: what a person waits for before the first screen. A build over budget fails. */
import JSZip from 'jszip';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PlainFailure } from './console.ts';
import { PANE_SITE, SPPKG } from './project.ts';

/** Bytes, minified and gzipped (level 9). */
export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

export interface Budget {
  readonly name: string;
  readonly size: Size;
  readonly limit: Size;
}

const SHARED_LIMIT: Size = { minified: 400_000, gzip: 125_000 };
/** The gzip figure is a guard of our own; the promise made is 400 kB minified with React. */
const PANE_LIMIT: Size = { minified: 400_000, gzip: 130_000 };

const sizeOf = (parts: readonly Uint8Array[]): Size => ({
  minified: parts.reduce((sum, part) => sum + part.byteLength, 0),
  gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).byteLength, 0)
});

/** The script that the three web parts share, as it stands in the package. */
async function sharedScript(): Promise<Size> {
  const zip = await JSZip.loadAsync(readFileSync(SPPKG));
  const scripts = zip.file(/^ClientSideAssets\/tong-ket-web-parts_[0-9a-f]+\.js$/);
  const [script] = scripts;
  if (script === undefined || scripts.length !== 1) {
    throw new Error(`The package holds ${scripts.length} shared scripts; one was expected.`);
  }
  return sizeOf([await script.async('uint8array')]);
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly entryPoint?: string; readonly imports: readonly { path: string; kind: string }[] }>
  >;
}

/** The pane's entry script with everything that it imports at once. */
function paneScripts(): Size {
  const { outputs } = JSON.parse(readFileSync(path.join(PANE_SITE, 'metafile.json'), 'utf8')) as Metafile;
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === 'src/word/taskpane.tsx');
  const first = new Set<string>();
  const visit = (file: string): void => {
    if (!first.has(file)) {
      first.add(file);
      outputs[file]?.imports.filter((each) => each.kind === 'import-statement').forEach((each) => visit(each.path));
    }
  };
  if (entry === undefined) {
    throw new Error('The task pane build names no entry script.');
  }
  visit(entry);
  return sizeOf([...first].map((file) => readFileSync(path.join(PANE_SITE, path.basename(file)))));
}

/** Measures what was built. */
export async function measure(): Promise<readonly Budget[]> {
  if (!existsSync(SPPKG) || !existsSync(path.join(PANE_SITE, 'metafile.json'))) {
    throw new PlainFailure('Chưa có bản dựng: chạy npm start. / Nothing is built yet: run npm start.', 4);
  }
  return [
    { name: 'web parts, shared first load', size: await sharedScript(), limit: SHARED_LIMIT },
    { name: 'task pane, first load with React', size: paneScripts(), limit: PANE_LIMIT }
  ];
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints the measured sizes. @throws PlainFailure when one is over its budget. */
export async function checkSizeBudget(): Promise<void> {
  const over: string[] = [];
  for (const { name, size, limit } of await measure()) {
    const line = `${name}: ${kB(size.minified)} of ${kB(limit.minified)}, gzip ${kB(size.gzip)} of ${kB(limit.gzip)}`;
    console.log(`    ${line}`);
    if (size.minified > limit.minified || size.gzip > limit.gzip) {
      over.push(line);
    }
  }
  if (over.length > 0) {
    throw new PlainFailure(`Over the size budget: ${over.join('; ')}`);
  }
}
