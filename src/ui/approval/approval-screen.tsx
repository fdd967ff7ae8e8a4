/** Phê duyệt: what waits for me, the report, its findings and the record of the meeting that passes it. */
import * as React from 'react';
import type { ApprovalQueue } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { MEDIUM, NARROW, Screen } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { ReportDesk } from './report-desk';
import { ReportQueue } from './report-queue';
import { useApprovalQueue } from './use-approval-queue';

const useStyles = themedStyles(() => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: '270px minmax(0, 1fr)',
    gap: 12,
    alignItems: 'start',
    selectors: {
      [MEDIUM]: { gridTemplateColumns: '240px minmax(0, 1fr)' },
      [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' }
    }
  }
}));

interface ColumnsProps {
  readonly queue: ApprovalQueue;
  readonly onApproved: () => void;
}

function Columns({ queue, onApproved }: ColumnsProps): React.ReactElement {
  const styles = useStyles();
  const { approval, general } = useStrings();
  const [picked, setPicked] = React.useState<ObligationId>();
  const { waiting, notSubmitted, approved } = queue;
  if (queue.plan === undefined) {
    return <Notice tone="idle" explanation={general.noPlan} />;
  }
  if (waiting.length + notSubmitted.length + approved.length === 0) {
    return <Notice tone="idle" explanation={approval.nothingOfMine} />;
  }
  const chosen = picked ?? waiting[0]?.obligation.id ?? approved[0]?.obligation.id;
  return (
    <div className={styles.columns}>
      <ReportQueue queue={queue} chosen={chosen} onChoose={setPicked} />
      {chosen === undefined ? (
        <Notice tone="idle" explanation={{ what: approval.choose, advice: '' }} />
      ) : (
        <ReportDesk
          id={chosen}
          onApproved={() => {
            setPicked(chosen); // the report stays on the desk when it leaves the queue
            onApproved();
          }}
        />
      )}
    </div>
  );
}

export function ApprovalScreen(): React.ReactElement {
  const { approval, general } = useStrings();
  const reading = useApprovalQueue();
  const ready = reading.kind === 'ready' ? reading : undefined;
  return (
    <Screen
      title={approval.title}
      subtitle={ready?.value.plan?.title}
      acts={
        ready !== undefined && (
          <Button onClick={ready.reload} disabled={ready.reloading}>
            {ready.reloading ? general.loading : general.reload}
          </Button>
        )
      }
    >
      <ReadingView reading={reading}>
        {(queue) => <Columns queue={queue} onApproved={() => ready?.reload()} />}
      </ReadingView>
    </Screen>
  );
}
