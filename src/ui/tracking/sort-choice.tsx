/** The order of the list where it stands as cards, which have no head to sort by. */
import * as React from 'react';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Choice } from '../parts/choice';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import type { Choices } from './kept-choices';
import { BY_NAME } from './tracking-order';

export interface SortChoiceProps {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

const useStyles = themedStyles(() => ({
  narrow: { display: 'none', selectors: { [NARROW]: { display: 'contents' }, '@media print': { display: 'none' } } }
}));

export function SortChoice({ choices, onChoose }: SortChoiceProps): React.ReactElement {
  const styles = useStyles();
  const words = useTrackingStrings();
  const { columns, sort } = choices;
  // What the list is sorted by may be a column that is hidden by now.
  const offered = columns.includes(sort.column) ? columns : [...columns, sort.column];
  return (
    <div className={styles.narrow}>
      <Choice
        label={words.sort}
        options={offered.map((key) => ({ key, text: words.columns[key] }))}
        value={sort.column}
        onChange={(column) => onChoose({ ...choices, sort: { ...BY_NAME, column } })}
      />
      <Choice
        label={words.sortOrder}
        isLabelHidden
        options={[
          { key: 'ascending', text: words.ascending },
          { key: 'descending', text: words.descending }
        ]}
        value={sort.descending ? 'descending' : 'ascending'}
        onChange={(order) => onChoose({ ...choices, sort: { ...sort, descending: order === 'descending' } })}
      />
    </div>
  );
}
