/** Phát hành: previews and launches the plan of a draft; what was begun is remembered until it is done. */
import * as React from 'react';
import type { LaunchPreview } from '../../actions/preview-launch';
import type { Launched } from '../../actions/launch-plan';
import type { LaunchStep } from '../../actions/launch-steps';
import type { Outcome } from '../../actions/outcome';
import type { Plan } from '../../domain/plan';
import { useActing } from '../frame/acting-context';
import { useAct } from '../reading/use-act';
import type { ActState } from '../reading/use-act';

export interface LaunchProgress {
  readonly step: LaunchStep;
  readonly done: number;
  readonly total: number;
  readonly about: string | undefined;
}

export interface LaunchResult extends Launched {
  /** Measured, not guessed. */
  readonly seconds: number;
}

export interface Launching {
  readonly preview: ActState<LaunchPreview>;
  readonly look: () => void;
  readonly launch: ActState<LaunchResult, LaunchProgress>;
  readonly start: () => Promise<Outcome<LaunchResult> | undefined>;
  /** Ends after the batch that is on its way. */
  readonly stop: () => void;
  readonly isStopping: boolean;
}

const previewing = async (): Promise<typeof import('../../actions/preview-launch')> =>
  import(/* webpackChunkName: 'plan-launch' */ '../../actions/preview-launch');
const launching = async (): Promise<typeof import('../../actions/launch-plan')> =>
  import(/* webpackChunkName: 'plan-launch' */ '../../actions/launch-plan');

/** @param plan must keep its identity while nothing is changed. */
export function useLaunch(plan: Plan): Launching {
  const acting = useActing();
  const { state: preview, start: startPreview } = useAct<LaunchPreview>();
  const { state: launch, start: startLaunch } = useAct<LaunchResult, LaunchProgress>();
  const stopped = React.useRef(false);
  const [isStopping, setStopping] = React.useState(false);
  const look = React.useCallback(() => {
    startPreview(async () => (await previewing()).previewLaunch(acting, plan)).catch(() => undefined); // told by the state
  }, [acting, plan, startPreview]);
  React.useEffect(look, [look]);
  const start = React.useCallback(async () => {
    stopped.current = false;
    setStopping(false);
    const outcome = await startLaunch(async (onStep) => {
      const { launchPlan } = await launching();
      const began = performance.now();
      const result = await launchPlan(
        acting,
        plan,
        (step, done, total, about) => onStep({ step, done, total, about }),
        () => stopped.current
      );
      return result.kind === 'done'
        ? { kind: 'done', value: { ...result.value, seconds: Math.round((performance.now() - began) / 1000) } }
        : result;
    });
    setStopping(false);
    return outcome;
  }, [acting, plan, startLaunch]);
  const stop = React.useCallback(() => {
    stopped.current = true;
    setStopping(true);
  }, []);
  return { preview, look, launch, start, stop, isStopping };
}
