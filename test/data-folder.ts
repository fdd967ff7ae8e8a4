/** Where the servers of the tests keep their data: folders that die with the test. */
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Linux keeps what lies here in memory. */
const MEMORY = '/dev/shm';
/** Far more than the data of all tests that run at a time. */
const ROOM_NEEDED = 1024 ** 3;

/**
 * Memory where there is plenty of it, else the folder for temporary files. The servers flush each write before they
 * answer, as they must; on a disk that is 5 ms for each of some ten thousand writes. A process that is killed loses in memory no
 * more and no less than on the disk, and no test can cut the power.
 */
function place(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM_NEEDED ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** @returns a new, empty folder; who asked for it removes it. */
export const newDataFolder = (name: string): string => mkdtempSync(path.join(place(), `tong-ket-${name}-`));

/** The data of a site on which the plan of the seed is launched and everybody has their roles, for tests to copy. */
export function seededSnapshot(): string {
  const snapshot = process.env['TONGKET_TEST_SNAPSHOT'];
  if (snapshot === undefined) {
    throw new Error('The seeded snapshot is missing: run through npm test.');
  }
  return snapshot;
}
