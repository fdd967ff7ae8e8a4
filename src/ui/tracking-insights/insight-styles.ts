/** Looks shared by the figures above the list. */
import { MEDIUM, NARROW } from '../parts/screen';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';

export const useInsightStyles = themedStyles((theme) => {
  const { semanticColors: semantic, palette } = theme;
  const line = `1px solid ${semantic.bodyDivider}`;
  return {
    cards: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.1fr) minmax(0, 1.1fr)',
      gap: 12,
      marginBottom: 12,
      minHeight: 330,
      selectors: {
        [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
        [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' }
      }
    },
    acts: { display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center', margin: '-6px 0 6px', fontSize: 13 },
    // Long lists scroll within their card; on paper they are whole.
    box: {
      position: 'relative',
      maxHeight: 262,
      overflow: 'auto',
      overflowAnchor: 'none',
      selectors: { '@media print': { maxHeight: 'none', overflow: 'visible' } }
    },
    table: { width: '100%', borderCollapse: 'separate', borderSpacing: '0', fontSize: 13, lineHeight: 18 },
    head: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      background: semantic.bodyBackground,
      textAlign: 'left',
      fontSize: 12,
      fontWeight: 600,
      whiteSpace: 'nowrap',
      color: semantic.bodySubtext,
      padding: '2px 6px',
      borderBottom: line
    },
    name: { textAlign: 'left', fontWeight: 400, padding: '5px 6px', borderBottom: line },
    cell: { padding: '5px 6px', borderBottom: line },
    number: {
      padding: '5px 6px',
      borderBottom: line,
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap'
    },
    link: [
      focusRing(theme),
      {
        font: 'inherit',
        color: 'inherit',
        background: 'none',
        border: 0,
        padding: 0,
        textAlign: 'left',
        cursor: 'pointer',
        selectors: {
          ':hover': { color: semantic.linkHovered, textDecoration: 'underline' },
          ':focus-visible': { outlineOffset: '-2px' }
        }
      }
    ],
    bar: {
      display: 'flex',
      height: 9,
      minWidth: 60,
      borderRadius: 4,
      overflow: 'hidden',
      background: palette.neutralLight,
      printColorAdjust: 'exact',
      selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } }
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '2px 12px',
      margin: '8px 0 0',
      padding: 0,
      fontSize: 12,
      color: semantic.bodySubtext
    },
    legendEntry: { display: 'inline-flex', alignItems: 'center', gap: 5 },
    swatch: {
      width: 11,
      height: 11,
      borderRadius: 2,
      display: 'inline-block',
      printColorAdjust: 'exact',
      forcedColorAdjust: 'none'
    },
    aloud: READ_ALOUD_ONLY,
    hint: { fontSize: 12, color: semantic.bodySubtext }
  };
});
