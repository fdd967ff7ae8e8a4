import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createFileLock, type FileLock } from './file-lock.ts';
import { LibraryError } from './library.ts';

const FILE = '8a7d3f1e-0000-4000-a000-000000000001';

let asked: string[];
let trouble: LibraryError | undefined;
let lock: FileLock;
beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  trouble = undefined;
  lock = createFileLock({
    library: {
      async lock(id) {
        asked.push(`lock ${id}`);
        if (trouble !== undefined) throw trouble;
      },
      unlock: (id) => void asked.push(`unlock ${id}`)
    },
    renewEvery: 60_000
  });
});
afterEach(() => {
  lock.release();
  jest.useRealTimers();
});

it('is renewed while the window is open, and given up once', async () => {
  await lock.hold(FILE);
  expect(lock.id()).toMatch(/^[0-9a-f-]{36}$/);
  await jest.advanceTimersByTimeAsync(125_000);
  expect(asked).toEqual([`lock ${FILE}`, `lock ${FILE}`, `lock ${FILE}`]);
  lock.release();
  lock.release();
  expect(asked.slice(3)).toEqual([`unlock ${FILE}`]);
  expect(lock.id()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(125_000);
  expect(asked).toHaveLength(4);
});

it('is not held when somebody else has the file', async () => {
  trouble = new LibraryError('locked', '409');
  await expect(lock.hold(FILE)).rejects.toMatchObject({ trouble: 'locked' });
  expect(lock.id()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(125_000);
  expect(asked).toHaveLength(1);
});

it('is lost when somebody else took it in between, but not when the server is away for a while', async () => {
  await lock.hold(FILE);
  trouble = new LibraryError('offline', 'away');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(lock.id()).toBeDefined();
  trouble = new LibraryError('locked', '409');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(lock.id()).toBeUndefined();
});

it('is taken again by a window that comes back, without giving it up in between', async () => {
  await lock.hold(FILE);
  await lock.hold(FILE);
  expect(asked).toEqual([`lock ${FILE}`, `lock ${FILE}`]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(3);
});
