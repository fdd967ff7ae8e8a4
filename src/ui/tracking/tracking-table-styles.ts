/** Looks of the tracking table: a table where there is room, cards where there is not. */
import type { IStyle } from '@fluentui/react/lib/Styling';
import { NARROW } from '../parts/screen';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';

export const useTableStyles = themedStyles((theme) => {
  const { semanticColors: semantic, palette } = theme;
  const line = `1px solid ${semantic.bodyDivider}`;
  const cell: IStyle = {
    padding: '7px 8px',
    borderBottom: line,
    verticalAlign: 'middle',
    textAlign: 'left',
    selectors: {
      [NARROW]: {
        display: 'flex',
        gap: 8,
        padding: '2px 12px',
        border: 0,
        selectors: {
          '::before': {
            content: 'attr(data-label)',
            flex: '0 0 96px',
            fontSize: 12,
            color: semantic.bodySubtext
          }
        }
      }
    }
  };
  return {
    frame: { background: semantic.bodyBackground, border: line, borderRadius: 6, overflow: 'hidden' },
    bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, padding: '10px 12px' },
    shown: { flex: '1 1 220px', fontSize: 12, color: semantic.bodySubtext },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13,
      lineHeight: 18,
      selectors: { [NARROW]: { display: 'block' } }
    },
    head: { selectors: { [NARROW]: { display: 'none' } } },
    column: {
      textAlign: 'left',
      fontWeight: 600,
      fontSize: 12,
      color: semantic.bodySubtext,
      padding: '6px 8px',
      borderBottom: line,
      whiteSpace: 'nowrap'
    },
    officeColumn: { minWidth: 170 },
    outlineColumn: { width: 120 },
    approvedColumn: { width: 190 },
    body: { selectors: { [NARROW]: { display: 'block' } } },
    groupRow: { selectors: { [NARROW]: { display: 'block' } } },
    group: {
      padding: 0,
      borderBottom: line,
      background: palette.neutralLighterAlt,
      textAlign: 'left',
      selectors: { [NARROW]: { display: 'block' } }
    },
    groupButton: [
      focusRing(theme),
      {
        display: 'flex',
        width: '100%',
        alignItems: 'baseline',
        gap: 8,
        font: 'inherit',
        color: semantic.bodyText,
        fontWeight: 600,
        textAlign: 'left',
        background: 'none',
        border: 0,
        padding: '8px',
        cursor: 'pointer',
        selectors: {
          ':hover': { background: semantic.bodyBackgroundHovered },
          ':focus-visible': { outlineOffset: '-2px' }
        }
      }
    ],
    groupFigures: { fontWeight: 400, color: semantic.bodySubtext },
    arrow: { display: 'inline-block', width: 12, transition: 'transform 0.1s', flex: 'none' },
    arrowOpen: { transform: 'rotate(90deg)' },
    row: {
      selectors: {
        ':hover': { background: semantic.bodyBackgroundHovered },
        [NARROW]: { display: 'block', padding: '8px 0', borderBottom: line }
      }
    },
    cell,
    unit: [
      cell,
      {
        fontWeight: 400,
        selectors: { [NARROW]: { fontWeight: 600, selectors: { '::before': { display: 'none' } } } }
      }
    ],
    aloud: READ_ALOUD_ONLY,
    hint: { fontSize: 12, color: semantic.bodySubtext },
    phrase: { whiteSpace: 'nowrap' },
    moment: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }
  };
});
