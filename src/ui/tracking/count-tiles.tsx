/** The figures above the list. Each is also a filter; the chosen one is pressed. */
import { useTheme } from '@fluentui/react/lib/Theme';
import type { IStyle } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import type { TrackingCount } from '../../actions/open-tracking';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import type { Tone } from '../theme/tones';
import { SHOWN_COUNTS } from './tracking-terms';
import type { ShownCount } from './tracking-terms';

const TONE: Readonly<Partial<Record<ShownCount, Tone>>> = {
  onTime: 'ok',
  late: 'warn',
  missing: 'bad',
  returned: 'wait',
  accepted: 'ok'
};

const useStyles = themedStyles((theme) => {
  const tile: IStyle[] = [
    focusRing(theme),
    {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-start',
      textAlign: 'left',
      font: 'inherit',
      color: theme.semanticColors.bodyText,
      background: theme.semanticColors.bodyBackground,
      border: `1px solid ${theme.semanticColors.bodyDivider}`,
      borderRadius: 6,
      padding: '10px 12px',
      cursor: 'pointer',
      selectors: { ':hover': { background: theme.semanticColors.bodyBackgroundHovered } }
    }
  ];
  return {
    // A grid, so that a figure alone on the last line is no wider than the others.
    tiles: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(98px, 1fr))',
      gap: 8,
      marginBottom: 12
    },
    tile,
    chosen: [
      ...tile,
      {
        borderColor: theme.palette.themePrimary,
        boxShadow: `inset 0 -3px 0 ${theme.palette.themePrimary}`,
        selectors: { '@media (forced-colors: active)': { border: '2px solid Highlight' } }
      }
    ],
    figure: { display: 'block', fontSize: 26, lineHeight: 32, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    label: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext }
  };
});

export interface CountTilesProps {
  readonly counts: Readonly<Record<TrackingCount, number>>;
  readonly chosen: ShownCount;
  readonly onChoose: (count: ShownCount) => void;
}

export function CountTiles({ counts, chosen, onChoose }: CountTilesProps): React.ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const tracking = useTrackingStrings();
  return (
    <div className={styles.tiles} role="group" aria-label={tracking.countsLabel}>
      {SHOWN_COUNTS.map((count) => {
        const tone = counts[count] > 0 ? TONE[count] : undefined;
        return (
          <button
            key={count}
            type="button"
            aria-pressed={count === chosen}
            className={count === chosen ? styles.chosen : styles.tile}
            onClick={() => onChoose(count)}
          >
            <b
              className={styles.figure}
              style={tone === undefined ? undefined : { color: toneColours(theme, tone).text }}
            >
              {counts[count]}
            </b>
            <span className={styles.label}>{tracking.counts[count]}</span>
          </button>
        );
      })}
    </div>
  );
}
