/** One build step that runs only when what it reads has changed or what it makes is missing. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from './console.ts';
import { inProject, ROOT } from './project.ts';

export interface BuildStep {
  /** Short name, also the key of its stamp. */
  readonly name: string;
  /** Glob patterns, from the project root, of all that the step reads. */
  readonly reads: readonly string[];
  /** Glob patterns among `reads` that the step does not depend on. */
  readonly ignores?: readonly string[];
  /** Settings from outside the files that the result depends on. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Files or folders that must be there afterwards. */
  readonly makes: readonly string[];
  readonly run: () => Promise<void>;
}

const stampOf = (name: string): string => inProject('.cache', 'build', `${name}.sha256`);

function fingerprint(step: BuildStep): string {
  const hash = createHash('sha256').update(JSON.stringify(step.settings ?? {}));
  const ignored = step.ignores ?? [];
  const files = globSync([...step.reads], {
    cwd: ROOT,
    exclude: (name) => name.includes('node_modules') || ignored.some((pattern) => path.matchesGlob(name, pattern))
  });
  for (const file of files.sort()) {
    const full = inProject(file);
    if (statSync(full).isFile()) {
      hash.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(full)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Runs the step if needed. @returns whether it ran. */
export async function buildIfNeeded(buildStep: BuildStep): Promise<boolean> {
  const current = fingerprint(buildStep);
  const stamp = stampOf(buildStep.name);
  const made = buildStep.makes.every((file) => existsSync(file));
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) {
    return false;
  }
  await step(buildStep.name, buildStep.run);
  const missing = buildStep.makes.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    throw new Error(
      `${buildStep.name} ended without making ${missing.map((file) => path.relative(ROOT, file)).join(', ')}.`
    );
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
  return true;
}
