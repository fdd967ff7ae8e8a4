/** The key that session cookies and tokens are signed with; made once per data folder. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BYTES = 48;

/** @returns the folder's key; a damaged one is replaced, which signs everybody out. */
export function openSecret(dataDir: string): Uint8Array {
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) {
    const kept = readFileSync(file);
    if (kept.length === BYTES) {
      return kept;
    }
  }
  const made = randomBytes(BYTES);
  writeFileSync(file, made, { mode: 0o600 });
  chmodSync(file, 0o600);
  return made;
}
