/** Đôn đốc over the running local Microsoft 365: who is told, what arrives, what is recorded, and nothing twice. */
import { issueLetter, letterNumberText, openLetterRegister } from '../../src/actions/issue-letter';
import { openRow } from '../../src/actions/open-row';
import { openTracking } from '../../src/actions/open-tracking';
import { openUrging } from '../../src/actions/open-urging';
import { sendUrging } from '../../src/actions/send-urging';
import type { UrgedUnit, UrgingOrder } from '../../src/actions/send-urging';
import { journalInMemory } from '../../src/actions/sending-journal';
import { urgingLetter } from '../../src/actions/urging-letter';
import type { UrgingWording } from '../../src/actions/urging-letter';
import { urgingCandidates } from '../../src/actions/urging-candidates';
import { obligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { readReport } from '../../src/documents/read-report';
import type { GraphAccess } from '../../src/store/graph';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import { PEOPLE, valueOf } from './actions-site';
import { controlValue } from './control-client';
import { openSnapshotSite } from './life-site';
import type { LaunchedSite } from './life-site';

jest.setTimeout(180_000);

const COMMUNE = obligationId('217.co-so.DU-23098');
const BUREAU = obligationId('217.tinh.T-BTG');
const DISTRICT = obligationId('217.huyen.HU-597');
const WAIT = 5;

interface Mail {
  readonly sender: string;
  readonly subject: string;
  readonly content: string;
  readonly to: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}
interface Notice {
  readonly recipient: string;
  readonly text: string;
  readonly activityType: string;
}

let site: LaunchedSite;
beforeAll(async () => {
  // The commune's deadline and the district's have gone by, the bureau's is three days ahead.
  site = await openSnapshotSite('2023-11-06T09:00:00+07:00');
});
afterAll(async () => site.close());

const mails = async (): Promise<readonly Mail[]> =>
  (await controlValue<{ readonly value: readonly Mail[] }>(site.server, 'mail')).value;
const notices = async (): Promise<readonly Notice[]> =>
  (await controlValue<{ readonly value: readonly Notice[] }>(site.server, 'teams-inbox')).value;
const urgedOf = async (id: typeof COMMUNE): Promise<readonly unknown[]> =>
  (await site.acting(PEOPLE.follower).store.events.of(id)).events
    .map(({ event }) => event)
    .filter(({ act }) => act === 'urged');

const wording = (changes: Partial<UrgingWording> = {}): UrgingWording => ({
  level: 1,
  newDate: localDate('2023-11-10'),
  planReference: 'Kế hoạch số 120-KH/TU',
  letterNumber: '15-CV/BDVTU',
  escalatesTo: '',
  contact: '',
  ...changes
});
const order = (changes: Partial<UrgingOrder> = {}): UrgingOrder => ({
  wording: wording(),
  byMail: true,
  byTeams: false,
  linkWords: 'Mở báo cáo',
  addressOf: (id) => `https://tenant.example/theo-doi?bao-cao=${id}`,
  teamsAddressOf: (id) => `https://teams.microsoft.com/l/entity/app/theo-doi?webUrl=${id}`,
  ...changes
});
const send = (
  ids: readonly (typeof COMMUNE)[],
  changes: Partial<UrgingOrder> = {},
  { journal = journalInMemory(), graph = site.graph(PEOPLE.follower), who = PEOPLE.follower as string } = {}
): Promise<readonly UrgedUnit[]> => sendUrging(site.acting(who), graph, ids, order(changes), journal, undefined, WAIT);
const said = (results: readonly UrgedUnit[]): readonly string[] =>
  results.map(({ mail, teams, recorded }) => `${mail.kind} ${teams.kind} ${recorded?.kind ?? 'nothing'}`);

/** Graph that does what it is asked and then loses the answer, from the first request on. */
const losing = (real: GraphAccess): GraphAccess => ({
  ...real,
  async fetch(url, init) {
    await real.fetch?.(url, init);
    throw new TypeError('fetch failed: the connection was lost');
  }
});

/** Graph as it is to a person whose Teams app declares no kind that we know: theirs is asked for by another name. */
const olderAppOf = (upn: string, real: GraphAccess): GraphAccess => ({
  ...real,
  async fetch(url, init) {
    const { requests } = JSON.parse(String(init.body)) as {
      requests: { url: string; body: { activityType: string } }[];
    };
    const asked = requests.map((request) =>
      request.url.includes(encodeURIComponent(upn)) && request.body.activityType !== 'systemDefault'
        ? { ...request, body: { ...request.body, activityType: 'notInThisVersion' } }
        : request
    );
    const send = real.fetch ?? fetch;
    return send(url, { ...init, body: JSON.stringify({ requests: asked }) });
  }
});

it('proposes who is due today, from what was urged before', async () => {
  const tracking = await openTracking(site.acting(PEOPLE.follower));
  const candidates = urgingCandidates(tracking.rows, tracking.today);
  expect(candidates).toEqual(expect.arrayContaining([DISTRICT, BUREAU]));
  const view = await openUrging(site.acting(PEOPLE.follower), [DISTRICT, BUREAU]);
  expect(view.units.map(({ proposal }) => proposal && `${proposal.reason} ${proposal.level}`)).toEqual([
    'overdue 1',
    'soon 0'
  ]);
  expect(view.issuer.name).toMatch(/^Ban Dân vận/);
  expect(view.units[0]?.people.map(({ upn }) => upn)).toEqual(
    expect.arrayContaining([PEOPLE.otherDrafter, PEOPLE.otherApprover])
  );
});

it('mails the drafters and approvers with the letter, records it once, and never mails the same letter again', async () => {
  const view = await openUrging(site.acting(PEOPLE.follower), [DISTRICT]);
  const letter = await urgingLetter(view, view.units, wording());
  expect(letter.name).toEqual(expect.stringMatching(/^Công văn đôn đốc lần 1 217 \S+ 2023-11-06\.docx$/));
  const text = readReport(letter.bytes, { title: '', sections: [], annexes: [] }).paragraphs.map((each) => each.text);
  expect(text.join('\n')).toMatch(/chậm nhất ngày 10 tháng 11 năm 2023/);

  expect(said(await send([DISTRICT], { letter }))).toEqual(['sent notAsked done']);
  expect(said(await send([DISTRICT], { letter }))).toEqual(['sent notAsked done']);
  const sent = await mails();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    sender: PEOPLE.follower,
    subject: expect.stringMatching(/^Đôn đốc gửi báo cáo .* \(lần 1\)$/),
    attachments: [{ name: letter.name, bytes: letter.bytes.length }]
  });
  expect(sent[0]?.to).toEqual(expect.arrayContaining([PEOPLE.otherDrafter, PEOPLE.otherApprover]));
  expect(sent[0]?.content).toContain('href="https://tenant.example/theo-doi?bao-cao=217.huyen.HU-597"');
  expect(await urgedOf(DISTRICT)).toMatchObject([
    { level: 1, letterNumber: '15-CV/BDVTU', sentOn: '2023-11-06', newDate: '2023-11-10' }
  ]);
  const again = await openUrging(site.acting(PEOPLE.follower), [DISTRICT]);
  expect(again.units[0]).toMatchObject({ proposal: undefined, level: 2 });
});

it('sends a Teams notice that takes the place of the one before, however often it is repeated', async () => {
  const reminder = { wording: wording({ level: 0, letterNumber: '' }), byMail: false, byTeams: true };
  expect(said(await send([BUREAU], reminder))).toEqual(['notAsked sent done']);
  expect(said(await send([BUREAU], reminder))).toEqual(['notAsked sent done']);
  const own = (await notices()).filter(({ text }) => text.startsWith('Báo cáo phải nộp: báo cáo '));
  const people = own.map(({ recipient }) => recipient);
  expect(people).toEqual(expect.arrayContaining([PEOPLE.bureauDrafter, PEOPLE.bureauApprover]));
  expect(new Set(people).size).toBe(people.length);
  expect(new Set(own.map(({ activityType }) => activityType))).toEqual(new Set(['reportDue']));
  expect(await urgedOf(BUREAU)).toHaveLength(1);
});

it('tells people whose Teams app is older in plain words, since Graph refuses the kind that their app lacks', async () => {
  const reminder = { wording: wording({ level: 0, letterNumber: '' }), byMail: false, byTeams: true };
  const graph = olderAppOf(PEOPLE.bureauDrafter, site.graph(PEOPLE.follower));
  expect(said(await send([BUREAU], reminder, { graph }))).toEqual(['notAsked sent done']);
  const bureau: readonly string[] = [PEOPLE.bureauDrafter, PEOPLE.bureauApprover];
  const own = (await notices()).filter(({ recipient }) => bureau.includes(recipient));
  // The notices of before make room for them: they are the same chains.
  expect(own.map(({ activityType, text }) => `${activityType} ${text}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^systemDefault Nhắc thời hạn gửi báo cáo/),
      expect.stringMatching(/^reportDue Báo cáo phải nộp: báo cáo/)
    ])
  );
  expect(own).toHaveLength(2);
});

it('knows of a mail whose answer was lost that it may have gone out, and leaves it to the person', async () => {
  const before = (await mails()).length;
  const journal = journalInMemory();
  const letter = { wording: wording({ letterNumber: '16-CV/BDVTU' }) };
  const lost = await send([COMMUNE], letter, { journal, graph: losing(site.graph(PEOPLE.follower)) });
  expect(said(lost)).toEqual(['unsure notAsked nothing']);
  expect((await mails()).length).toBe(before + 1);
  expect(said(await send([COMMUNE], letter, { journal }))).toEqual(['unsure notAsked nothing']);
  expect((await mails()).length).toBe(before + 1);
  expect(await urgedOf(COMMUNE)).toHaveLength(0);
  expect(said(await send([COMMUNE], { ...letter, sendUnsure: true }, { journal }))).toEqual(['sent notAsked done']);
  expect(await urgedOf(COMMUNE)).toHaveLength(1);
});

it('only records, on the next try, what went out before the window was closed', async () => {
  const before = (await mails()).length;
  const journal = journalInMemory();
  const key = `${COMMUNE}|urged|2@17-CV/BDVTU` as never;
  journal.write(key, 'sent');
  const second = { wording: wording({ level: 2, letterNumber: '17-CV/BDVTU' }) };
  expect(said(await send([COMMUNE], second, { journal }))).toEqual(['sent notAsked done']);
  expect((await mails()).length).toBe(before);
  expect(await urgedOf(COMMUNE)).toHaveLength(2);
  expect(journal.read(key)).toBeUndefined();
});

it('waits as long as a throttled Graph asks, and then goes on', async () => {
  await site.control('faults/add', {
    match: { path: '/v1.0/me/sendMail' },
    effect: { kind: 'status', status: 429, retryAfter: 1 },
    count: 1
  });
  const results = await send([DISTRICT], { wording: wording({ level: 2, letterNumber: '18-CV/BDVTU' }) });
  expect(said(results)).toEqual(['sent notAsked done']);
});

it('numbers the letter from the office’s register and stores it, and refuses a number that is another letter’s', async () => {
  const follower = site.acting(PEOPLE.follower);
  const view = await openUrging(follower, [DISTRICT, COMMUNE]);
  const register = valueOf(await openLetterRegister(follower, view));
  expect(letterNumberText(register, register.next.number)).toBe('01-CV/BDVTU');
  const first = wording({ level: 2, letterNumber: '' });
  const issued = valueOf(await issueLetter(follower, view, view.units, first, 21));
  expect(issued.wording.letterNumber).toBe('21-CV/BDVTU');
  // The answer was lost, or some units failed: the same letter keeps its number and its file.
  expect(valueOf(await issueLetter(follower, view, view.units, first, 21)).file).toBe(issued.file);
  expect(await issueLetter(follower, view, view.units, { ...first, level: 1 }, 21)).toEqual({
    kind: 'refused',
    refusals: [{ code: 'numberTaken' }]
  });
  expect(await issueLetter(follower, view, view.units.slice(1), first, 21)).toMatchObject({ kind: 'refused' });
  expect(valueOf(await openLetterRegister(follower, view)).next.number).toBe(22);

  const sent = { wording: issued.wording, letter: issued.letter, letterFile: issued.file };
  expect(said(await send([DISTRICT], sent))).toEqual(['sent notAsked done']);
  // The unit that was urged finds the letter beside the record of it.
  const row = await openRow(site.acting(PEOPLE.otherDrafter), DISTRICT);
  const entry = row.history.find(({ letterUrl }) => letterUrl !== undefined);
  expect(entry?.event).toMatchObject({ act: 'urged', letterNumber: '21-CV/BDVTU', letter: issued.file });
  expect(entry?.letterUrl).toContain(encodeURIComponent(issued.file));
  const files = await site
    .sp(PEOPLE.otherDrafter)
    .web.getFolderByServerRelativePath(`/sites/tongket/Letters/${view.office}`)
    .files.select('Name')();
  expect(files.map(({ Name }) => Name)).toEqual([issued.letter.name.replace('.docx', ' (21-CV-BDVTU).docx')]);

  // Another office has a register of its own, and nobody outside an office takes its numbers.
  const receiver = site.acting(PEOPLE.receiver);
  const theirs = await openUrging(receiver, [COMMUNE]);
  expect(theirs.office).not.toBe(view.office);
  expect(valueOf(await openLetterRegister(receiver, theirs)).given).toEqual([]);
  expect(await issueLetter(site.acting(PEOPLE.otherDrafter), view, view.units, first, 30)).toMatchObject({
    // The server does not even show the office's register to others.
    kind: 'failed',
    failure: { kind: 'notFound' }
  });
});

it('tells nobody for a person who may not urge, and records nothing', async () => {
  const before = (await mails()).length;
  const who = PEOPLE.otherDrafter;
  const results = await send(
    [DISTRICT],
    { wording: wording({ letterNumber: '99-CV/X' }) },
    { who, graph: site.graph(who) }
  );
  expect(said(results)).toEqual(['notAsked notAsked refused']);
  expect((await mails()).length).toBe(before);
});
