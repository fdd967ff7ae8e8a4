/** Theo dõi: who owes, who has sent, who is late; figures as filters, charts, and the list grouped by parent. */
import * as React from 'react';
import type { Tracking } from '../../actions/open-tracking';
import type { PlanHead } from '../../actions/open-my-work';
import { useScreenSettings } from '../frame/screen-settings';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { Screen } from '../parts/screen';
import type { Reading } from '../reading/use-reading';
import { LazyInsights } from '../tracking-insights/lazy-insights';
import { timelinessWords } from '../words/state-words';
import { CountTiles } from './count-tiles';
import { DEFAULT_CHOICES } from './kept-choices';
import { RowPanel, TrackingCommands } from './later-parts';
import { openingView } from './opening-view';
import { ReloadButton } from './reload-button';
import { filterRows, nextDeadline } from './tracking-filter';
import { TrackingList } from './tracking-list';
import { StreamsContext } from './use-group-words';
import { useGroups } from './use-groups';
import { useKeptChoices } from './use-kept-choices';
import { useOpenTracking } from './use-open-tracking';
import { useOpenedRow } from './use-opened-row';
import { useSearchKeys } from './use-search-keys';
import { useSelection } from './use-selection';
import { useWatch } from './use-watch';
import { useWriteBack } from './use-write-back';
import { WriteBackNote } from './write-back-note';

interface TrackingPageProps {
  readonly tracking: Tracking;
  readonly plan: PlanHead;
  readonly reading: Extract<Reading<Tracking>, { readonly kind: 'ready' }>;
}

function TrackingPage({ tracking, plan, reading }: TrackingPageProps): React.ReactElement {
  const words = useTrackingStrings();
  const { state } = useStrings();
  const settings = useScreenSettings();
  const { rows, isComplete } = tracking;
  const opening = React.useMemo(() => openingView(settings.view), [settings.view]);
  const usual = React.useMemo(() => ({ ...DEFAULT_CHOICES, groupBy: opening.groupBy }), [opening]);
  const [filters, setFilters] = React.useState(opening.filters);
  const [choices, choose] = useKeptChoices(plan.id, tracking.person.login, usual);
  const writeBack = useWriteBack(tracking);
  const changes = useWatch(tracking);
  const selection = useSelection(rows);
  const opened = useOpenedRow(rows);
  useSearchKeys(rows, isComplete);
  const filtered = React.useMemo(() => filterRows(rows, filters), [rows, filters]);
  const groups = useGroups(filtered, choices, isComplete);
  const shown = React.useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const chooseProgress = React.useCallback(
    (by: 'office' | 'level', key: string) =>
      setFilters((before) => ({ ...before, [by]: before[by] === key ? '' : key })),
    []
  );
  const next = React.useMemo(() => nextDeadline(rows), [rows]);
  return (
    <Screen
      title={plan.title}
      subtitle={
        next === undefined
          ? undefined
          : words.nextDeadline(next.phrase, timelinessWords(next.row.timeliness, state), next.open)
      }
      acts={
        <>
          <ReloadButton changes={changes} reloading={reading.reloading} onReload={reading.reload} />
          <TrackingCommands tracking={tracking} selected={selection.selected} shown={shown} onActed={reading.reload} />
        </>
      }
    >
      {reading.stale !== undefined && <FailureNotice failure={reading.stale} onRetry={reading.reload} />}
      <CountTiles
        counts={tracking.counts}
        chosen={filters.count}
        onChoose={(count) => setFilters({ ...filters, count: count === filters.count ? 'owed' : count })}
      />
      {settings.charts && isComplete && (
        <LazyInsights tracking={tracking} shown={shown} onChoose={chooseProgress} onOpen={opened.open} />
      )}
      <TrackingList
        tracking={tracking}
        groups={groups}
        shown={shown}
        filters={filters}
        onFilter={setFilters}
        choices={choices}
        usual={usual}
        onChoose={choose}
        selection={selection}
        opened={opened.row?.obligation.id}
        onOpen={opened.open}
        note={<WriteBackNote state={writeBack} />}
      />
      {opened.row !== undefined && (
        <RowPanel row={opened.row} tracking={tracking} onClose={opened.close} onActed={reading.reload} />
      )}
    </Screen>
  );
}

export function TrackingScreen(): React.ReactElement {
  const words = useTrackingStrings();
  const { general } = useStrings();
  const reading = useOpenTracking();
  if (reading.kind === 'ready' && reading.value.plan !== undefined) {
    return (
      <StreamsContext.Provider value={reading.value.streams}>
        <TrackingPage tracking={reading.value} plan={reading.value.plan} reading={reading} />
      </StreamsContext.Provider>
    );
  }
  return (
    <Screen title={words.title}>
      <ReadingView reading={reading}>{() => <Notice tone="idle" explanation={general.noPlan} />}</ReadingView>
    </Screen>
  );
}
