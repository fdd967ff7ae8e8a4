/**
 * Starts a Chromium for the browser tests and the screenshots.
 *
 * Which one: the program that `CHROMIUM_PATH` names; else, on Linux x64, the one that the npm package @sparticuz/chromium
 * carries; else the Chrome or the Edge that is installed. The package's own default arguments are never used: they switch
 * web security off, and with it CORS, CSP and cookies, which are what these tests are about.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';

const ARGUMENTS = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** What the packed Chromium needs on a machine without a desktop. */
const PACKED_ARGUMENTS = ['--no-sandbox', '--headless=shell', '--disable-gpu', ...ARGUMENTS];

/** The package is an ES module and Jest runs CommonJS, so a Node of its own unpacks it and prints where it lies. */
async function packedChromium(): Promise<string> {
  const script =
    "import('@sparticuz/chromium').then(async ({ default: chromium }) => process.stdout.write(await chromium.executablePath()))";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

async function candidates(): Promise<readonly LaunchOptions[]> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    return [{ executablePath: named, args: PACKED_ARGUMENTS }];
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return [{ executablePath: await packedChromium(), args: PACKED_ARGUMENTS }];
  }
  return [
    { channel: 'chrome', args: ARGUMENTS },
    { channel: 'msedge', args: ARGUMENTS }
  ];
}

/**
 * @param further arguments for Chromium besides the usual ones.
 * @returns a running browser; the caller closes it.
 * @throws Error with one sentence on what to install when none can be started.
 */
export async function launchChromium(further: readonly string[] = []): Promise<Browser> {
  let reason: unknown;
  for (const options of await candidates()) {
    try {
      return await chromium.launch({ ...options, args: [...(options.args ?? []), ...further] });
    } catch (error) {
      reason = error;
    }
  }
  throw new Error('No Chromium could be started: install Chrome or Edge, or set CHROMIUM_PATH to a Chromium program.', {
    cause: reason
  });
}

/** A new private window: own cookies, Vietnamese, and at ease with the sandbox's self-signed certificate. */
export function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    ...options
  });
}
