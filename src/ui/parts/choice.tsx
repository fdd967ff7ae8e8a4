/** One choice of a few, as the browser's own list: works with every keyboard, finger and reader. */
import * as React from 'react';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';

export interface ChoiceOption<K extends string> {
  readonly key: K;
  readonly text: string;
}

export interface ChoiceProps<K extends string> {
  readonly label: string;
  /** Only read aloud, where the choices say enough. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly ChoiceOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

const useStyles = themedStyles((theme) => ({
  label: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    maxWidth: '100%',
    boxSizing: 'border-box',
    border: `1px solid ${theme.palette.neutralTertiaryAlt}`,
    borderRadius: 4,
    background: theme.semanticColors.bodyBackground,
    paddingLeft: 10,
    minHeight: 32,
    selectors: { ':focus-within': { borderColor: theme.palette.themePrimary } }
  },
  name: { color: theme.semanticColors.bodySubtext, whiteSpace: 'nowrap' },
  aloud: READ_ALOUD_ONLY,
  roomy: { maxWidth: '220px !important' },
  list: [
    focusRing(theme),
    {
      font: 'inherit',
      color: theme.semanticColors.bodyText,
      background: theme.semanticColors.bodyBackground,
      border: 0,
      minHeight: 30,
      minWidth: 0,
      maxWidth: 132,
      textOverflow: 'ellipsis',
      padding: '0 6px',
      cursor: 'pointer',
      borderRadius: 4
    }
  ]
}));

export function Choice<K extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange
}: ChoiceProps<K>): React.ReactElement {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <span className={isLabelHidden ? styles.aloud : styles.name}>{label}:</span>
      <select
        className={isLabelHidden ? `${styles.list} ${styles.roomy}` : styles.list}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(({ key }) => key === currentTarget.value);
          if (chosen !== undefined) {
            onChange(chosen.key);
          }
        }}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
