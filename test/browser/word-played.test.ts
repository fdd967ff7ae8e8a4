/// <reference types="office-js" />
/** The local Word as other Words, in trouble, and with a person and an add-in who write at the same time. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { makeDocx, paragraph, REPORT_BODY } from '../integration/word-samples';
import { openWordSite } from '../integration/word-site';
import type { WordSite } from '../integration/word-site';
import { launchChromium, openWindow } from './chromium';

jest.setTimeout(60_000);

const ADMINISTRATOR = 'quantri@tongket.example';
const LIBRARY = '/sites/tongket/Shared Documents';
/** Some twenty pages, which take a moment to open. */
const LONG_BODY = REPORT_BODY + paragraph('giám sát, phản biện xã hội '.repeat(14)).repeat(110);
const JSON_ONLY = { accept: 'application/json;odata=nometadata' };

let site: WordSite;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  site = await openWordSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  window = await openWindow(browser);
  await signIn(ADMINISTRATOR);
});
afterEach(async () => {
  await window.close();
});

async function signIn(upn: string): Promise<void> {
  const answer = await window.request.post(`${site.origin}/_sandbox/sign-in`, { data: { upn } });
  expect(answer.ok()).toBe(true);
}

async function upload(name: string, bytes: Uint8Array): Promise<string> {
  const context = await window.request.post(`${site.origin}/sites/tongket/_api/contextinfo`, { headers: JSON_ONLY });
  const { FormDigestValue: digest } = (await context.json()) as { FormDigestValue: string };
  const made = await window.request.post(
    `${site.origin}/sites/tongket/_api/web/GetFolderByServerRelativePath(decodedurl='${LIBRARY}')/Files/AddUsingPath(decodedurl='${name}',Overwrite=true)`,
    { headers: { ...JSON_ONLY, 'X-RequestDigest': digest }, data: Buffer.from(bytes) }
  );
  expect(made.status()).toBe(200);
  return ((await made.json()) as { UniqueId: string }).UniqueId;
}

async function open(address: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(site.origin + address);
  return page;
}

const openFile = (id: string, action = 'edit'): Promise<Page> =>
  open(`/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=%7B${id}%7D&action=${action}`);

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.locator('.word-pane iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) {
    throw new Error('The task pane did not open.');
  }
  await frame.getByText('ready', { exact: true }).waitFor();
  return frame;
}

/** Text of a content control, as the add-in reads it. */
const textOf = (pane: Frame, tag: string): Promise<string> =>
  pane.evaluate(
    (wanted) =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag(wanted).getFirst().load('text');
        await context.sync();
        return control.text;
      }),
    tag
  );

/** Clicks behind a text that the editor shows. */
async function clickBehind(page: Page, text: string): Promise<void> {
  const line = page.locator('.word-editor').getByText(text, { exact: false }).last();
  const box = await line.boundingBox();
  if (box === null) {
    throw new Error(`The editor does not show "${text}".`);
  }
  await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
}

describe('Word as another version, or in trouble', () => {
  it('plays Word LTSC 2021: its sets, its members, no account for the add-in', async () => {
    const id = await upload('ltsc.docx', makeDocx(REPORT_BODY));
    const page = await open(`/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=%7B${id}%7D&action=edit&profile=ltsc2021`);
    const pane = await paneOf(page);
    const told = await pane.evaluate(async () => {
      const sets = ['1.3', '1.4', '1.5'].map((version) =>
        Office.context.requirements.isSetSupported('WordApi', version)
      );
      const comments = await Word.run(async (context) => {
        context.document.contentControls.getFirst().getRange().getComments().load('items');
        await context.sync();
        return 'answered';
      }).catch((error: { code?: string; name?: string }) => error.code ?? error.name ?? '');
      return {
        sets,
        comments,
        account: 'nestedAppAuthBridge' in globalThis
      };
    });
    expect(told).toEqual({
      sets: [true, false, false],
      comments: expect.stringMatching(/^(ApiNotFound|TypeError)$/) as unknown,
      account: false
    });
    expect(await page.locator('.word-settings summary').textContent()).toContain('Word LTSC 2021');
  });

  it('gives the add-in its language and its theme, in the window that shows them', async () => {
    const id = await upload('tối.docx', makeDocx(REPORT_BODY));
    const page = await open(
      `/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=%7B${id}%7D&action=edit&language=en&theme=dark`
    );
    const pane = await paneOf(page);
    const told = await pane.evaluate(() => ({
      language: Office.context.displayLanguage,
      theme: Office.context.officeTheme
    }));
    expect(told).toEqual({
      language: 'en-US',
      theme: expect.objectContaining({ isDarkTheme: true, bodyBackgroundColor: '#262626' }) as unknown
    });
    expect(await page.getByRole('status').textContent()).toBe('Saved');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('refuses changes, and answers late, when the menu says so', async () => {
    const page = await openFile(await upload('sự cố.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    const write = (): Promise<string> =>
      pane.evaluate(() =>
        Word.run(async (context) => {
          context.document.body.insertParagraph('x', 'End');
          await context.sync();
          return 'no error';
        }).catch((error: OfficeExtension.Error) => error.code)
      );
    await page.locator('.word-settings summary').click();
    await page.getByLabel('Từ chối mọi thay đổi của bổ trợ').check();
    expect(await write()).toBe('AccessDenied');
    expect(page.url()).toContain('fault=accessDenied');
    await page.getByLabel('Từ chối mọi thay đổi của bổ trợ').uncheck();
    await page.getByLabel('Trả lời bổ trợ chậm').selectOption('500');
    const started = Date.now();
    expect(await write()).toBe('no error');
    expect(Date.now() - started).toBeGreaterThanOrEqual(500);
  });

  it('lets the person undo each change of the add-in as one step, and do it again', async () => {
    const page = await openFile(await upload('hoàn tác.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    await page.keyboard.type(' Gõ.');
    const write = (tag: string, text: string): Promise<void> =>
      pane.evaluate(
        ([wanted = '', added = '']) =>
          Word.run(async (context) => {
            context.document.contentControls.getByTag(wanted).getFirst().insertText(added, 'Replace');
            await context.sync();
          }),
        [tag, text]
      );
    await write('don_vi', 'Phường Phú Thủy');
    await write('nam', '2024');
    const state = async (): Promise<readonly string[]> => [
      await textOf(pane, 'don_vi'),
      await textOf(pane, 'nam'),
      await textOf(pane, 'muc-1')
    ];
    const typed = 'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW. Gõ.';
    await page.keyboard.press('Control+z');
    expect(await state()).toEqual(['Phường Phú Thủy', '2023', typed]);
    await page.keyboard.press('Control+z');
    expect(await state()).toEqual(['Xã Hàm Chính', '2023', typed]);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    expect(await state()).toEqual(['Phường Phú Thủy', '2024', typed]);
  });

  it('loses no key that is typed while the add-in writes', async () => {
    const page = await openFile(await upload('cùng gõ.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    const writing = pane.evaluate(async () => {
      for (const name of ['Một', 'Hai', 'Ba']) {
        await Word.run(async (context) => {
          context.document.contentControls.getByTag('don_vi').getFirst().insertText(`Xã ${name}`, 'Replace');
          await context.sync();
        });
      }
    });
    await page.keyboard.type(' abcdefghijklmnopqrstuvwxyz0123456789', { delay: 15 });
    await writing;
    await page.waitForTimeout(300);
    expect(await textOf(pane, 'muc-1')).toBe(
      'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW. abcdefghijklmnopqrstuvwxyz0123456789'
    );
    expect(await textOf(pane, 'don_vi')).toBe('Xã Ba');
  });

  it('loses nothing that an input method hands over while the document is opened anew', async () => {
    const page = await openFile(await upload('bộ gõ.docx', makeDocx(LONG_BODY)));
    const pane = await paneOf(page);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    // What stands on each page cannot come into the open document: the editor opens it anew, and has no field meanwhile.
    const reloads = await page.evaluateHandle(() => {
      const seen = { times: 0 };
      new MutationObserver(
        () => (seen.times += document.querySelector('.docx-editor-loading') === null ? 0 : 1)
      ).observe(document.body, { childList: true, subtree: true });
      return seen;
    });
    const session = await window.newCDPSession(page);
    let isWriting = true;
    const writing = pane
      .evaluate(() =>
        Word.run(async (context) => {
          context.document.sections.getFirst().getHeader('Primary').insertParagraph('Dự thảo', 'Start');
          await context.sync();
        })
      )
      .finally(() => (isWriting = false));
    let typed = '';
    for (let number = 1; isWriting; number++) {
      const word = ` từ ${number}`;
      // One method composes the word in place before it hands it over; another writes it, and takes letters back.
      if (number % 3 === 0) {
        await session.send('Input.imeSetComposition', { text: ' tư', selectionStart: 3, selectionEnd: 3 });
        await session.send('Input.imeSetComposition', { text: word, selectionStart: 4, selectionEnd: 4 });
      } else if (number % 3 === 1) {
        await page.keyboard.type(' tu');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
      }
      await page.keyboard.insertText(word);
      typed += word;
    }
    await writing;
    await page.keyboard.type('. Xong');
    expect(await reloads.evaluate(({ times }) => times)).toBeGreaterThan(0);
    expect(await textOf(pane, 'muc-1')).toBe(`Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.${typed}. Xong`);
  });
});
