/** The acts after the unit's own approval, each by the person who may, with every rule held by the server or the fold. */
import { acceptReport } from '../../src/actions/accept-report';
import type { Acting } from '../../src/actions/acting';
import { addUnit } from '../../src/actions/add-unit';
import { approveReport } from '../../src/actions/approve-report';
import { assignRoles, endRole } from '../../src/actions/assign-roles';
import { closePlan, reopenPlan } from '../../src/actions/close-plan';
import { endExemption, exemptReport } from '../../src/actions/exempt-report';
import { extendDeadline } from '../../src/actions/extend-deadline';
import { importPastReport } from '../../src/actions/import-past-report';
import { importUnits } from '../../src/actions/import-units';
import { mirrorReports } from '../../src/actions/mirror-reports';
import { numberReport, previewNumber } from '../../src/actions/number-report';
import type { MyObligation } from '../../src/actions/open-my-work';
import { openReport } from '../../src/actions/open-report';
import { openTracking } from '../../src/actions/open-tracking';
import type { TrackingRow } from '../../src/actions/open-tracking';
import type { Outcome } from '../../src/actions/outcome';
import { rebuildTracking } from '../../src/actions/rebuild-tracking';
import { receiveReport } from '../../src/actions/receive-report';
import { recordPaper } from '../../src/actions/record-paper';
import { returnInside } from '../../src/actions/return-inside';
import { returnReport } from '../../src/actions/return-report';
import { rollForward } from '../../src/actions/roll-forward';
import { sendReport } from '../../src/actions/send-report';
import { submitReport } from '../../src/actions/submit-report';
import { supersedeObligation } from '../../src/actions/supersede-obligation';
import { urgeReports } from '../../src/actions/urge-reports';
import { withdrawReport } from '../../src/actions/withdraw-report';
import { obligationId, planId, sectionId, unitCode } from '../../src/domain/code';
import type { ObligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { proseSections } from '../../src/domain/outline';
import { refusalsOf, submitNewVersion, trackingRowOf, workOf } from './actions-steps';
import { PEOPLE, SMALL_PLAN, openLaunchedSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';

jest.setTimeout(180_000);

const ID = obligationId('217.tinh.T-BTG');
const COMMUNE = obligationId('217.co-so.DU-23098');
const DISTRICT = obligationId('217.huyen.HU-597');
const BUREAU = unitCode('T-BTG');
const CLERK = PEOPLE.bureauClerk;
const MEETING = {
  body: 'Tập thể lãnh đạo Ban',
  meetingDate: localDate('2023-10-02'),
  present: 5,
  summoned: 5,
  minutesNumber: ''
};
const SECTIONS = proseSections(SMALL_PLAN.outline);

let site: TestSite;
let written = 50;

const PLAN = SMALL_PLAN;

beforeAll(async () => {
  site = await openLaunchedSite(PLAN);
  const second = { upn: PEOPLE.bureauDrafter, unit: BUREAU, role: 'clerk' as const };
  const results = valueOf(await assignRoles(site.acting(PEOPLE.administrator), [second]));
  expect(results.map(({ kind }) => kind)).toEqual(['done']);
});
afterAll(async () => {
  await site.close();
});

const mine = async (who: string, id: ObligationId): Promise<MyObligation> => workOf(site, who, id);
const row = async (who: string, id: ObligationId): Promise<TrackingRow> => trackingRowOf(site, who, id);

async function submitSomething(who: string, id: ObligationId): Promise<void> {
  written += 1;
  await submitNewVersion(site, who, id, written);
}

const drafter = (): Acting => site.acting(PEOPLE.bureauDrafter);
const approver = (): Acting => site.acting(PEOPLE.bureauApprover);
const clerk = (): Acting => site.acting(CLERK);
const follower = (): Acting => site.acting(PEOPLE.follower);
const administrator = (): Acting => site.acting(PEOPLE.administrator);

describe('inside the unit', () => {
  it('a submission is withdrawn by its drafter, and by nobody else', async () => {
    await submitSomething(PEOPLE.bureauDrafter, ID);
    expect(refusalsOf(await withdrawReport(approver(), ID, ''))).toEqual(['needsDrafter']);
    valueOf(await withdrawReport(drafter(), ID, 'nhầm bản'));
    valueOf(await withdrawReport(drafter(), ID, 'nhầm bản'));
    expect((await mine(PEOPLE.bureauDrafter, ID)).state.kind).toBe('notSubmitted');
  });

  it('the very same saved version may be submitted again after it was withdrawn, as another attempt', async () => {
    expect(valueOf(await submitReport(drafter(), ID)).key).toMatch(/#2$/);
    await submitSomething(PEOPLE.bureauDrafter, ID);
  });

  it('the leadership returns it with reasons, which stay open until it passes', async () => {
    expect(refusalsOf(await returnInside(approver(), ID, [{ words: '  ' }]))).toEqual(['noReason']);
    const reasons = [{ section: sectionId(SECTIONS[0]?.id), words: 'Nêu rõ số liệu.' }];
    valueOf(await returnInside(approver(), ID, reasons));
    expect((await mine(PEOPLE.bureauDrafter, ID)).openReasons).toEqual([{ ...reasons[0], from: 'inside' }]);
    await submitSomething(PEOPLE.bureauDrafter, ID);
    expect((await mine(PEOPLE.bureauDrafter, ID)).rounds).toHaveLength(4);
    valueOf(await approveReport(approver(), ID, MEETING));
    expect((await mine(PEOPLE.bureauDrafter, ID)).openReasons).toEqual([]);
  });
});

describe('the number', () => {
  it('is given by the unit’s clerk alone, also past the act', async () => {
    expect(refusalsOf(await numberReport(approver(), ID))).toEqual(['needsClerk']);
    const numbers = site.sp(PEOPLE.approver).web.getList('/sites/tongket/Lists/Numbers');
    await expect(numbers.items.add({ NumberKey: 'x' })).rejects.toThrow(/\[40[34]\]/);
  });

  it('is shown before, with the last one used', async () => {
    expect(valueOf(await previewNumber(clerk(), ID))).toMatchObject({
      lastUsed: undefined,
      next: { number: 1, symbol: 'BC/BTGTU', type: 'BC', period: '2020-2025', issuedOn: '2023-10-04' }
    });
  });

  it('goes to one report once, when two clerks press at the same moment', async () => {
    const both = await Promise.all([numberReport(clerk(), ID), numberReport(drafter(), ID)]);
    const given = both.map((outcome) => valueOf(outcome).number);
    expect(new Set(given)).toEqual(new Set([1]));
    const { events } = await drafter().store.events.of(ID);
    expect(events.filter(({ event }) => event.act === 'numbered')).toHaveLength(1);
    expect(valueOf(await numberReport(clerk(), ID)).number).toBe(1);
  });

  it('cannot be changed or deleted by anybody', async () => {
    const { web } = site.sp(CLERK);
    const [item] = await web.getList('/sites/tongket/Lists/Numbers').items.filter('Number eq 1').select('Id')();
    const added = web.getList('/sites/tongket/Lists/Numbers').items.getById(item.Id);
    await expect(added.update({ Number: 9 })).rejects.toThrow('403');
    await expect(added.delete()).rejects.toThrow('403');
  });

  it('stops the leadership from returning it inside', async () => {
    expect(refusalsOf(await returnInside(approver(), ID, [{ words: 'muộn' }]))).toEqual(['alreadyNumbered']);
  });
});

describe('sending and receiving', () => {
  it('cannot skip a step', async () => {
    expect(refusalsOf(await receiveReport(follower(), ID))).toEqual(['notSent']);
    expect(refusalsOf(await acceptReport(follower(), ID))).toEqual(['notReceived']);
  });

  it('the clerk sends, and from then on the report is on time', async () => {
    expect((await row(PEOPLE.follower, ID)).timeliness.kind).toBe('due');
    valueOf(await sendReport(clerk(), ID));
    valueOf(await sendReport(clerk(), ID));
    expect(await row(PEOPLE.follower, ID)).toMatchObject({
      state: 'sent',
      timeliness: { kind: 'onTime' },
      issueNumber: '01-BC/BTGTU'
    });
  });

  it('an event that somebody of the unit forges in the receiver’s name counts for nothing', async () => {
    const { state } = await mine(PEOPLE.bureauDrafter, ID);
    const submission = state.kind === 'sent' ? state.submission.key : undefined;
    if (submission === undefined) {
      throw new Error('It is not sent.');
    }
    await drafter().store.events.append({
      act: 'received',
      key: `${submission}-forged` as typeof submission,
      obligation: ID,
      submission
    });
    expect((await mine(PEOPLE.bureauDrafter, ID)).state.kind).toBe('sent');
  });

  it('another unit’s people may not append to the log at all', async () => {
    await expect(
      site
        .acting(PEOPLE.drafter)
        .store.events.append({ act: 'received', key: 'x' as never, obligation: ID, submission: 'y' as never })
    ).rejects.toThrow(/\[40[34]\]/);
  });

  it('the office receives and returns it with reasons by section and a day for the answer', async () => {
    expect(refusalsOf(await receiveReport(site.acting(PEOPLE.receiver), ID))).toEqual(['needsReceiver']);
    valueOf(await receiveReport(follower(), ID));
    const past = { reasons: [{ words: 'thiếu' }], newDate: localDate('2023-10-03') };
    expect(refusalsOf(await returnReport(follower(), ID, past))).toEqual(['dateInvalid']);
    const returning = {
      reasons: [{ section: sectionId(SECTIONS[1]?.id), words: 'Thiếu phụ lục.' }, { words: 'Xem lại trích yếu.' }],
      newDate: localDate('2023-10-20')
    };
    valueOf(await returnReport(follower(), ID, returning));
    expect(await row(PEOPLE.follower, ID)).toMatchObject({
      state: 'returned',
      returnedReasons: 2,
      answerBy: '2023-10-20',
      timeliness: { kind: 'onTime' }
    });
  });

  it('writes the row at once where the office may, so that others read it without the log', async () => {
    expect((await openTracking(follower())).stale).toEqual([]);
    expect((await row(PEOPLE.drafter, ID)).state).toBe('returned');
  });

  it('the answer goes the whole way again, under a number of its own, and is accepted', async () => {
    await submitSomething(PEOPLE.bureauDrafter, ID);
    valueOf(await approveReport(approver(), ID, MEETING));
    expect(valueOf(await numberReport(clerk(), ID)).number).toBe(2);
    valueOf(await sendReport(clerk(), ID));
    valueOf(await receiveReport(follower(), ID));
    valueOf(await acceptReport(follower(), ID, 'Đủ.'));
    valueOf(await acceptReport(follower(), ID, 'Đủ.'));
    const accepted = await row(PEOPLE.follower, ID);
    expect(accepted).toMatchObject({ state: 'accepted', issueNumber: '02-BC/BTGTU', returnedReasons: 0 });
    expect(accepted.acceptedOn).toBeInstanceOf(Date);
  });

  it('is mirrored on the report file by whoever may approve, when they come by', async () => {
    expect(valueOf(await mirrorReports(clerk()))).toMatchObject({ notMine: 1, written: 0 });
    expect(valueOf(await mirrorReports(approver()))).toMatchObject({ written: 1 });
    expect(valueOf(await mirrorReports(approver()))).toMatchObject({ current: 1, written: 0 });
    const [, , , , file] = await approver().store.reports.of(ID);
    expect(file?.moderation).toBe('approved');
    const fields = await site
      .sp(PEOPLE.follower)
      .web.getFileByServerRelativePath(file?.serverRelativeUrl ?? '')
      .listItemAllFields.select('State', 'IssueNumber', 'IssueSymbol', 'ApprovedBy', 'SentOn')();
    expect(fields).toMatchObject({ State: 'Đã chấp nhận', IssueNumber: '2', IssueSymbol: 'BC/BTGTU' });
    expect(valueOf(await openReport(follower(), ID)).changedSinceSubmission).toBe(false);
  });
});

describe('what the offices decide', () => {
  it('more time, with a reason, only to a later day', async () => {
    const give = (lastDay: string, reason: string): Promise<Outcome<void>> =>
      extendDeadline(site.acting(PEOPLE.receiver), COMMUNE, { lastDay: localDate(lastDay), reason });
    expect(refusalsOf(await give('2023-10-09', 'bão'))).toEqual(['notLater']);
    expect(refusalsOf(await give('2023-10-31', ' '))).toEqual(['noReason']);
    valueOf(await give('2023-10-31', 'bão'));
    expect(await row(PEOPLE.receiver, COMMUNE)).toMatchObject({
      extendedTo: '2023-10-31',
      inForce: { lastDay: '2023-10-31' }
    });
    expect((await mine(PEOPLE.drafter, COMMUNE)).inForce).toMatchObject({ lastDay: '2023-10-31' });
  });

  it('an exemption, its end, and another one', async () => {
    const office = site.acting(PEOPLE.receiver);
    valueOf(await exemptReport(office, COMMUNE, 'mới thành lập'));
    valueOf(await exemptReport(office, COMMUNE, 'mới thành lập'));
    expect((await row(PEOPLE.drafter, COMMUNE)).timeliness.kind).toBe('notOwed');
    expect(refusalsOf(await submitReport(site.acting(PEOPLE.drafter), COMMUNE))).toEqual(['isExempt']);
    valueOf(await endExemption(office, COMMUNE, 'vẫn phải nộp'));
    expect((await row(PEOPLE.receiver, COMMUNE)).state).toBe('notSubmitted');
    valueOf(await exemptReport(office, COMMUNE, 'lại được miễn'));
    valueOf(await endExemption(office, COMMUNE, 'vẫn phải nộp'));
  });

  it('a reminder, once for a letter', async () => {
    const urging = { level: 1 as const, letterNumber: '15-CV/BDV', sentOn: localDate('2023-10-04') };
    for (let round = 0; round < 2; round += 1) {
      const results = await urgeReports(site.acting(PEOPLE.receiver), [COMMUNE], urging);
      expect(results.map(({ outcome }) => outcome.kind)).toEqual(['done']);
    }
    const { events } = await site.acting(PEOPLE.receiver).store.events.of(COMMUNE);
    expect(events.filter(({ event }) => event.act === 'urged')).toHaveLength(1);
  });

  it('a receipt on paper, with its day and nothing else', async () => {
    const office = site.acting(PEOPLE.receiver);
    expect(refusalsOf(await recordPaper(office, COMMUNE, localDate('2023-10-05')))).toEqual(['dateInvalid']);
    valueOf(await recordPaper(office, COMMUNE, localDate('2023-10-03')));
    expect(await row(PEOPLE.follower, COMMUNE)).toMatchObject({
      state: 'onPaper',
      receivedOn: '2023-10-03',
      timeliness: { kind: 'onTime' }
    });
  });
});

describe('the next campaign', () => {
  it('takes over outline and streams, and its units as of its day with what became of the old ones', async () => {
    const from = localDate('2000-01-01');
    const merged = unitCode('DU-90001');
    const gone = ['DU-23074', 'DU-23062'].map(unitCode);
    const dated = PLAN.units.map((unit) => ({
      ...unit,
      validFrom: from,
      ...(gone.includes(unit.code) ? { validTo: localDate('2025-06-30') } : {}),
      predecessors: []
    }));
    const like = dated.find(({ code }) => code === gone[0]);
    if (like === undefined) {
      throw new Error('The plan has no such unit.');
    }
    const { validTo: _ended, ...lasting } = like;
    const came = { ...lasting, code: merged, name: 'Xã mới', validFrom: localDate('2025-07-01'), predecessors: gone };
    const units = [...dated, came];
    expect(valueOf(await importUnits(administrator(), units))).toEqual({
      added: units.length,
      changed: 0,
      unchanged: 0
    });
    expect(valueOf(await importUnits(administrator(), units))).toMatchObject({ added: 0, unchanged: units.length });
    const next = {
      id: planId('217-2025'),
      title: 'Tổng kết 2025',
      reportSummary: 'tổng kết',
      unitsOn: localDate('2025-08-01')
    };
    const rolled = valueOf(await rollForward(administrator(), PLAN.id, next));
    expect(rolled.plan).toMatchObject({ id: '217-2025', rolledFrom: PLAN.id, unitsOn: '2025-08-01' });
    expect(rolled.plan.outline).toEqual(PLAN.outline);
    expect(rolled.plan.streams.map(({ id }) => id)).toEqual(PLAN.streams.map(({ id }) => id));
    expect(rolled.gone.map(({ unit, successors }) => [unit.code, successors])).toEqual(
      expect.arrayContaining(gone.map((code) => [code, [merged]]))
    );
    expect(rolled.come.map(({ code }) => code)).toEqual([merged]);
    expect(rolled.plan.streams.flatMap(({ deadline }) => (deadline.kind === 'fixed' ? [deadline] : []))).toEqual([]);
  });
});

describe('what administrators do', () => {
  it('take over a report of before, readable to the office', async () => {
    const id = obligationId('217.tinh.T-ND');
    const bytes = await administrator().store.reports.bytes(
      (await administrator().store.reports.of(ID))[0]?.serverRelativeUrl ?? ''
    );
    const past = { bytes, sentOn: localDate('2023-09-01'), acceptedOn: localDate('2023-09-05') };
    expect(refusalsOf(await importPastReport(follower(), id, past))).toEqual(['needsAdministrator']);
    valueOf(await importPastReport(administrator(), id, past));
    valueOf(await importPastReport(administrator(), id, past));
    expect(await row(PEOPLE.follower, id)).toMatchObject({
      state: 'accepted',
      sentOn: '2023-09-01',
      acceptedOn: '2023-09-05',
      timeliness: { kind: 'onTime' }
    });
  });

  it('put one unit in another’s place', async () => {
    const gone = obligationId('217.co-so.DU-23074');
    const unknown = obligationId('217.co-so.DU-1');
    expect(refusalsOf(await supersedeObligation(administrator(), gone, unknown, 'nhập xã'))).toEqual([
      'unknownObligation'
    ]);
    valueOf(await supersedeObligation(administrator(), gone, COMMUNE, 'nhập xã'));
    expect((await row(PEOPLE.follower, gone)).timeliness.kind).toBe('notOwed');
  });

  it('add a unit to the launched plan', async () => {
    const like = PLAN.units.find(({ code }) => code === unitCode('DU-23098'));
    if (like === undefined) {
      throw new Error('The seed has no such unit.');
    }
    const unit = { ...like, code: unitCode('DU-99001'), name: 'Đảng ủy xã Mới' };
    const before = (await openTracking(administrator())).rows.length;
    const made = valueOf(await addUnit(administrator(), PLAN.id, unit));
    expect(made).toMatchObject({ units: 1, folders: 4, obligations: 1, owed: before + 1 });
    expect(valueOf(await addUnit(administrator(), PLAN.id, unit))).toMatchObject({
      units: 0,
      folders: 0,
      obligations: 0
    });
    const tracking = await openTracking(site.acting(PEOPLE.receiver));
    expect(tracking).toMatchObject({ expected: before + 1, isComplete: true });
  });

  it('end a role: what was done before keeps counting, and nothing more can be done', async () => {
    valueOf(await endRole(administrator(), { upn: CLERK, unit: BUREAU, role: 'clerk' }));
    valueOf(await endRole(administrator(), { upn: CLERK, unit: BUREAU, role: 'clerk' }));
    expect((await row(PEOPLE.follower, ID)).state).toBe('accepted');
    const rebuilt = valueOf(await rebuildTracking(administrator(), PLAN.id, false));
    expect(rebuilt.differing).not.toContain(ID);
    await expect(site.acting(CLERK).store.events.of(ID)).resolves.toMatchObject({ events: [] });
  });

  it('rebuild the tracking list from the events, also when somebody wrote nonsense into it', async () => {
    const stored = await administrator().store.obligations.get(DISTRICT);
    if (stored === undefined) {
      throw new Error('The row is not there.');
    }
    const nonsense = { ...stored.projection, meetingNote: 'bịa', state: 'accepted' as const };
    await administrator().store.obligations.write(stored.itemId, stored.etag, nonsense, PLAN.timeZone);
    expect(valueOf(await rebuildTracking(administrator(), PLAN.id, true)).differing).toContain(DISTRICT);
    expect(valueOf(await rebuildTracking(administrator(), PLAN.id, false)).differing).toEqual([]);
    expect((await row(PEOPLE.follower, DISTRICT)).state).toBe('notSubmitted');
  });

  it('close the plan, after which nothing is done to its reports', async () => {
    expect((await closePlan(follower(), PLAN.id)).kind).toBe('failed');
    valueOf(await closePlan(administrator(), PLAN.id));
    expect(refusalsOf(await exemptReport(site.acting(PEOPLE.receiver), COMMUNE, 'x'))).toEqual(['planClosed']);
    valueOf(await reopenPlan(administrator(), PLAN.id));
    expect(await site.gaps()).toEqual([]);
  });
});
