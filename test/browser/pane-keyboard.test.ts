/**
 * The task pane without a mouse, and fixes that Word's Undo takes back. Every key is one that a person has: Ctrl+F6 goes round Word's
 * window, Escape goes back to the text, Tab and the arrows move in the pane.
 */
import type { Frame, Page } from 'playwright-core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startDraft } from '../../src/actions/start-draft';
import type { ObligationId } from '../../src/domain/code';
import { PEOPLE, valueOf } from '../integration/actions-site';
import { workOf } from '../integration/actions-steps';
import type { LaunchedSite } from '../integration/life-site';
import { HAM_CHINH, OTHER, openDrafterSite } from './drafter-site';
import type { DrafterSite } from './drafter-site';
import { isInText, paneOf, toText, typeWords, until } from './windows';
import type { Person } from './windows';

jest.setTimeout(120_000);

const TEXT = 'Đảng ủy xã đã quán triệt Quyết định số 217-QĐ/TW đến toàn thể cán bộ. ';

let opened: DrafterSite;
let site: LaunchedSite;
let drafter: Person;

beforeAll(async () => {
  opened = await openDrafterSite();
  ({ site, drafter } = opened);
});
afterAll(() => opened?.close());

/** What somebody types wrong: another text in the first paragraph that reads so. */
function retyped(xml: string, reads: RegExp, text: string): string {
  let isDone = false;
  const changed = xml.replace(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gsu, (paragraph) => {
    const said = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
    if (isDone || !reads.test(said)) {
      return paragraph;
    }
    isDone = true;
    let isFirst = true;
    return paragraph.replace(/(<w:t(?: [^>]*)?>)[^<]*(<\/w:t>)/gu, (_all, open: string, close: string) => {
      const words = isFirst ? text : '';
      isFirst = false;
      return `${open}${words}${close}`;
    });
  });
  if (!isDone) {
    throw new Error(`The draft has no paragraph that reads ${reads.source}.`);
  }
  return changed;
}

/** A draft in which number, date and signature are written wrong. @returns where it opens. */
async function wrongDraft(id: ObligationId): Promise<string> {
  const draft = valueOf(await startDraft(site.acting(PEOPLE.drafter), id));
  const file = site.sp(PEOPLE.drafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const parts = unzipSync(new Uint8Array(await file.getBuffer()));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const slips: readonly (readonly [RegExp, string])[] = [
    [/^Số /u, 'Số: 12/BC-ĐU'],
    [/, ngày /u, 'Hàm Chính, ngày 5 tháng 9 năm 2023'],
    [/^T\/M/u, 'TM. ĐẢNG ỦY']
  ];
  const wrong = slips.reduce((xml, [reads, text]) => retyped(xml, reads, text), main);
  await file.setContent(new Blob([zipSync({ ...parts, 'word/document.xml': strToU8(wrong) })]));
  return draft.editUrl;
}

/** The whole text, and what the controls hold. */
const contentOf = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      const controls = context.document.contentControls;
      paragraphs.load('items/text');
      controls.load('items/tag,items/text');
      await context.sync();
      return [...paragraphs.items.map(({ text }) => text), ...controls.items.map(({ tag, text }) => `${tag}: ${text}`)];
    })
  );

interface Watched extends Window {
  lostFocus?: string[];
  /** The keyboard is on its way into the pane: the frame has it before office.js has heard where in it to put it. */
  isComing?: boolean;
}

/** Notes in the pane whenever the keyboard is in it and nothing has it, for longer than an act takes to move it on. */
async function watchFocus(pane: Frame): Promise<() => Promise<readonly string[]>> {
  await pane.evaluate(() => {
    const lost: string[] = [];
    (window as Watched).lostFocus = lost;
    let last: string | undefined;
    let empty = 0;
    setInterval(() => {
      const at = document.activeElement;
      const isAtBody = at === null || at === document.body;
      if (document.hasFocus() && !isAtBody) {
        last = `${at.id} ${(at.textContent ?? '').slice(0, 60)}`;
      }
      const isNowhere = last !== undefined && (window as Watched).isComing !== true && document.hasFocus() && isAtBody;
      empty = isNowhere ? empty + 1 : 0;
      if (empty === 3) {
        lost.push(`after ${last ?? ''}`);
      }
    }, 25);
  });
  return () => pane.evaluate(() => (window as Watched).lostFocus ?? ['nobody watched']);
}

/** Where the keyboard is in the pane. */
const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const at = document.activeElement;
    return !document.hasFocus() || !(at instanceof HTMLElement)
      ? 'not in the pane'
      : `${at.tagName} ${at.id} ${at.dataset['section'] ?? ''} ${at.getAttribute('aria-label') ?? ''} ${
          at.getAttribute('role') === 'tabpanel' ? '' : (at.textContent ?? '')
        }`;
  });

/** Presses a key until the keyboard is where it is wanted. */
async function pressTo(page: Page, pane: Frame, key: string, wanted: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await focused(pane)).includes(wanted)) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach "${wanted}", it ends at "${await focused(pane)}".`);
}

async function toPane(page: Page, pane: Frame): Promise<void> {
  const say = (isComing: boolean): Promise<void> =>
    pane.evaluate((coming) => {
      (window as Watched).isComing = coming;
    }, isComing);
  await say(true);
  await page.keyboard.press('Control+F6');
  await until(page, async () => (await focused(pane)).includes('tong-ket-pane-tab-'));
  await say(false);
}

describe('by the keyboard alone', () => {
  it('goes to a section, mends, takes it back, fills a figure and submits, and always knows where it is', async () => {
    const { page } = drafter;
    await page.goto(await wrongDraft(HAM_CHINH));
    const pane = await paneOf(page, site.server);
    await pane.locator('[data-section]').first().waitFor();
    const lost = await watchFocus(pane);

    // From Word into the pane, back to the text, and into the pane again.
    await toPane(page, pane);
    expect(await focused(pane)).toContain('tab-outline');
    await toText(page);
    await toPane(page, pane);
    await pressTo(page, pane, 'Tab', 'Đặc điểm tình hình');

    // The outline is a tree: arrows move, fold and unfold, Enter goes to the place.
    await page.keyboard.press('Home');
    await pressTo(page, pane, 'ArrowDown', 'p1-i ');
    await page.keyboard.press('ArrowLeft');
    const heading = await focused(pane);
    await page.keyboard.press('ArrowLeft');
    expect(await pane.locator('[data-section="p1-i"]').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await focused(pane)).toContain(heading.slice(-20));
    await page.keyboard.press('ArrowRight');
    await pressTo(page, pane, 'ArrowDown', 'p1-i ');
    await page.keyboard.press('Enter');
    await pane.locator('[data-section="p1-i"][aria-current="true"]').waitFor();
    if (!(await isInText(page))) {
      await toText(page);
    }
    await typeWords(page, TEXT);
    await pane.locator('[data-section="p1-i"]:not([data-state="empty"])').waitFor();

    // A fix, and Undo in the text.
    await toPane(page, pane);
    await pressTo(page, pane, 'ArrowRight', 'tab-checks');
    await pane
      .getByRole('button', { name: /^Sửa: / })
      .first()
      .waitFor();
    const before = await contentOf(pane);
    await pressTo(page, pane, 'Tab', 'Sửa: ');
    await page.keyboard.press('Enter');
    await pane.getByText('Đã sửa 1 chỗ.', { exact: false }).waitFor();
    expect(await contentOf(pane)).not.toEqual(before);
    await expect(focused(pane)).resolves.not.toContain('BODY');
    await toText(page);
    await page.keyboard.press('Control+z');
    expect(await contentOf(pane)).toEqual(before);

    // A figure, by its form.
    await toPane(page, pane);
    await pressTo(page, pane, 'ArrowRight', 'tab-annex');
    await pane.locator('input[inputmode="decimal"]').first().waitFor();
    await pressTo(page, pane, 'Tab', 'INPUT');
    await page.keyboard.type('1.250');
    await pressTo(page, pane, 'Tab', 'Ghi vào bảng');
    await page.keyboard.press('Space');
    await pane.getByText(/Đã ghi \d+ ô/).waitFor();
    expect((await contentOf(pane)).some((each) => each.includes('1.250'))).toBe(true);
    expect(await focused(pane)).toContain('Ghi vào bảng');

    // To the last button.
    await pressTo(page, pane, 'Shift+Tab', 'tab-annex');
    await page.keyboard.press('End');
    await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).waitFor();
    await pressTo(page, pane, 'Tab', 'Lưu và kiểm tra');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Vẫn trình lãnh đạo' }).waitFor();
    await pressTo(page, pane, 'Tab', 'Vẫn trình lãnh đạo');
    await page.keyboard.press('Enter');
    await pane.getByText('Đã trình lãnh đạo đơn vị.').waitFor();
    expect(await focused(pane)).toContain('tong-ket-pane-panel');
    await page.keyboard.press('Tab');
    expect(await focused(pane)).toMatch(/^A /);
    expect((await workOf(site, PEOPLE.drafter, HAM_CHINH)).state.kind).toBe('submitted');
    expect(await lost()).toEqual([]);
    expect(drafter.complaints.filter((each) => each.startsWith('script'))).toEqual([]);
  });
});

describe('fixes', () => {
  it('all at once come back by as many steps of Undo, to the very text', async () => {
    const { page } = drafter;
    await page.goto(await wrongDraft(OTHER));
    const pane = await paneOf(page, site.server);
    await pane.locator('#tong-ket-pane-tab-checks').click();
    const all = pane.getByRole('button', { name: /^Sửa \d+ chỗ sửa được/ });
    await all.waitFor();
    const before = await contentOf(pane);
    await all.click();
    const told = await pane.getByText(/Đã sửa \d+ chỗ/).innerText();
    const count = Number(/\d+/.exec(told)?.[0]);
    expect(count).toBeGreaterThanOrEqual(3);
    const after = await contentOf(pane);
    expect(after.filter((each, index) => each !== before[index])).toHaveLength(count);
    await pane.locator('[role=tab][aria-selected=true]').focus();
    await toText(page);
    for (let step = 0; step < count; step++) {
      await page.keyboard.press('Control+z');
    }
    expect(await contentOf(pane)).toEqual(before);
    for (let step = 0; step < count; step++) {
      await page.keyboard.press('Control+y');
    }
    expect(await contentOf(pane)).toEqual(after);
  });
});
