/** Theo dõi: who owes, who has submitted, who is late; figures as filters, search, and the list grouped by parent. */
import * as React from 'react';
import type { Tracking, TrackingCount } from '../../actions/open-tracking';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { Screen } from '../parts/screen';
import { SearchField } from '../parts/search-field';
import { timelinessWords } from '../words/state-words';
import { CountTiles } from './count-tiles';
import { filterRows, groupByParent, nextDeadline, searchable } from './tracking-filter';
import { TrackingTable } from './tracking-table';
import { useTableStyles } from './tracking-table-styles';
import { useOpenTracking } from './use-open-tracking';
import { useWriteBack } from './use-write-back';
import type { WriteBackState } from './use-write-back';

/** What became of bringing the stored rows up to date; silent when there was nothing to do. */
function WriteBackNote({ state }: { readonly state: WriteBackState }): React.ReactElement | null {
  const { tracking } = useStrings();
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

function TrackingList({ tracking }: { readonly tracking: Tracking }): React.ReactElement {
  const styles = useTableStyles();
  const { tracking: words, general } = useStrings();
  const [count, setCount] = React.useState<TrackingCount>('owed');
  const [search, setSearch] = React.useState('');
  const writeBack = useWriteBack(tracking);
  const rows = React.useMemo(() => searchable(tracking.rows), [tracking.rows]);
  const shown = React.useMemo(() => filterRows(rows, count, search), [rows, count, search]);
  const groups = React.useMemo(() => groupByParent(shown, words.noParent), [shown, words.noParent]);
  if (tracking.plan === undefined) {
    return <Notice tone="idle" explanation={general.noPlan} />;
  }
  const clear = (): void => {
    setCount('owed');
    setSearch('');
  };
  return (
    <>
      <CountTiles
        counts={tracking.counts}
        chosen={count}
        onChoose={(next) => setCount(next === count ? 'owed' : next)}
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
          <TrackingTable groups={groups} timeZone={tracking.plan.timeZone ?? DEFAULT_TIME_ZONE} />
        )}
      </div>
    </>
  );
}

export function TrackingScreen(): React.ReactElement {
  const strings = useStrings();
  const reading = useOpenTracking();
  const ready = reading.kind === 'ready' ? reading : undefined;
  const next = React.useMemo(() => (ready === undefined ? undefined : nextDeadline(ready.value.rows)), [ready?.value]);
  const subtitle =
    next === undefined
      ? undefined
      : strings.tracking.nextDeadline(next.phrase, timelinessWords(next.row.timeliness, strings.state), next.open);
  return (
    <Screen
      title={ready?.value.plan?.title ?? strings.tracking.title}
      subtitle={subtitle}
      acts={
        ready !== undefined && (
          <Button onClick={ready.reload} disabled={ready.reloading}>
            {ready.reloading ? strings.general.loading : strings.general.reload}
          </Button>
        )
      }
    >
      <ReadingView reading={reading}>{(tracking) => <TrackingList tracking={tracking} />}</ReadingView>
    </Screen>
  );
}
