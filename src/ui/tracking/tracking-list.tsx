/** The list of reports with its filters, groups, ticks and the opened row. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { SearchField } from '../parts/search-field';
import { themedStyles } from '../theme/themed-styles';
import type { Choices } from './kept-choices';
import { ListBar } from './list-bar';
import { NO_FILTERS, isFiltered } from './tracking-filter';
import type { Filters } from './tracking-filter';
import { TrackingGrid } from './tracking-grid';
import { itemsOf } from './tracking-order';
import type { TrackingGroup } from './tracking-order';
import { useTableStyles } from './tracking-table-styles';
import type { Selection } from './use-selection';

export interface TrackingListProps {
  readonly tracking: Tracking;
  readonly groups: readonly TrackingGroup[];
  readonly shown: readonly TrackingRow[];
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly choices: Choices;
  /** What everybody begins with on this page. */
  readonly usual: Choices;
  readonly onChoose: (choices: Choices) => void;
  readonly selection: Selection;
  readonly opened: ObligationId | undefined;
  readonly onOpen: (id: ObligationId) => void;
  /** What else there is to say of the rows. */
  readonly note: React.ReactNode;
}

const useStyles = themedStyles((theme) => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 4,
    minHeight: 32,
    padding: '0 12px 6px',
    fontSize: 12,
    color: theme.semanticColors.bodySubtext
  },
  said: { flex: '1 1 220px' }
}));

export function TrackingList(props: TrackingListProps): React.ReactElement {
  const { tracking, groups, shown, filters, onFilter, choices, usual, onChoose, selection, opened, onOpen, note } =
    props;
  const styles = useStyles();
  const { frame } = useTableStyles();
  const words = useTrackingStrings();
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const items = React.useMemo(() => itemsOf(groups, folded), [groups, folded]);
  const toggle = React.useCallback(
    (key: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(key)) {
          after.add(key);
        }
        return after;
      }),
    []
  );
  const { size } = selection.selected;
  const foldAll = (): void => setFolded(new Set(groups.map(({ key }) => key)));
  return (
    <div className={frame}>
      <ListBar
        rows={tracking.rows}
        isComplete={tracking.isComplete}
        filters={filters}
        onFilter={onFilter}
        choices={choices}
        usual={usual}
        onChoose={onChoose}
      />
      <div className={styles.line}>
        <span className={styles.said} role="status">
          {tracking.isComplete
            ? words.shown(shown.length, tracking.rows.length)
            : words.coming(tracking.rows.length, tracking.expected)}{' '}
          {size > 0 && words.selected(size)} {note}
        </span>
        {size > 0 && (
          <Button look="quiet" onClick={selection.clear}>
            {words.clearSelection}
          </Button>
        )}
        {groups.length > 1 && (
          <Button look="quiet" onClick={folded.size > 0 ? () => setFolded(new Set()) : foldAll}>
            {folded.size > 0 ? words.expandAll : words.foldAll}
          </Button>
        )}
        {isFiltered(filters) && (
          <Button look="quiet" onClick={() => onFilter(NO_FILTERS)}>
            {words.clearFilters}
          </Button>
        )}
        <SearchField
          label={words.search}
          hint={words.searchHint}
          value={filters.search}
          onChange={(search) => onFilter({ ...filters, search })}
        />
      </div>
      {shown.length === 0 ? (
        <Notice tone="idle" explanation={words.nothingFound} />
      ) : (
        <TrackingGrid
          items={items}
          columns={choices.columns}
          sort={choices.sort}
          onSort={(sort) => onChoose({ ...choices, sort })}
          onToggle={toggle}
          timeZone={tracking.plan?.timeZone ?? DEFAULT_TIME_ZONE}
          selection={selection}
          opened={opened}
          onOpen={onOpen}
          view={JSON.stringify([filters, choices.groupBy, choices.sort])}
        />
      )}
    </div>
  );
}
