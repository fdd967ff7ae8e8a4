/** A short state in words with its tone. The words say all; colour only helps. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import type { Tone } from '../theme/tones';

const useStyles = themedStyles(() => ({
  pill: {
    display: 'inline-block',
    borderRadius: 10,
    padding: '0 9px',
    fontSize: 12,
    lineHeight: 20,
    whiteSpace: 'nowrap',
    selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
  }
}));

export function Pill({ tone, children }: { readonly tone: Tone; readonly children: string }): React.ReactElement {
  const { pill } = useStyles();
  const { text, background } = toneColours(useTheme(), tone);
  return (
    <span className={pill} style={{ color: text, background }}>
      {children}
    </span>
  );
}
