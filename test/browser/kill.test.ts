/** The server dies without warning in the middle of a submission, and is started again: the person just tries once more. */
import type { Browser } from 'playwright-core';
import { LocalMicrosoft365 } from '../local-microsoft-365';
import { launchChromium } from './chromium';
import { isInText, paneOf, signIn, typeWords, until } from './windows';

jest.setTimeout(180_000);

const OBLIGATION = '217.tinh.T-BTG';

let server: LocalMicrosoft365;
let browser: Browser;

const itemsOf = (list: string, select: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  server.itemsSeenBy('soan.tuyengiao', list, `$filter=ObligationId eq '${OBLIGATION}'&$select=${select}`);

beforeAll(async () => {
  server = await LocalMicrosoft365.start();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('loses nothing that was acknowledged, and counts the submission once', async () => {
  const drafter = await signIn(browser, server, 'Chuyên viên Ban Tuyên giáo Tỉnh ủy');
  await drafter.page.goto(`${server.origin}/_word/`);
  const start = await paneOf(drafter.page, server);
  await start.getByRole('button', { name: 'Soạn dự thảo' }).click();
  const opened = drafter.context.waitForEvent('page');
  await start.getByRole('link', { name: /Mở dự thảo/ }).click();
  const word = await opened;
  const pane = await paneOf(word, server);
  await pane.getByText('Kết quả giám sát', { exact: false }).first().click();
  await until(word, () => isInText(word));
  await typeWords(word, 'Nội dung minh hoạ: đã tổ chức năm cuộc giám sát.');
  await pane.getByText('11/30 từ', { exact: false }).waitFor();
  await word.getByText('Đã lưu', { exact: true }).waitFor();

  await pane.getByRole('tab', { name: 'Gửi' }).click();
  await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
  // The report's bytes and metadata are in by then; the publishing and the event are not.
  let killed = false;
  await drafter.context.route(/publish\(/, async (route) => {
    if (!killed) {
      killed = true;
      await server.kill();
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await pane.getByRole('button', { name: 'Vẫn trình lãnh đạo' }).click();
  const again = pane.getByRole('button', { name: 'Thử lại' });
  await again.waitFor();
  expect(killed).toBe(true);

  await server.run();
  expect(await itemsOf('Reports', 'Id')).toHaveLength(1);
  expect(await itemsOf('Lists/Events', 'Id')).toHaveLength(0);
  await again.click();
  await pane.getByText('Đã trình lãnh đạo đơn vị.').waitFor();
  expect(await itemsOf('Lists/Events', 'Act')).toEqual([{ Act: 'submitted' }]);
  expect(await itemsOf('Reports', 'OData__ModerationStatus')).toEqual([{ OData__ModerationStatus: 2 }]);

  const approver = await signIn(browser, server, 'Trưởng Ban Tuyên giáo Tỉnh ủy');
  await approver.page.goto(`${server.siteUrl}/SitePages/PheDuyet.aspx`);
  await approver.page.getByText('Chờ tôi (1)').waitFor();
  await approver.page.getByText('đã tổ chức năm cuộc giám sát', { exact: false }).first().waitFor();
});
