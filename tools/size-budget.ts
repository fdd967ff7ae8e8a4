/** The size budget: what a person waits for before the first screen. A build over budget fails. */
import JSZip from 'jszip';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PlainFailure } from './console.ts';
import { PANE_SITE, SPPKG, WEB_PART_CHUNKS } from './project.ts';
import { scriptsBehind } from './scripts-behind.ts';
import type { Outputs } from './scripts-behind.ts';

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

/** What people wait for, and what is loaded only when it is asked for. */
export interface Measured {
  readonly budgets: readonly Budget[];
  readonly onDemand: readonly { readonly name: string; readonly size: Size }[];
}

const SHARED_LIMIT: Size = { minified: 400_000, gzip: 125_000 };
/** What each web part may add; the promise made is 120 kB minified, gzip is a guard of our own. */
const SCREEN_LIMIT: Size = { minified: 120_000, gzip: 40_000 };
/** The gzip figure is a guard of our own; the promise made is 400 kB minified with React. */
const PANE_LIMIT: Size = { minified: 400_000, gzip: 132_000 };

const sizeOf = (parts: readonly Uint8Array[]): Size => ({
  minified: parts.reduce((sum, part) => sum + part.byteLength, 0),
  gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).byteLength, 0)
});

interface Chunks {
  readonly entries: readonly string[];
  /** Scripts of each entry and of each named part that is loaded on demand. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** The web parts whose screens come in scripts of their own. */
const SCREENS = ['tracking', 'approval', 'plan'] as const;

/**
 * The shared script with all that it needs at once, and what each screen adds. A script that belongs to several parts on
 * demand counts for each of them.
 */
async function webPartSizes(): Promise<Measured> {
  const zip = await JSZip.loadAsync(readFileSync(SPPKG));
  const { entries, groups } = JSON.parse(readFileSync(WEB_PART_CHUNKS, 'utf8')) as Chunks;
  const scriptsOf = (name: string): readonly string[] => {
    const found = groups[name];
    if (found === undefined) {
      throw new Error(`The build names no scripts of "${name}"; it has ${Object.keys(groups).join(', ')}.`);
    }
    return found;
  };
  const shared = new Set(entries.flatMap(scriptsOf));
  const sizeOfScripts = async (names: readonly string[]): Promise<Size> =>
    sizeOf(
      await Promise.all(
        names.map((name) => {
          const entry = zip.file(`ClientSideAssets/${name}`);
          if (entry === null) {
            throw new Error(`The package has no script ${name}.`);
          }
          return entry.async('uint8array');
        })
      )
    );
  const added = (name: string): Promise<Size> => sizeOfScripts(scriptsOf(name).filter((script) => !shared.has(script)));
  const screens = await Promise.all(
    SCREENS.map(async (screen) => ({
      name: `web part "${screen}", besides the shared`,
      size: await added(`tong-ket-${screen}`),
      limit: SCREEN_LIMIT
    }))
  );
  const others = Object.keys(groups).filter(
    (name) => !entries.includes(name) && !SCREENS.some((screen) => name === `tong-ket-${screen}`)
  );
  return {
    budgets: [
      { name: 'web parts, shared first load', size: await sizeOfScripts([...shared]), limit: SHARED_LIMIT },
      ...screens
    ],
    onDemand: await Promise.all(others.sort().map(async (name) => ({ name, size: await added(name) })))
  };
}

/** The pane's entry script with everything that it imports at once. */
function paneScripts(): Size {
  const built = JSON.parse(readFileSync(path.join(PANE_SITE, 'metafile.json'), 'utf8')) as Outputs;
  const first = scriptsBehind(built, ['src/word/taskpane.tsx']);
  if (first.length === 0) {
    throw new Error('The task pane build names no entry script.');
  }
  return sizeOf(first.map((file) => readFileSync(path.join(PANE_SITE, path.basename(file)))));
}

/** Measures what was built. */
export async function measure(): Promise<Measured> {
  if (![SPPKG, WEB_PART_CHUNKS, path.join(PANE_SITE, 'metafile.json')].every((file) => existsSync(file))) {
    throw new PlainFailure('Chưa có bản dựng: chạy npm start. / Nothing is built yet: run npm start.', 4);
  }
  const { budgets, onDemand } = await webPartSizes();
  return {
    budgets: [...budgets, { name: 'task pane, first load with React', size: paneScripts(), limit: PANE_LIMIT }],
    onDemand
  };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints the measured sizes. @throws PlainFailure when one is over its budget. */
export async function checkSizeBudget(): Promise<void> {
  const over: string[] = [];
  const { budgets, onDemand } = await measure();
  for (const { name, size, limit } of budgets) {
    const line = `${name}: ${kB(size.minified)} of ${kB(limit.minified)}, gzip ${kB(size.gzip)} of ${kB(limit.gzip)}`;
    console.log(`    ${line}`);
    if (size.minified > limit.minified || size.gzip > limit.gzip) {
      over.push(line);
    }
  }
  for (const { name, size } of onDemand) {
    console.log(`    on demand, ${name}: ${kB(size.minified)}, gzip ${kB(size.gzip)}`);
  }
  if (over.length > 0) {
    throw new PlainFailure(`Over the size budget: ${over.join('; ')}`);
  }
}
