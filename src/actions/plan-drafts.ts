/**
 * Bản đang lập: the draft of a plan on the site, so that a colleague can go on with it and a lost machine loses nothing.
 * The site's owners alone see it. Nobody's work is written over: a save names the state that it began from.
 */
import type { PlanDraft } from '../domain/plan-draft';
import { parsePlanDraft, serialisePlanDraft } from '../domain/plan-draft-file';
import { ErrorCode, errorCodeOf, failureOf, isNotFound } from '../store/failure';
import { PlanDrafts } from '../store/plan-drafts';
import type { PlanDraftHead, StoredPlanDraft } from '../store/plan-drafts';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Failure, Outcome } from './outcome';

export type { PlanDraftHead } from '../store/plan-drafts';

/** Where a draft lies on the site, and the state that the person has of it. */
export interface DraftPlace {
  /** Chosen by whoever began the draft, so that a first save that is repeated makes no second row. */
  readonly key: string;
  readonly itemId: number | undefined;
  readonly etag: string | undefined;
}

/** What became of a save. */
export type DraftSave =
  | { readonly kind: 'saved'; readonly place: DraftPlace }
  /** Somebody else saved since; `theirs` is how the site has it now. */
  | { readonly kind: 'overtaken'; readonly theirs: PlanDraftHead }
  /** Somebody discarded or launched it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A draft as the site has it. */
export interface OpenedDraft {
  readonly head: PlanDraftHead;
  /** Undefined when a later version wrote it so that this one cannot read it. */
  readonly draft: PlanDraft | undefined;
}

/** On one line and in NFC, as the site gives it back. */
const textOf = (draft: PlanDraft): string => JSON.stringify(JSON.parse(serialisePlanDraft(draft))).normalize('NFC');

/** @returns undefined when it is there no more. */
export async function openPlanDraft({ store }: Acting, itemId: number): Promise<Outcome<OpenedDraft | undefined>> {
  return attempt(async () => {
    const stored = await new PlanDrafts(store.site).get(itemId);
    if (stored === undefined) {
      return undefined;
    }
    const { text, ...head } = stored;
    try {
      return { head, draft: parsePlanDraft(JSON.parse(text)) };
    } catch {
      return { head, draft: undefined };
    }
  });
}

/** What became of a save, told by what the site has: this text, another, or none. */
function againstStored(key: string, text: string, stored: StoredPlanDraft | undefined): DraftSave {
  if (stored === undefined) {
    return { kind: 'gone' };
  }
  return stored.text === text
    ? { kind: 'saved', place: { key, itemId: stored.itemId, etag: stored.etag } }
    : { kind: 'overtaken', theirs: stored };
}

/** @param place of before; without `itemId` the draft is new. */
export async function savePlanDraft({ store }: Acting, place: DraftPlace, draft: PlanDraft): Promise<DraftSave> {
  const { key, itemId, etag } = place;
  const text = textOf(draft);
  const planDrafts = new PlanDrafts(store.site);
  try {
    if (itemId === undefined || etag === undefined) {
      try {
        await planDrafts.add(key, draft.title, text);
      } catch (error) {
        if (errorCodeOf(error) !== ErrorCode.duplicateValue) {
          throw error;
        }
      }
      // The row of an earlier try, or one that somebody went on with in between.
      return againstStored(key, text, await planDrafts.ofKey(key));
    }
    return { kind: 'saved', place: { key, itemId, etag: await planDrafts.write(itemId, etag, draft.title, text) } };
  } catch (error) {
    const failure = failureOf(error);
    if (itemId === undefined || (failure.kind !== 'conflict' && !isNotFound(error))) {
      return { kind: 'failed', failure };
    }
    return afterRefusal(place, itemId, text, planDrafts);
  }
}

/** The server refused the state that was named: a save whose answer was lost, somebody else's, or a row that is gone. */
async function afterRefusal(
  { key }: DraftPlace,
  itemId: number,
  text: string,
  planDrafts: PlanDrafts
): Promise<DraftSave> {
  try {
    return againstStored(key, text, await planDrafts.get(itemId));
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Throws the draft away, or takes it off the list once it is launched; one that is gone stays gone. */
export async function removePlanDraft({ store }: Acting, itemId: number): Promise<Outcome<void>> {
  return attempt(async () => {
    try {
      await new PlanDrafts(store.site).recycle(itemId);
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
    }
  });
}
