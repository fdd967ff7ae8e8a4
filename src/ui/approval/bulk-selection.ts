/** What an act on many reports would do: which go through, which are refused and why. Pure. */
import type { BulkAct } from '../../actions/act-on-many';
import { refusalOfEntry } from '../../actions/open-approval-queue';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { RefusalCode } from '../../domain/transitions';

/** What became of one report, or will. */
export type BulkResult = { readonly kind: 'waiting' } | Outcome<void>;
export type BulkResults = ReadonlyMap<ObligationId, BulkResult>;

/** The reports that wait for the receiving offices of the person. */
export function bulkEntries(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  return entries.filter(({ place }) => place === 'toReceive' || place === 'toDecide');
}

export interface BulkPreview {
  readonly willDo: readonly ObligationId[];
  readonly refused: ReadonlyMap<ObligationId, RefusalCode>;
}

/** @param done reports that are through already: they are neither done again nor told as refused. */
export function previewBulk(
  act: BulkAct,
  entries: readonly QueueEntry[],
  chosen: ReadonlySet<ObligationId>,
  done: ReadonlySet<ObligationId>
): BulkPreview {
  const willDo: ObligationId[] = [];
  const refused = new Map<ObligationId, RefusalCode>();
  for (const entry of entries) {
    const { id } = entry.obligation;
    if (!chosen.has(id) || done.has(id)) {
      continue;
    }
    const refusal = refusalOfEntry(act, entry);
    if (refusal === undefined) {
      willDo.push(id);
    } else {
      refused.set(id, refusal);
    }
  }
  return { willDo, refused };
}

/** Reports whose act did not come through and may be tried again. */
export function failedIn(results: BulkResults): readonly ObligationId[] {
  return [...results].filter(([, { kind }]) => kind === 'failed' || kind === 'waiting').map(([id]) => id);
}

/** How many were answered, and how many of these are done. */
export function countsIn(results: BulkResults): { readonly done: number; readonly answered: number } {
  const kinds = [...results.values()].map(({ kind }) => kind);
  return {
    done: kinds.filter((kind) => kind === 'done').length,
    answered: kinds.filter((kind) => kind !== 'waiting').length
  };
}
