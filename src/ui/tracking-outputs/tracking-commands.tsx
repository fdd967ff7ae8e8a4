/** What is made from the tracking list: a workbook, a progress report, and urging those who are chosen. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import { urgingCandidates } from '../../actions/urging-candidates';
import type { ObligationId } from '../../domain/code';
import { useStrings } from '../loc/language';
import { useOutputsStrings } from '../loc/use-outputs-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { useFileMaking } from './use-file-making';
import type { FileMaking } from './use-file-making';

const UrgingDialog = React.lazy(() =>
  import(/* webpackChunkName: 'tong-ket-urging' */ './urging-dialog').then(({ UrgingDialog: dialog }) => ({
    default: dialog
  }))
);

const useStyles = themedStyles((theme) => ({
  commands: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: 4 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'flex-end' },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext }
}));

export interface TrackingCommandsProps {
  readonly tracking: Tracking;
  /** Rows that are ticked, shown or not. */
  readonly selected: ReadonlySet<ObligationId>;
  /** Rows that the filters leave, in the order of the list. */
  readonly shown: readonly TrackingRow[];
  /** Something was done that changes the rows: reads them again. */
  readonly onActed: () => void;
}

/** What became of the last file. */
function FileNote({ making }: { readonly making: FileMaking }): React.ReactElement | null {
  const styles = useStyles();
  const words = useOutputsStrings();
  const strings = useStrings();
  const { state } = making;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return <span className={styles.hint}>{words.making}</span>;
    case 'done':
      return <span className={styles.hint}>{words.made(state.value.name)}</span>;
    case 'refused':
      return <Notice tone="bad" explanation={words.notMade} reasons={refusalReasons(state.refusals, strings)} />;
    case 'failed':
      return <FailureNotice failure={state.failure} onRetry={making.reset} />;
  }
}

export function TrackingCommands({ tracking, selected, shown, onActed }: TrackingCommandsProps): React.ReactElement {
  const styles = useStyles();
  const words = useOutputsStrings();
  const making = useFileMaking(tracking);
  const [urged, setUrged] = React.useState<readonly ObligationId[]>();
  const { rows, today, canWriteBack, isComplete } = tracking;
  const due = React.useMemo(() => (isComplete ? urgingCandidates(rows, today) : []), [rows, today, isComplete]);
  const chosen = selected.size > 0 ? rows.map(({ obligation }) => obligation.id).filter((id) => selected.has(id)) : due;
  const running = making.state.kind === 'running';
  const id = React.useMemo(() => `tong-ket-urge-${Math.random().toString(36).slice(2)}`, []);
  return (
    <div className={styles.commands}>
      <div className={styles.buttons} role="group" aria-label={words.commandsLabel}>
        <Button disabled={running || !isComplete} onClick={() => making.makeWorkbook(shown)}>
          {words.workbook}
        </Button>
        <Button disabled={running || !isComplete} onClick={() => making.makeProgress()}>
          {words.progress}
        </Button>
        <Button
          look="primary"
          disabled={!canWriteBack || !isComplete}
          aria-describedby={canWriteBack ? undefined : id}
          onClick={() => setUrged(chosen)}
        >
          {words.urge(chosen.length)}
        </Button>
      </div>
      {!canWriteBack && (
        <span id={id} className={styles.hint}>
          {words.urgeForOffices}
        </span>
      )}
      <div role="status">
        <FileNote making={making} />
      </div>
      {urged !== undefined && (
        <React.Suspense fallback={<Loading />}>
          <UrgingDialog ids={urged} onClose={() => setUrged(undefined)} onActed={onActed} />
        </React.Suspense>
      )}
    </div>
  );
}
