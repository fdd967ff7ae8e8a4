/** A tick box that may stand for many: ticked, not ticked, or ticked in part. */
import * as React from 'react';
import { focusRing, themedStyles } from '../theme/themed-styles';

export interface TickBoxProps {
  readonly label: string;
  readonly ticked: 'none' | 'some' | 'all';
  readonly onChange: (ticked: boolean) => void;
  /** Beside the box, so that it can be clicked too. */
  readonly isLabelShown?: boolean;
  /** 0 unless a list moves its own focus. */
  readonly tabIndex?: 0 | -1;
}

const useStyles = themedStyles((theme) => ({
  box: [
    focusRing(theme),
    { width: 16, height: 16, margin: 0, cursor: 'pointer', accentColor: theme.palette.themePrimary, flex: 'none' }
  ],
  labelled: { display: 'inline-flex', alignItems: 'center', gap: 6, cursor: 'pointer' }
}));

export function TickBox({
  label,
  ticked,
  onChange,
  isLabelShown = false,
  tabIndex = 0
}: TickBoxProps): React.ReactElement {
  const styles = useStyles();
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    if (input.current !== null) {
      input.current.indeterminate = ticked === 'some';
    }
  }, [ticked]);
  const control = (
    <input
      ref={input}
      type="checkbox"
      className={styles.box}
      aria-label={isLabelShown ? undefined : label}
      tabIndex={tabIndex}
      checked={ticked === 'all'}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
  return isLabelShown ? (
    <label className={styles.labelled}>
      {control}
      {label}
    </label>
  ) : (
    control
  );
}
