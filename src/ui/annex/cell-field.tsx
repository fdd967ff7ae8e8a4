/** One cell of an annex's form, checked against its column's type as soon as it is left. */
import * as React from 'react';
import type { AnnexColumn } from '../../domain/annex';
import { usePaneStrings } from '../loc/use-pane-strings';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { problemOf } from './annex-form';

const useStyles = themedStyles((theme) => ({
  label: { display: 'grid', gap: 2, fontSize: 12, marginTop: 6 },
  field: [
    focusRing(theme),
    {
      font: 'inherit',
      fontSize: 14,
      width: '100%',
      boxSizing: 'border-box',
      padding: '4px 8px',
      color: theme.semanticColors.inputText,
      background: theme.semanticColors.inputBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      borderRadius: 4,
      selectors: {
        ':read-only': {
          background: theme.semanticColors.bodyStandoutBackground,
          color: theme.semanticColors.bodySubtext
        },
        '&[aria-invalid="true"]': { borderColor: theme.semanticColors.errorText }
      }
    }
  ],
  problem: { color: theme.semanticColors.errorText, fontSize: 12 }
}));

export interface CellFieldProps {
  readonly label: string;
  /** Row and column, read aloud. */
  readonly name: string;
  /** Undefined for a row's title. */
  readonly column?: AnnexColumn;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
  readonly onFocus?: () => void;
}

export function CellField({
  label,
  name,
  column,
  text,
  readOnly,
  onText,
  onFocus
}: CellFieldProps): React.ReactElement {
  const styles = useStyles();
  const { annexForm } = usePaneStrings();
  const problem = column === undefined || readOnly ? undefined : problemOf(text, column);
  const isNumber = column !== undefined && column.type !== 'text' && column.type !== 'date';
  return (
    <label className={styles.label}>
      <span>{label}</span>
      <input
        className={styles.field}
        aria-label={name}
        aria-invalid={problem !== undefined}
        inputMode={isNumber ? 'decimal' : 'text'}
        value={text}
        readOnly={readOnly}
        onChange={(event) => onText(event.target.value)}
        onFocus={onFocus}
      />
      {problem !== undefined && column !== undefined && (
        <span className={styles.problem} role="status">
          {problem === 'negative' ? annexForm.negative : annexForm.wrong[column.type]}
        </span>
      )}
    </label>
  );
}
