/** The sign of a section's state: a colour and a mark of its own, so that neither has to be told apart alone. */
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { toneColours } from '../theme/tones';
import type { CellState } from './section-grid';

const SIGN = mergeStyles({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: 15,
  height: 15,
  borderRadius: 2,
  boxSizing: 'border-box',
  fontSize: 11,
  lineHeight: 11,
  fontWeight: 700,
  printColorAdjust: 'exact',
  selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
});

const MARK: Readonly<Record<CellState, string>> = {
  done: '✓',
  belowMinimum: '<',
  empty: '–',
  missing: '×',
  returned: '↩',
  unknown: '?',
  none: '',
  notAsked: '·'
};

function lookOf(theme: Theme, state: CellState): React.CSSProperties {
  const { palette, semanticColors } = theme;
  const solid = (background: string): React.CSSProperties => ({ background, color: semanticColors.bodyBackground });
  switch (state) {
    case 'done':
      return solid(toneColours(theme, 'ok').mark);
    case 'returned':
      return solid(toneColours(theme, 'bad').mark);
    case 'belowMinimum':
      return { background: toneColours(theme, 'warn').mark, color: palette.black };
    case 'empty':
    case 'missing':
      return { background: palette.neutralQuaternaryAlt, color: semanticColors.bodyText };
    case 'none':
    case 'unknown':
      return { border: `1px solid ${palette.neutralTertiaryAlt}`, color: semanticColors.bodySubtext };
    case 'notAsked':
      return { color: semanticColors.bodySubtext };
  }
}

export function SectionSign({ state }: { readonly state: CellState }): React.ReactElement {
  return (
    <span aria-hidden className={SIGN} style={lookOf(useTheme(), state)}>
      {MARK[state]}
    </span>
  );
}
