/** A connection that breaks at every single write of an act: repeating the act goes on where it broke, and counts once. */
import { approveReport } from '../../src/actions/approve-report';
import { openReport } from '../../src/actions/open-report';
import type { Outcome } from '../../src/actions/outcome';
import type { Acting } from '../../src/actions/acting';
import { startDraft } from '../../src/actions/start-draft';
import { submitReport } from '../../src/actions/submit-report';
import { obligationId } from '../../src/domain/code';
import type { Act } from '../../src/domain/event';
import { localDate } from '../../src/domain/local-date';
import { proseSections } from '../../src/domain/outline';
import { words, writeSections } from './actions-document';
import { PEOPLE, PLAN, actingWith, openLaunchedSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { breaking } from './actions-wire';

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
let draftUrl = '';
let written = 50;

beforeAll(async () => {
  site = await openLaunchedSite();
});
afterAll(async () => {
  await site.close();
});

/**
 * Does an act on connections that break after their first write has reached the server, again and again, so that
 * every state between two writes is met once; then on one that holds.
 * @returns the number of tries that broke, which is the number of writes of the act.
 */
async function throughEveryBreak<T>(who: string, act: (acting: Acting) => Promise<Outcome<T>>): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { sp, broke } = breaking(site.sp(who), 0, 'after');
    const outcome = await act(actingWith(site, sp));
    if (!broke()) {
      valueOf(outcome);
      return tries;
    }
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'offline', retryable: true } });
  }
  throw new Error('The act never comes to its end.');
}

/** A new version of the draft, so that there is something new to submit. */
async function writeMore(): Promise<void> {
  written += 1;
  const [first] = proseSections(PLAN.outline);
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
    expect(await throughEveryBreak(PEOPLE.bureauDrafter, (acting) => startDraft(acting, ID))).toBe(2);
    const folder = site.sp(PEOPLE.bureauDrafter).web.getFolderByServerRelativePath('/sites/tongket/Drafts/T-BTG');
    expect(await folder.files()).toHaveLength(1);
    draftUrl = valueOf(await startDraft(site.acting(PEOPLE.bureauDrafter), ID)).serverRelativeUrl;
  });

  it('submitting ends with one event and one pending report that is what was submitted', async () => {
    await writeMore();
    expect(await throughEveryBreak(PEOPLE.bureauDrafter, (acting) => submitReport(acting, ID))).toBe(4);
    expect(await eventsOf('submitted')).toBe(1);
    const folder = site.sp(PEOPLE.bureauDrafter).web.getFolderByServerRelativePath('/sites/tongket/Reports/T-BTG');
    expect(await folder.files()).toHaveLength(1);
    const view = valueOf(await openReport(site.acting(PEOPLE.bureauApprover), ID));
    expect(view.file.moderation).toBe('pending');
    expect(view.changedSinceSubmission).toBe(false);
  });

  it('approving ends with one event, the meeting on the file and the file published', async () => {
    expect(await throughEveryBreak(PEOPLE.bureauApprover, (acting) => approveReport(acting, ID, MEETING))).toBe(4);
    expect(await eventsOf('approved')).toBe(1);
    const view = valueOf(await openReport(site.acting(PEOPLE.follower), ID));
    expect(view.meeting).toEqual(MEETING);
    expect(view.file.moderation).toBe('approved');
  });
});

describe('breaking before a write', () => {
  const HUYEN = obligationId('217.huyen.HU-597');

  it.each([0, 1, 2, 3])(
    'submitting that breaks before its write %i says so and leaves it to be repeated',
    async (nth) => {
      const drafter = site.acting(PEOPLE.otherDrafter);
      const draft = valueOf(await startDraft(drafter, HUYEN));
      const file = site.sp(PEOPLE.otherDrafter).web.getFileByServerRelativePath(draft.serverRelativeUrl);
      const [first] = proseSections(PLAN.outline);
      const bytes = writeSections(new Uint8Array(await file.getBuffer()), { [first?.id ?? '']: words(70 + nth) });
      await file.setContent(new Blob([bytes]));
      const { sp, broke } = breaking(site.sp(PEOPLE.otherDrafter), nth, 'before');
      const outcome = await submitReport(actingWith(site, sp), HUYEN);
      expect(broke()).toBe(true);
      expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'offline', retryable: true } });
      valueOf(await submitReport(drafter, HUYEN));
      const { events } = await drafter.store.events.of(HUYEN);
      expect(events).toHaveLength(nth + 1);
    }
  );
});
