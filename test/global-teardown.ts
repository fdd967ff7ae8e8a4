/** Removes the snapshot that the set-up made. */
import { rmSync } from 'node:fs';

export default function removeSnapshot(): void {
  const folder = process.env['TONGKET_TEST_SNAPSHOT_OWNED'];
  if (folder !== undefined) {
    rmSync(folder, { recursive: true, force: true });
  }
}
