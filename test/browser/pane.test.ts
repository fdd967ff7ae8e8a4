/** The task pane's tabs in the local Word: checks, sections put in, figures, what was returned; by typing and clicking. */
import type { Browser, Frame, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { LocalMicrosoft365 } from '../local-microsoft-365';
import { launchChromium } from './chromium';
import { isInText, paneOf, signIn, typeWords, until } from './windows';
import type { Person } from './windows';

jest.setTimeout(90_000);

const PICTURES = process.env['TONGKET_PICTURES'];

let server: LocalMicrosoft365;
let browser: Browser;
let drafter: Person;
let word: Page;
let pane: Frame;

async function picture(name: string): Promise<void> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await word.screenshot({ path: `${PICTURES}/${name}.png` });
  }
}

const tab = (name: RegExp | string): Promise<void> => pane.getByRole('tab', { name }).click();

beforeAll(async () => {
  server = await LocalMicrosoft365.start();
  browser = await launchChromium();
  drafter = await signIn(browser, server, 'Chuyên viên Đảng ủy xã Hàm Chính');
  await drafter.page.goto(`${server.origin}/_word/`);
  const first = await paneOf(drafter.page, server);
  await first.getByRole('button', { name: 'Soạn dự thảo' }).click();
  const opened = drafter.context.waitForEvent('page');
  await first.getByRole('link', { name: /Mở dự thảo/ }).click();
  word = await opened;
  await word.setViewportSize({ width: 1366, height: 900 });
  await word.getByText('ĐẢNG CỘNG SẢN VIỆT NAM').first().waitFor();
  pane = await paneOf(word, server);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the tabs of the task pane', () => {
  it('says beside the tab how much the checks found, before anybody asks', async () => {
    await pane.getByRole('tab', { name: /Kiểm tra \d+/ }).waitFor();
    await picture('outline');
  });

  it('lists what was found by severity, and goes to the place', async () => {
    await tab(/Kiểm tra/);
    await pane.getByRole('heading', { name: /Phải sửa trước khi trình/ }).waitFor();
    await picture('checks');
    await pane
      .locator('[data-finding="sectionEmpty"] button, [data-finding="sectionPlaceholder"] button')
      .first()
      .click();
    await until(word, () => isInText(word));
    await typeWords(word, 'Đảng bộ xã có 320 đảng viên.');
  });

  it('checks again by itself after a pause in typing', async () => {
    await pane.locator('[data-finding="nothingWritten"]').waitFor({ state: 'detached' });
  });

  it('mends in the document what can be mended there', async () => {
    // A heading's control is taken away as people do it by accident.
    const lost = await pane.evaluate(() =>
      Word.run(async (context) => {
        const controls = context.document.contentControls;
        controls.load('items/tag,items/title');
        await context.sync();
        const control = controls.items[2];
        if (control === undefined) {
          throw new Error('The draft has no third section.');
        }
        control.cannotDelete = false;
        const { tag } = control;
        control.delete(false); // the text goes, the heading stays
        await context.sync();
        return tag;
      })
    );
    await tab('Đề cương');
    const insert = pane.getByRole('button', { name: /Chèn mục này|Nhận đoạn này là mục/ });
    await insert.waitFor();
    await picture('missing');
    await insert.click();
    await pane.locator(`[data-section="${lost}"][data-state="empty"]`).waitFor();
    await insert.waitFor({ state: 'detached' });
    expect(await pane.getByText('Tài liệu vừa thay đổi', { exact: false }).count()).toBe(0);
    const there = await pane.evaluate(
      (tag) =>
        Word.run(async (context) => {
          const control = context.document.contentControls.getByTag(tag).getFirstOrNullObject();
          control.load('tag');
          await context.sync();
          return !control.isNullObject;
        }),
      lost
    );
    expect(there).toBe(true);
    // The caret went into it, on the prompt that what is typed takes the place of.
    await typeWords(word, 'Đã giám sát 12 cuộc.');
    await pane.locator(`[data-section="${lost}"]:not([data-state="empty"])`).waitFor();
    await picture('put-in');
  });

  it('puts in an annex that is missing, with the caret in it', async () => {
    const table = word.locator('.word-editor').getByText('Số cuộc chủ trì');
    await pane.evaluate(() =>
      Word.run(async (context) => {
        const annex = context.document.contentControls.getByTag('pl-2').getFirst();
        annex.cannotDelete = false;
        annex.delete(false);
        await context.sync();
      })
    );
    await tab('Số liệu');
    await pane.getByRole('combobox', { name: 'Phụ lục' }).selectOption({ index: 1 });
    await pane.getByText('Tài liệu chưa có bảng của phụ lục này.').waitFor();
    expect(await table.count()).toBe(0);
    await pane.locator('input:not([readonly])').first().fill('7');
    await pane.getByRole('button', { name: 'Chèn bảng vào cuối tài liệu' }).click();
    await pane.getByRole('button', { name: 'Ghi vào bảng trong tài liệu' }).waitFor();
    await table.first().waitFor();
    await word.waitForTimeout(PICTURES === undefined ? 0 : 2500);
    await picture('annex-inserted');
    expect(await pane.locator('input:not([readonly])').first().inputValue()).toBe('7');
    await pane.getByRole('combobox', { name: 'Phụ lục' }).selectOption({ index: 0 });
  });

  it('fills an annex from its form, with totals computed, and quotes a figure in the text', async () => {
    await tab('Số liệu');
    await pane.getByRole('button', { name: /Ghi vào bảng|Chèn bảng/ }).waitFor();
    await picture('annex');
    const field = pane.locator('input:not([readonly])').first();
    await field.fill('nhiều');
    await pane.getByText('1 ô chưa đúng', { exact: false }).waitFor();
    await field.fill('1.250');
    await pane.getByRole('button', { name: /Ghi vào bảng|Chèn bảng/ }).click();
    await pane.getByText(/Đã ghi \d+ ô/).waitFor();
    await word.locator('.word-editor').getByText('1.250').first().waitFor();
    await pane.locator('input[inputmode="decimal"]').first().focus();
    const quote = pane.getByRole('button', { name: 'Dẫn số này vào lời văn: 1.250', exact: true });
    await quote.waitFor();
    await picture('annex-written');

    // The caret in the prose, behind what was written there; the figure goes there, and follows its cell from then on.
    const prose = word.locator('.word-editor').getByText('Đã giám sát 12 cuộc.').first();
    await prose.scrollIntoViewIfNeeded();
    await prose.click();
    await word.keyboard.press('End');
    await typeWords(word, ' Số văn bản: ');
    await quote.click();
    await word.locator('.word-editor').getByText('Số văn bản: 1.250').first().waitFor();
    await picture('quoted');
    await field.fill('1.300');
    await pane.getByRole('button', { name: 'Ghi vào bảng trong tài liệu', exact: true }).click();
    await word.locator('.word-editor').getByText('Số văn bản: 1.300').first().waitFor();
    // Word's Undo takes back what the pane did, step by step.
    await prose.click();
    await word.keyboard.press('Control+z');
    await word.locator('.word-editor').getByText('Số văn bản: 1.250').first().waitFor();
  });

  it('moves between tabs by the keyboard, and does not scroll sideways', async () => {
    await pane.getByRole('tab', { name: 'Số liệu' }).focus();
    await word.keyboard.press('ArrowRight');
    await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).waitFor();
    await picture('submit');
    const wide = await pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
  });

  it('had no script error on the way', () => {
    expect(drafter.complaints.filter((each) => each.startsWith('script'))).toEqual([]);
  });
});
