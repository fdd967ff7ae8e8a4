/** Where a plan that is being made is kept between visits: the browser's own storage, per site and person. */
import type { PlanDraft } from '../../domain/plan-draft';
import { parsePlanDraft, serialisePlanDraft } from '../../domain/plan-draft-file';

/** What storage holds: nothing, a draft, or something that this version cannot read and must not throw away. */
export type KeptDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly draft: PlanDraft }
  | { readonly kind: 'unreadable'; readonly text: string };

export function draftKey(siteUrl: string, login: string): string {
  return `tong-ket.plan-draft|${siteUrl.toLowerCase()}|${login}`;
}

/** Storage that is switched off holds nothing. */
export function keptDraft(storage: Storage | undefined, key: string): KeptDraft {
  let text: string | null | undefined;
  try {
    text = storage?.getItem(key);
  } catch {
    return { kind: 'none' };
  }
  if (text === null || text === undefined) {
    return { kind: 'none' };
  }
  try {
    return { kind: 'draft', draft: parsePlanDraft(JSON.parse(text)) };
  } catch {
    return { kind: 'unreadable', text };
  }
}

/** @returns whether the draft is kept: storage may be full or switched off. */
export function keepDraft(storage: Storage | undefined, key: string, draft: PlanDraft | undefined): boolean {
  try {
    if (draft === undefined) {
      storage?.removeItem(key);
    } else {
      storage?.setItem(key, serialisePlanDraft(draft));
    }
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The page's storage; undefined where the browser forbids it. */
export function pageStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
