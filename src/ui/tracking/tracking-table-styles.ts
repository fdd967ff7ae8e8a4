/** Looks of the tracking list: a table where there is room, cards where there is not, all lines on paper. */
import type { IStyle } from '@fluentui/react/lib/Styling';
import { NARROW } from '../parts/screen';
import { TICK_WIDTH } from './column-widths';
import { chosenBackground } from '../theme/tones';
import { focusRing, themedStyles } from '../theme/themed-styles';

const PRINT = '@media print';

/** What stays in sight when the list is scrolled sideways stands above what goes by, and the head above both. */
const STAYS = 1;
const HEAD = 2;

export const useTableStyles = themedStyles((theme) => {
  const { semanticColors: semantic, palette } = theme;
  const line = `1px solid ${semantic.bodyDivider}`;
  const inner: IStyle = { selectors: { ':focus-visible': { outlineOffset: '-2px' } } };
  const cell: IStyle[] = [
    focusRing(theme),
    inner,
    {
      padding: '7px 8px',
      borderBottom: line,
      verticalAlign: 'middle',
      textAlign: 'left',
      overflowWrap: 'anywhere',
      selectors: {
        [NARROW]: {
          display: 'flex',
          gap: 8,
          padding: '2px 12px 2px 40px',
          border: 0,
          selectors: {
            '::before': {
              content: 'attr(data-label)',
              flex: '0 0 104px',
              fontSize: 12,
              color: semantic.bodySubtext
            }
          }
        }
      }
    }
  ];
  const tick: IStyle = {
    padding: '7px 4px 7px 12px',
    borderBottom: line,
    verticalAlign: 'middle',
    width: 20,
    position: 'sticky',
    left: 0,
    zIndex: STAYS,
    background: 'inherit',
    selectors: { [NARROW]: { position: 'absolute', zIndex: 0, background: 'none', border: 0, padding: '4px 12px' } }
  };
  const headCell: IStyle = {
    position: 'sticky',
    top: 0,
    zIndex: HEAD,
    background: semantic.bodyBackground,
    borderBottom: `1px solid ${palette.neutralTertiaryAlt}`,
    textAlign: 'left',
    padding: 0,
    height: 32,
    selectors: { [PRINT]: { position: 'static' } }
  };
  const row: IStyle = {
    background: semantic.bodyBackground,
    selectors: {
      ':hover': { background: semantic.bodyBackgroundHovered },
      [NARROW]: { display: 'block', position: 'relative', padding: '8px 0', borderBottom: line },
      [PRINT]: { breakInside: 'avoid' }
    }
  };
  const plainButton: IStyle = {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 0,
    textAlign: 'left',
    cursor: 'pointer'
  };
  const arrow: IStyle = { display: 'inline-block', width: 12, flex: 'none', position: 'sticky', left: TICK_WIDTH + 8 };
  return {
    frame: { background: semantic.bodyBackground, border: line, borderRadius: 6, overflow: 'hidden' },
    around: { position: 'relative' },
    more: {
      position: 'absolute',
      top: 1,
      right: 0,
      bottom: 0,
      width: 14,
      zIndex: HEAD,
      pointerEvents: 'none',
      background: `linear-gradient(to left, ${semantic.bodyDivider}, transparent)`,
      selectors: { [NARROW]: { display: 'none' }, [PRINT]: { display: 'none' } }
    },
    scroller: {
      overflow: 'auto',
      overflowAnchor: 'none',
      maxHeight: 'max(420px, calc(100vh - 160px))',
      scrollPaddingTop: 34,
      borderTop: line,
      selectors: { [PRINT]: { maxHeight: 'none', overflow: 'visible' } }
    },
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'separate',
      borderSpacing: '0',
      fontSize: 13,
      lineHeight: 18,
      selectors: { [NARROW]: { display: 'block' } }
    },
    // The page's owner wants more rows in sight.
    compact: { selectors: { 'td, th': { paddingTop: '2px !important', paddingBottom: '2px !important' } } },
    columns: { selectors: { [NARROW]: { display: 'none' } } },
    head: { selectors: { [NARROW]: { display: 'none' } } },
    column: headCell,
    tickColumn: [headCell, { padding: '0 4px 0 12px', left: 0, zIndex: HEAD + 1 }],
    unitColumn: [headCell, { left: TICK_WIDTH, zIndex: HEAD + 1 }],
    sortButton: [
      focusRing(theme),
      plainButton,
      inner,
      {
        width: '100%',
        height: 32,
        padding: '0 8px',
        fontWeight: 600,
        fontSize: 12,
        color: semantic.bodySubtext,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        selectors: { ':hover': { color: semantic.bodyText } }
      }
    ],
    sortMark: { marginLeft: 4 },
    body: { selectors: { [NARROW]: { display: 'block' } } },
    gap: { padding: 0, border: 0, selectors: { [NARROW]: { display: 'block' } } },
    groupRow: {
      background: palette.neutralLighterAlt,
      selectors: { [NARROW]: { display: 'flex', alignItems: 'center', borderBottom: line } }
    },
    groupTick: [tick, { selectors: { [NARROW]: { position: 'static' } } }],
    group: { padding: 0, borderBottom: line, textAlign: 'left', selectors: { [NARROW]: { flex: 1, border: 0 } } },
    groupButton: [
      focusRing(theme),
      plainButton,
      inner,
      {
        display: 'flex',
        width: '100%',
        alignItems: 'baseline',
        gap: 6,
        color: semantic.bodyText,
        fontWeight: 600,
        padding: '9px 8px',
        selectors: { ':hover': { background: semantic.bodyBackgroundHovered } }
      }
    ],
    groupName: { position: 'sticky', left: TICK_WIDTH + 26 },
    groupFigures: { fontWeight: 400, color: semantic.bodySubtext },
    arrow,
    arrowOpen: [arrow, { transform: 'rotate(90deg)' }],
    row,
    openedRow: [
      row,
      {
        background: chosenBackground(theme),
        selectors: {
          '> :first-child': { boxShadow: `inset 3px 0 0 ${palette.themePrimary}` },
          [NARROW]: { boxShadow: `inset 3px 0 0 ${palette.themePrimary}` }
        }
      }
    ],
    tick,
    cell,
    // A long state may take two lines.
    inside: { minWidth: 0, flex: 1, selectors: { '> span': { whiteSpace: 'normal' } } },
    unit: [
      ...cell,
      {
        fontWeight: 400,
        position: 'sticky',
        left: TICK_WIDTH,
        zIndex: STAYS,
        background: 'inherit',
        selectors: {
          [NARROW]: { position: 'static', fontWeight: 600, selectors: { '::before': { display: 'none' } } }
        }
      }
    ],
    name: [
      focusRing(theme),
      plainButton,
      {
        padding: 0,
        fontWeight: 'inherit',
        selectors: { ':hover': { color: semantic.linkHovered, textDecoration: 'underline' } }
      }
    ],
    hint: { fontSize: 12, color: semantic.bodySubtext },
    note: {
      fontSize: 12,
      color: semantic.bodySubtext,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      selectors: { [PRINT]: { whiteSpace: 'normal' }, [NARROW]: { whiteSpace: 'normal' } }
    },
    moment: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }
  };
});
