/** The built package on disk, read again when a new build has replaced it. */
import { readFile, stat } from 'node:fs/promises';
import { readSolutionPackage } from './solution-package.ts';
import type { SolutionPackage } from './solution-package.ts';

export interface PackageSource {
  /** @throws BadPackage, or the file system's error when the file is gone. */
  current(): Promise<SolutionPackage>;
}

export function openPackageSource(file: string): PackageSource {
  let seen = '';
  let content: Promise<SolutionPackage> | undefined;
  return {
    async current() {
      const { mtimeMs, size } = await stat(file);
      const now = `${mtimeMs}-${size}`;
      if (content === undefined || now !== seen) {
        seen = now;
        content = readFile(file).then(readSolutionPackage);
        // A package that was being written is tried again at the next page.
        content.catch(() => {
          content = undefined;
        });
      }
      return content;
    }
  };
}
