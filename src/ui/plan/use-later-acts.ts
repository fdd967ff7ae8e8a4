/** Acts on reports of a launched plan, one after the other: each can be repeated, and says for itself what became of it. */
import * as React from 'react';
import type { Outcome, Refusal } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export type Later =
  | { readonly act: 'extended'; readonly lastDay: LocalDate; readonly phrase: string; readonly reason: string }
  | { readonly act: 'exempted' | 'exemptionEnded'; readonly reason: string };

export interface LaterTarget {
  readonly id: ObligationId;
  readonly unitName: string;
}

export interface LaterFailure {
  readonly target: LaterTarget;
  readonly refusals: readonly Refusal[];
  /** The system's words when it failed on the wire. */
  readonly message: string | undefined;
}

export interface LaterResult {
  readonly later: Later;
  readonly done: readonly LaterTarget[];
  readonly failed: readonly LaterFailure[];
}

export interface LaterStep {
  readonly done: number;
  readonly total: number;
  readonly about: string;
}

export interface LaterActs {
  readonly state: ActState<LaterResult, LaterStep>;
  readonly run: (targets: readonly LaterTarget[], later: Later) => Promise<LaterResult | undefined>;
  readonly reset: () => void;
}

const acts = async (): Promise<typeof import('../../actions/later-acts')> =>
  import(/* webpackChunkName: 'plan-later-acts' */ '../../actions/later-acts');

export function useLaterActs(): LaterActs {
  const acting = useActing();
  const { state, start, reset } = useAct<LaterResult, LaterStep>();
  const run = React.useCallback(
    async (targets: readonly LaterTarget[], later: Later) => {
      const outcome = await start(async (onStep) => {
        const { extendDeadline, exemptReport, endExemption } = await acts();
        const one = (id: ObligationId): Promise<Outcome<void>> => {
          switch (later.act) {
            case 'extended':
              return extendDeadline(acting, id, {
                lastDay: later.lastDay,
                ...(later.phrase.trim() === '' ? {} : { phrase: later.phrase.trim() }),
                reason: later.reason
              });
            case 'exempted':
              return exemptReport(acting, id, later.reason);
            case 'exemptionEnded':
              return endExemption(acting, id, later.reason);
          }
        };
        const done: LaterTarget[] = [];
        const failed: LaterFailure[] = [];
        for (const target of targets) {
          onStep({ done: done.length + failed.length, total: targets.length, about: target.unitName });
          const result = await one(target.id);
          if (result.kind === 'done') {
            done.push(target);
          } else {
            failed.push({
              target,
              refusals: result.kind === 'refused' ? result.refusals : [],
              message: result.kind === 'failed' ? result.failure.message : undefined
            });
          }
        }
        return { kind: 'done', value: { later, done, failed } };
      });
      return outcome?.kind === 'done' ? outcome.value : undefined;
    },
    [acting, start]
  );
  return { state, run, reset };
}
