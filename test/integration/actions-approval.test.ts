/** The approval page's acts over the running server: a plain .docx, what changed, numbers in a race, many reports at once. */
import { actOnMany } from '../../src/actions/act-on-many';
import type { Acting } from '../../src/actions/acting';
import { approveReport } from '../../src/actions/approve-report';
import { assignRoles } from '../../src/actions/assign-roles';
import { compareReport } from '../../src/actions/compare-report';
import { numberReport, previewNumber } from '../../src/actions/number-report';
import { openApprovalQueue } from '../../src/actions/open-approval-queue';
import type { QueueEntry } from '../../src/actions/open-approval-queue';
import { openReport } from '../../src/actions/open-report';
import type { Outcome } from '../../src/actions/outcome';
import { readPlainReport, submitPlainReport } from '../../src/actions/plain-report';
import { receiveReport } from '../../src/actions/receive-report';
import { returnInside } from '../../src/actions/return-inside';
import { seenBefore } from '../../src/actions/seen-versions';
import { sendReport } from '../../src/actions/send-report';
import { eventKey, obligationId, sectionId } from '../../src/domain/code';
import type { ObligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { obligationsOf } from '../../src/domain/obligation';
import { outlineAskedOf, sectionsInOrder } from '../../src/domain/outline';
import { submissionOf } from '../../src/domain/state';
import { readDateStyle } from '../../src/store/regional-settings';
import { plainDocument, words } from './actions-document';
import { refusalsOf } from './actions-steps';
import { PEOPLE, SMALL_PLAN, actingWith, openLaunchedSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { counting } from './actions-wire';
import type { WireRequest } from './actions-wire';

jest.setTimeout(180_000);

const OWED = obligationsOf(SMALL_PLAN).filter(({ stream }) => stream === 'tinh');
const [FIRST, SECOND, THIRD] = OWED.map(({ id }) => id);
if (FIRST === undefined || SECOND === undefined || THIRD === undefined) {
  throw new Error('The plan has too few provincial bodies.');
}
const IDS: readonly ObligationId[] = [FIRST, SECOND, THIRD];
const MEETING = {
  body: 'Tập thể lãnh đạo Ban',
  meetingDate: localDate('2023-10-02'),
  present: 5,
  summoned: 5,
  minutesNumber: '',
  outcome: 'passedWithChanges' as const
};

let site: TestSite;
const drafter = (): Acting => site.acting(PEOPLE.bureauDrafter);
const approver = (): Acting => site.acting(PEOPLE.bureauApprover);
const clerk = (): Acting => site.acting(PEOPLE.bureauClerk);
const receiver = (): Acting => site.acting(PEOPLE.follower);

/** The report as somebody types it, with the headings of the outline. */
function typed(id: ObligationId, text: string): Uint8Array {
  const owed = OWED.find((obligation) => obligation.id === id);
  const outline = outlineAskedOf(SMALL_PLAN.outline, owed?.unitKind ?? '');
  return plainDocument(
    sectionsInOrder(outline).map(({ section }) => ({
      heading: `${section.mark} ${section.title}`.trim(),
      text: section.kind === 'prose' ? text : ''
    }))
  );
}

async function placesOf(acting: Acting): Promise<ReadonlyMap<ObligationId, QueueEntry>> {
  const { entries } = await openApprovalQueue(acting);
  return new Map(entries.map((entry) => [entry.obligation.id, entry]));
}

beforeAll(async () => {
  site = await openLaunchedSite(SMALL_PLAN);
  const people = [
    [PEOPLE.bureauDrafter, 'drafter'],
    [PEOPLE.bureauApprover, 'approver'],
    [PEOPLE.bureauClerk, 'clerk']
  ] as const;
  const roles = OWED.slice(0, 3).flatMap(({ unit }) => people.map(([upn, role]) => ({ upn, unit, role })));
  valueOf(await assignRoles(site.acting(PEOPLE.administrator), roles));
});
afterAll(async () => {
  await site.close();
});

describe('a plain .docx', () => {
  it('is read on the person’s machine: sections by their headings, nothing written', async () => {
    const report = valueOf(await readPlainReport(drafter(), FIRST, typed(FIRST, words(60))));
    const prose = report.sections.filter(({ state }) => state !== undefined);
    expect(prose.length).toBeGreaterThan(3);
    expect(new Set(prose.map(({ foundBy }) => foundBy))).toEqual(new Set(['heading']));
    expect(report.replaces).toBeUndefined();
    expect(await drafter().store.drafts.find(FIRST)).toBeUndefined();
  });

  it('that bears a mark of secrecy, or is none, never leaves it', async () => {
    const secret = plainDocument([{ heading: 'MẬT', text: '' }]);
    expect(refusalsOf(await submitPlainReport(drafter(), FIRST, secret, undefined))).toEqual(['secrecyMark']);
    expect(refusalsOf(await readPlainReport(drafter(), FIRST, new Uint8Array([1, 2, 3])))).toEqual(['notZip']);
    expect(refusalsOf(await readPlainReport(clerk(), FIRST, typed(FIRST, words(60))))).toEqual(['needsDrafter']);
    expect(await drafter().store.drafts.find(FIRST)).toBeUndefined();
  });

  it('is saved and submitted once, however often it is tried', async () => {
    const bytes = typed(FIRST, words(60));
    const first = valueOf(await submitPlainReport(drafter(), FIRST, bytes, undefined));
    const draft = await drafter().store.drafts.find(FIRST);
    expect(valueOf(await submitPlainReport(drafter(), FIRST, bytes, undefined)).key).toBe(first.key);
    expect((await drafter().store.drafts.find(FIRST))?.versionLabel).toBe(draft?.versionLabel);
    const { events } = await drafter().store.events.of(FIRST);
    expect(events.map(({ event }) => event.act)).toEqual(['submitted']);
  });

  it('takes the place of a draft only when the person agreed to just that version', async () => {
    const changed = typed(FIRST, `${words(60)} bổ sung năm 2023`);
    const draft = await drafter().store.drafts.find(FIRST);
    expect(refusalsOf(await submitPlainReport(drafter(), FIRST, changed, undefined))).toEqual(['draftExists']);
    const preview = valueOf(await readPlainReport(drafter(), FIRST, changed));
    expect(preview.replaces?.versionLabel).toBe(draft?.versionLabel);
    const reasons = [{ section: sectionId(preview.sections[0]?.section.id), words: 'Bổ sung năm 2023.' }];
    valueOf(await returnInside(approver(), FIRST, reasons));
    valueOf(await submitPlainReport(drafter(), FIRST, changed, preview.replaces?.versionLabel));
    const entry = (await placesOf(approver())).get(FIRST);
    expect(entry).toMatchObject({ place: 'toApprove', round: 2 });
    expect(entry?.findings?.blocks).toBe(0);
  });
});

describe('what changed', () => {
  it('is told against the version that the person acted on, beside what was asked for', async () => {
    const view = valueOf(await openReport(approver(), FIRST));
    expect(view.lastReturn?.reasons[0]?.words).toBe('Bổ sung năm 2023.');
    const current = submissionOf(view.item.state)?.key;
    const { login } = await approver().store.people.me();
    const seen = seenBefore(view.item.rounds, eventKey(current ?? ''), login, {}, () => true);
    expect(seen).toMatchObject({ why: 'acted', round: { number: 1 } });
    if (seen === undefined) {
      throw new Error('There was no earlier version.');
    }
    const change = valueOf(await compareReport(approver(), view, seen.round));
    const prose = change.sections.length;
    expect({ added: change.added, removed: change.removed }).toEqual({ added: prose * 4, removed: 0 });
  });
});

describe('the number', () => {
  it('is given once each when somebody else takes the next one at the same moment', async () => {
    valueOf(await approveReport(approver(), FIRST, MEETING));
    const passed = valueOf(await openReport(clerk(), FIRST));
    expect(passed.meeting?.outcome).toBe('passedWithChanges');
    const file = await clerk().store.reports.atUrl(passed.file.serverRelativeUrl);
    expect(file?.meeting.outcome).toBe('Thông qua, có sửa đổi');
    const { next } = valueOf(await previewNumber(clerk(), FIRST));
    const { store } = clerk();
    const other = eventKey(`${FIRST}|submitted|other`);
    const [given, reserved] = await Promise.all([
      numberReport(clerk(), FIRST),
      store.numbers.reserve(FIRST, other, next, await readDateStyle(store.site))
    ]);
    const numbers = valueOf(await previewNumber(clerk(), FIRST)).given.map(({ number }) => number);
    expect(valueOf(given).number).toBe(reserved === 'reserved' ? 2 : 1);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('that is typed and taken is refused, and the register says what it is used for', async () => {
    valueOf(await submitPlainReport(drafter(), SECOND, typed(SECOND, words(60)), undefined));
    valueOf(await approveReport(approver(), SECOND, MEETING));
    const { next } = valueOf(await previewNumber(clerk(), SECOND));
    const { store } = clerk();
    const paper = eventKey(`${SECOND}|submitted|paper`);
    await store.numbers.reserve(SECOND, paper, { ...next, number: 7 }, await readDateStyle(store.site));
    expect(refusalsOf(await numberReport(clerk(), SECOND, undefined, 7))).toEqual(['numberTaken']);
    expect(refusalsOf(await numberReport(clerk(), SECOND, undefined, 0))).toEqual(['numberInvalid']);
    const preview = valueOf(await previewNumber(clerk(), SECOND));
    expect(preview).toMatchObject({ lastUsed: 7, own: undefined, given: [{ number: 7, obligation: SECOND }] });
    expect(valueOf(await numberReport(clerk(), SECOND, undefined, 9)).number).toBe(9);
  });
});

describe('many reports', () => {
  it('wait in the office’s queue, which takes a few requests', async () => {
    valueOf(await submitPlainReport(drafter(), THIRD, typed(THIRD, words(60)), undefined));
    valueOf(await approveReport(approver(), THIRD, MEETING));
    valueOf(await numberReport(clerk(), THIRD));
    for (const id of IDS) {
      valueOf(await sendReport(clerk(), id, id === FIRST ? 'Kèm bản giấy.' : ''));
    }
    const log: WireRequest[] = [];
    const queue = await placesOf(actingWith(site, counting(site.sp(PEOPLE.follower), log)));
    expect(IDS.map((id) => queue.get(id)?.place)).toEqual(['toReceive', 'toReceive', 'toReceive']);
    expect(queue.get(FIRST)).toMatchObject({ round: 2, findings: { blocks: 0 } });
    expect(log.length).toBeLessThanOrEqual(4);
    const state = valueOf(await openReport(receiver(), FIRST)).item.state;
    expect('sending' in state && state.sending.note).toBe('Kèm bản giấy.');
  });

  it('are received together, one that was received before included; what does not go through keeps nothing back', async () => {
    valueOf(await receiveReport(receiver(), SECOND, 'Nhận trước.'));
    const results = new Map<ObligationId, Outcome<void>>();
    const unknown = obligationId('217.tinh.T-KHONG-CO');
    const onResult = (id: ObligationId, outcome: Outcome<void>): void => {
      results.set(id, outcome);
    };
    await actOnMany(receiver(), 'received', [unknown, ...IDS], { onResult });
    expect([...results].map(([id, { kind }]) => [id, kind]).sort()).toEqual(
      [[unknown, 'refused'], ...IDS.map((id) => [id, 'done'])].sort()
    );
    const queue = await placesOf(receiver());
    expect(IDS.map((id) => queue.get(id)?.place)).toEqual(['toDecide', 'toDecide', 'toDecide']);
  });

  it('are accepted together', async () => {
    const results: string[] = [];
    await actOnMany(receiver(), 'accepted', IDS, {
      note: 'Đạt.',
      onResult: (_id, { kind }) => results.push(kind)
    });
    expect(results).toEqual(['done', 'done', 'done']);
    const queue = await placesOf(receiver());
    expect(IDS.map((id) => queue.get(id)?.place)).toEqual(['finished', 'finished', 'finished']);
  });
});
