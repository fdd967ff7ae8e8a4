/** Rút lại: the drafter takes back what waits for the leadership, and says why. */
import * as React from 'react';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { usePaneStrings } from '../loc/use-pane-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';

const useStyles = themedStyles((theme) => ({
  body: { display: 'grid', gap: 8, borderTop: `1px solid ${theme.semanticColors.bodyDivider}`, paddingTop: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  label: { display: 'grid', gap: 4, fontWeight: 600 },
  field: [
    focusRing(theme),
    {
      font: 'inherit',
      fontWeight: 400,
      padding: '5px 8px',
      minHeight: 56,
      resize: 'vertical',
      color: theme.semanticColors.inputText,
      background: theme.semanticColors.inputBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      borderRadius: 4
    }
  ]
}));

export interface WithdrawalProps {
  readonly id: ObligationId;
  /** Called once the server has recorded it. */
  readonly onDone: () => void;
}

export function Withdrawal({ id, onDone }: WithdrawalProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { withdrawal } = usePaneStrings();
  const acting = useActing();
  const [reason, setReason] = React.useState('');
  const { state, start } = useAct<void>();
  const withdraw = (): void => {
    start(async () => {
      const { withdrawReport } = await import(
        /* webpackChunkName: 'withdraw-report' */ '../../actions/withdraw-report'
      );
      return withdrawReport(acting, id, reason);
    })
      .then((outcome) => outcome?.kind === 'done' && onDone())
      .catch(() => undefined); // failures arrive through `state`
  };
  if (state.kind === 'done') {
    return <Notice tone="ok" explanation={withdrawal.done} />;
  }
  return (
    <section className={styles.body} aria-label={withdrawal.withdraw}>
      <p className={styles.hint}>{withdrawal.intro}</p>
      <label className={styles.label}>
        {withdrawal.reason}
        <textarea className={styles.field} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={withdraw} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={{ what: refusalReasons(state.refusals, strings).join(' '), advice: '' }} />
      )}
      <Button disabled={reason.trim() === ''} busy={state.kind === 'running'} onClick={withdraw}>
        {state.kind === 'running' ? withdrawal.withdrawing : withdrawal.withdraw}
      </Button>
    </section>
  );
}
