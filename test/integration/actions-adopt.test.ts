/**
 * A document that lies elsewhere becomes a unit's draft and is submitted, as the pane does it: repeated, broken off between any two
 * writes, against what a colleague wrote meanwhile. Nothing counts twice and nothing that was written is lost.
 */
import { adoptDocument } from '../../src/actions/adopt-document';
import type { Acting } from '../../src/actions/acting';
import { openDocument } from '../../src/actions/open-document';
import type { DraftFile } from '../../src/actions/open-my-work';
import type { Outcome } from '../../src/actions/outcome';
import { startDraft } from '../../src/actions/start-draft';
import { previewSubmission, submitReport } from '../../src/actions/submit-report';
import type { Submission } from '../../src/actions/submit-report';
import { obligationId } from '../../src/domain/code';
import { proseSections } from '../../src/domain/outline';
import { plainDocument, words } from './actions-document';
import { PEOPLE, SMALL_PLAN, actingWith, openLaunchedSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { refusalsOf, workOf } from './actions-steps';
import { breaking, busyAfterCommit, throughEveryBreak } from './actions-wire';

jest.setTimeout(120_000);

const BUREAU = obligationId('217.tinh.T-BTG');
const COMMUNE = obligationId('217.co-so.DU-23098');
const DISTRICT = obligationId('217.huyen.HU-597');

let site: TestSite;

beforeAll(async () => {
  site = await openLaunchedSite(SMALL_PLAN);
});
afterAll(() => site.close());

/** A report as somebody writes it at home: the outline's headings in bold, so many words below each, no control. */
const written = (count: number): Uint8Array =>
  plainDocument(
    proseSections(SMALL_PLAN.outline).map(({ mark, title }) => ({ heading: `${mark} ${title}`, text: words(count) }))
  );

const adopt =
  (bytes: Uint8Array, id = BUREAU, replaces?: string) =>
  (acting: Acting): Promise<Outcome<DraftFile>> =>
    adoptDocument(acting, id, { bytes, replaces });

const bureau = (): Acting => site.acting(PEOPLE.bureauDrafter);

async function filesIn(who: string, folder: string): Promise<readonly string[]> {
  const files = await site.sp(who).web.getFolderByServerRelativePath(`/sites/tongket/${folder}`).files();
  return files.map(({ UIVersionLabel }) => UIVersionLabel);
}

const wordsNow = async (acting: Acting, id = BUREAU): Promise<number> => {
  const { draft } = valueOf(await previewSubmission(acting, id));
  const { readReport } = await import('../../src/documents/read-report');
  const reading = readReport(await acting.store.drafts.bytes(draft.serverRelativeUrl), SMALL_PLAN.outline);
  return reading.sections.find(({ words: count }) => count > 0)?.words ?? 0;
};

describe('a document that lies elsewhere', () => {
  it('becomes the draft of the report, whatever breaks on the way, and counts once', async () => {
    expect(await throughEveryBreak(site, PEOPLE.bureauDrafter, adopt(written(30)))).toBe(2);
    expect(await filesIn(PEOPLE.bureauDrafter, 'Drafts/T-BTG')).toHaveLength(1);
    const { draft } = await workOf(site, PEOPLE.bureauDrafter, BUREAU);
    const address = new URL(encodeURI(draft?.serverRelativeUrl ?? ''), site.url).href;
    expect(await openDocument(bureau(), address)).toMatchObject({
      kind: 'draft',
      item: { obligation: { id: BUREAU } }
    });
    const { completeness } = valueOf(await previewSubmission(bureau(), BUREAU));
    expect(completeness.done).toBe(completeness.total);
  });

  it('is put there only once, however often it is sent, though SharePoint changes its bytes', async () => {
    const before = await filesIn(PEOPLE.bureauDrafter, 'Drafts/T-BTG');
    for (let time = 0; time < 2; time += 1) {
      valueOf(await adopt(written(30))(bureau()));
    }
    expect(await filesIn(PEOPLE.bureauDrafter, 'Drafts/T-BTG')).toEqual(before);
  });

  it('replaces only the version that the person saw, and that one stays in the history', async () => {
    const first = (await workOf(site, PEOPLE.bureauDrafter, BUREAU)).draft;
    expect(refusalsOf(await adopt(written(31))(bureau()))).toEqual(['draftExists']);
    expect(refusalsOf(await adopt(written(31), BUREAU, '99.0')(bureau()))).toEqual(['draftExists']);
    expect(await wordsNow(bureau())).toBe(30);
    const second = valueOf(await adopt(written(31), BUREAU, first?.versionLabel)(bureau()));
    expect(second.uniqueId).toBe(first?.uniqueId);
    expect(second.versionLabel).not.toBe(first?.versionLabel);
    expect(await wordsNow(bureau())).toBe(31);
    const file = site.sp(PEOPLE.bureauDrafter).web.getFileByServerRelativePath(second.serverRelativeUrl);
    const labels = (await file.versions()).map(({ VersionLabel }) => VersionLabel);
    expect(labels).toContain(first?.versionLabel);
    // The window that saw the first version may not write over the second.
    expect(refusalsOf(await adopt(written(32), BUREAU, first?.versionLabel)(bureau()))).toEqual(['draftExists']);
  });

  it('makes one version when the answer to its replacing got lost', async () => {
    const { draft } = await workOf(site, PEOPLE.bureauDrafter, BUREAU);
    expect(await throughEveryBreak(site, PEOPLE.bureauDrafter, adopt(written(33), BUREAU, draft?.versionLabel))).toBe(
      1
    );
    const [label] = await filesIn(PEOPLE.bureauDrafter, 'Drafts/T-BTG');
    expect(Number(label)).toBe(Number(draft?.versionLabel) + 1);
    expect(await wordsNow(bureau())).toBe(33);
  });

  it('is what is open now, not what a try that broke off had left under the name', async () => {
    const broken = breaking(site.sp(PEOPLE.drafter), 0, 'after');
    await adopt(written(20), COMMUNE)(actingWith(site, broken.sp));
    expect(broken.broke()).toBe(true);
    const drafter = site.acting(PEOPLE.drafter);
    valueOf(await adopt(written(25), COMMUNE)(drafter));
    expect(await filesIn(PEOPLE.drafter, 'Drafts/DU-23098')).toHaveLength(1);
    expect(await wordsNow(drafter, COMMUNE)).toBe(25);
  });

  it.each<readonly [string, () => Uint8Array, string, string]>([
    [
      'bears a mark of secrecy',
      () => plainDocument([{ heading: 'MẬT', text: words(30) }]),
      PEOPLE.otherDrafter,
      'secrecyMark'
    ],
    ['is no Word document', () => new TextEncoder().encode('<html></html>'), PEOPLE.otherDrafter, 'notZip'],
    ['is brought by somebody who drafts for another unit', () => written(30), PEOPLE.bureauDrafter, 'needsDrafter']
  ])('is refused, and nothing of it kept, when it %s', async (_what, bytes, who, code) => {
    expect(refusalsOf(await adopt(bytes(), DISTRICT)(site.acting(who)))).toEqual([code]);
    expect(await filesIn(PEOPLE.otherDrafter, 'Drafts/HU-597')).toEqual([]);
  });
});

describe('its submission from the pane', () => {
  /** What "Lưu vào thư viện và kiểm tra" and "Trình lãnh đạo" do, one after the other, each safe to repeat. */
  const submitLocal =
    (bytes: Uint8Array, seen: string | undefined) =>
    async (acting: Acting): Promise<Outcome<Submission>> => {
      const adopted = await adoptDocument(acting, DISTRICT, { bytes, replaces: seen });
      return adopted.kind === 'done' ? submitReport(acting, DISTRICT) : adopted;
    };
  const submissions = async (): Promise<readonly unknown[]> => {
    const { events } = await site.acting(PEOPLE.otherDrafter).store.events.of(DISTRICT);
    return events.filter(({ event }) => event.act === 'submitted');
  };

  it('ends with one draft, one report and one event, wherever the connection breaks', async () => {
    expect(await throughEveryBreak(site, PEOPLE.otherDrafter, submitLocal(written(40), undefined))).toBe(6);
    expect(await submissions()).toHaveLength(1);
    expect(await filesIn(PEOPLE.otherDrafter, 'Drafts/HU-597')).toHaveLength(1);
    expect(await filesIn(PEOPLE.otherDrafter, 'Reports/HU-597')).toHaveLength(1);
    const { state } = await workOf(site, PEOPLE.otherDrafter, DISTRICT);
    expect(state.kind).toBe('submitted');
  });

  it('counts once when it is pressed again, and when the server was busy after it did it', async () => {
    const again = submitLocal(written(40), undefined);
    valueOf(await again(site.acting(PEOPLE.otherDrafter)));
    expect(await submissions()).toHaveLength(1);
    const { draft } = await workOf(site, PEOPLE.otherDrafter, DISTRICT);
    const fault = busyAfterCommit();
    try {
      const better = submitLocal(written(41), draft?.versionLabel);
      valueOf(await better(site.acting(PEOPLE.otherDrafter)));
    } finally {
      fault.end();
    }
    expect(fault.answered()).toBeGreaterThan(2);
    expect(await submissions()).toHaveLength(2);
    expect((await workOf(site, PEOPLE.otherDrafter, DISTRICT)).rounds).toHaveLength(2);
  });

  it('leaves the draft that startDraft would make alone once there is one', async () => {
    const { draft } = await workOf(site, PEOPLE.otherDrafter, DISTRICT);
    expect(valueOf(await startDraft(site.acting(PEOPLE.otherDrafter), DISTRICT)).uniqueId).toBe(draft?.uniqueId);
  });
});
