/** A coloured dot beside words that say the same. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import type { Tone } from '../theme/tones';

const useStyles = themedStyles(() => ({
  dot: {
    display: 'inline-block',
    flex: 'none',
    width: 10,
    height: 10,
    borderRadius: 5,
    selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
  }
}));

export function Dot({ tone }: { readonly tone: Tone }): React.ReactElement {
  return <span className={useStyles().dot} style={{ background: toneColours(useTheme(), tone).mark }} aria-hidden />;
}
