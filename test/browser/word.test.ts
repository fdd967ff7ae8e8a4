/// <reference types="office-js" />
/**
 * The local Word in a real browser: the unmodified office.js in a task pane of the test's own, the editor that a person types
 * into, and the file in the library that both write.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { makeDocx, REPORT_BODY } from '../integration/word-samples';
import { openWordSite } from '../integration/word-site';
import type { WordSite } from '../integration/word-site';
import { launchChromium, openWindow } from './chromium';

jest.setTimeout(60_000);

const ADMINISTRATOR = 'quantri@tongket.example';
const OUTSIDER = 'nguoingoai@tongket.example';
const LIBRARY = '/sites/tongket/Shared Documents';
const JSON_ONLY = { accept: 'application/json;odata=nometadata' };

let site: WordSite;
let browser: Browser;
let window: BrowserContext;
/** Script errors, and addresses of other hosts that were asked. */
let troubles: string[];

beforeAll(async () => {
  site = await openWordSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  troubles = [];
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

async function bodyOf(id: string): Promise<string> {
  const answer = await window.request.get(`${site.origin}/sites/tongket/_api/web/getFileById('${id}')/$value`);
  return strFromU8(unzipSync(new Uint8Array(await answer.body()))['word/document.xml'] ?? new Uint8Array());
}

async function open(address: string): Promise<Page> {
  const page = await window.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:https:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) {
      troubles.push(request.url());
    }
  });
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

describe('Word on a file of the library', () => {
  it('starts the add-in in Word on the web, with the address of the file', async () => {
    const page = await openFile(await upload('mở.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    const told = await pane.evaluate(() => ({
      host: `${String(Office.context.host)} ${String(Office.context.platform)} ${Office.context.displayLanguage}`,
      url: Office.context.document.url,
      canWrite: Office.context.document.mode === Office.DocumentMode.ReadWrite,
      sets: ['1.3', '1.7', '2.0'].map((version) => Office.context.requirements.isSetSupported('WordApi', version))
    }));
    expect(told).toEqual({
      host: 'Word OfficeOnline vi-VN',
      url: `${site.origin}/sites/tongket/Shared%20Documents/m%E1%BB%9F.docx`,
      canWrite: true,
      sets: [true, true, false]
    });
    expect(await page.getByRole('status').textContent()).toBe('Đã lưu');
    expect(troubles).toEqual([]);
  });

  it('shows the add-in what the person has typed, and saves it without spelled-out formatting', async () => {
    const id = await upload('gõ.docx', makeDocx(REPORT_BODY));
    const page = await openFile(id);
    const pane = await paneOf(page);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    await page.keyboard.type(' Đã họp 12 lần.');
    expect(await textOf(pane, 'muc-1')).toBe('Đảng ủy đã quán triệt Quyết định 217-QĐ/TW. Đã họp 12 lần.');
    await page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();
    const saved = await bodyOf(id);
    expect(saved).toContain('Đã họp 12 lần.');
    expect(saved).not.toContain('<w:rFonts');
    expect(saved).toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('puts what is typed in the place of a placeholder', async () => {
    const id = await upload('gợi ý.docx', makeDocx(REPORT_BODY));
    const page = await openFile(id);
    const pane = await paneOf(page);
    await clickBehind(page, 'Nêu kiến nghị');
    await page.keyboard.type('Đề nghị sơ kết.');
    expect(await textOf(pane, 'muc-2')).toBe('Đề nghị sơ kết.');
    await page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();
    const saved = await bodyOf(id);
    expect(saved).not.toContain('showingPlcHdr');
    expect(saved).not.toMatch(/<w:rStyle w:val="PlaceholderText"|<w:color/);
  });

  it('shows the person at once what the add-in writes, and leaves the caret where it was', async () => {
    const page = await openFile(await upload('ghi.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    await pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag('don_vi').getFirst().insertText('Phường Phú Thủy', 'Replace');
        await context.sync();
      })
    );
    await page.locator('.word-editor').getByText('Phường Phú Thủy').first().waitFor();
    await page.keyboard.type(' Tiếp.');
    expect(await textOf(pane, 'muc-1')).toBe('Đảng ủy đã quán triệt Quyết định 217-QĐ/TW. Tiếp.');
  });

  it('tells the add-in when a control is entered and when its text changes', async () => {
    const page = await openFile(await upload('sự kiện.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    await pane.evaluate(() =>
      Word.run(async (context) => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const control = context.document.contentControls.getByTag('muc-1').getFirst();
        control.track();
        control.load('id');
        await context.sync();
        control.onEntered.add(async ({ ids }) => void heard.push(`entered ${ids.join()}`));
        control.onDataChanged.add(async ({ ids }) => void heard.push(`changed ${ids.join()}`));
        await context.sync();
      })
    );
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.type('!');
    await pane.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length >= 2);
    expect(await pane.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
      'entered 201',
      'changed 201'
    ]);
  });

  it('keeps settings of the add-in in the file', async () => {
    const id = await upload('thiết lập.docx', makeDocx(REPORT_BODY));
    const page = await openFile(id);
    await (
      await paneOf(page)
    ).evaluate(
      () =>
        new Promise<void>((resolve) => {
          Office.context.document.settings.set('đơn vị', { ten: 'Ước Mơ' });
          Office.context.document.settings.saveAsync(() => resolve());
        })
    );
    await page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();
    await page.close();
    const again = await openFile(id);
    const kept: unknown = await (await paneOf(again)).evaluate(() => Office.context.document.settings.get('đơn vị'));
    expect(kept).toEqual({ ten: 'Ước Mơ' });
  });

  it('is for reading only when it was opened so', async () => {
    const page = await openFile(await upload('xem.docx', makeDocx(REPORT_BODY)), 'view');
    const pane = await paneOf(page);
    expect(await page.getByRole('status').textContent()).toBe('Chỉ đọc');
    const refusal = await pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertParagraph('x', 'End');
        await context.sync();
        return 'no error';
      }).catch((error: OfficeExtension.Error) => error.code)
    );
    expect(refusal).toBe('AccessDenied');
  });

  it('says why a save failed, to the person and to the add-in', async () => {
    const page = await openFile(await upload('khóa.docx', makeDocx(REPORT_BODY)));
    const pane = await paneOf(page);
    await page.route('**/_api/**', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 423, body: '{}' }) : route.continue()
    );
    const told = await pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertParagraph('x', 'End');
        context.document.save();
        await context.sync();
        return 'no error';
      }).catch((error: OfficeExtension.Error) => error.message)
    );
    expect(told).toBe('Không lưu được: Tài liệu đang bị người khác khóa.');
    expect(await page.getByRole('status').textContent()).toBe(told);
  });

  it('shows no document to a person without access to it, nor one that is not there', async () => {
    const id = await upload('riêng.docx', makeDocx(REPORT_BODY));
    const gone = await openFile('00000000-0000-4000-8000-000000000000');
    await gone.getByRole('alert').getByText('Không tìm thấy tài liệu này', { exact: false }).waitFor();
    await signIn(OUTSIDER);
    const refused = await openFile(id);
    await refused.getByRole('alert').getByText('Bạn không có quyền đối với tài liệu này.').waitFor();
  });

  it('sends a person who is not signed in to the home page, with the way back', async () => {
    await window.clearCookies();
    const address =
      '/sites/tongket/_layouts/15/Doc.aspx?sourcedoc=%7B00000000-0000-4000-8000-000000000000%7D&action=edit';
    const answer = await window.request.get(site.origin + address, { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
    expect(answer.headers()['location']).toBe(`/?return=${encodeURIComponent(address)}`);
  });
});

/** A write to the library past Word, by the person who is signed in. */
async function write(path: string, headers: Readonly<Record<string, string>>, data?: string): Promise<number> {
  const context = await window.request.post(`${site.origin}/sites/tongket/_api/contextinfo`, { headers: JSON_ONLY });
  const { FormDigestValue: digest } = (await context.json()) as { FormDigestValue: string };
  const all = { ...JSON_ONLY, 'X-RequestDigest': digest, ...headers };
  const answer = await window.request.post(`${site.origin}/sites/tongket/${path}`, { headers: all, data });
  return answer.status();
}

const PUT = { 'X-HTTP-Method': 'PUT', 'If-Match': '*' };
const valueOf = (id: string): string => `_api/web/getFileById('${id}')/$value`;

describe('Word on a document that others want, too', () => {
  it('holds the file while it is open for editing, saves it, and lets it go when it closes', async () => {
    const id = await upload('giữ.docx', makeDocx(REPORT_BODY));
    const page = await openFile(id);
    const pane = await paneOf(page);
    expect(await write(valueOf(id), PUT, 'x')).toBe(423);
    await clickBehind(page, '217-QĐ/TW.');
    await page.keyboard.press('End');
    await page.keyboard.type(' Lưu được.');
    expect(await textOf(pane, 'muc-1')).toContain('Lưu được.');
    await page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();
    expect(await bodyOf(id)).toContain('Lưu được.');
    await page.close();
    // The window's last request goes out as it closes.
    let status = 423;
    for (let tries = 0; status === 423 && tries < 20; tries++) {
      status = await write(valueOf(id), PUT, 'x');
    }
    expect(status).toBe(204);
  });

  it('does not write over what another window has saved since, and says so', async () => {
    const id = await upload('hai cửa sổ.docx', makeDocx(REPORT_BODY));
    const [first, second] = [await openFile(id), await openFile(id)];
    const saveIn = (page: Page, text: string): Promise<string> =>
      paneOf(page).then((pane) =>
        pane.evaluate(
          (added) =>
            Word.run(async (context) => {
              context.document.body.insertParagraph(added, 'End');
              context.document.save();
              await context.sync();
              return 'saved';
            }).catch((error: OfficeExtension.Error) => error.message),
          text
        )
      );
    expect(await saveIn(first, 'Đoạn của người thứ nhất.')).toBe('saved');
    const told = await saveIn(second, 'Đoạn của người thứ hai.');
    expect(told).toBe('Không lưu được: Tài liệu đã được lưu ở nơi khác: hãy tải lại trang để lấy bản mới.');
    expect(await second.getByRole('status').textContent()).toBe(told);
    expect(await bodyOf(id)).toContain('người thứ nhất');
    expect(await bodyOf(id)).not.toContain('người thứ hai');
  });

  it('only reads what an older Word holds for itself', async () => {
    const id = await upload('riêng mình.docx', makeDocx(REPORT_BODY));
    const lock = { 'X-WOPI-Override': 'LOCK', 'X-WOPI-Lock': 'desktop', 'X-Sandbox-Lock-Kind': 'exclusive' };
    expect(await write(`_vti_bin/wopi.ashx/files/${id}`, lock)).toBe(200);
    const page = await openFile(id);
    await paneOf(page);
    expect(await page.getByRole('status').textContent()).toBe('Chỉ đọc: tài liệu đang bị người khác khóa');
  });
});

describe('Word on a new document', () => {
  it('has no address until it is put into a library', async () => {
    const page = await open('/_word/');
    const pane = await paneOf(page);
    expect(await pane.evaluate(() => Office.context.document.url)).toBe('');
    const saving = pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertText('Kính gửi: Ban Thường vụ', 'End');
        context.document.save();
        await context.sync();
      })
    );
    await page.getByLabel('Tên tệp').fill('Công văn');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await saving;
    const id = /sourcedoc=%7B([0-9a-f-]{36})%7D/.exec(page.url())?.[1];
    expect(await bodyOf(id ?? '')).toContain('Kính gửi: Ban Thường vụ');
    await page.reload();
    expect(await (await paneOf(page)).evaluate(() => Office.context.document.url)).toBe(
      `${site.origin}/sites/tongket/Shared%20Documents/C%C3%B4ng%20v%C4%83n.docx`
    );
    expect(troubles).toEqual([]);
  });
});
