/** A connection that breaks at every single write of an act: repeating the act goes on where it broke, and counts once. */
import { acceptReport } from '../../src/actions/accept-report';
import { approveReport } from '../../src/actions/approve-report';
import { assignRoles } from '../../src/actions/assign-roles';
import { checkSite } from '../../src/actions/check-site';
import { launchPlan } from '../../src/actions/launch-plan';
import { numberReport } from '../../src/actions/number-report';
import { openPlan } from '../../src/actions/open-plan';
import { openReport } from '../../src/actions/open-report';
import type { Outcome } from '../../src/actions/outcome';
import type { Acting } from '../../src/actions/acting';
import { provisionSite } from '../../src/actions/provision-site';
import { receiveReport } from '../../src/actions/receive-report';
import { returnInside } from '../../src/actions/return-inside';
import { sendReport } from '../../src/actions/send-report';
import { startDraft } from '../../src/actions/start-draft';
import { submitReport } from '../../src/actions/submit-report';
import { obligationId } from '../../src/domain/code';
import type { Act } from '../../src/domain/event';
import { localDate } from '../../src/domain/local-date';
import { obligationsOf } from '../../src/domain/obligation';
import { proseSections } from '../../src/domain/outline';
import { words, writeSections } from './actions-document';
import { PEOPLE, ROLES, SMALL_PLAN, actingWith, openLaunchedSite, openSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { breaking, busyAfterCommit, throughEveryBreak } from './actions-wire';

jest.setTimeout(180_000);

const ID = obligationId('217.tinh.T-BTG');
const MEETING = {
  body: 'Tập thể lãnh đạo Ban',
  meetingDate: localDate('2023-10-02'),
  present: 5,
  summoned: 5,
  minutesNumber: ''
};

let site: TestSite;
/** Sites of single tests. */
const others: TestSite[] = [];
let draftUrl = '';
let written = 50;

beforeAll(async () => {
  site = await openLaunchedSite(SMALL_PLAN);
});
afterAll(async () => {
  await Promise.all([site, ...others].map(async (each) => each.close()));
});

async function openOther(): Promise<TestSite> {
  const other = await openSite();
  others.push(other);
  valueOf(await provisionSite(other.acting(PEOPLE.administrator)));
  return other;
}

/** A new version of the draft, so that there is something new to submit. */
async function writeMore(): Promise<void> {
  written += 1;
  const [first] = proseSections(SMALL_PLAN.outline);
  const file = site.sp(PEOPLE.bureauDrafter).web.getFileByServerRelativePath(draftUrl);
  const bytes = writeSections(new Uint8Array(await file.getBuffer()), { [first?.id ?? '']: words(written) });
  await file.setContent(new Blob([bytes]));
}

async function eventsOf(act: Act): Promise<number> {
  const { events } = await site.acting(PEOPLE.bureauApprover).store.events.of(ID);
  return events.filter(({ event }) => event.act === act).length;
}

describe('breaking after every write', () => {
  it('making a draft ends with one described file', async () => {
    expect(await throughEveryBreak(site, PEOPLE.bureauDrafter, (acting) => startDraft(acting, ID))).toBe(2);
    const folder = site.sp(PEOPLE.bureauDrafter).web.getFolderByServerRelativePath('/sites/tongket/Drafts/T-BTG');
    expect(await folder.files()).toHaveLength(1);
    draftUrl = valueOf(await startDraft(site.acting(PEOPLE.bureauDrafter), ID)).serverRelativeUrl;
  });

  it('submitting ends with one event and one pending report that is what was submitted', async () => {
    await writeMore();
    expect(await throughEveryBreak(site, PEOPLE.bureauDrafter, (acting) => submitReport(acting, ID))).toBe(4);
    expect(await eventsOf('submitted')).toBe(1);
    const folder = site.sp(PEOPLE.bureauDrafter).web.getFolderByServerRelativePath('/sites/tongket/Reports/T-BTG');
    expect(await folder.files()).toHaveLength(1);
    const view = valueOf(await openReport(site.acting(PEOPLE.bureauApprover), ID));
    expect(view.file.moderation).toBe('pending');
    expect(view.changedSinceSubmission).toBe(false);
  });

  it('approving ends with one event, the meeting on the file and the file published', async () => {
    expect(await throughEveryBreak(site, PEOPLE.bureauApprover, (acting) => approveReport(acting, ID, MEETING))).toBe(
      4
    );
    expect(await eventsOf('approved')).toBe(1);
    const view = valueOf(await openReport(site.acting(PEOPLE.follower), ID));
    expect(view.meeting).toEqual(MEETING);
    expect(view.file.moderation).toBe('approved');
  });
});

describe('breaking after every write, further on', () => {
  it('numbering ends with one number and one event', async () => {
    expect(await throughEveryBreak(site, PEOPLE.bureauClerk, (acting) => numberReport(acting, ID))).toBe(2);
    expect(await eventsOf('numbered')).toBe(1);
    const numbers = site.sp(PEOPLE.bureauClerk).web.getList('/sites/tongket/Lists/Numbers');
    expect(await numbers.items.filter("UnitCode eq 'T-BTG'").select('Number')()).toMatchObject([{ Number: 1 }]);
  });

  it('sending, receiving and accepting end with one event each', async () => {
    expect(await throughEveryBreak(site, PEOPLE.bureauClerk, (acting) => sendReport(acting, ID))).toBe(1);
    expect(await throughEveryBreak(site, PEOPLE.follower, (acting) => receiveReport(acting, ID))).toBe(1);
    expect(await throughEveryBreak(site, PEOPLE.follower, (acting) => acceptReport(acting, ID))).toBe(1);
    for (const act of ['sent', 'received', 'accepted'] as const) {
      expect(await eventsOf(act)).toBe(1);
    }
  });

  it('returning ends with one event and its reasons', async () => {
    const district = obligationId('217.huyen.HU-597');
    const drafter = site.acting(PEOPLE.otherDrafter);
    const draft = valueOf(await startDraft(drafter, district));
    const file = site.sp(PEOPLE.otherDrafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
    const [first] = proseSections(SMALL_PLAN.outline);
    const bytes = writeSections(new Uint8Array(await file.getBuffer()), { [first?.id ?? '']: words(55) });
    await file.setContent(new Blob([bytes]));
    valueOf(await submitReport(drafter, district));
    const approver = site.acting(PEOPLE.otherApprover);
    const returning = (acting: Acting): Promise<Outcome<void>> => returnInside(acting, district, [{ words: 'thiếu' }]);
    expect(await throughEveryBreak(site, PEOPLE.otherApprover, returning)).toBe(1);
    const { events } = await approver.store.events.of(district);
    expect(events.filter(({ event }) => event.act === 'returnedInside')).toHaveLength(1);
  });
});

describe('a launch that breaks after every write', () => {
  it('ends with everything there once, and nothing of it wrong', async () => {
    const empty = await openOther();
    const launch = (acting: Acting): Promise<Outcome<unknown>> => launchPlan(acting, SMALL_PLAN);
    expect(await throughEveryBreak(empty, PEOPLE.administrator, launch)).toBeGreaterThanOrEqual(6);
    await expectLaunchedOnce(empty);
  });
});

describe('a server that answers 503 after it did what was asked', () => {
  it('gets everything again and makes nothing twice', async () => {
    const other = await openOther();
    const administrator = other.acting(PEOPLE.administrator);
    const fault = busyAfterCommit();
    try {
      valueOf(await launchPlan(administrator, SMALL_PLAN));
      const assigned = valueOf(await assignRoles(administrator, ROLES));
      expect(assigned.filter(({ kind }) => kind === 'failed')).toEqual([]);
      await submitAndPass(other);
    } finally {
      fault.end();
    }
    expect(fault.answered()).toBeGreaterThan(20);
    await expectLaunchedOnce(other);
    const { events } = await other.acting(PEOPLE.bureauApprover).store.events.of(ID);
    expect(events.map(({ event }) => event.act)).toEqual(['submitted', 'approved', 'numbered', 'sent']);
    const held = await administrator.store.roles.everything();
    expect(new Set(held.map(({ holding }) => JSON.stringify([holding.login, holding.unit, holding.role]))).size).toBe(
      held.length
    );
  });
});

/** Acts until it is done, as somebody does who presses again. */
async function untilDone<T>(act: () => Promise<Outcome<T>>): Promise<T> {
  for (let round = 0; round < 5; round += 1) {
    const outcome = await act();
    if (outcome.kind === 'done') {
      return outcome.value;
    }
  }
  return valueOf(await act());
}

async function submitAndPass(on: TestSite): Promise<void> {
  const drafter = on.acting(PEOPLE.bureauDrafter);
  const draft = await untilDone(() => startDraft(drafter, ID));
  const file = on.sp(PEOPLE.bureauDrafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const [first] = proseSections(SMALL_PLAN.outline);
  const bytes = writeSections(new Uint8Array(await file.getBuffer()), { [first?.id ?? '']: words(60) });
  await file.setContent(new Blob([bytes]));
  await untilDone(() => submitReport(drafter, ID));
  await untilDone(() => approveReport(on.acting(PEOPLE.bureauApprover), ID, MEETING));
  await untilDone(() => numberReport(on.acting(PEOPLE.bureauClerk), ID));
  await untilDone(() => sendReport(on.acting(PEOPLE.bureauClerk), ID));
}

async function expectLaunchedOnce(on: TestSite): Promise<void> {
  const administrator = on.acting(PEOPLE.administrator);
  const view = await openPlan(administrator);
  const ids = (view?.obligations ?? []).map(({ id }) => id).sort();
  expect(ids).toEqual(
    obligationsOf(SMALL_PLAN)
      .map(({ id }) => id)
      .sort()
  );
  expect((view?.plan.units ?? []).map(({ code }) => code).sort()).toEqual(
    SMALL_PLAN.units.map(({ code }) => code).sort()
  );
  expect(await administrator.store.plans.everything()).toHaveLength(1);
  expect(valueOf(await checkSite(administrator)).drifts).toEqual([]);
}

describe('breaking before a write', () => {
  const COMMUNE = obligationId('217.co-so.DU-23098');

  it.each([0, 1, 2, 3])(
    'submitting that breaks before its write %i says so and leaves it to be repeated',
    async (nth) => {
      const drafter = site.acting(PEOPLE.drafter);
      const draft = valueOf(await startDraft(drafter, COMMUNE));
      const file = site.sp(PEOPLE.drafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
      const [first] = proseSections(SMALL_PLAN.outline);
      const bytes = writeSections(new Uint8Array(await file.getBuffer()), { [first?.id ?? '']: words(70 + nth) });
      await file.setContent(new Blob([bytes]));
      const { sp, broke } = breaking(site.sp(PEOPLE.drafter), nth, 'before');
      const outcome = await submitReport(actingWith(site, sp), COMMUNE);
      expect(broke()).toBe(true);
      expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'offline', retryable: true } });
      valueOf(await submitReport(drafter, COMMUNE));
      const { events } = await drafter.store.events.of(COMMUNE);
      expect(events).toHaveLength(nth + 1);
    }
  );
});
