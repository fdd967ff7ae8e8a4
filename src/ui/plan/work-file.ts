/** The work file of a plan that is being made: out as a download, in as a chosen file. */
import type { PlanDraft } from '../../domain/plan-draft';
import { parsePlanDraft, serialisePlanDraft } from '../../domain/plan-draft-file';

export type ReadWorkFile =
  | { readonly kind: 'draft'; readonly draft: PlanDraft }
  /** `detail` names the place and the rule. */
  | { readonly kind: 'wrong'; readonly detail: string };

/** Work files hold one plan with its units: some hundred kB. */
const LARGEST = 20 * 1024 * 1024;

export async function readWorkFile(file: File): Promise<ReadWorkFile> {
  if (file.size > LARGEST) {
    return { kind: 'wrong', detail: `${file.size} bytes` };
  }
  try {
    return { kind: 'draft', draft: parsePlanDraft(JSON.parse(await file.text())) };
  } catch (error) {
    return { kind: 'wrong', detail: error instanceof Error ? error.message : String(error) };
  }
}

export function workFileName(draft: PlanDraft): string {
  return `ke-hoach-${draft.id === '' ? 'dang-lap' : draft.id}.json`;
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloadDraft(draft: PlanDraft): void {
  download(workFileName(draft), serialisePlanDraft(draft));
}
