/** What the list shows: filters, grouping and columns. */
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import { STATE_KINDS } from '../../domain/state';
import { compareNames } from '../../domain/vietnamese-text';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import type { ChoiceOption } from '../parts/choice';
import { themedStyles } from '../theme/themed-styles';
import { ColumnChooser } from './column-chooser';
import type { Choices } from './kept-choices';
import { SortChoice } from './sort-choice';
import { levelOf } from './tracking-filter';
import type { Filters } from './tracking-filter';
import { GROUPINGS } from './tracking-terms';
import { useGroupWords } from './use-group-words';

export interface ListBarProps {
  readonly rows: readonly TrackingRow[];
  /** While more rows come, the filters offer what the first of them have. */
  readonly isComplete: boolean;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly choices: Choices;
  readonly usual: Choices;
  readonly onChoose: (choices: Choices) => void;
}

const useStyles = themedStyles(() => ({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, padding: '10px 12px', fontSize: 13 }
}));

/** What the rows have, each once, by name. */
function optionsOf<K extends string>(
  rows: readonly TrackingRow[],
  keyOf: (row: TrackingRow) => K,
  nameOf: (row: TrackingRow) => string
): readonly ChoiceOption<K>[] {
  const options = new Map<K, string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!options.has(key)) {
      options.set(key, nameOf(row));
    }
  }
  return [...options].map(([key, text]) => ({ key, text })).sort((a, b) => compareNames(a.text, b.text));
}

export function ListBar({
  rows: there,
  isComplete,
  filters,
  onFilter,
  choices,
  usual,
  onChoose
}: ListBarProps): React.ReactElement {
  const styles = useStyles();
  const words = useTrackingStrings();
  const { state } = useStrings();
  const groupWords = useGroupWords();
  const [choosing, setChoosing] = React.useState(false);
  const first = React.useRef(there);
  const rows = isComplete ? there : first.current;
  const options = React.useMemo(
    () => ({
      state: STATE_KINDS.filter((kind) => rows.some((row) => row.state === kind)).map((key) => ({
        key,
        text: state.states[key]
      })),
      office: optionsOf<string>(
        rows,
        ({ obligation }) => obligation.receivingOffice,
        ({ obligation }) => obligation.receivingOfficeName
      ),
      level: optionsOf<string>(rows, levelOf, (row) => groupWords.level(levelOf(row))),
      stream: optionsOf<string>(rows, ({ obligation }) => obligation.stream, groupWords.stream)
    }),
    [rows, state, groupWords]
  );
  const filter = <K extends 'state' | 'office' | 'level' | 'stream'>(
    name: K,
    own: readonly ChoiceOption<Filters[K]>[]
  ): React.ReactElement | null =>
    own.length < 2 && filters[name] === '' ? null : (
      <Choice<Filters[K] | ''>
        label={words.filters[name]}
        options={[{ key: '', text: words.all[name] }, ...own]}
        value={filters[name]}
        onChange={(value) => onFilter({ ...filters, [name]: value })}
      />
    );
  return (
    <>
      <div className={styles.bar}>
        <Choice
          label={words.groupBy}
          options={GROUPINGS.map((key) => ({ key, text: words.groupings[key] }))}
          value={choices.groupBy}
          onChange={(groupBy) => onChoose({ ...choices, groupBy })}
        />
        <SortChoice choices={choices} onChoose={onChoose} />
        {filter('state', options.state)}
        {filter('level', options.level)}
        {filter('office', options.office)}
        {filter('stream', options.stream)}
        <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {words.chooseColumns}
        </Button>
      </div>
      {choosing && <ColumnChooser choices={choices} usual={usual} onChoose={onChoose} />}
    </>
  );
}
