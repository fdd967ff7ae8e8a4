import type { DraftPlace, DraftSave } from '../../actions/plan-drafts';
import { EMPTY_DRAFT } from '../../domain/plan-draft';
import type { PlanDraft } from '../../domain/plan-draft';
import { DraftSaver } from './draft-saver';
import type { DraftLink, SavingState } from './draft-saver';

const HEAD = { itemId: 7, etag: '"9"', title: 'T', modified: new Date(0), by: 'Chuyên viên' };
const titled = (title: string): PlanDraft => ({ ...EMPTY_DRAFT, title });
const ON_SITE: DraftLink = { key: 'k', itemId: 7, etag: '"1"', isDirty: false };

/** A site that answers as it is told, and what the saver did. */
function saverOn(
  answer: (place: DraftPlace, draft: PlanDraft) => DraftSave,
  onLink: () => void = () => undefined
): {
  readonly saver: DraftSaver;
  readonly asked: string[];
  readonly states: SavingState['kind'][];
  readonly links: (DraftLink | undefined)[];
} {
  const asked: string[] = [];
  const states: SavingState['kind'][] = [];
  const links: (DraftLink | undefined)[] = [];
  let key = 0;
  const saver = new DraftSaver({
    save: async (place, draft) => {
      asked.push(`${place.key} ${place.itemId ?? 'new'} ${place.etag ?? '-'} ${draft.title}`);
      return answer(place, draft);
    },
    onLink: (link) => {
      links.push(link);
      onLink();
    },
    onState: ({ kind }) => states.push(kind),
    newKey: () => `new-${(key += 1)}`,
    now: () => new Date(Date.now())
  });
  return { saver, asked, states, links };
}

const next = (place: DraftPlace): DraftSave => ({
  kind: 'saved',
  place: { ...place, itemId: 7, etag: `"${Number((place.etag ?? '"0"').slice(1, -1)) + 1}"` }
});
const pass = async (ms: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms);
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('saving the draft of a plan on the site', () => {
  it('waits until the typing pauses, saves once, and then not more often than every quarter of a minute', async () => {
    const { saver, asked, states } = saverOn(next);
    saver.begin(titled('a'));
    saver.changed(titled('ab'));
    await pass(3000);
    saver.changed(titled('abc'));
    await pass(3999);
    expect(asked).toEqual([]);
    await pass(1);
    expect(asked).toEqual(['new-1 new - abc']);
    saver.changed(titled('abcd'));
    await pass(4000);
    expect(asked).toHaveLength(1);
    await pass(11_000);
    expect(asked[1]).toBe('new-1 7 "1" abcd');
    expect(states[states.length - 1]).toBe('saved');
  });

  it('saves nothing while nothing changed', async () => {
    const draft = titled('a');
    // A screen that draws anew at each word of the link says the draft again.
    const { saver, asked } = saverOn(next, () => saver.changed(draft));
    saver.begin(draft, ON_SITE);
    saver.changed(draft);
    await pass(60_000);
    expect(asked).toEqual([]);
  });

  it('writes over nobody: it stops until the person has chosen, and what is typed meanwhile is marked as not saved', async () => {
    const { saver, asked, states, links } = saverOn((place) =>
      place.etag === HEAD.etag ? next(place) : { kind: 'overtaken', theirs: HEAD }
    );
    saver.begin(titled('a'), ON_SITE);
    saver.changed(titled('mine'));
    await pass(4000);
    expect(states[states.length - 1]).toBe('overtaken');
    saver.changed(titled('mine too'));
    await pass(60_000);
    expect(asked).toHaveLength(1);
    expect(links[links.length - 1]?.isDirty).toBe(true);
    await saver.saveMine();
    expect(asked[1]).toBe('k 7 "9" mine too');
    expect(links[links.length - 1]).toEqual({ key: 'k', itemId: 7, etag: '"10"', isDirty: false });
  });

  it('makes a new one of what is left when somebody discarded or launched it', async () => {
    const { saver, asked } = saverOn((place) => (place.itemId === 7 ? { kind: 'gone' } : next(place)));
    saver.begin(titled('a'), ON_SITE);
    saver.changed(titled('b'));
    await pass(4000);
    await saver.saveMine();
    expect(asked).toEqual(['k 7 "1" b', 'new-1 new - b']);
  });

  it('tries again by itself after a failure, half a minute later', async () => {
    let works = false;
    const { saver, asked, states } = saverOn((place) =>
      works ? next(place) : { kind: 'failed', failure: { kind: 'offline', message: '', retryable: true } }
    );
    saver.begin(titled('a'), ON_SITE);
    saver.changed(titled('b'));
    await pass(4000);
    expect(states[states.length - 1]).toBe('failed');
    works = true;
    await pass(30_000);
    expect(asked).toHaveLength(2);
    expect(states[states.length - 1]).toBe('saved');
  });

  it('leaves a site alone that has no place for drafts', async () => {
    const { saver, asked, states } = saverOn(() => ({
      kind: 'failed',
      failure: { kind: 'notFound', message: '', retryable: false }
    }));
    saver.begin(titled('a'));
    await pass(4000);
    saver.changed(titled('b'));
    await pass(300_000);
    expect(asked).toHaveLength(1);
    expect(states[states.length - 1]).toBe('onlyHere');
  });

  it('saves nothing of a draft that was ended', async () => {
    const { saver, asked, links } = saverOn(next);
    saver.begin(titled('a'));
    saver.begin(undefined);
    await pass(60_000);
    expect(asked).toEqual([]);
    expect(links[links.length - 1]).toBeUndefined();
  });
});
