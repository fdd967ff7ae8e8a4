/**
 * Before the integration and browser tests: bundles the servers that they start, and seeds one data folder. Each test file works
 * on a copy of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { newDataFolder } from './data-folder';

const ROOT = path.join(__dirname, '..');

function run(tool: string, folder: string): void {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', `tools/${tool}.ts`, folder], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit']
  });
}

export default function prepare(): void {
  if (process.env['TONGKET_TEST_SERVERS'] === undefined) {
    mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
    const folder = mkdtempSync(path.join(ROOT, '.cache', 'test-servers-'));
    run('bundle-servers', folder);
    process.env['TONGKET_TEST_SERVERS'] = folder;
  }
  if (process.env['TONGKET_TEST_SNAPSHOT'] === undefined) {
    const folder = newDataFolder('snapshot');
    const snapshot = path.join(folder, 'data');
    run('snapshot', snapshot);
    process.env['TONGKET_TEST_SNAPSHOT'] = snapshot;
    process.env['TONGKET_TEST_SNAPSHOT_OWNED'] = folder;
  }
}
