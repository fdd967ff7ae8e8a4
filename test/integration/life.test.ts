/**
 * The whole life of the seeded plan, from 5 to 27 October 2023, played by its people through the acts over a running
 * server: what they do, what it comes to, and who may see it.
 */
import { acceptReport } from '../../src/actions/accept-report';
import type { Acting } from '../../src/actions/acting';
import { approveReport } from '../../src/actions/approve-report';
import { assignRoles } from '../../src/actions/assign-roles';
import { endExemption, exemptReport } from '../../src/actions/exempt-report';
import { extendDeadline } from '../../src/actions/extend-deadline';
import { numberReport } from '../../src/actions/number-report';
import { openMyWork } from '../../src/actions/open-my-work';
import { openTracking } from '../../src/actions/open-tracking';
import type { TrackingRow } from '../../src/actions/open-tracking';
import { rebuildTracking } from '../../src/actions/rebuild-tracking';
import { receiveReport } from '../../src/actions/receive-report';
import { recordPaper } from '../../src/actions/record-paper';
import { returnInside } from '../../src/actions/return-inside';
import { returnReport } from '../../src/actions/return-report';
import { sendReport } from '../../src/actions/send-report';
import { startDraft } from '../../src/actions/start-draft';
import { submitReport } from '../../src/actions/submit-report';
import { supersedeObligation } from '../../src/actions/supersede-obligation';
import { urgeReports } from '../../src/actions/urge-reports';
import { withdrawReport } from '../../src/actions/withdraw-report';
import { writeBackTracking } from '../../src/actions/write-back-tracking';
import { obligationId, obligationParts, planId, sectionId, unitCode } from '../../src/domain/code';
import type { ObligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { outlineAskedOf, proseSections } from '../../src/domain/outline';
import { figuresBy, figuresByLevel, figuresOf, figuresOfTree, rateOf } from '../../src/domain/rates';
import type { Counted } from '../../src/domain/rates';
import { UnitTree } from '../../src/domain/unit';
import { words, writeSections } from './actions-document';
import { PEOPLE, PLAN, valueOf } from './actions-site';
import { refusalsOf, trackingRowOf, workOf } from './actions-steps';
import { DISTRICT_OFFICE, DISTRICT_TREE, LEVELS, PROVINCIAL_OFFICE, WHOLE } from './life-figures';
import { openSnapshotSite } from './life-site';
import type { LaunchedSite } from './life-site';

jest.setTimeout(120_000);

const DISTRICT_CLERK = 'vanthu.hamthuanbac@tongket.example';
const LEADER = 'lanhdao.tinh@tongket.example';

/** Who drafts, approves and numbers for a unit. */
interface Staff {
  readonly drafter: string;
  readonly approver: string;
  readonly clerk: string;
  readonly body: string;
}

const COMMUNE_STAFF: Staff = {
  drafter: PEOPLE.drafter,
  approver: PEOPLE.approver,
  clerk: PEOPLE.clerk,
  body: 'Ban Chấp hành Đảng bộ xã'
};
const DISTRICT_STAFF: Staff = {
  drafter: PEOPLE.otherDrafter,
  approver: PEOPLE.otherApprover,
  clerk: DISTRICT_CLERK,
  body: 'Ban Thường vụ Huyện ủy'
};
const BUREAU_STAFF: Staff = {
  drafter: PEOPLE.bureauDrafter,
  approver: PEOPLE.bureauApprover,
  clerk: PEOPLE.bureauClerk,
  body: 'Tập thể lãnh đạo Ban'
};

const commune = (code: number): ObligationId => obligationId(`217.co-so.DU-${code}`);
const HAM_CHINH = commune(23098);
const LA_DA = commune(23065);
const PHU_LONG = commune(23062);
const DONG_TIEN = commune(23068);
const DA_MI = commune(23107);
const HAM_LIEM = commune(23095);
const DISTRICT = obligationId('217.huyen.HU-597');
const BUREAU = obligationId('217.tinh.T-BTG');

let site: LaunchedSite;
let written = 60;

const as = (who: string): Acting => site.acting(who);
const on = (day: number, hour = 8): Promise<void> =>
  site.moveTo(`2023-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+07:00`);
const row = (id: ObligationId): Promise<TrackingRow> => trackingRowOf(site, PEOPLE.administrator, id);
const sectionsOf = (kind: string): readonly string[] =>
  proseSections(outlineAskedOf(PLAN.outline, kind)).map((section) => section.id);

/** Writes a new version of the draft in Word and submits it. */
async function submit({ drafter }: Staff, id: ObligationId): Promise<void> {
  written += 1;
  const draft = valueOf(await startDraft(as(drafter), id));
  const { obligation } = await workOf(site, drafter, id);
  const file = site.sp(drafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const texts = Object.fromEntries(sectionsOf(obligation.unitKind).map((section) => [section, words(written)]));
  await file.setContent(new Blob([writeSections(new Uint8Array(await file.getBuffer()), texts)]));
  valueOf(await submitReport(as(drafter), id));
}

/** From the meeting to the post. @returns the number given. */
async function passAndSend({ approver, clerk, body }: Staff, id: ObligationId, met: string): Promise<number> {
  const meeting = { body, meetingDate: localDate(met), present: 13, summoned: 15, minutesNumber: '21-BB/ĐU' };
  valueOf(await approveReport(as(approver), id, meeting));
  const { number } = valueOf(await numberReport(as(clerk), id));
  valueOf(await sendReport(as(clerk), id));
  return number;
}

beforeAll(async () => {
  site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
  // One commune's staff lends a hand to two of its neighbours.
  const lent = [LA_DA, PHU_LONG].flatMap((id) => {
    const { unit } = obligationParts(id);
    return [
      { upn: COMMUNE_STAFF.drafter, unit, role: 'drafter' as const },
      { upn: COMMUNE_STAFF.approver, unit, role: 'approver' as const },
      { upn: COMMUNE_STAFF.clerk, unit, role: 'clerk' as const }
    ];
  });
  const results = valueOf(await assignRoles(as(PEOPLE.administrator), lent));
  expect(results.map(({ kind }) => kind)).toEqual(lent.map(() => 'done'));
});
afterAll(async () => {
  await site.close();
});

describe('October 2023', () => {
  it('5/10: Hàm Chính submits, takes it back, and submits the very same version again', async () => {
    await submit(COMMUNE_STAFF, HAM_CHINH);
    valueOf(await withdrawReport(as(PEOPLE.drafter), HAM_CHINH, 'chờ ý kiến Bí thư'));
    expect((await workOf(site, PEOPLE.drafter, HAM_CHINH)).state.kind).toBe('notSubmitted');
    const again = valueOf(await submitReport(as(PEOPLE.drafter), HAM_CHINH));
    expect(valueOf(await submitReport(as(PEOPLE.drafter), HAM_CHINH)).key).toBe(again.key);
    const { state, rounds } = await workOf(site, PEOPLE.drafter, HAM_CHINH);
    expect([state.kind, rounds.length]).toEqual(['submitted', 2]);
    const urls = rounds.map(({ submission }) => submission.reportUrl);
    expect(new Set(urls).size).toBe(2);
  });

  it('6/10: its leadership returns it, passes the next one, and it goes out as number 1, in time', async () => {
    await on(6);
    const [section = ''] = sectionsOf('dang-uy-co-so');
    const reasons = [{ section: sectionId(section), words: 'Bổ sung số cuộc giám sát.' }];
    valueOf(await returnInside(as(PEOPLE.approver), HAM_CHINH, reasons));
    await submit(COMMUNE_STAFF, HAM_CHINH);
    expect(await passAndSend(COMMUNE_STAFF, HAM_CHINH, '2023-10-05')).toBe(1);
    expect((await row(HAM_CHINH)).timeliness).toEqual({ kind: 'onTime' });
    for (const id of [PHU_LONG, DA_MI]) {
      valueOf(await exemptReport(as(PEOPLE.receiver), id, 'chưa thành lập Ủy ban Mặt trận'));
    }
  });

  it('9/10: La Dạ is given until 16/10 by the district’s office, which alone may', async () => {
    await on(9);
    const more = { lastDay: localDate('2023-10-16'), reason: 'mưa lũ' };
    expect(refusalsOf(await extendDeadline(as(PEOPLE.drafter), LA_DA, more))).toEqual(['needsFollower']);
    valueOf(await extendDeadline(as(PEOPLE.receiver), LA_DA, more));
  });

  it('10/10: Hàm Chính’s report comes back by section; Phú Long has to report after all; one came on paper', async () => {
    await on(10);
    const office = as(PEOPLE.receiver);
    valueOf(await receiveReport(office, HAM_CHINH));
    const [, section = ''] = sectionsOf('dang-uy-co-so');
    valueOf(
      await returnReport(office, HAM_CHINH, {
        reasons: [{ section: sectionId(section), words: 'Chưa nêu hạn chế.' }],
        newDate: localDate('2023-10-20')
      })
    );
    expect(await row(HAM_CHINH)).toMatchObject({ state: 'returned', answerBy: '2023-10-20', returnedReasons: 1 });
    valueOf(await endExemption(office, PHU_LONG, 'đã thành lập'));
    valueOf(await recordPaper(office, DONG_TIEN, localDate('2023-10-09')));
  });

  it('11/10: Phú Long and Ma Lâm are urged by one letter', async () => {
    await on(11);
    const letter = { level: 1 as const, letterNumber: '15-CV/BDV', sentOn: localDate('2023-10-11') };
    const results = await urgeReports(as(PEOPLE.receiver), [PHU_LONG, commune(23059)], letter);
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['done', 'done']);
    expect((await row(PHU_LONG)).timeliness).toEqual({ kind: 'overdue', days: 2 });
  });

  it('12/10: the answer goes out as number 2; La Dạ is in time by its extension, Phú Long late', async () => {
    await on(12);
    await submit(COMMUNE_STAFF, HAM_CHINH);
    expect(await passAndSend(COMMUNE_STAFF, HAM_CHINH, '2023-10-12')).toBe(2);
    for (const id of [LA_DA, PHU_LONG]) {
      await submit(COMMUNE_STAFF, id);
      expect(await passAndSend(COMMUNE_STAFF, id, '2023-10-11')).toBe(1);
    }
    expect((await row(LA_DA)).timeliness).toEqual({ kind: 'onTime' });
    expect((await row(PHU_LONG)).timeliness).toEqual({ kind: 'late', days: 3 });
  });

  it('13/10: the district’s office accepts; Hàm Liêm goes into Hàm Chính, which the administrator alone may say', async () => {
    await on(13);
    const office = as(PEOPLE.receiver);
    valueOf(await receiveReport(office, HAM_CHINH));
    valueOf(await acceptReport(office, HAM_CHINH, 'Đạt.'));
    valueOf(await receiveReport(office, LA_DA));
    const merged = 'nhập vào xã Hàm Chính';
    expect(refusalsOf(await supersedeObligation(office, HAM_LIEM, HAM_CHINH, merged))).toEqual(['needsAdministrator']);
    valueOf(await supersedeObligation(as(PEOPLE.administrator), HAM_LIEM, HAM_CHINH, merged));
  });

  it('25/10 and 26/10: the district’s report is a day late, and the province accepts it', async () => {
    await on(25);
    await submit(DISTRICT_STAFF, DISTRICT);
    await passAndSend(DISTRICT_STAFF, DISTRICT, '2023-10-24');
    await on(26);
    valueOf(await receiveReport(as(PEOPLE.follower), DISTRICT));
    valueOf(await acceptReport(as(PEOPLE.follower), DISTRICT));
    expect(await row(DISTRICT)).toMatchObject({ state: 'accepted', timeliness: { kind: 'late', days: 1 } });
  });

  it('26/10 and 27/10: a provincial body’s report is returned unreceived, answered by the very same version, accepted', async () => {
    await submit(BUREAU_STAFF, BUREAU);
    await passAndSend(BUREAU_STAFF, BUREAU, '2023-10-25');
    await on(27);
    valueOf(await returnReport(as(PEOPLE.follower), BUREAU, { reasons: [{ words: 'Thiếu dấu.' }] }));
    valueOf(await submitReport(as(PEOPLE.bureauDrafter), BUREAU));
    expect(await passAndSend(BUREAU_STAFF, BUREAU, '2023-10-27')).toBe(2);
    valueOf(await receiveReport(as(PEOPLE.follower), BUREAU));
    valueOf(await acceptReport(as(PEOPLE.follower), BUREAU));
    expect(await row(BUREAU)).toMatchObject({ state: 'accepted', round: 2, timeliness: { kind: 'onTime' } });
  });
});

describe('what it comes to', () => {
  const tree = new UnitTree(PLAN.units);
  let counted: readonly Counted[];

  beforeAll(async () => {
    await on(27, 10);
    const { rows } = await openTracking(as(PEOPLE.administrator));
    counted = rows.map(({ obligation, state, timeliness, sentOn }) => ({
      unit: obligation.unit,
      receivingOffice: obligation.receivingOffice,
      stream: obligation.stream,
      state,
      wasSent: sentOn !== undefined,
      timeliness
    }));
  });

  it('equals what was counted by hand: everything, by subtree, by receiving office, by level', () => {
    expect(figuresOf(counted)).toEqual(WHOLE);
    const byTree = figuresOfTree(tree, counted);
    expect(byTree.get(unitCode('TU-60'))).toEqual(WHOLE);
    expect(byTree.get(unitCode('HU-597'))).toEqual(DISTRICT_TREE);
    const byOffice = figuresBy(counted, ({ receivingOffice }) => receivingOffice);
    expect(byOffice.get(unitCode('BDV-597'))).toEqual(DISTRICT_OFFICE);
    expect(byOffice.get(unitCode('T-BDV'))).toEqual(PROVINCIAL_OFFICE);
    expect(Object.fromEntries(figuresByLevel(tree, counted))).toEqual(LEVELS);
  });

  it('gives rates over what is owed and not exempt', () => {
    expect(rateOf(DISTRICT_TREE, 'sent')).toBeCloseTo(5 / 22);
    expect(rateOf(figuresOf(counted), 'sent')).toBeCloseTo(6 / 206);
  });

  it('is what the tracking rows say once they are written back, as a rebuild from all events shows', async () => {
    const administrator = as(PEOPLE.administrator);
    const { failures } = await writeBackTracking(administrator, await openTracking(administrator));
    expect(failures).toEqual([]);
    const rebuilt = valueOf(await rebuildTracking(administrator, planId('217'), false));
    expect(rebuilt).toMatchObject({ rows: 208, differing: [], unreadable: 0 });
    // Somebody who may not see the events reads the same from the rows.
    const seen = (await openTracking(as(PEOPLE.bureauDrafter))).rows.find(({ obligation }) => obligation.id === LA_DA);
    expect(seen).toMatchObject({ state: 'received', extendedTo: '2023-10-16', timeliness: { kind: 'onTime' } });
  });
});

describe('what each may see', () => {
  /** Events and files of the three accepted reports: of the commune, of the district, of the province. */
  const IDS = [HAM_CHINH, DISTRICT, BUREAU];
  const NOTHING = [false, false, false];
  const COMMUNE_ONLY = [true, false, false];
  const DISTRICT_ONLY = [false, true, false];
  const BUREAU_ONLY = [false, false, true];
  const ALL = [true, true, true];

  it.each<[string, readonly boolean[], number]>([
    [PEOPLE.drafter, COMMUNE_ONLY, 3],
    [PEOPLE.approver, COMMUNE_ONLY, 3],
    [PEOPLE.clerk, COMMUNE_ONLY, 3],
    [PEOPLE.otherDrafter, DISTRICT_ONLY, 1],
    [PEOPLE.otherApprover, DISTRICT_ONLY, 1],
    [DISTRICT_CLERK, DISTRICT_ONLY, 1],
    [PEOPLE.receiver, COMMUNE_ONLY, 0],
    [PEOPLE.bureauDrafter, BUREAU_ONLY, 1],
    [PEOPLE.bureauApprover, BUREAU_ONLY, 1],
    [PEOPLE.bureauClerk, BUREAU_ONLY, 1],
    [PEOPLE.follower, ALL, 0],
    [LEADER, ALL, 0],
    [PEOPLE.administrator, ALL, 0]
  ])('%s reads the files and the log of %j and has %i reports of their own', async (who, seen, own) => {
    const { store } = as(who);
    const files = await Promise.all(IDS.map(async (id) => (await store.reports.of(id)).length > 0));
    const logs = await Promise.all(IDS.map(async (id) => (await store.events.of(id)).events.length > 0));
    expect({ files, logs }).toEqual({ files: seen, logs: seen });
    const { items } = await openMyWork(as(who));
    expect(items).toHaveLength(own);
    expect((await openTracking(as(who))).rows).toHaveLength(208);
  });

  it('an outsider sees nothing, not even the list', async () => {
    const { store } = as(PEOPLE.outsider);
    await expect(openTracking(as(PEOPLE.outsider))).rejects.toThrow(/\[40[34]\]/);
    const logs = await Promise.all(IDS.map(async (id) => (await store.events.of(id)).events.length > 0));
    expect(logs).toEqual(NOTHING);
  });
});
