/**
 * From SharePoint's loader to a tracking list that answers: the built .sppkg on the local SharePoint's page, 208 reports,
 * browser cache warm. Beside it, in the same run, the least that could show the same rows: one REST question and a plain
 * table, without framework, web part, permissions, states or figures.
 * Run: node bench/page-load.ts [rounds]    (CHROMIUM_PATH names another browser)
 */
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium, openWindow } from './browser.ts';
import { freePorts } from '../tools/free-ports.ts';
import { startSeeded } from '../tools/local-microsoft-365.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const READER = 'danvan.tinh@tongket.example';
const SITE = '/sites/tongket';
const PLAIN = `${SITE}/_bench/plain.html`;
const QUESTION = `${SITE}/_api/web/GetList('${SITE}/Lists/Obligations')/items?$top=500&$orderby=Id%20desc`;

/** The peer: what a page of one's own would be, made of nothing but a question and a table. */
const PLAIN_PAGE = `<!doctype html><meta charset="utf-8"><title>plain</title><table></table><script src="plain.js"></script>`;
const PLAIN_SCRIPT = `fetch(${JSON.stringify(QUESTION)}, { headers: { accept: 'application/json;odata=nometadata' } })
  .then((answer) => answer.json())
  .then(({ value }) => {
    const table = document.querySelector('table');
    for (const row of value) {
      const line = table.insertRow();
      line.dataset.obligation = row.ObligationId;
      for (const name of ['Title', 'State', 'DeadlinePhrase']) line.insertCell().textContent = row[name] ?? '';
    }
  });`;

interface Round {
  readonly milliseconds: number;
  readonly questions: number;
  readonly bytes: number;
}

/**
 * Runs in the page: keeps when the first row had been painted and the main thread came to something else. A question from outside
 * would be answered only between the page's own tasks, and count those that come after.
 */
function watchRows(): void {
  const rows = new MutationObserver(() => {
    if (document.querySelector('[data-obligation]') !== null) {
      rows.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { answersAt: performance.now() }), 0));
    }
  });
  rows.observe(document, { childList: true, subtree: true });
}

/** Opens the page anew; the clock runs from the loader's script (or the page's own) to the first row and a free main thread. */
async function open(window: BrowserContext, address: string): Promise<Round> {
  const page: Page = await window.newPage();
  let questions = 0;
  page.on('request', (request) => (questions += request.url().includes('/_api/') ? 1 : 0));
  await page.addInitScript(watchRows);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'answersAt' in globalThis);
  const shown = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const loader = entries.find(({ name }) => name.endsWith('page-start.js') || name.endsWith('plain.js'));
    return {
      end: (globalThis as unknown as { readonly answersAt: number }).answersAt,
      start: loader?.responseEnd ?? 0,
      bytes: entries.reduce((sum, entry) => sum + entry.transferSize, 0)
    };
  });
  await page.waitForLoadState('networkidle');
  await page.close();
  return { milliseconds: shown.end - shown.start, questions, bytes: shown.bytes };
}

function spread(rounds: readonly Round[]): { least: number; median: number; most: number } {
  const sorted = rounds.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

const data = path.join(mkdtempSync(path.join(tmpdir(), 'tong-ket-bench-')), 'data');
const [port, panePort] = await freePorts();
const { process: server, ready } = await startSeeded({ data, port, panePort }, false);
const origin = new URL(ready.home).origin;
// Chromium caches nothing of a server whose certificate it does not trust, nor in a window whose requests are routed.
const { publicKey } = new X509Certificate(readFileSync(ready.certificate.file));
const key = createHash('sha256')
  .update(publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64');
const browser = await launchChromium([`--ignore-certificate-errors-spki-list=${key}`]);
const signedIn = async (): Promise<BrowserContext> => {
  const opened = await openWindow(browser, { ignoreHTTPSErrors: false });
  opened.setDefaultTimeout(60_000);
  const page = await opened.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(
    (upn) =>
      fetch('/_sandbox/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ upn })
      }),
    READER
  );
  await page.close();
  return opened;
};
try {
  const window = await signedIn();
  const plain = await signedIn();
  await plain.route(`${origin}${SITE}/_bench/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript; charset=utf-8', body: PLAIN_SCRIPT }
        : { contentType: 'text/html; charset=utf-8', body: PLAIN_PAGE }
    )
  );
  const pages = {
    'tracking web part': { opened: window, address: `${SITE}/SitePages/TheoDoi.aspx` },
    'one question, plain table': { opened: plain, address: PLAIN }
  };
  const rounds = new Map<string, Round[]>(Object.keys(pages).map((name) => [name, []]));
  // The first round fills the browser's cache and the server's; then the two take turns.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, { opened, address }] of Object.entries(pages)) {
      const measured = await open(opened, origin + address);
      if (round > 0) {
        rounds.get(name)?.push(measured);
      }
    }
  }
  const [own, peer] = [...rounds.values()].map(spread);
  for (const [name, measured] of rounds) {
    const { least, median, most } = spread(measured);
    const last = measured.at(-1);
    console.log(
      `${name}: ${least.toFixed(0)} / ${median.toFixed(0)} / ${most.toFixed(0)} ms, ` +
        `${last?.questions ?? 0} data requests, ${((last?.bytes ?? 0) / 1000).toFixed(0)} kB over the wire`
    );
  }
  console.log(`ratio of the medians: ${((own?.median ?? 0) / (peer?.median ?? 1)).toFixed(2)}`);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(path.dirname(data), { recursive: true, force: true });
}
