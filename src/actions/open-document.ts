/** Finds out which obligation the document open in Word belongs to. */
import type { Outline } from '../domain/outline';
import type { Acting } from './acting';
import { headOf, loadOne } from './loading';
import type { MyObligation, PlanHead } from './open-my-work';

export type DocumentContext =
  | { readonly kind: 'draft'; readonly item: MyObligation; readonly outline: Outline; readonly plan: PlanHead }
  | { readonly kind: 'foreign' };

/**
 * @param fileUrl absolute address of the document, as the host gives it.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openDocument(acting: Acting, fileUrl: string): Promise<DocumentContext> {
  const { site, drafts } = acting.store;
  const path = site.pathOf(fileUrl);
  const file = path === undefined ? undefined : await drafts.atUrl(path);
  const loaded = file?.obligation === undefined ? undefined : await loadOne(acting, file.obligation);
  // A copy of a draft carries its columns along but is not what would be submitted.
  if (file === undefined || loaded === undefined || loaded.draft?.uniqueId !== file.uniqueId) {
    return { kind: 'foreign' };
  }
  return { kind: 'draft', item: loaded.item, outline: loaded.plan.outline, plan: headOf(loaded.plan) };
}
