/** Removes what the set-up made. */
import { rmSync } from 'node:fs';

export default function tidyUp(): void {
  for (const name of ['TONGKET_TEST_SNAPSHOT_OWNED', 'TONGKET_TEST_SERVERS']) {
    const folder = process.env[name];
    if (folder !== undefined && folder !== '') {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
