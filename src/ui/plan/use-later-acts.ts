/** Acts on reports of a launched plan, one after the other: each can be repeated, and says for itself what became of it. */
import * as React from 'react';
import type { Refusal } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { decide } from '../decisions/decide';
import type { Decision } from '../decisions/decision-form';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

/** What is decided about many reports; what came on paper is recorded for one at a time. */
export type Later = Exclude<Decision, { readonly act: 'recordedOnPaper' }>;

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

export function useLaterActs(): LaterActs {
  const acting = useActing();
  const { state, start, reset } = useAct<LaterResult, LaterStep>();
  const run = React.useCallback(
    async (targets: readonly LaterTarget[], later: Later) => {
      const outcome = await start(async (onStep) => {
        const done: LaterTarget[] = [];
        const failed: LaterFailure[] = [];
        for (const target of targets) {
          onStep({ done: done.length + failed.length, total: targets.length, about: target.unitName });
          const result = await decide(acting, target.id, later);
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
