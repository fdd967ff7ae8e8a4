/** A tick box that may stand for many: ticked, not ticked, or ticked in part. */
import * as React from 'react';
import { focusRing, themedStyles } from '../theme/themed-styles';

export interface TickBoxProps {
  readonly label: string;
  readonly ticked: 'none' | 'some' | 'all';
  readonly onChange: (ticked: boolean) => void;
}

const useStyles = themedStyles((theme) => ({
  box: [
    focusRing(theme),
    { width: 16, height: 16, margin: 0, cursor: 'pointer', accentColor: theme.palette.themePrimary, flex: 'none' }
  ]
}));

export function TickBox({ label, ticked, onChange }: TickBoxProps): React.ReactElement {
  const { box } = useStyles();
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    if (input.current !== null) {
      input.current.indeterminate = ticked === 'some';
    }
  }, [ticked]);
  return (
    <input
      ref={input}
      type="checkbox"
      className={box}
      aria-label={label}
      checked={ticked === 'all'}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
