/** Builds the administrator's command line to one file that Node runs. */
import { build } from 'esbuild';
import { CLI, inProject } from './project.ts';

/** Builds `build/cli/tong-ket.mjs`. */
export async function buildCli(): Promise<void> {
  await build({
    absWorkingDir: inProject(),
    entryPoints: ['src/cli/main.ts'],
    outfile: CLI,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: 'tsconfig.json',
    // Packages that still call require() need one in an ES module. The name is ours: packages import `createRequire` too.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"
    },
    sourcemap: true,
    logLevel: 'silent'
  });
}
