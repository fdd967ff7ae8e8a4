/** Gửi, tiếp nhận, chấp nhận: a note, and a second thought where the act cannot be taken back. */
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';
import { acceptReport } from '../../actions/accept-report';
import type { Acting } from '../../actions/acting';
import type { Outcome } from '../../actions/outcome';
import { receiveReport } from '../../actions/receive-report';
import { sendReport } from '../../actions/send-report';
import type { ObligationId } from '../../domain/code';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Card } from '../parts/card';
import { themedStyles } from '../theme/themed-styles';
import { ActAnswer } from './act-answer';
import { ConfirmButton } from './confirm-button';
import { useTypedForm } from './typed-forms';
import { useReportAct } from './use-report-act';

export type SimpleAct = 'sent' | 'received' | 'accepted';

const ACT: Readonly<Record<SimpleAct, (acting: Acting, id: ObligationId, note: string) => Promise<Outcome<void>>>> = {
  sent: sendReport,
  received: receiveReport,
  accepted: acceptReport
};

const useStyles = themedStyles((theme) => ({
  fields: { display: 'grid', gap: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 }
}));

export interface SimpleActCardProps {
  readonly act: SimpleAct;
  readonly id: ObligationId;
  readonly onDone: () => void;
}

export function SimpleActCard({ act, id, onDone }: SimpleActCardProps): React.ReactElement {
  const styles = useStyles();
  const { acts } = useApprovalStrings();
  const words = acts.simple[act];
  const { typed: note, setTyped, forget } = useTypedForm(id, act, '');
  const {
    state,
    isClosed: running,
    run
  } = useReportAct<void>(() => {
    forget();
    onDone();
  });
  const start = (): void => run((acting) => ACT[act](acting, id, note));
  return (
    <Card title={words.title}>
      <div className={styles.fields}>
        <p className={styles.hint}>{words.intro}</p>
        <TextField
          label={words.note}
          multiline
          autoAdjustHeight
          rows={2}
          value={note}
          disabled={running}
          onChange={(_event, value) => setTyped(() => value ?? '')}
        />
        <ConfirmButton
          label={running ? words.acting : words.act}
          question={words.confirm}
          disabled={running}
          onConfirm={start}
        />
        <ActAnswer state={state} onRetry={start} />
      </div>
    </Card>
  );
}
