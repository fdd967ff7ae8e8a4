/** Theo dõi: who owes, who has submitted, who is late; figures as filters, search, and the list grouped by parent. */
import * as React from 'react';
import type { Tracking, TrackingCount } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { Screen } from '../parts/screen';
import { SearchField } from '../parts/search-field';
import type { Reading } from '../reading/use-reading';
import { RowPanel } from '../row-panel/row-panel';
import { TrackingCommands } from '../tracking-outputs/tracking-commands';
import { timelinessWords } from '../words/state-words';
import { CountTiles } from './count-tiles';
import { filterRows, groupByParent, nextDeadline, searchable } from './tracking-filter';
import { TrackingTable } from './tracking-table';
import { useTableStyles } from './tracking-table-styles';
import { useOpenTracking } from './use-open-tracking';
import { useSelection } from './use-selection';
import { useWriteBack } from './use-write-back';
import type { WriteBackState } from './use-write-back';

/** What became of bringing the stored rows up to date; silent when there was nothing to do. */
function WriteBackNote({ state }: { readonly state: WriteBackState }): React.ReactElement | null {
  const tracking = useTrackingStrings();
  switch (state.kind) {
    case 'none':
      return null;
    case 'writing':
      return <>{tracking.writingBack}</>;
    case 'written':
      return (
        <>{state.result.failures.length > 0 ? tracking.writeBackFailed : tracking.writtenBack(state.result.written)}</>
      );
  }
}

interface TrackingPageProps {
  readonly tracking: Tracking;
  readonly reading: Extract<Reading<Tracking>, { readonly kind: 'ready' }>;
}

function TrackingPage({ tracking, reading }: TrackingPageProps): React.ReactElement {
  const styles = useTableStyles();
  const words = useTrackingStrings();
  const { general, state } = useStrings();
  const [count, setCount] = React.useState<TrackingCount>('owed');
  const [search, setSearch] = React.useState('');
  const [openedId, setOpenedId] = React.useState<ObligationId>();
  const writeBack = useWriteBack(tracking);
  const selection = useSelection(tracking.rows);
  const rows = React.useMemo(() => searchable(tracking.rows), [tracking.rows]);
  const filtered = React.useMemo(() => filterRows(rows, count, search), [rows, count, search]);
  const groups = React.useMemo(() => groupByParent(filtered, words.noParent), [filtered, words.noParent]);
  const shown = React.useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const next = React.useMemo(() => nextDeadline(tracking.rows), [tracking.rows]);
  const opened = tracking.rows.find(({ obligation }) => obligation.id === openedId);
  const clear = (): void => {
    setCount('owed');
    setSearch('');
  };
  return (
    <Screen
      title={tracking.plan?.title ?? words.title}
      subtitle={
        next === undefined
          ? undefined
          : words.nextDeadline(next.phrase, timelinessWords(next.row.timeliness, state), next.open)
      }
      acts={
        <>
          <Button onClick={reading.reload} disabled={reading.reloading}>
            {reading.reloading ? general.loading : general.reload}
          </Button>
          <TrackingCommands tracking={tracking} selected={selection.selected} shown={shown} onActed={reading.reload} />
        </>
      }
    >
      {reading.stale !== undefined && <FailureNotice failure={reading.stale} onRetry={reading.reload} />}
      <CountTiles
        counts={tracking.counts}
        chosen={count}
        onChoose={(chosen) => setCount(chosen === count ? 'owed' : chosen)}
      />
      <div className={styles.frame}>
        <div className={styles.bar}>
          <span className={styles.shown} role="status">
            {words.shown(shown.length, tracking.rows.length)}. <WriteBackNote state={writeBack} />
          </span>
          {(count !== 'owed' || search !== '') && (
            <Button look="quiet" onClick={clear}>
              {words.clearFilters}
            </Button>
          )}
          <SearchField label={words.search} hint={words.searchHint} value={search} onChange={setSearch} />
        </div>
        {shown.length === 0 ? (
          <Notice tone="idle" explanation={words.nothingFound} />
        ) : (
          <TrackingTable
            groups={groups}
            timeZone={tracking.plan?.timeZone ?? DEFAULT_TIME_ZONE}
            selection={selection}
            onOpen={setOpenedId}
          />
        )}
      </div>
      {opened !== undefined && (
        <RowPanel row={opened} tracking={tracking} onClose={() => setOpenedId(undefined)} onActed={reading.reload} />
      )}
    </Screen>
  );
}

export function TrackingScreen(): React.ReactElement {
  const words = useTrackingStrings();
  const { general } = useStrings();
  const reading = useOpenTracking();
  if (reading.kind === 'ready' && reading.value.plan !== undefined) {
    return <TrackingPage tracking={reading.value} reading={reading} />;
  }
  return (
    <Screen title={words.title}>
      <ReadingView reading={reading}>{() => <Notice tone="idle" explanation={general.noPlan} />}</ReadingView>
    </Screen>
  );
}
