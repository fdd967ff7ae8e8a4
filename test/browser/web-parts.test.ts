/** The three web parts of the built .sppkg in their hosts: themes, languages, widths, settings, deep links. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { LaunchedSite } from '../integration/life-site';
import { makeUnitRegister } from '../../sandbox/seed/units-register';
import { importUnits } from '../../src/actions/import-units';
import { parseUnitRegister } from '../../src/domain/unit-file';
import { pageAddress, TEAMS_APP_ID, teamsAddress } from '../../src/store/places';
import { PEOPLE, valueOf } from '../integration/actions-site';
import { seriousFaults } from './accessibility';
import { launchChromium, openWindow } from './chromium';
import { COMMUNE_REPORT, openWebPartSite, PAGES, READERS } from './web-part-site';

jest.setTimeout(120_000);

const UNIT = 'Đảng ủy xã Hàm Chính';
const WEB_PART = '#workspace';

let site: LaunchedSite;
let browser: Browser;
const windows: BrowserContext[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openWebPartSite(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await Promise.all(windows.splice(0).map((window) => window.close()));
});

async function openAs(upn: string, address: string, width = 1360): Promise<Page> {
  const window = await openWindow(browser, { viewport: { width, height: 900 } });
  windows.push(window);
  window.setDefaultTimeout(30_000);
  const { origin } = site.server;
  expect((await window.request.post(`${origin}/_sandbox/sign-in`, { data: { upn } })).ok()).toBe(true);
  const page = await window.newPage();
  await page.goto(address.startsWith('https:') ? address : origin + address);
  return page;
}

/** Waits until the screen has read what it shows. */
async function ready(frame: Page | Frame): Promise<void> {
  await frame.locator(`${WEB_PART} h2`).first().waitFor();
  await frame.waitForLoadState('networkidle');
  await frame.locator(`${WEB_PART} .ms-Spinner`).waitFor({ state: 'detached' });
}

/** The app's page within the Teams frame. */
async function appIn(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[name="embedded-page-container"]').elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) {
    throw new Error('Teams shows no app.');
  }
  await frame.waitForURL(/teamshostedapp/);
  await ready(frame);
  return frame;
}

const ground = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const part = document.querySelector('#workspace [lang]');
    return part === null ? '' : getComputedStyle(part).backgroundColor;
  });

describe.each(['tracking', 'approval', 'plan'] as const)('the %s web part on a SharePoint page', (part) => {
  test.each([
    ['Vietnamese', 'light', '', 1360],
    ['Vietnamese, dark, narrow', 'dark', '&theme=dark', 480],
    ['English', 'light', '&lang=en-us', 1360],
    ['English, dark', 'dark', '&lang=en-us&theme=dark', 1360],
    ['Vietnamese, in a strong section', 'strong', '&section=strong', 1360]
  ] as const)('has nothing serious for axe: %s', async (_name, _theme, query, width) => {
    const page = await openAs(READERS[part], `/sites/tongket${PAGES[part]}?${query.slice(1)}`, width);
    await ready(page);
    expect(await page.locator(`${WEB_PART} [role=alert]`).allInnerTexts()).toEqual([]);
    expect(await seriousFaults(page, WEB_PART)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
});

describe('an address that names a report', () => {
  test('opens it on the page in SharePoint', async () => {
    const page = await openAs(PEOPLE.follower, pageAddress(site.url, 'tracking', { obligation: COMMUNE_REPORT }));
    await ready(page);
    await page.getByRole('dialog', { name: UNIT }).waitFor();
    expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
  });

  test('opens it in Teams, wherever the deep link was clicked', async () => {
    const link = new URL(teamsAddress(site.url, 'tracking', { obligation: COMMUNE_REPORT }));
    const page = await openAs(PEOPLE.follower, `/_teams${link.pathname}${link.search}`);
    expect(new URL(page.url()).searchParams.get('tab')).toBe('theo-doi');
    const app = await appIn(page);
    await app.getByRole('dialog', { name: UNIT }).waitFor();
  });
});

describe('in Teams', () => {
  test.each([
    ['theo-doi', PEOPLE.follower, 'TheoDoi'],
    ['phe-duyet', PEOPLE.bureauApprover, 'PheDuyet'],
    ['ke-hoach', PEOPLE.administrator, 'KeHoach']
  ])('the tab %s reads the plan and always offers the browser', async (tab, upn, name) => {
    const page = await openAs(upn, `/_teams/?tab=${tab}`);
    const app = await appIn(page);
    await app.locator(WEB_PART).getByText('217-QĐ/TW').first().waitFor();
    const way = app.locator(WEB_PART).getByRole('link', { name: 'Mở trong trình duyệt' });
    expect(await way.getAttribute('href')).toBe(`${site.url}/SitePages/${name}.aspx`);
    expect(await seriousFaults(app)).toEqual([]);
  });

  test('a tab of a channel is the tracking list of the team’s site', async () => {
    const app = await appIn(await openAs(PEOPLE.follower, '/_teams/?view=tab'));
    await app.locator(WEB_PART).getByText('217-QĐ/TW').first().waitFor();
  });

  test('follows each change of theme while it is open', async () => {
    const page = await openAs(PEOPLE.follower, '/_teams/');
    const app = await appIn(page);
    const light = await ground(app);
    await page.getByRole('button', { name: 'Tối', exact: true }).click();
    await app.waitForFunction((before) => {
      const part = document.querySelector('#workspace [lang]');
      return part !== null && getComputedStyle(part).backgroundColor !== before;
    }, light);
    await page.getByRole('button', { name: 'Tương phản' }).click();
    await app.waitForFunction(() => {
      const part = document.querySelector('#workspace [lang]');
      return part !== null && getComputedStyle(part).backgroundColor === 'rgb(0, 0, 0)';
    });
    expect(await seriousFaults(app)).toEqual([]);
  });

  test('an app whose address names no site would find nothing: the root site holds no plan', async () => {
    const page = await openAs(
      PEOPLE.follower,
      `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${TEAMS_APP_ID}&forceLocale=vi-vn`
    );
    await ready(page);
    expect(await page.locator(WEB_PART).getByText('217-QĐ/TW').count()).toBe(0);
  });
});

describe('the next plan', () => {
  test('is rolled forward over units that changed, and gone on with in another browser', async () => {
    const register = parseUnitRegister(JSON.parse(JSON.stringify(makeUnitRegister())));
    valueOf(await importUnits(site.acting(PEOPLE.administrator), register.units));
    const address = `/sites/tongket${PAGES.plan}?plan=217`;
    const page = await openAs(PEOPLE.administrator, address);
    await page.getByRole('button', { name: 'Lập kế hoạch kế tiếp…' }).click();
    await page.getByLabel('Mã kế hoạch').fill('217-2025');
    await page.getByLabel('Tên ngắn').fill('Tổng kết năm 2025 (minh hoạ)');
    await page.getByLabel('Lấy đơn vị có hiệu lực ngày').fill('01/10/2025');
    await page.getByRole('button', { name: 'Mở bàn lập kế hoạch' }).click();
    // Most units of 2023 went into others on 1 July 2025; offices that are gone have to be chosen again.
    await page.getByText(/So với kế hoạch trước: 2\d\d đơn vị không còn, 4\d đơn vị mới/).waitFor();
    await page.getByText('Mới có', { exact: false }).first().waitFor();
    expect(await seriousFaults(page, WEB_PART)).toEqual([]);
    await page.getByText(/Đã lưu trên trang lúc/).waitFor();
    const other = await openAs(PEOPLE.administrator, address);
    await other.getByRole('button', { name: 'Lập tiếp: Tổng kết năm 2025 (minh hoạ)' }).click();
    await other.getByRole('heading', { name: 'Tổng kết năm 2025 (minh hoạ)' }).waitFor();
    await other.getByRole('tab', { name: /^Luồng báo cáo/ }).click();
    expect(await seriousFaults(other, WEB_PART)).toEqual([]);
  });
});

describe('the property pane', () => {
  test('offers the plans of the site, and keeps what the owner of the page has set', async () => {
    const page = await openAs(PEOPLE.administrator, `/sites/tongket${PAGES.tracking}?Mode=Edit`);
    const pane = page.locator('#spPropertyPaneContainer');
    await pane.getByText('Kế hoạch phát hành gần nhất').first().waitFor();
    await pane.getByRole('combobox', { name: 'Kế hoạch hiển thị' }).click();
    await page.getByRole('option', { name: /Tổng kết 10 năm .*\(217\)/ }).click();
    await pane.getByText('Sít', { exact: true }).click();
    await pane.getByRole('combobox', { name: 'Chế độ xem mở đầu' }).click();
    await page.getByRole('option', { name: 'Tất cả, nhóm theo nơi nhận' }).click();
    await page.getByRole('button', { name: 'Lưu và phát hành' }).click();
    await page.getByRole('link', { name: 'Chỉnh sửa' }).waitFor();
    await ready(page);
    const saved = await site.server.ask(`/sites/tongket${PAGES.tracking}`, {
      headers: { cookie: await site.server.cookieOf(PEOPLE.follower) }
    });
    expect(saved.text).toContain('"planId":"217"');
    expect(saved.text).toContain('"density":"compact"');
    expect(saved.text).toContain('"view":"office"');
    await page.getByRole('combobox', { name: 'Nhóm theo' }).locator('option:checked', { hasText: 'nơi nhận' }).waitFor({
      state: 'attached'
    });
  });
});
