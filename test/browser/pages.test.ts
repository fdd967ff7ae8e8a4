/**
 * The SharePoint page and the Teams frame in a real browser: a package's web part under SharePoint's own loader, the real
 * property pane, the real Teams library. The package is the test's own, so that only the hosts are on trial.
 */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { ADMINISTRATOR, openPagesSite, READER } from '../integration/pages-site';
import type { PagesSite } from '../integration/pages-site';
import { launchChromium, openWindow } from './chromium';
import { makeProbePackage } from './probe-package';

jest.setTimeout(60_000);

const TRACKING = '/sites/tongket/SitePages/TheoDoi.aspx';
/** What teams-js asks Microsoft's CDN for by itself; the policy blocks it, and the library goes on with its own list. */
const ASKED_BY_TEAMS_LIBRARY = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

let site: PagesSite;
let browser: Browser;

beforeAll(async () => {
  site = await openPagesSite({ package: makeProbePackage() });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Visit {
  readonly window: BrowserContext;
  readonly page: Page;
  /** Errors of the console and addresses of other hosts that the page asked for. */
  readonly troubles: string[];
}

async function visit(as: string, address: string): Promise<Visit> {
  const window = await openWindow(browser);
  const signedIn = await window.request.post(`${site.origin}/_sandbox/sign-in`, { data: { upn: as } });
  expect(signedIn.ok()).toBe(true);
  const page = await window.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !message.text().includes('validDomains') &&
      !message.text().includes('Fetch API cannot load')
    ) {
      troubles.push(message.text());
    }
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const local = request.url().startsWith(site.origin) || /^(?:data|blob):/.test(request.url());
    if (!local && request.url() !== ASKED_BY_TEAMS_LIBRARY) {
      troubles.push(request.url());
    }
  });
  await page.goto(site.origin + address);
  return { window, page, troubles };
}

const word = (where: Page | FrameLocator, id: string): Promise<string | null> => where.getByTestId(id).textContent();

describe('the SharePoint page', () => {
  test('runs the package’s web part with the person, the site and the Vietnamese strings, asking nobody else', async () => {
    const { window, page, troubles } = await visit(READER, TRACKING);
    await page.getByTestId('word').waitFor();
    expect(await word(page, 'word')).toBe('Lời chào');
    expect(await word(page, 'culture')).toBe('vi-VN');
    expect(await word(page, 'greeting')).toBe('from the manifest');
    expect(await word(page, 'site')).toBe(`Tổng Kết ${site.origin}/sites/tongket`);
    expect(await word(page, 'user')).toBe(`Chuyên viên Đảng ủy xã Hàm Chính ${READER}`);
    expect(await word(page, 'in-teams')).toBe('false');
    expect(troubles).toEqual([]);
    await window.close();
  });

  test('gives English strings and a dark theme when asked', async () => {
    const { window, page } = await visit(READER, `${TRACKING}?lang=en-us&theme=dark`);
    await page.getByTestId('word').waitFor();
    expect(await word(page, 'word')).toBe('Greeting');
    expect(await word(page, 'theme')).toBe('true #1f1e1d');
    await window.close();
  });

  test('changes a property in SharePoint’s own property pane and keeps it when the page is saved', async () => {
    const { window, page, troubles } = await visit(ADMINISTRATOR, `${TRACKING}?Mode=Edit`);
    const field = page.locator('#spPropertyPaneContainer').getByLabel('Lời chào');
    await page.locator('#spPropertyPaneContainer').getByText('Phần thử', { exact: true }).waitFor();
    await field.fill('Kính chào');
    await page.locator('[data-testid="greeting"]', { hasText: 'Kính chào' }).waitFor();
    await page.getByRole('button', { name: 'Lưu và phát hành' }).click();
    await page.getByRole('link', { name: 'Chỉnh sửa' }).waitFor();
    await page.getByTestId('greeting').waitFor();
    expect(await word(page, 'greeting')).toBe('Kính chào');
    expect(troubles).toEqual([]);
    await window.close();
  });

  test('does not let inline scripts run, as SharePoint does not', async () => {
    const { window, page } = await visit(READER, TRACKING);
    await page.getByTestId('word').waitFor();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      return 'inlineRan' in window;
    });
    expect(ran).toBe(false);
    await window.close();
  });

  test('lets the person switch and comes back to the same page', async () => {
    const { window, page } = await visit(READER, TRACKING);
    await page.locator('[data-me] summary').click();
    await page.getByRole('link', { name: 'Đổi người' }).click();
    await page.getByRole('button', { name: /Quản trị hệ thống/ }).click();
    await page.waitForURL(site.origin + TRACKING);
    await page.getByTestId('user').waitFor();
    expect(await word(page, 'user')).toContain(ADMINISTRATOR);
    await window.close();
  });
});

describe('the Teams frame', () => {
  test('gives the web part the real Teams library, its context, and each change of theme', async () => {
    const { window, page, troubles } = await visit(READER, '/_teams/?view=personal');
    const tab = page.frameLocator('iframe[name="embedded-page-container"]');
    await tab.getByTestId('teams-user').waitFor();
    expect(await word(tab, 'in-teams')).toBe('true');
    expect(await word(tab, 'teams-user')).toBe(READER);
    expect(await word(tab, 'teams-theme')).toBe('default');
    await page.locator('iframe[data-app="ready"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Tối', exact: true }).click();
    await tab.getByText('dark', { exact: true }).waitFor();
    expect(await word(tab, 'theme')).toMatch(/^true /);
    expect(troubles).toEqual([]);
    await window.close();
  });

  test('opens links for the web part in a window of their own', async () => {
    const { window, page } = await visit(READER, '/_teams/');
    const tab = page.frameLocator('iframe[name="embedded-page-container"]');
    const opened = window.waitForEvent('page');
    await tab.getByRole('button', { name: 'open' }).click();
    expect((await opened).url()).toBe(`${site.origin}/`);
    await window.close();
  });

  test('opens a channel tab in the team’s site, in the theme that Teams has', async () => {
    const { window, page } = await visit(READER, '/_teams/?view=tab&theme=contrast');
    const tab = page.frameLocator('iframe[name="embedded-page-container"]');
    await tab.getByTestId('teams-site').waitFor();
    expect(await word(tab, 'teams-site')).toBe('/sites/tongket');
    expect(await word(tab, 'theme')).toBe('true #000000');
    await window.close();
  });
});
