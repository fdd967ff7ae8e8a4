/** How full a report is against its outline: a bar with the figure beside it. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { Completeness } from '../../domain/event';
import { useStrings } from '../loc/language';
import { themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';

export interface CompletenessBarProps {
  readonly completeness: Completeness;
  /** Sections begun but below their minimum. */
  readonly begun?: number;
}

const useStyles = themedStyles((theme) => ({
  row: { display: 'flex', alignItems: 'center', gap: 8 },
  bar: {
    flex: 1,
    minWidth: 48,
    height: 8,
    borderRadius: 4,
    overflow: 'hidden',
    display: 'flex',
    background: theme.palette.neutralLight,
    selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
  },
  part: { height: '100%', selectors: { '@media (forced-colors: active)': { background: 'Highlight !important' } } },
  figure: {
    fontSize: 12,
    fontVariantNumeric: 'tabular-nums',
    color: theme.semanticColors.bodySubtext,
    whiteSpace: 'nowrap'
  }
}));

export function CompletenessBar({ completeness, begun = 0 }: CompletenessBarProps): React.ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const { general } = useStrings();
  const { done, total } = completeness;
  const share = (count: number): string => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <div className={styles.row}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-label={general.completeness(done, total)}
      >
        <span className={styles.part} style={{ width: share(done), background: toneColours(theme, 'ok').mark }} />
        <span className={styles.part} style={{ width: share(begun), background: toneColours(theme, 'warn').mark }} />
      </div>
      <span className={styles.figure} aria-hidden>
        {done}/{total}
      </span>
    </div>
  );
}
