/**
 * `npm run screens -- set`: pictures of the three web parts, light and dark, wide and narrow, in both languages, with no
 * plan, with 12 and with 208 reports, and with an error, into build/screens/. Each is held against axe as well.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { LaunchedSite } from '../integration/life-site';
import { PEOPLE } from '../integration/actions-site';
import { seriousFaults } from './accessibility';
import { launchChromium, openWindow } from './chromium';
import { launchSmallPlan, NO_PLAN, openWebPartSite, PAGES, READERS, SMALL_PLAN } from './web-part-site';

jest.setTimeout(120_000);

const FOLDER = process.env['TONGKET_PICTURES'] ?? '';
const PARTS = ['tracking', 'approval', 'plan'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = { wide: 1360, narrow: 480 } as const;
const LANGUAGES = { vi: 'vi-vn', en: 'en-us' } as const;
const STATES = { none: NO_PLAN, twelve: SMALL_PLAN, all: '217', error: '217' } as const;

interface Picture {
  readonly name: string;
  readonly part: (typeof PARTS)[number];
  readonly width: number;
  readonly query: string;
  readonly fails: boolean;
}

const pictures: readonly Picture[] = PARTS.flatMap((part) =>
  THEMES.flatMap((theme) =>
    Object.entries(WIDTHS).flatMap(([size, width]) =>
      Object.entries(LANGUAGES).flatMap(([language, lang]) =>
        Object.entries(STATES).map(([state, plan]) => ({
          name: [part, state, theme, size, language].join('-'),
          part,
          width,
          query: new URLSearchParams({ lang, plan, ...(theme === 'dark' ? { theme } : {}) }).toString(),
          fails: state === 'error'
        }))
      )
    )
  )
);

let site: LaunchedSite;
let browser: Browser;
const windows = new Map<string, Promise<BrowserContext>>();

async function windowOf(upn: string): Promise<BrowserContext> {
  const opened = openWindow(browser, { deviceScaleFactor: 1 });
  const window = await opened;
  window.setDefaultTimeout(30_000);
  await window.request.post(`${site.server.origin}/_sandbox/sign-in`, { data: { upn } });
  return window;
}

/** All pictures of one web part side by side, to be looked at. */
function sheet(part: string): string {
  const shown = pictures.filter((picture) => picture.part === part).map(({ name }) => name);
  const figure = (name: string): string =>
    `<figure><img src="${name}.png" alt=""><figcaption>${name}</figcaption></figure>`;
  return `<!doctype html><meta charset="utf-8"><title>${part}</title>
<style>body{font:12px sans-serif;display:grid;grid-template-columns:repeat(4,1fr);gap:12px;align-items:start}
figure{margin:0}img{width:100%;border:1px solid #ccc}</style>${shown.map(figure).join('\n')}`;
}

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  [site, browser] = await Promise.all([openWebPartSite(), launchChromium()]);
  await launchSmallPlan(site);
});
afterAll(async () => {
  if (browser !== undefined) {
    const page = await (await openWindow(browser, { viewport: { width: 1900, height: 1000 } })).newPage();
    for (const part of PARTS) {
      const file = path.join(FOLDER, `sheet-${part}.html`);
      writeFileSync(file, sheet(part));
      await page.goto(`file://${file}`);
      await page.screenshot({ path: path.join(FOLDER, `sheet-${part}.png`), fullPage: true });
    }
  }
  await browser?.close();
  await site?.close();
});

test.each(pictures)('$name', async ({ name, part, width, query, fails }) => {
  const upn = READERS[part] ?? PEOPLE.follower;
  const opened = windows.get(upn) ?? windowOf(upn);
  windows.set(upn, opened);
  const page = await (await opened).newPage();
  try {
    await page.setViewportSize({ width, height: 900 });
    if (fails) {
      await page.route('**/sites/tongket/_api/**', (route) => route.abort('internetdisconnected'));
    }
    await page.goto(`${site.url}${PAGES[part]}?${query}`);
    await page.locator('#workspace h2').first().waitFor();
    if (fails) {
      await page.locator('#workspace [role=alert]').first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    await page.locator('#workspace .ms-Spinner').waitFor({ state: 'detached' });
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    expect(await seriousFaults(page, '#workspace')).toEqual([]);
  } finally {
    await page.close();
  }
});
