/** The built files that the server shows: all must be there before it starts. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Builds {
  /** The SharePoint package. */
  readonly package: string;
  /** The task pane's static site. */
  readonly pane: string;
  /** Browser scripts of the sandbox. */
  readonly scripts: string;
}

/** Something was not built yet. */
export class MissingBuild extends Error {
  constructor(missing: readonly string[]) {
    super(
      `Chưa dựng ${missing.join(', ')}: chạy "npm start". / Not built yet: ${missing.join(', ')}; run "npm start".`
    );
    this.name = 'MissingBuild';
  }
}

/**
 * @param root project root.
 * @param packageFile another package than the project's own, as in tests.
 * @throws MissingBuild naming all that is missing.
 */
export function findBuilds(root: string, packageFile?: string): Builds {
  const builds: Builds = {
    package: packageFile ?? path.join(root, 'sharepoint', 'solution', 'tong-ket.sppkg'),
    pane: path.join(root, 'build', 'word'),
    scripts: path.join(root, 'build', 'sandbox')
  };
  const needed = [
    builds.package,
    path.join(builds.pane, 'taskpane.html'),
    path.join(builds.scripts, 'page-application.js')
  ];
  const missing = needed.filter((file) => !existsSync(file)).map((file) => path.relative(root, file));
  if (missing.length > 0) {
    throw new MissingBuild(missing);
  }
  return builds;
}
