/** Which columns the list has. The unit is always there: it opens the row. */
import * as React from 'react';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { TickBox } from '../parts/tick-box';
import { themedStyles } from '../theme/themed-styles';
import { inOrder, isUsual } from './kept-choices';
import type { Choices } from './kept-choices';
import { COLUMN_IDS } from './tracking-terms';

export interface ColumnChooserProps {
  readonly choices: Choices;
  readonly usual: Choices;
  readonly onChoose: (choices: Choices) => void;
}

const useStyles = themedStyles((theme) => ({
  panel: {
    border: 0,
    margin: 0,
    padding: '4px 12px 12px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    fontSize: 13
  },
  hint: { color: theme.semanticColors.bodySubtext, fontSize: 12, flexBasis: '100%' }
}));

export function ColumnChooser({ choices, usual, onChoose }: ColumnChooserProps): React.ReactElement {
  const styles = useStyles();
  const words = useTrackingStrings();
  const { columns } = choices;
  return (
    <div role="group" aria-label={words.chooseColumns} className={styles.panel}>
      {COLUMN_IDS.filter((id) => id !== 'unit').map((id) => (
        <TickBox
          key={id}
          label={words.columns[id]}
          isLabelShown
          ticked={columns.includes(id) ? 'all' : 'none'}
          onChange={(ticked) =>
            onChoose({
              ...choices,
              columns: inOrder(ticked ? [...columns, id] : columns.filter((column) => column !== id))
            })
          }
        />
      ))}
      <Button look="quiet" disabled={isUsual(choices, usual)} onClick={() => onChoose(usual)}>
        {words.resetColumns}
      </Button>
      <span className={styles.hint}>{words.columnsKept}</span>
    </div>
  );
}
