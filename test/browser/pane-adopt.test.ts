/**
 * Documents that are nobody's draft, in the pane: one becomes a draft, one is submitted from where it lies, by the slices that Word
 * hands out; with a server that loses answers on the way.
 */
import { randomBytes } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readReport } from '../../src/documents/read-report';
import type { ObligationId } from '../../src/domain/code';
import { proseSections } from '../../src/domain/outline';
import { PEOPLE, PLAN } from '../integration/actions-site';
import { workOf } from '../integration/actions-steps';
import type { LaunchedSite } from '../integration/life-site';
import { makeDocx } from '../integration/word-samples';
import { seriousFaults } from './accessibility';
import { HAM_CHINH, OTHER, openDrafterSite } from './drafter-site';
import type { DrafterSite } from './drafter-site';
import { paneOf, toText, typeWords, until } from './windows';
import type { Person } from './windows';

jest.setTimeout(120_000);

const LIBRARY = '/sites/tongket/Shared Documents';
const TEXT = 'Nội dung minh hoạ: Đảng ủy xã đã tổ chức quán triệt Quyết định số 217-QĐ/TW đến cán bộ chủ chốt.';

let opened: DrafterSite;
let site: LaunchedSite;
let drafter: Person;

beforeAll(async () => {
  opened = await openDrafterSite();
  ({ site, drafter } = opened);
});
afterAll(() => opened?.close());

const paragraph = (text: string, format = ''): string =>
  `<w:p><w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A report as it was written before anybody knew of the pane: the outline's headings, text below, and a heavy part inside. */
function writtenElsewhere(): Uint8Array {
  const body = proseSections(PLAN.outline)
    .map(({ mark, title }) => paragraph(`${mark} ${title}`, '<w:b/>') + paragraph(TEXT))
    .join('');
  // What does not shrink, so that Word hands the file out in several slices.
  const heavy = randomBytes(300_000).toString('base64');
  return zipSync({
    ...unzipSync(makeDocx(body)),
    'customXml/item9.xml': strToU8(`<a>${heavy}</a>`)
  });
}

const wordsIn = async (id: ObligationId): Promise<number> => {
  const { draft } = await workOf(site, PEOPLE.drafter, id);
  const bytes = await site.acting(PEOPLE.drafter).store.drafts.bytes(draft?.serverRelativeUrl ?? '');
  return readReport(bytes, PLAN.outline).sections.reduce((sum, { words }) => sum + words, 0);
};

/** What office.js asks of Word for a file: to open it, for a slice, to close it. */
const OPEN = 77;
const SLICE = 80;
const CLOSE = 81;

interface Asked extends Window {
  asked?: number[];
}

/** Notes in Word's window what the pane asks of it. */
const listen = (word: Page): Promise<void> =>
  word.evaluate(() => {
    const asked: number[] = [];
    (window as Asked).asked = asked;
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const id = typeof data === 'string' ? /"DispatchId":(\d+)/.exec(data)?.[1] : undefined;
      if (id !== undefined) {
        asked.push(Number(id));
      }
    });
  });

describe('a document that is nobody’s draft', () => {
  it('typed into a new window becomes the draft, and the next version of a draft when asked for', async () => {
    const { page } = drafter;
    await page.goto(`${site.server.origin}/_word/`);
    const pane = await paneOf(page, site.server);
    const mine = pane.locator(`[data-obligation="${HAM_CHINH}"]`);
    const offer = mine.getByRole('button', { name: /^Dùng tài liệu đang mở làm dự thảo/ });
    await offer.waitFor();
    await page.keyboard.press('Control+F6');
    await until(page, () => pane.evaluate(() => document.hasFocus() && document.activeElement !== document.body));
    await toText(page);
    await typeWords(page, 'Một bản viết vội, minh hoạ.');
    const written = (window: Page): Locator => window.locator('.word-editor').getByText('Một bản viết vội').first();
    await written(page).waitFor();
    await offer.click();
    await mine.getByText('Đã lưu tài liệu vào thư viện của đơn vị.').waitFor();
    const first = (await workOf(site, PEOPLE.drafter, HAM_CHINH)).draft;
    expect(first).toBeDefined();
    expect(await seriousFaults(pane)).toEqual([]);

    // The draft opens as one, and the pane offers to tag what it finds there.
    const opened = drafter.context.waitForEvent('page');
    await mine
      .getByRole('link', { name: /Mở dự thảo/ })
      .first()
      .click();
    const draft = await opened;
    const inDraft = await paneOf(draft, site.server);
    await inDraft.locator('[data-section]').first().waitFor();
    await written(draft).waitFor();
    await draft.close();
  });

  it('is submitted from where it lies: in slices, each file closed, once, though answers get lost', async () => {
    const { page } = drafter;
    const library = site.sp(PEOPLE.administrator).web.getFolderByServerRelativePath(LIBRARY);
    const made = await library.files.addUsingPath('báo cáo viết sẵn.docx', new Blob([writtenElsewhere()]), {
      Overwrite: true
    });
    await page.goto(`${site.url}/_layouts/15/Doc.aspx?sourcedoc=%7B${made.UniqueId}%7D&action=edit`);
    const pane = await paneOf(page, site.server);
    await pane.getByRole('tab', { name: 'Gửi' }).click();
    await pane.getByText('Tài liệu đang mở không phải dự thảo của kế hoạch này.').waitFor();
    await listen(page);
    await pane.getByRole('combobox', { name: 'Gửi làm báo cáo của' }).selectOption(OTHER);
    // The server does what is asked and its answers get lost, one after the other.
    await site.control('faults/add', {
      match: { method: 'POST', path: '/sites/tongket/_api/*' },
      count: 2,
      effect: { kind: 'status', status: 503, when: 'after', retryAfter: 1 }
    });
    await pane.getByRole('button', { name: 'Lưu vào thư viện và kiểm tra' }).click();
    expect(await seriousFaults(pane)).toEqual([]);
    const send = pane.getByRole('button', { name: /^(?:Vẫn t|T)rình lãnh đạo/ });
    await send.waitFor();
    const asked = await page.evaluate(() => (window as Asked).asked ?? []);
    const times = (id: number): number => asked.filter((each) => each === id).length;
    expect(times(OPEN)).toBeGreaterThan(0);
    expect(times(SLICE)).toBeGreaterThan(2 * times(OPEN));
    expect(times(CLOSE)).toBe(times(OPEN));
    await send.click();
    await pane.getByText('Đã trình lãnh đạo đơn vị.').waitFor();

    const work = await workOf(site, PEOPLE.drafter, OTHER);
    expect([work.state.kind, work.rounds.length]).toEqual(['submitted', 1]);
    const { events } = await site.acting(PEOPLE.drafter).store.events.of(OTHER);
    expect(events.map(({ event }) => event.act)).toEqual(['submitted']);
    expect(await wordsIn(OTHER)).toBeGreaterThan(100);
    expect(drafter.complaints.filter((each) => each.startsWith('script'))).toEqual([]);
  });
});
