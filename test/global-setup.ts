/** Seeds one data folder before the integration and browser tests; each test file works on a copy of its own. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { newDataFolder } from './data-folder';

export default function makeSnapshot(): void {
  if (process.env['TONGKET_TEST_SNAPSHOT'] !== undefined) {
    return;
  }
  const folder = newDataFolder('snapshot');
  const snapshot = path.join(folder, 'data');
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/snapshot.ts', snapshot], {
    cwd: path.join(__dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit']
  });
  process.env['TONGKET_TEST_SNAPSHOT'] = snapshot;
  process.env['TONGKET_TEST_SNAPSHOT_OWNED'] = folder;
}
