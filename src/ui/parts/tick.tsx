/** A tick box with its words: the browser's own, which needs no icon font to be seen ticked. */
import * as React from 'react';
import { focusRing, themedStyles } from '../theme/themed-styles';

export interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (ticked: boolean) => void;
}

const useStyles = themedStyles((theme) => ({
  label: { display: 'inline-flex', alignItems: 'center', gap: 8, cursor: 'pointer' },
  box: [focusRing(theme), { width: 16, height: 16, margin: 0, accentColor: theme.palette.themePrimary, flex: 'none' }]
}));

export function Tick({ label, ticked, disabled = false, onChange }: TickProps): React.ReactElement {
  const styles = useStyles();
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.box}
        checked={ticked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
