/// <reference types="office-js" />
/**
 * The task pane's promises of speed, in a real browser over the local Word: usable after office.js is ready, section states after a
 * pause in typing (a change after a quiet while, and the last key of a burst), one `context.sync` a refresh, and no long task of the
 * pane's own in a document of 300 pages. Beside the reading stands the plain way, which asks Word for one section after the other.
 *
 * `node bench/pane.ts [pages…]` (15 and 300 unless said otherwise); the pane has to be built (`npm run build`). A seeded data folder in
 * TONGKET_TEST_SNAPSHOT (`node tools/snapshot.ts FOLDER`) spares the seeding.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium, ofTests, openWindow } from './browser.ts';
import { freePorts } from '../tools/free-ports.ts';
import { startSeeded } from '../tools/local-microsoft-365.ts';

interface DocumentWays {
  writeSections(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array;
}
const { writeSections } = await ofTests<DocumentWays>('integration', 'actions-document.ts');

const PAGES = process.argv.slice(2).map(Number);
const DRAFTER = 'soan.hamchinh@tongket.example';
const WORDS_A_PAGE = 420;
const WORDS_A_PARAGRAPH = 70;
const ROUNDS = 10;
const BUDGET = { usable: 500, refresh: 150, longTask: 50 };

/** What the pane's frame keeps for us. */
interface Watched {
  /** Tasks of 50 ms and more: when each began, and how long it took. */
  readonly long: { readonly at: number; readonly took: number }[];
  syncs: number;
  changedAt: number;
}

const watch = (): void => {
  const kept: Watched = { long: [], syncs: 0, changedAt: 0 };
  Object.assign(globalThis, { watched: kept });
  new PerformanceObserver((list) =>
    list
      .getEntries()
      .forEach(({ name, startTime, duration }) => name === 'self' && kept.long.push({ at: startTime, took: duration }))
  ).observe({ type: 'longtask', buffered: true });
};

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.locator('.word-pane iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) {
    throw new Error('The task pane did not open.');
  }
  await frame.locator('[data-section]').first().waitFor({ timeout: 120_000 });
  return frame;
}

/** The draft of the drafter's unit: made by the pane. @returns its address and its path on the server. */
async function makeDraft(
  context: BrowserContext,
  origin: string
): Promise<{ readonly address: string; readonly id: string }> {
  const page = await context.newPage();
  await page.goto(`${origin}/_word/`);
  const frame = await (await page.locator('.word-pane iframe').elementHandle())?.contentFrame();
  await frame?.getByRole('button', { name: 'Soạn dự thảo' }).click();
  const address = await frame?.getByRole('link', { name: /Mở dự thảo/ }).getAttribute('href');
  await page.close();
  const id = /%7B([0-9a-f-]{36})%7D/i.exec(address ?? '')?.[1];
  if (address === null || address === undefined || id === undefined) {
    throw new Error('No draft was made.');
  }
  return { address, id };
}

async function fill(context: BrowserContext, origin: string, id: string, pages: number): Promise<number> {
  const file = `${origin}/sites/tongket/_api/web/getFileById('${id}')/$value`;
  const bytes = new Uint8Array(await (await context.request.get(file)).body());
  const xml = Buffer.from(bytes).length;
  const sections = ['mo-dau', 'p1-i', 'p1-ii', 'p1-iii', 'p1-iv', 'p2-1', 'p2-2', 'p2-3', 'p2-4', 'p3-1', 'p3-2'];
  const paragraph = Array.from({ length: WORDS_A_PARAGRAPH }, (_, index) =>
    index % 7 === 6 ? 'cơ sở,' : index % 2 === 0 ? 'giám' : 'sát'
  ).join(' ');
  const paragraphs = Math.round((pages * WORDS_A_PAGE) / WORDS_A_PARAGRAPH / sections.length);
  const text = Array.from({ length: paragraphs }, () => paragraph).join('\n');
  const written = writeSections(bytes, Object.fromEntries(sections.map((section) => [section, text])));
  const digest = (await (
    await context.request.post(`${origin}/sites/tongket/_api/contextinfo`, {
      headers: { accept: 'application/json;odata=nometadata' }
    })
  ).json()) as { readonly FormDigestValue: string };
  const saved = await context.request.post(file, {
    headers: { 'X-RequestDigest': digest.FormDigestValue, 'X-HTTP-Method': 'PUT' },
    data: Buffer.from(written)
  });
  if (!saved.ok()) {
    throw new Error(`The filled draft was not saved: ${saved.status()} ${await saved.text()} ${xml}`);
  }
  return sections.length;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** How long states take to follow a pause in typing, and the syncs of one refresh. */
async function refreshes(
  page: Page,
  pane: Frame
): Promise<{ readonly took: readonly number[]; readonly syncs: readonly number[] }> {
  await pane.evaluate(() => {
    const kept = (globalThis as unknown as { readonly watched: Watched }).watched;
    const { prototype } = OfficeExtension.ClientRequestContext;
    const { sync } = prototype;
    prototype.sync = function counted(this: OfficeExtension.ClientRequestContext, ...args: []) {
      kept.syncs += 1;
      return sync.apply(this, args) as ReturnType<typeof sync>;
    } as typeof sync;
    new MutationObserver(() => {
      kept.changedAt = performance.timeOrigin + performance.now();
    }).observe(document.querySelector('[data-section="p1-i"]') ?? document.body, {
      characterData: true,
      childList: true,
      subtree: true
    });
  });
  await page.evaluate(() =>
    addEventListener(
      'beforeinput',
      () => Object.assign(globalThis, { typedAt: performance.timeOrigin + performance.now() }),
      true
    )
  );
  await pane.locator('[data-section="p1-i"]').click();
  await pane.locator('[data-section="p1-i"][aria-current="true"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const took: number[] = [];
  const syncs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await pane.evaluate(() => {
      const kept = (globalThis as unknown as { readonly watched: Watched }).watched;
      kept.syncs = 0;
      return kept.changedAt;
    });
    await page.keyboard.insertText('thêm chữ ');
    await pane.waitForFunction(
      (last) => (globalThis as unknown as { readonly watched: Watched }).watched.changedAt > last,
      before,
      { timeout: 30_000 }
    );
    const typedAt = await page.evaluate(() => (globalThis as unknown as { readonly typedAt: number }).typedAt);
    const kept = await pane.evaluate(() => (globalThis as unknown as { readonly watched: Watched }).watched);
    took.push(kept.changedAt - typedAt);
    syncs.push(kept.syncs);
    await page.waitForTimeout(2500); // the check after a pause is no part of it
  }
  return { took, syncs };
}

/** Keys at the pace of a quick typist before other words; the last one ends a word, so that the count changes with it. */
const BURST = 'm n o p q r s t u v x y z ';
const KEY_EVERY_MS = 70;
const BURSTS = 5;

/** How long states take to follow the last key of a burst. */
async function afterBursts(page: Page, pane: Frame): Promise<readonly number[]> {
  // Some keys the editor takes by themselves, without an input event.
  await page.evaluate(() =>
    addEventListener(
      'keydown',
      ({ timeStamp }) => Object.assign(globalThis, { keyAt: performance.timeOrigin + timeStamp }),
      true
    )
  );
  const took: number[] = [];
  for (let round = 0; round < BURSTS; round++) {
    await page.keyboard.type(BURST, { delay: KEY_EVERY_MS });
    const keyAt = await page.evaluate(() => (globalThis as unknown as { readonly keyAt: number }).keyAt);
    await pane.waitForFunction(
      (last) => (globalThis as unknown as { readonly watched: Watched }).watched.changedAt > last,
      keyAt,
      { timeout: 30_000 }
    );
    const kept = await pane.evaluate(() => (globalThis as unknown as { readonly watched: Watched }).watched);
    took.push(kept.changedAt - keyAt);
    await page.waitForTimeout(2500);
  }
  return took;
}

/** Reading every section: all in one round trip, and one after the other. */
function readings(pane: Frame): Promise<{ readonly ours: number; readonly plain: number; readonly sections: number }> {
  return pane.evaluate(async () => {
    const time = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const tags = Array.from(
      document.querySelectorAll<HTMLElement>('[data-section]'),
      (each) => each.dataset['section'] ?? ''
    );
    const ours = (): Promise<unknown> =>
      Word.run(async (context) => {
        context.document.contentControls.load('items/tag,items/text,items/placeholderText');
        await context.sync();
      });
    const plain = async (): Promise<void> => {
      for (const tag of tags) {
        await Word.run(async (context) => {
          context.document.contentControls.getByTag(tag).getFirstOrNullObject().load('tag,text,placeholderText');
          await context.sync();
        });
      }
    };
    await ours();
    return { ours: await time(ours), plain: await time(plain), sections: tags.length };
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-bench-'));
const snapshot = process.env['TONGKET_TEST_SNAPSHOT'];
if (snapshot !== undefined) {
  cpSync(snapshot, path.join(folder, 'data'), { recursive: true });
}
const [port, panePort] = await freePorts();
const server = await startSeeded({ data: path.join(folder, 'data'), port, panePort }, false);
const origin = new URL(server.ready.home).origin;
const browser = await launchChromium();
let isOver = false;
const judge = (what: string, value: number, limit: number): string => {
  isOver ||= value > limit;
  return `${what}: ${ms(value)} of ${ms(limit)}${value > limit ? '  OVER' : ''}`;
};
try {
  const context = await openWindow(browser);
  await context.addInitScript(watch);
  context.setDefaultTimeout(60_000);
  await context.request.post(`${origin}/_sandbox/sign-in`, { data: { upn: DRAFTER } });
  const { address, id } = await makeDraft(context, origin);
  for (const pages of PAGES.length === 0 ? [15, 300] : PAGES) {
    await fill(context, origin, id, pages);
    const page = await context.newPage();
    await page.goto(address);
    const pane = await paneOf(page);
    const { usable, whole } = await pane.evaluate(() => {
      const [ready] = performance.getEntriesByName('tong-ket-office-ready');
      const [shown] = performance.getEntriesByName('tong-ket-outline-usable');
      const whole = shown?.startTime ?? Infinity;
      return { usable: whole - (ready?.startTime ?? 0), whole };
    });
    console.log(`\n${pages} pages`);
    console.log(
      `  ${judge('usable after office.js is ready', usable, pages <= 15 ? BUDGET.usable : Infinity)} (${ms(whole)} after its page began)`
    );
    await page.waitForTimeout(5000); // the first check, which comes after the first paint
    const { took, syncs } = await refreshes(page, pane);
    const tellStates = (after: string, times: readonly number[]): void =>
      console.log(
        `  ${judge(`states after ${after}, median`, middle(times), pages <= 15 ? BUDGET.refresh : Infinity)} (${times.map((one) => one.toFixed(0)).join(', ')})`
      );
    tellStates('a pause', took);
    console.log(`  context.sync a refresh: ${Math.max(...syncs)} at most, ${middle(syncs)} as a rule`);
    tellStates('a burst of keys', await afterBursts(page, pane));
    // Before office.js is ready its own scripts run, which the pane has no part in; the readings below are none of its own either.
    const long = await pane.evaluate(() => {
      const [ready] = performance.getEntriesByName('tong-ket-office-ready');
      return (globalThis as unknown as { readonly watched: Watched }).watched.long
        .filter(({ at }) => at > (ready?.startTime ?? 0))
        .map(({ took }) => took);
    });
    console.log(
      `  ${judge('longest task of the pane', Math.max(0, ...long), BUDGET.longTask)} (${long.length} over 50 ms)`
    );
    const { ours, plain, sections } = await readings(pane);
    console.log(
      `  reading ${sections} sections: ${ms(ours)} in one sync, ${ms(plain)} one by one (${(plain / ours).toFixed(1)} times)`
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.process.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isOver ? 1 : 0;
