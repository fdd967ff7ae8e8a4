/** Everything that is built, in an order that uses two cores, each step only when needed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildCli } from './build-cli.ts';
import { buildIfNeeded } from './build-step.ts';
import type { BuildStep } from './build-step.ts';
import { buildWordPane } from './build-word.ts';
import type { Deployment } from './build-word.ts';
import { PlainFailure } from './console.ts';
import { CLI, inProject, PANE_PORT, PANE_SITE, PORT, SANDBOX_SCRIPTS, SPPKG, WEB_PART_CHUNKS } from './project.ts';
import { runNode } from './run-program.ts';
import { checkSizeBudget } from './size-budget.ts';

const TESTS = ['src/**/*.test.ts', 'src/**/*.test.tsx'];
const PRODUCT = ['src/domain/**', 'src/documents/**', 'src/store/**', 'src/actions/**'];

/** Where the product is deployed to: the local Microsoft 365 unless the environment names a tenant. */
export function deployment(): Deployment {
  const env = process.env;
  return {
    paneOrigin: env['TONGKET_PANE_ORIGIN'] ?? `https://127.0.0.1:${PANE_PORT}`,
    siteUrl: env['TONGKET_SITE'] ?? `https://127.0.0.1:${PORT}/sites/tongket`,
    clientId: env['TONGKET_CLIENT_ID'] ?? '6f0c3d5e-2f5b-4a5e-9d6b-1a7c4e0b2176',
    // The local Microsoft 365 signs people in itself; a tenant's own people are signed in by Microsoft.
    authority:
      env['TONGKET_AUTHORITY'] ??
      (env['TONGKET_SITE'] === undefined ? 'site' : 'https://login.microsoftonline.com/organizations')
  };
}

async function runOrExplain(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<void> {
  const { code, output } = await runNode(args, { output: 'capture', env });
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(inProject('.cache', `${name}.log`), output);
  if (code !== 0) {
    throw new PlainFailure(`${output}\n${name} ended with code ${code}.`);
  }
}

function steps(): { readonly package: BuildStep; readonly others: readonly BuildStep[] } {
  const target = deployment();
  return {
    package: {
      name: 'sharepoint-package',
      reads: [
        ...PRODUCT,
        'src/ui/**',
        'src/webparts/**',
        'src/word/**',
        'src/cli/**',
        'config/**',
        'teams/*.{json,png}',
        'sharepoint/assets/**',
        'gulpfile.js',
        'tsconfig.json',
        'eslint.config.js',
        'package-lock.json'
      ],
      ignores: TESTS,
      // `gulpfile.js` reads the second from the environment itself.
      settings: { siteUrl: target.siteUrl, noticeApp: process.env['TONGKET_NOTICE_APP'] ?? '' },
      makes: [SPPKG, WEB_PART_CHUNKS],
      run: () =>
        runOrExplain('sharepoint-package', ['node_modules/gulp/bin/gulp.js', '--ship'], {
          TONGKET_SITE: target.siteUrl,
          TONGKET_LINT: 'apart'
        })
    },
    others: [
      {
        name: 'word-pane',
        reads: [
          ...PRODUCT,
          'src/ui/**',
          'src/word/**',
          'word/**',
          'tools/build-word.ts',
          'tools/scripts-behind.ts',
          'tools/word-manifest/**',
          'tsconfig.json',
          'package.json',
          'package-lock.json'
        ],
        ignores: TESTS,
        settings: { ...target },
        makes: [
          `${PANE_SITE}/taskpane.html`,
          `${PANE_SITE}/sign-in.html`,
          `${PANE_SITE}/manifest.xml`,
          `${PANE_SITE}/manifest.zip`
        ],
        run: () => buildWordPane(target)
      },
      {
        name: 'command-line',
        reads: [...PRODUCT, 'src/cli/**', 'tools/build-cli.ts', 'tsconfig.json', 'package-lock.json'],
        ignores: TESTS,
        makes: [CLI],
        run: buildCli
      },
      {
        name: 'sandbox-scripts',
        reads: ['sandbox/**/*.{ts,tsx,css,html,json}', 'package-lock.json'],
        ignores: ['sandbox/**/*.test.ts', 'sandbox/seed/**'],
        makes: [SANDBOX_SCRIPTS],
        run: () => runOrExplain('sandbox-scripts', ['sandbox/build.ts'])
      }
    ]
  };
}

/** Builds what changed, then holds the result against the size budget. @returns whether anything was built. */
export async function buildAll(): Promise<boolean> {
  const all = steps();
  const others = async (): Promise<boolean> => {
    let built = false;
    for (const each of all.others) {
      built = (await buildIfNeeded(each)) || built;
    }
    return built;
  };
  const results = await Promise.allSettled([buildIfNeeded(all.package), others()]);
  const failures = results.filter((result) => result.status === 'rejected').map(({ reason }) => String(reason));
  if (failures.length > 0) {
    throw new PlainFailure(failures.join('\n\n'));
  }
  const built = results.some((result) => result.status === 'fulfilled' && result.value);
  if (built) {
    await checkSizeBudget();
  }
  return built;
}
