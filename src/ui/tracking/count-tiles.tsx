/** The figures above the list. Each is also a filter; the chosen one is pressed. */
import { useTheme } from '@fluentui/react/lib/Theme';
import type { IStyle } from '@fluentui/react/lib/Styling';
import * as React from 'react';
import { TRACKING_COUNTS } from '../../actions/open-tracking';
import type { TrackingCount } from '../../actions/open-tracking';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { NARROW } from '../parts/screen';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { toneColours } from '../theme/tones';
import type { Tone } from '../theme/tones';

const TONE: Readonly<Partial<Record<TrackingCount, Tone>>> = { approved: 'ok', overdue: 'bad' };

const useStyles = themedStyles((theme) => {
  const tile: IStyle[] = [
    focusRing(theme),
    {
      flex: '1 1 120px',
      textAlign: 'left',
      font: 'inherit',
      color: theme.semanticColors.bodyText,
      background: theme.semanticColors.bodyBackground,
      border: `1px solid ${theme.semanticColors.bodyDivider}`,
      borderRadius: 6,
      padding: '10px 14px',
      cursor: 'pointer',
      selectors: { ':hover': { background: theme.semanticColors.bodyBackgroundHovered } }
    }
  ];
  return {
    tiles: { display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12, selectors: { [NARROW]: { gap: 8 } } },
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
  readonly chosen: TrackingCount;
  readonly onChoose: (count: TrackingCount) => void;
}

export function CountTiles({ counts, chosen, onChoose }: CountTilesProps): React.ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const tracking = useTrackingStrings();
  return (
    <div className={styles.tiles} role="group" aria-label={tracking.countsLabel}>
      {TRACKING_COUNTS.map((count) => {
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
