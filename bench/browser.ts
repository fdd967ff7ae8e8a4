/**
 * The browser of the tests for the benchmarks that need one. The tests are compiled as CommonJS by Jest, the benchmarks run as they are
 * written, so the types are stated here and the file is taken in at run time.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

interface BrowserWays {
  launchChromium(further?: readonly string[]): Promise<Browser>;
  openWindow(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** Takes in a file of the tests, given from `test/` on. */
export async function ofTests<T>(...file: readonly string[]): Promise<T> {
  return (await import(pathToFileURL(path.join(import.meta.dirname, '..', 'test', ...file)).href)) as T;
}

export const { launchChromium, openWindow } = await ofTests<BrowserWays>('browser', 'chromium.ts');
