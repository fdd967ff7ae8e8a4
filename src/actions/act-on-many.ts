/** Tiếp nhận, chấp nhận nhiều báo cáo: the same act on each, with what became of each. */
import type { ObligationId } from '../domain/code';
import { acceptReport } from './accept-report';
import type { Acting } from './acting';
import type { Outcome } from './outcome';
import { receiveReport } from './receive-report';

/** Acts that an office does to many reports at once. */
export type BulkAct = 'received' | 'accepted';

/** So many at a time: SharePoint slows down those who ask for more. */
const AT_ONCE = 3;

const ACT: Readonly<Record<BulkAct, (acting: Acting, id: ObligationId, note: string) => Promise<Outcome<void>>>> = {
  received: receiveReport,
  accepted: acceptReport
};

export interface BulkOptions {
  readonly note?: string;
  /** Called as each is answered. */
  readonly onResult: (id: ObligationId, outcome: Outcome<void>) => void;
  /** What was begun is finished; the rest is left as it was. */
  readonly signal?: AbortSignal;
}

/** Each act stands for itself: one that is refused or fails keeps no other back. Safe to repeat for those that failed. */
export async function actOnMany(
  acting: Acting,
  act: BulkAct,
  ids: readonly ObligationId[],
  { note = '', onResult, signal }: BulkOptions
): Promise<void> {
  const waiting = [...ids];
  const next = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && signal?.aborted !== true; id = waiting.shift()) {
      onResult(id, await ACT[act](acting, id, note));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
