/** The whole way of a report through the acts, each person as themselves, every rule held by the server. */
import { approveReport } from '../../src/actions/approve-report';
import { openApprovalQueue } from '../../src/actions/open-approval-queue';
import { openDocument } from '../../src/actions/open-document';
import { openMyWork } from '../../src/actions/open-my-work';
import type { DraftFile, MyObligation } from '../../src/actions/open-my-work';
import { openReport } from '../../src/actions/open-report';
import { openTracking } from '../../src/actions/open-tracking';
import type { Tracking, TrackingRow } from '../../src/actions/open-tracking';
import { startDraft } from '../../src/actions/start-draft';
import { previewSubmission, submitReport } from '../../src/actions/submit-report';
import type { SubmitStep } from '../../src/actions/submit-report';
import { writeBackTracking } from '../../src/actions/write-back-tracking';
import { obligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { proseSections } from '../../src/domain/outline';
import { words, writeSections } from './actions-document';
import { PEOPLE, PLAN, actingWith, openSeededSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { counting } from './actions-wire';
import type { WireRequest } from './actions-wire';

jest.setTimeout(180_000);

const ID = obligationId('217.co-so.DU-23098');
const MEETING = {
  body: 'Ban Chấp hành Đảng bộ xã',
  meetingDate: localDate('2023-10-03'),
  present: 14,
  summoned: 15,
  minutesNumber: '21-BB/ĐU'
};

let site: TestSite;
let draft: DraftFile;

beforeAll(async () => {
  site = await openSeededSite();
});
afterAll(async () => {
  await site.close();
});

async function mine(who: string): Promise<MyObligation> {
  const item = (await openMyWork(site.acting(who))).items.find(({ obligation }) => obligation.id === ID);
  if (item === undefined) {
    throw new Error(`${who} has no such work.`);
  }
  return item;
}

function rowOf(tracking: Tracking): TrackingRow {
  const row = tracking.rows.find(({ obligation }) => obligation.id === ID);
  if (row === undefined) {
    throw new Error('The tracking list has no such row.');
  }
  return row;
}

/** Saves the draft as Word does: over the file, which makes a new version. */
async function write(who: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const file = site.sp(who).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const bytes = writeSections(new Uint8Array(await file.getBuffer()), texts);
  await file.setContent(new Blob([bytes]));
}

async function requestsOfTracking(who: keyof typeof PEOPLE): Promise<number> {
  const log: WireRequest[] = [];
  await openTracking(actingWith(site, counting(site.sp(PEOPLE[who]), log)));
  return log.length;
}

describe('a drafter', () => {
  it('sees what the own unit owes, and nothing else', async () => {
    const work = await openMyWork(site.acting(PEOPLE.drafter));
    expect(work.plan).toEqual({ id: PLAN.id, title: PLAN.title, timeZone: PLAN.timeZone });
    expect(work.items.map(({ obligation }) => obligation.id)).toEqual([ID]);
    expect(work.items[0]).toMatchObject({
      state: { kind: 'notSubmitted' },
      roles: ['drafter'],
      refusals: { submitted: undefined, approved: 'needsApprover' },
      draft: undefined,
      report: undefined
    });
  });

  it('sees it in two requests', async () => {
    const log: WireRequest[] = [];
    await openMyWork(actingWith(site, counting(site.sp(PEOPLE.drafter), log)));
    expect(log).toHaveLength(2);
  });

  it('cannot submit what is not drafted', async () => {
    expect(await submitReport(site.acting(PEOPLE.drafter), ID)).toEqual({
      kind: 'refused',
      refusals: [{ code: 'noDraft' }]
    });
  });

  it('gets one draft, however often it is asked for', async () => {
    const acting = site.acting(PEOPLE.drafter);
    draft = valueOf(await startDraft(acting, ID));
    expect(valueOf(await startDraft(acting, ID)).uniqueId).toBe(draft.uniqueId);
    expect(draft.editUrl).toBe(`${site.url}/_layouts/15/Doc.aspx?sourcedoc=%7B${draft.uniqueId}%7D&action=edit`);
    expect((await mine(PEOPLE.drafter)).draft?.uniqueId).toBe(draft.uniqueId);
  });

  it('finds the obligation of the document that is open, by its address', async () => {
    const acting = site.acting(PEOPLE.drafter);
    const address = acting.store.site.absolute(draft.serverRelativeUrl);
    const context = await openDocument(acting, address);
    expect(context).toMatchObject({ kind: 'draft', item: { obligation: { id: ID } }, outline: PLAN.outline });
    for (const foreign of [`${address}x`, 'https://elsewhere.example/a.docx', '']) {
      expect(await openDocument(acting, foreign)).toEqual({ kind: 'foreign' });
    }
  });

  it('cannot submit a draft in which nothing is written', async () => {
    const outcome = await submitReport(site.acting(PEOPLE.drafter), ID);
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'nothingWritten' }] });
    expect((await mine(PEOPLE.drafter)).state.kind).toBe('notSubmitted');
  });

  it('is told what is missing before, and may submit with it', async () => {
    const [first, second] = proseSections(PLAN.outline);
    await write(PEOPLE.drafter, { [first?.id ?? '']: words(60), [second?.id ?? '']: words(60) });
    const preview = valueOf(await previewSubmission(site.acting(PEOPLE.drafter), ID));
    expect(preview.completeness.total).toBe(proseSections(PLAN.outline).length);
    expect(preview.completeness.done).toBeGreaterThan(0);
    expect(preview.findings.map(({ severity }) => severity)).not.toContain('blocks');
  });

  it('submits the saved version, step by step, and the same one only once', async () => {
    const steps: SubmitStep[] = [];
    const first = valueOf(await submitReport(site.acting(PEOPLE.drafter), ID, (step) => steps.push(step)));
    expect(steps).toEqual(['reading', 'checking', 'uploading', 'describing', 'publishing', 'recording']);
    const second = valueOf(await submitReport(site.acting(PEOPLE.drafter), ID));
    expect(second.key).toBe(first.key);
    expect(second.report.uniqueId).toBe(first.report.uniqueId);
    expect(second.report.versionLabel).toBe(first.report.versionLabel);
    const { events } = await site.acting(PEOPLE.drafter).store.events.of(ID);
    expect(events).toHaveLength(1);
    expect(first.report.moderation).toBe('pending');
  });

  it('goes on writing, and submits again: the later version counts', async () => {
    const before = await mine(PEOPLE.drafter);
    const [third] = proseSections(PLAN.outline).slice(2);
    await write(PEOPLE.drafter, { [third?.id ?? '']: words(80) });
    const again = valueOf(await submitReport(site.acting(PEOPLE.drafter), ID));
    const after = await mine(PEOPLE.drafter);
    expect(after.report?.uniqueId).toBe(again.report.uniqueId);
    expect(after.report?.uniqueId).not.toBe(before.report?.uniqueId);
    expect(after.completeness?.done).toBe((before.completeness?.done ?? 0) + 1);
  });

  it('cannot approve the own report, neither by the act nor past it', async () => {
    expect(await approveReport(site.acting(PEOPLE.drafter), ID, MEETING)).toEqual({
      kind: 'refused',
      refusals: [{ code: 'needsApprover' }]
    });
    const { report } = await mine(PEOPLE.drafter);
    const url = report?.serverRelativeUrl ?? '';
    await expect(site.acting(PEOPLE.drafter).store.reports.approve(url, '')).rejects.toThrow('403');
  });
});

describe('before it is passed, the report', () => {
  it.each(['receiver', 'follower', 'otherDrafter'] as const)('is not shown to the %s', async (who) => {
    const { report } = await mine(PEOPLE.drafter);
    const url = report?.serverRelativeUrl ?? '';
    expect(await site.acting(PEOPLE[who]).store.reports.atUrl(url)).toBeUndefined();
    await expect(site.acting(PEOPLE[who]).store.reports.bytes(url)).rejects.toThrow(/\[40[34]\]/);
  });

  it('stands as submitted on the tracking page of the receiving office', async () => {
    const tracking = await openTracking(site.acting(PEOPLE.receiver));
    expect(rowOf(tracking)).toMatchObject({ state: 'submitted', approvedOn: undefined, meetingNote: '' });
    expect(tracking.counts).toMatchObject({ owed: 208, submitted: 1, approved: 0 });
  });

  it('lies in a folder that its unit sees, although folders under content approval are hidden at first', async () => {
    for (const who of ['drafter', 'approver', 'receiver'] as const) {
      const folders = await site.sp(PEOPLE[who]).web.getFolderByServerRelativePath('/sites/tongket/Reports').folders();
      expect(folders.map(({ Name }) => Name)).toContain('DU-23098');
    }
  });

  it('cannot be unmade: nobody of the unit may change or delete an event', async () => {
    const { events } = await site.acting(PEOPLE.drafter).store.events.of(ID);
    const item = site
      .sp(PEOPLE.drafter)
      .web.getList('/sites/tongket/Lists/Events')
      .items.getById(events[0]?.event.order ?? 0);
    await expect(item.update({ Act: 'approved' })).rejects.toThrow('403');
    await expect(item.delete()).rejects.toThrow('403');
    await expect(item.recycle()).rejects.toThrow('403');
  });

  it('is not approved by an event that somebody without the role wrote', async () => {
    const item = await mine(PEOPLE.drafter);
    if (item.state.kind !== 'submitted') {
      throw new Error('Nothing is submitted.');
    }
    const { key, report } = item.state.submission;
    const forged = { act: 'approved' as const, obligation: ID, submission: key, report, meeting: MEETING };
    await site.acting(PEOPLE.drafter).store.events.append({ ...forged, key: `${key}-forged` as typeof key });
    expect((await mine(PEOPLE.approver)).state.kind).toBe('submitted');
    expect(rowOf(await openTracking(site.acting(PEOPLE.receiver))).state).toBe('submitted');
  });
});

describe('an approver', () => {
  it('finds the report waiting, and reads it beside its findings', async () => {
    const queue = await openApprovalQueue(site.acting(PEOPLE.approver));
    const waiting = queue.entries.filter(({ place }) => place === 'toApprove');
    expect(waiting.map(({ obligation }) => obligation.id)).toEqual([ID]);
    const view = valueOf(await openReport(site.acting(PEOPLE.approver), ID));
    expect(view.sections.filter(({ paragraphs }) => paragraphs.length > 0)).toHaveLength(3);
    expect(view.submittedBy).toBe('Chuyên viên Đảng ủy xã Hàm Chính');
    expect(view.changedSinceSubmission).toBe(false);
    expect(view.approvalRefusals).toEqual([]);
    expect(view.file.moderation).toBe('pending');
  });

  it('must give a meeting that can have been', async () => {
    const outcome = await approveReport(site.acting(PEOPLE.approver), ID, { ...MEETING, present: 16 });
    expect(outcome).toEqual({ kind: 'refused', refusals: [{ code: 'meetingInvalid' }] });
  });

  it('cannot approve what is no longer what was submitted', async () => {
    const item = await mine(PEOPLE.drafter);
    const url = item.report?.serverRelativeUrl ?? '';
    const file = site.sp(PEOPLE.drafter).web.getFileByServerRelativePath(url);
    const genuine = new Uint8Array(await file.getBuffer());
    const [first] = proseSections(PLAN.outline);
    await file.setContent(new Blob([writeSections(genuine, { [first?.id ?? '']: words(61) })]));
    expect(await approveReport(site.acting(PEOPLE.approver), ID, MEETING)).toEqual({
      kind: 'refused',
      refusals: [{ code: 'reportChanged' }]
    });
    expect(valueOf(await openReport(site.acting(PEOPLE.approver), ID)).changedSinceSubmission).toBe(true);
    // Submitting the saved draft once more puts things right.
    valueOf(await submitReport(site.acting(PEOPLE.drafter), ID));
    expect(valueOf(await openReport(site.acting(PEOPLE.approver), ID)).changedSinceSubmission).toBe(false);
  });

  it('records the meeting and publishes, once', async () => {
    valueOf(await approveReport(site.acting(PEOPLE.approver), ID, MEETING));
    valueOf(await approveReport(site.acting(PEOPLE.approver), ID, MEETING));
    const view = valueOf(await openReport(site.acting(PEOPLE.approver), ID));
    expect(view.meeting).toEqual(MEETING);
    expect(view.file.moderation).toBe('approved');
    const { events } = await site.acting(PEOPLE.approver).store.events.of(ID);
    expect(events.filter(({ event }) => event.act === 'approved' && !event.key.endsWith('-forged'))).toHaveLength(1);
  });

  it('cannot approve with another meeting afterwards', async () => {
    const outcome = await approveReport(site.acting(PEOPLE.approver), ID, { ...MEETING, minutesNumber: '22-BB/ĐU' });
    expect(outcome).toEqual({ kind: 'refused', refusals: [{ code: 'alreadyApproved' }] });
  });
});

describe('after it is passed, the report', () => {
  it('cannot be submitted again', async () => {
    expect(await submitReport(site.acting(PEOPLE.drafter), ID)).toEqual({
      kind: 'refused',
      refusals: [{ code: 'alreadyApproved' }]
    });
  });

  it.each(['receiver', 'follower'] as const)('is read by the %s', async (who) => {
    const view = valueOf(await openReport(site.acting(PEOPLE[who]), ID));
    expect(view.meeting).toEqual(MEETING);
    expect(view.approvalRefusals).toEqual([{ code: 'needsApprover' }]);
  });

  it('is still not shown to another unit', async () => {
    expect(await openReport(site.acting(PEOPLE.otherDrafter), ID)).toMatchObject({ kind: 'refused' });
  });

  it.each(['receiver', 'follower', 'administrator'] as const)(
    'stands as passed on the tracking page of the %s',
    async (who) => {
      const tracking = await openTracking(site.acting(PEOPLE[who]));
      expect(rowOf(tracking)).toMatchObject({
        state: 'approved',
        // It is on time once it is sent, which is the clerk's to do.
        timeliness: { kind: 'due' },
        meetingNote: 'Ban Chấp hành Đảng bộ xã họp ngày 03/10/2023, dự 14/15, biên bản số 21-BB/ĐU'
      });
      expect(tracking.counts).toMatchObject({ owed: 208, submitted: 0, approved: 1 });
    }
  );

  it.each([
    ['receiver', 2],
    ['follower', 2],
    // Sees no events of the unit, so has nothing to ask about them.
    ['otherDrafter', 1]
  ] as const)('opens the tracking page for the %s in %i requests', async (who, expected) => {
    expect(await requestsOfTracking(who)).toBe(expected);
  });

  it('is brought into the stored row by the receiving office, and by nobody who may not', async () => {
    for (const who of ['drafter', 'follower'] as const) {
      const theirs = await openTracking(site.acting(PEOPLE[who]));
      expect(theirs.stale).toEqual([]);
    }
    const tracking = await openTracking(site.acting(PEOPLE.receiver));
    expect(tracking.stale).toHaveLength(1);
    expect(await writeBackTracking(site.acting(PEOPLE.receiver), tracking)).toEqual({
      written: 1,
      overtaken: 0,
      failures: []
    });
    // The same page, still open in another window, must not write over it.
    expect(await writeBackTracking(site.acting(PEOPLE.receiver), tracking)).toMatchObject({ written: 0, overtaken: 1 });
    expect((await openTracking(site.acting(PEOPLE.receiver))).stale).toEqual([]);
  });

  it.each(['receiver', 'follower'] as const)('opens the tracking page for the %s in one request then', async (who) => {
    expect(await requestsOfTracking(who)).toBe(1);
  });

  it('is then seen by a unit that may not read the log', async () => {
    expect(rowOf(await openTracking(site.acting(PEOPLE.otherDrafter))).state).toBe('approved');
  });
});

describe('the tracking page', () => {
  it('is refused to somebody outside', async () => {
    await expect(openTracking(site.acting(PEOPLE.outsider))).rejects.toThrow('403');
  });
});
