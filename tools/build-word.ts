/** Builds the task pane's static site: scripts, page, icons and the manifest that names this deployment. */
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileAsync } from 'sass-embedded';
import { ADD_IN } from '../word/add-in.ts';
import { inProject, PANE_SITE } from './project.ts';
import { scriptsBehind } from './scripts-behind.ts';
import { addInOnlyManifest } from './word-manifest/add-in-only.ts';
import type { Placing } from './word-manifest/placing.ts';
import { unifiedManifest, unifiedTexts } from './word-manifest/unified.ts';

export interface Deployment {
  /** Where the static site is served, e.g. `https://127.0.0.1:3443`. */
  readonly paneOrigin: string;
  /** The SharePoint site that the pane works with. */
  readonly siteUrl: string;
  /** Application (client) id of the Entra app registration. */
  readonly clientId: string;
  /** Address of the authority that signs people in, or "site": the one on the site's own origin, as the local Microsoft 365 has. */
  readonly authority: string;
}

/** Pages of the site and the script of each. */
const ENTRIES: Readonly<Record<string, string>> = {
  'no-remote-fonts': 'src/ui/theme/no-remote-fonts.ts',
  taskpane: 'src/word/taskpane.tsx',
  'sign-in': 'src/word/sign-in-page.ts',
  'sign-in-dialog': 'src/word/sign-in-dialog.ts'
};

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const scss: Plugin = {
  name: 'scss',
  setup(setup) {
    setup.onLoad({ filter: /\.scss$/ }, async ({ path: file }) => ({
      contents: (await compileAsync(file)).css,
      loader: file.endsWith('.module.scss') ? 'local-css' : 'css',
      watchFiles: [file]
    }));
  }
};

/** What the pane asks for before Word has answered (`src/word/taskpane.tsx`): all of it is fetched at once, not one after the other. */
const FIRST_PARTS = ['src/word/taskpane.tsx', 'src/word/sign-in-library.ts', 'src/ui/outline/outline-view.tsx'];

interface PageParts {
  /** In the order in which they run. */
  readonly scripts: readonly string[];
  /** Fetched along with them. */
  readonly ahead?: readonly string[];
  readonly style?: string | undefined;
  /** Pages that the sign-in service answers to stand in frames that Word knows nothing of. */
  readonly withOffice: boolean;
}

function page({ scripts, ahead = [], style, withOffice }: PageParts): string {
  const modules = scripts.map((script) => `<script type="module" src="${script}"></script>`).join('\n    ');
  const office = withOffice ? `\n    <script src="${OFFICE_JS}"></script>` : '';
  const preloads = ahead.map((script) => `\n    <link rel="modulepreload" href="${script}" />`).join('');
  const link = style === undefined ? '' : `\n    <link rel="stylesheet" href="${style}" />`;
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tổng Kết</title>${office}${preloads}${link}
  </head>
  <body>
    <div id="root"></div>
    ${modules}
  </body>
</html>
`;
}

/** Both manifests name this deployment; the unified one goes out as a package with its icons and texts. */
function writeManifests({ paneOrigin, siteUrl, clientId }: Deployment): void {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };
  const placing: Placing = {
    paneOrigin,
    paneUrl: `${paneOrigin}/taskpane.html?site=${encodeURIComponent(siteUrl)}`,
    siteOrigin: new URL(siteUrl).origin,
    clientId,
    version: `${version}.0`
  };
  writeFileSync(path.join(PANE_SITE, 'manifest.xml'), addInOnlyManifest(ADD_IN, placing));
  const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
  const icon = (name: string): Uint8Array => readFileSync(inProject('word', 'icons', name));
  const unified = zipSync(
    {
      'manifest.json': json(unifiedManifest(ADD_IN, placing)),
      'en.json': json(unifiedTexts(ADD_IN, 'en')),
      'color.png': icon('color-192.png'),
      'outline.png': icon('outline-32.png')
    },
    { mtime: '2020-01-01T00:00:00Z' }
  );
  writeFileSync(path.join(PANE_SITE, 'manifest.zip'), unified);
}

const SETTINGS = {
  absWorkingDir: inProject(),
  outdir: PANE_SITE,
  bundle: true,
  minify: true,
  sourcemap: true,
  target: 'es2020',
  tsconfig: 'tsconfig.json',
  entryNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'silent'
} satisfies BuildOptions;

/** A classic script, which every web view can start as a worker. @returns its file's name. */
async function buildWorker(): Promise<string> {
  const { metafile } = await build({
    ...SETTINGS,
    entryPoints: { 'document-worker': 'src/documents/worker/document-worker.ts' },
    format: 'iife'
  });
  const script = Object.keys(metafile.outputs).find((file) => file.endsWith('.js'));
  if (script === undefined) {
    throw new Error('esbuild made no script for the worker.');
  }
  return path.basename(script);
}

/** Builds into `build/word`. */
export async function buildWordPane(deployment: Deployment): Promise<void> {
  rmSync(PANE_SITE, { recursive: true, force: true });
  mkdirSync(PANE_SITE, { recursive: true });
  const result = await build({
    ...SETTINGS,
    entryPoints: ENTRIES,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    define: {
      'process.env.NODE_ENV': '"production"',
      TONGKET_CLIENT_ID: JSON.stringify(deployment.clientId),
      TONGKET_AUTHORITY: JSON.stringify(deployment.authority),
      TONGKET_WORKER: JSON.stringify(await buildWorker())
    },
    loader: { '.png': 'file', '.svg': 'file' },
    plugins: [scss]
  });
  const outputs = Object.entries(result.metafile.outputs).map(([file, output]) => ({
    name: path.basename(file),
    output
  }));
  const style = outputs.find(({ name }) => name.startsWith('taskpane') && name.endsWith('.css'))?.name;
  const scriptOf = (name: string): string => {
    const script = outputs.find(({ output }) => output.entryPoint === ENTRIES[name])?.name;
    if (script === undefined) {
      throw new Error(`esbuild made no script for ${name}.`);
    }
    return script;
  };
  const pages: Readonly<Record<string, PageParts>> = {
    // Chunks run before the script that imports them, so what Fluent has to find comes as a script of its own.
    taskpane: {
      scripts: [scriptOf('no-remote-fonts'), scriptOf('taskpane')],
      ahead: scriptsBehind(result.metafile, FIRST_PARTS).map((file) => path.basename(file)),
      style,
      withOffice: true
    },
    'sign-in': { scripts: [scriptOf('sign-in')], withOffice: false },
    'sign-in-dialog': { scripts: [scriptOf('sign-in-dialog')], withOffice: true }
  };
  for (const [name, parts] of Object.entries(pages)) {
    writeFileSync(path.join(PANE_SITE, `${name}.html`), page(parts));
  }
  writeFileSync(path.join(PANE_SITE, 'metafile.json'), JSON.stringify(result.metafile));
  cpSync(inProject('word', 'icons'), path.join(PANE_SITE, 'icons'), { recursive: true });
  cpSync(inProject('word', 'help.html'), path.join(PANE_SITE, 'help.html'));
  writeManifests(deployment);
}
