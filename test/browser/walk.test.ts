/**
 * The walk: from a unit's obligation to the receiving office's tracking list, in a real browser, through the built .sppkg,
 * the unmodified office.js and the REST server, each step as the person who may do it.
 */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LocalMicrosoft365 } from '../local-microsoft-365';
import { launchChromium } from './chromium';
import { isInText, paneOf, signIn, typePhrases, typeWords, until } from './windows';
import type { Person } from './windows';

jest.setTimeout(240_000);

const UNIT = 'Đảng ủy xã Hàm Chính';
const OBLIGATION = '217.co-so.DU-23098';
const ROW = `tr[data-obligation="${OBLIGATION}"]`;
/** What is written into the sections; marked as an illustration. */
const TEXT =
  'Nội dung minh hoạ: Đảng ủy xã đã tổ chức quán triệt Quyết định số 217-QĐ/TW đến toàn thể cán bộ chủ chốt, đảng viên ' +
  'và hội viên; ban hành văn bản chỉ đạo thực hiện.';

/** Submitting asks first whether the report is there already, from an attempt that was broken off. */
const LOOKS_BEFORE_WRITING =
  /^404 GET .*\/_api\/web\/getFileByServerRelativePath\(decodedUrl='%2Fsites%2Ftongket%2FReports%2F/;

interface ReportFields {
  readonly ObligationId: string;
  readonly OData__ModerationStatus: number;
  readonly SectionsDone: number;
  readonly SectionsTotal: number;
  readonly Fingerprint: string;
  readonly MeetingBody: string | null;
  readonly MinutesNumber: string | null;
  readonly MeetingOutcome: string | null;
  readonly FileRef: string;
}

/** Leaves a picture where `npm run screens` wants one; does nothing in a test run. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TONGKET_SCREENS'];
  if (folder !== undefined) {
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}

let server: LocalMicrosoft365;
let browser: Browser;
const people: Person[] = [];
let drafter: Person;
let approver: Person;
let office: Person;
let word: Page;

const open = async (displayName: string): Promise<Person> => {
  const person = await signIn(browser, server, displayName);
  people.push(person);
  return person;
};

/** The reports of the unit as a person's own session sees them. */
const reportsSeenBy = (upn: string): Promise<readonly ReportFields[]> =>
  server.itemsSeenBy(
    upn,
    'Reports',
    `$filter=ObligationId eq '${OBLIGATION}'` +
      `&$select=ObligationId,OData__ModerationStatus,SectionsDone,SectionsTotal,Fingerprint,MeetingBody,MinutesNumber,MeetingOutcome,FileRef`
  );

beforeAll(async () => {
  server = await LocalMicrosoft365.start();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the walk', () => {
  it('shows the drafter in Word what the unit owes, and makes a draft from the outline', async () => {
    drafter = await open('Chuyên viên Đảng ủy xã Hàm Chính');
    await drafter.page.goto(`${server.origin}/_word/`);
    const pane = await paneOf(drafter.page, server);
    await pane.getByText('trước ngày 10/10/2023').waitFor();
    await pane.getByRole('button', { name: 'Soạn dự thảo' }).click();
    const opened = drafter.context.waitForEvent('page');
    await pane.getByRole('link', { name: /Mở dự thảo/ }).click();
    word = await opened;
    expect(decodeURIComponent(word.url())).toMatch(
      /\/_layouts\/15\/Doc\.aspx\?sourcedoc=\{[0-9a-f-]{36}\}&action=edit$/
    );
    await word.getByText('ĐẢNG CỘNG SẢN VIỆT NAM').first().waitFor();
  });

  it('is driven by the unmodified office.js', async () => {
    const pane = await paneOf(word, server);
    const diagnostics = await pane.evaluate(() => {
      const office = (globalThis as unknown as { Office: { context: { host: string; platform: string } } }).Office;
      return `${office.context.host} ${office.context.platform}`;
    });
    expect(diagnostics).toBe('Word OfficeOnline');
  });

  it('follows what is typed into the sections', async () => {
    const pane = await paneOf(word, server);
    await pane.getByText('0/11 mục đạt', { exact: false }).waitFor();
    for (const [section, type] of [
      ['Đặc điểm tình hình', typeWords],
      ['I- Công tác lãnh đạo', typePhrases],
      ['1- Ưu điểm', typePhrases]
    ] as const) {
      await pane.getByText(section, { exact: false }).first().click();
      await until(word, () => isInText(word));
      await type(word, TEXT);
    }
    await pane.getByText('3/11 mục đạt', { exact: false }).waitFor();
    await word.getByText('Đã lưu', { exact: true }).waitFor();
    await picture(word, 'word');
  });

  it('submits the saved version to the unit’s leadership', async () => {
    const pane = await paneOf(word, server);
    await pane.getByRole('tab', { name: 'Gửi' }).click();
    await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
    await pane.getByRole('button', { name: 'Vẫn trình lãnh đạo' }).click();
    await pane.getByText('Đã trình lãnh đạo đơn vị.').waitFor();
    expect(await reportsSeenBy('soan.hamchinh')).toEqual([
      expect.objectContaining({
        ObligationId: OBLIGATION,
        OData__ModerationStatus: 2,
        SectionsDone: 3,
        SectionsTotal: 11,
        Fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        MeetingBody: null
      })
    ]);
  });

  it('keeps the report from the receiving office and from other units until it is passed', async () => {
    for (const upn of ['danvan.hamthuanbac', 'danvan.tinh', 'soan.tuyengiao', 'soan.hamthuanbac']) {
      expect(await reportsSeenBy(upn)).toEqual([]);
    }
    const [report] = await reportsSeenBy('duyet.hamchinh');
    const download = await server.ask(encodeURI(report?.FileRef ?? ''), {
      headers: { cookie: await server.cookieOf('danvan.hamthuanbac@tongket.example') }
    });
    expect(download.status).toBe(404);
  });

  it('refuses the drafter who would approve his own report', async () => {
    const [report] = await reportsSeenBy('soan.hamchinh');
    const file = `/sites/tongket/_api/web/GetFileByServerRelativePath(decodedUrl='${encodeURIComponent(report?.FileRef ?? '')}')`;
    const refused = await server.ask(`${file}/approve(comment='x')`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${await server.tokenOf('soan.hamchinh@tongket.example')}`
      }
    });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('-2147024891, System.UnauthorizedAccessException');
    expect((await reportsSeenBy('duyet.hamchinh'))[0]?.OData__ModerationStatus).toBe(2);
  });

  it('lets the approver read it in SharePoint and record that the collective passed it', async () => {
    approver = await open('Bí thư Đảng ủy xã Hàm Chính');
    const { page } = approver;
    await page.goto(`${server.siteUrl}/SitePages/PheDuyet.aspx`);
    await page.getByText('Chờ tôi (1)').waitFor();
    await page
      .getByRole('article', { name: `Báo cáo của ${UNIT}` })
      .getByText(TEXT)
      .first()
      .waitFor();
    await page.locator('input[name=body]').fill('Ban Chấp hành Đảng bộ xã');
    await page.locator('input[name=date]').fill('04/10/2023');
    await page.locator('input[name=present]').fill('13');
    await page.locator('input[name=summoned]').fill('15');
    await page.locator('input[name=minutes]').fill('21-BB/ĐU');
    await picture(page, 'approval');
    await page.getByRole('button', { name: 'Thông qua', exact: true }).click();
    await page.getByText('Đã ghi thông qua.').waitFor();
    expect(await reportsSeenBy('duyet.hamchinh')).toEqual([
      expect.objectContaining({
        OData__ModerationStatus: 0,
        MeetingBody: 'Ban Chấp hành Đảng bộ xã',
        MinutesNumber: '21-BB/ĐU',
        MeetingOutcome: 'Thông qua'
      })
    ]);
  });

  it('shows it to the receiving office in the tracking list in SharePoint', async () => {
    office = await open('Ban Dân vận Huyện ủy Hàm Thuận Bắc');
    const { page } = office;
    await page.goto(`${server.siteUrl}/SitePages/TheoDoi.aspx`);
    // Only the rows in view are in the page; people find theirs by its name, without its accents.
    await page.getByRole('searchbox').fill('ham chinh');
    const row = page.locator(ROW);
    await row.getByText('Đã thông qua').waitFor();
    expect(await row.innerText()).toContain('3/11');
    expect(await row.innerText()).toContain('Ban Chấp hành Đảng bộ xã');
    await page.getByText('Đã cập nhật 1 dòng của danh sách theo dõi.').waitFor();
    await row.scrollIntoViewIfNeeded();
    await picture(page, 'sharepoint');
    expect(await reportsSeenBy('danvan.hamthuanbac')).toHaveLength(1);
  });

  it('has written the row back, so that any list view reads it', async () => {
    const [row] = await server.itemsSeenBy<Readonly<Record<string, unknown>>>(
      'soan.tuyengiao',
      'Lists/Obligations',
      `$filter=ObligationId eq '${OBLIGATION}'`
    );
    expect(row).toMatchObject({ State: 'Đã thông qua', SectionsDone: 3, SectionsTotal: 11 });
  });

  it('shows it in the Teams tab', async () => {
    await office.page.goto(`${server.origin}/_teams/?view=tab`);
    const tab = office.page.frameLocator('iframe').first();
    await tab.getByRole('searchbox').fill('ham chinh');
    await tab.locator(ROW).getByText('Đã thông qua').waitFor();
    await tab.locator(ROW).scrollIntoViewIfNeeded();
    await picture(office.page, 'teams');
  });

  it('refuses the outsider on the server', async () => {
    const outsider = await open('Người ngoài kế hoạch');
    const response = await outsider.page.goto(`${server.siteUrl}/SitePages/TheoDoi.aspx`);
    expect(response?.status()).toBe(403);
    const cookie = await server.cookieOf('nguoingoai@tongket.example');
    for (const path of [
      'web',
      "web/GetList('/sites/tongket/Lists/Obligations')/items",
      "web/GetList('/sites/tongket/Reports')/items"
    ]) {
      const refused = await server.ask(`/sites/tongket/_api/${path}`, {
        headers: { accept: 'application/json', cookie }
      });
      expect(refused.status).toBe(403);
    }
  });

  it('went without script errors, refused requests or unknown paths', async () => {
    const insiders = people.filter((person) => person !== people[people.length - 1]);
    expect(insiders.flatMap(({ complaints }) => complaints).filter((each) => !LOOKS_BEFORE_WRITING.test(each))).toEqual(
      []
    );
    const gaps = await server.ask('/_sandbox/gaps', {
      headers: { accept: 'application/json', cookie: await server.cookieOf('quantri@tongket.example') }
    });
    expect(JSON.parse(gaps.text)).toEqual({ value: [] });
  });
});
