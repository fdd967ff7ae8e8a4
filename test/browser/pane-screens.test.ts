/** The task pane as people meet it: every tab in both languages and both themes without serious faults, and the quiet screens. */
import type { Browser, Frame, Page } from 'playwright-core';
import { startDraft } from '../../src/actions/start-draft';
import { obligationId } from '../../src/domain/code';
import { makeDocx } from '../integration/word-samples';
import { PEOPLE, valueOf } from '../integration/actions-site';
import { workOf } from '../integration/actions-steps';
import { openSnapshotSite } from '../integration/life-site';
import type { LaunchedSite } from '../integration/life-site';
import { seriousFaults } from './accessibility';
import { launchChromium } from './chromium';
import { signIn } from './windows';
import type { Person } from './windows';

jest.setTimeout(120_000);

const HAM_CHINH = obligationId('217.co-so.DU-23098');
const BUREAU = obligationId('217.tinh.T-BTG');
const TABS = ['myWork', 'outline', 'checks', 'annex', 'submit'] as const;

let site: LaunchedSite;
let browser: Browser;
let drafter: Person;
let editUrl: string;

beforeAll(async () => {
  site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
  editUrl = valueOf(await startDraft(site.acting(PEOPLE.drafter), HAM_CHINH)).editUrl;
  browser = await launchChromium();
  drafter = await signIn(browser, site.server, 'Chuyên viên Đảng ủy xã Hàm Chính');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The pane of a Word window at an address, whatever its language. */
async function openWord(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const element = await page.locator('.word-pane iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) {
    throw new Error('The task pane did not open.');
  }
  return frame;
}

const tabOf = (pane: Frame, key: string): ReturnType<Frame['locator']> => pane.locator(`#tong-ket-pane-tab-${key}`);

/** Waits until a tab shows what it is for. */
async function settled(pane: Frame): Promise<void> {
  await pane.locator('#tong-ket-pane-panel :is(button, input, select, [data-obligation]):visible').first().waitFor();
  await pane.locator('#tong-ket-pane-panel .ms-Spinner').waitFor({ state: 'detached' });
}

describe('every tab', () => {
  it.each([
    ['vi', 'light'],
    ['vi', 'dark'],
    ['en', 'light'],
    ['en', 'dark']
  ])('has no serious fault in %s, %s', async (language, theme) => {
    const pane = await openWord(drafter.page, `${editUrl}&language=${language}&theme=${theme}`);
    await pane.locator('[data-section]').first().waitFor();
    const looks = await pane.evaluate(() => ({
      language: document.documentElement.lang,
      background: getComputedStyle(document.querySelector('[role=tablist]')?.parentElement ?? document.body)
        .backgroundColor
    }));
    expect(looks).toEqual({ language, background: theme === 'dark' ? 'rgb(31, 31, 31)' : 'rgb(255, 255, 255)' });
    for (const key of TABS) {
      await tabOf(pane, key).click();
      await settled(pane);
      expect([key, await seriousFaults(pane)]).toEqual([key, []]);
    }
  });
});

describe('quiet screens', () => {
  const upload = async (folder: string, name: string, bytes: Uint8Array): Promise<string> => {
    const { sp } = site;
    const library = sp(PEOPLE.administrator).web.getFolderByServerRelativePath(folder);
    const made = await library.files.addUsingPath(name, new Blob([bytes]), { Overwrite: true });
    return `${site.url}/_layouts/15/Doc.aspx?sourcedoc=%7B${made.UniqueId}%7D&action=edit`;
  };
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('a document of the site that is nobody’s draft', async () => {
    const admin = await signIn(browser, site.server, 'Quản trị hệ thống');
    const address = await upload('/sites/tongket/Shared Documents', 'ghi chép.docx', makeDocx(p('Ghi chép minh hoạ')));
    const pane = await openWord(admin.page, address);
    await tabOf(pane, 'outline').click();
    await pane.getByText('Tài liệu đang mở không phải dự thảo của kế hoạch này.').waitFor();
    expect(await seriousFaults(pane)).toEqual([]);
    await admin.context.close();
  });

  it('a draft that is open for reading only', async () => {
    const pane = await openWord(drafter.page, `${editUrl}&fault=readOnly`);
    await pane.getByText('Tài liệu đang mở chỉ để đọc.').waitFor();
  });

  it('no network: what lies in the document goes on, the tabs open, and the pane comes back by itself', async () => {
    const pane = await openWord(drafter.page, editUrl);
    await pane.locator('[data-section]').first().waitFor();
    await drafter.page.waitForTimeout(2500); // the other tabs begin to be fetched ahead
    await drafter.page.waitForLoadState('networkidle');
    await drafter.context.setOffline(true);
    await pane.getByText('Không kết nối được với SharePoint.').waitFor();
    for (const key of ['checks', 'annex', 'submit', 'outline']) {
      await tabOf(pane, key).click();
      await settled(pane);
    }
    await pane.locator('[data-section="p1-i"]').click();
    await pane.locator('[data-section="p1-i"][aria-current="true"]').waitFor();
    await pane.evaluate(() =>
      Word.run(async (context) => {
        const section = context.document.contentControls.getByTag('p1-iii').getFirst();
        section.cannotDelete = false;
        section.paragraphs.getFirst().getPrevious().delete();
        section.delete(false);
        await context.sync();
      })
    );
    await tabOf(pane, 'checks').click();
    await pane
      .locator('[data-finding="sectionMissing"]')
      .getByRole('button', { name: /^Sửa: / })
      .click();
    await pane.getByText('Đã sửa 1 chỗ.', { exact: false }).waitFor();
    await drafter.context.setOffline(false);
    await pane.getByText('Không kết nối được với SharePoint.').waitFor({ state: 'detached' });
  });

  it('a sign-in that ran out: asks, keeps the screen behind, and goes on after it', async () => {
    const pane = await openWord(drafter.page, editUrl);
    await tabOf(pane, 'submit').click();
    await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).waitFor();
    // The server's clock is past the token, and nobody is signed in any more who could get another.
    const cookies = await drafter.context.cookies();
    await drafter.context.clearCookies();
    await site.moveTo('2023-10-05T11:00:00+07:00');
    await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
    await pane.getByText('Phiên đăng nhập đã hết hạn.').first().waitFor();
    const again = pane.getByRole('button', { name: 'Đăng nhập' });
    expect(await seriousFaults(pane)).toEqual([]);
    await drafter.context.addCookies(cookies);
    await again.click();
    await again.waitFor({ state: 'detached' });
    await pane.getByRole('tab', { name: 'Gửi' }).waitFor();
    expect(await workOf(site, PEOPLE.drafter, HAM_CHINH)).toMatchObject({ state: { kind: 'notSubmitted' } });
  });

  it('a draft that bears a mark of secrecy: nothing is submitted', async () => {
    // Another unit's draft, since no Word holds that one.
    const draft = valueOf(await startDraft(site.acting(PEOPLE.bureauDrafter), BUREAU));
    const file = site.sp(PEOPLE.bureauDrafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
    await file.setContent(new Blob([makeDocx(p('MẬT') + p('Nội dung minh hoạ'))]));
    const writer = await signIn(browser, site.server, 'Chuyên viên Ban Tuyên giáo Tỉnh ủy');
    const pane = await openWord(writer.page, draft.editUrl);
    await pane.getByText('Tài liệu mang dấu “Mật” nên không được gửi qua hệ thống.').waitFor();
    await tabOf(pane, 'submit').click();
    expect(await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).count()).toBe(0);
    expect(await seriousFaults(pane)).toEqual([]);
    await writer.context.close();
  });
});
