/**
 * The walk of a drafter in the task pane, from nothing to a submitted report, a return by section and the second submission: by
 * typing in the editor and clicking in the pane, in each Word that the add-in is for. What the superior does in between is done
 * by the product's own acts, as the people who may.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { approveReport } from '../../src/actions/approve-report';
import { assignRoles } from '../../src/actions/assign-roles';
import { numberReport } from '../../src/actions/number-report';
import { receiveReport } from '../../src/actions/receive-report';
import { returnReport } from '../../src/actions/return-report';
import { sendReport } from '../../src/actions/send-report';
import { obligationId, obligationParts, sectionId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import type { ProfileName } from '../../sandbox/word/host/profiles';
import { PEOPLE, valueOf } from '../integration/actions-site';
import { workOf } from '../integration/actions-steps';
import { openSnapshotSite } from '../integration/life-site';
import type { LaunchedSite } from '../integration/life-site';
import { launchChromium } from './chromium';
import { isInText, paneOf, signIn, typePhrases, until } from './windows';
import type { Person } from './windows';

jest.setTimeout(150_000);

const TEXT =
  'Nội dung minh hoạ: Đảng ủy xã đã tổ chức quán triệt Quyết định số 217-QĐ/TW đến toàn thể cán bộ chủ chốt, đảng viên ' +
  'và hội viên; ban hành văn bản chỉ đạo thực hiện.';
const REASON = 'bổ sung nguyên nhân chủ quan';

interface Walk {
  readonly profile: ProfileName;
  readonly obligation: string;
}

/** Each Word on a unit of its own, so that all are on one server. */
const WALKS: readonly Walk[] = [
  { profile: 'web', obligation: '217.co-so.DU-23098' },
  { profile: 'm365', obligation: '217.co-so.DU-23074' },
  { profile: 'ltsc2024', obligation: '217.co-so.DU-23086' },
  { profile: 'ltsc2021', obligation: '217.co-so.DU-23095' }
];

let site: LaunchedSite;
let browser: Browser;

beforeAll(async () => {
  site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
  browser = await launchChromium();
  const lent = WALKS.slice(1).flatMap(({ obligation }) => {
    const { unit } = obligationParts(obligationId(obligation));
    return (['drafter', 'approver', 'clerk'] as const).map((role) => ({ upn: PEOPLE[role], unit, role }));
  });
  expect(valueOf(await assignRoles(site.acting(PEOPLE.administrator), lent)).map(({ kind }) => kind)).toEqual(
    lent.map(() => 'done')
  );
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const sectionOf = (pane: Frame, section: string): ReturnType<Frame['locator']> =>
  pane.locator(`[data-section="${section}"]`);

/** Goes to a section by the pane and writes there. */
async function write(word: Page, pane: Frame, section: string, text: string): Promise<void> {
  await sectionOf(pane, section).click();
  await pane.locator(`[data-section="${section}"][aria-current="true"]`).waitFor();
  await until(word, () => isInText(word));
  await typePhrases(word, text);
}

async function submit(word: Page, pane: Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Gửi' }).click();
  await pane.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
  await pane.getByRole('button', { name: 'Vẫn trình lãnh đạo' }).click();
  await pane.getByText('Đã trình lãnh đạo đơn vị.').waitFor();
}

async function walk({ profile, obligation }: Walk): Promise<void> {
  const id = obligationId(obligation);
  const drafter: Person = await signIn(browser, site.server, 'Chuyên viên Đảng ủy xã Hàm Chính');
  const state = async (): Promise<string> => (await workOf(site, PEOPLE.drafter, id)).state.kind;

  // From nothing: a blank document, the draft made and opened.
  await drafter.page.goto(`${site.server.origin}/_word/?profile=${profile}`);
  await drafter.page.evaluate((name) => localStorage.setItem('tong-ket-sandbox-word', name), profile);
  const first = await paneOf(drafter.page, site.server);
  const mine = first.locator(`[data-obligation="${obligation}"]`);
  await mine.getByRole('button', { name: 'Soạn dự thảo' }).click();
  const opened = drafter.context.waitForEvent('page');
  await mine.getByRole('link', { name: /Mở dự thảo/ }).click();
  const word = await opened;
  await drafter.page.close();
  let pane = await paneOf(word, site.server);
  const sets = await pane.evaluate(() => Office.context.requirements.isSetSupported('WordApi', '1.4'));
  expect(sets).toBe(profile !== 'ltsc2021');

  // Written by going from section to section.
  await pane.locator('[data-section]').first().waitFor();
  const sections = await pane
    .locator('[data-section]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['section'] ?? ''));
  const [opening = '', leading = ''] = sections;
  await write(word, pane, opening, TEXT);
  await write(word, pane, leading, TEXT);
  await pane.locator(`[data-section="${leading}"][data-state="done"]`).waitFor();
  await submit(word, pane);
  expect(await state()).toBe('submitted');

  // The unit passes and sends it, the office above returns one section.
  const office = site.acting(PEOPLE.receiver);
  const clerk = site.acting(PEOPLE.clerk);
  valueOf(
    await approveReport(site.acting(PEOPLE.approver), id, {
      body: 'Ban Chấp hành Đảng bộ xã',
      meetingDate: localDate('2023-10-05'),
      present: 13,
      summoned: 15,
      minutesNumber: '21-BB/ĐU'
    })
  );
  valueOf(await numberReport(clerk, id));
  valueOf(await sendReport(clerk, id));
  valueOf(await receiveReport(office, id));
  valueOf(
    await returnReport(office, id, {
      reasons: [{ section: sectionId(leading), words: REASON }],
      newDate: localDate('2023-10-20')
    })
  );

  // The drafter opens the draft again: the reason stands beside its section, and is answered there.
  await word.reload();
  pane = await paneOf(word, site.server);
  await sectionOf(pane, leading).getByText(REASON).waitFor();
  await write(word, pane, leading, 'Nguyên nhân chủ quan: việc sơ kết còn chậm. ');
  await submit(word, pane);
  // Answered, and no longer asked for; the return stays in the history.
  await pane.getByRole('tab', { name: 'Đề cương' }).click();
  await sectionOf(pane, leading).getByText(`Đã trình lại ngày 05/10/2023: ${REASON}`).waitFor();
  await pane.getByRole('button', { name: 'Các lần trả lại (1)' }).waitFor();
  const work = await workOf(site, PEOPLE.drafter, id);
  expect([work.state.kind, work.rounds.length]).toEqual(['submitted', 2]);
  expect(drafter.complaints.filter((each) => each.startsWith('script'))).toEqual([]);
  await drafter.context.close();
}

describe('a drafter in the task pane', () => {
  it.each(WALKS)('goes from nothing to the second submission in $profile', (each) => walk(each));
});
