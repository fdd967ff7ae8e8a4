/** Kết thúc kế hoạch, asked for twice, and its reopening. */
import * as React from 'react';
import type { Outcome } from '../../actions/outcome';
import type { Plan } from '../../domain/plan';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { refusalReasons } from '../words/refusal-words';
import { useFieldStyles } from './fields';

export interface ManageCardProps {
  readonly plan: Plan;
  readonly isClosed: boolean;
  /** Why the person may not manage plans, in words. */
  readonly refusal: string | undefined;
  readonly onDone: () => void;
}

export const planActs = async (): Promise<typeof import('../../actions/plan-acts')> =>
  import(/* webpackChunkName: 'plan-acts' */ '../../actions/plan-acts');

export function CloseCard({ plan, isClosed, refusal, onDone }: ManageCardProps): React.ReactElement {
  const acting = useActing();
  const strings = useStrings();
  const { close: words } = usePlanStrings();
  const styles = useFieldStyles();
  const { state, start } = useAct<void>();
  const [isAsking, setAsking] = React.useState(false);
  const go = async (): Promise<void> => {
    const outcome: Outcome<void> | undefined = await start(async () => {
      const { closePlan, reopenPlan } = await planActs();
      return isClosed ? reopenPlan(acting, plan.id) : closePlan(acting, plan.id);
    });
    setAsking(false);
    if (outcome?.kind === 'done') {
      onDone();
    }
  };
  return (
    <Card title={isClosed ? words.closed : words.title}>
      <p className={styles.hint}>{isClosed ? words.reopenHint : words.closeHint}</p>
      <div className={styles.row}>
        {isAsking ? (
          <div role="group" aria-label={words.ask} className={styles.row}>
            <span>{words.ask}</span>
            <Button look="primary" disabled={state.kind === 'running'} onClick={() => go()} autoFocus>
              {words.yes}
            </Button>
            <Button onClick={() => setAsking(false)}>{strings.general.cancel}</Button>
          </div>
        ) : (
          <Button
            disabled={refusal !== undefined || state.kind === 'running'}
            aria-describedby={refusal === undefined ? undefined : 'tk-close-against'}
            onClick={() => (isClosed ? go() : setAsking(true))}
          >
            {isClosed ? words.reopen : words.close}
          </Button>
        )}
      </div>
      {refusal !== undefined && (
        <p id="tk-close-against" className={styles.hint}>
          {refusal}
        </p>
      )}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={() => go()} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={words.refused} reasons={refusalReasons(state.refusals, strings)} />
      )}
    </Card>
  );
}
