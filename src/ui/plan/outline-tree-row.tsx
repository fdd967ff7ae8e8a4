/** One section in the outline's tree: chosen by click or arrow keys, moved by dragging or with Alt. */
import * as React from 'react';
import type { SectionId } from '../../domain/code';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Pill } from '../parts/pill';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { chosenBackground } from '../theme/tones';
import type { OutlineRow } from './outline-rows';
import { useSectionDrag } from './use-section-drag';
import type { DropOn } from './use-section-drag';

export interface OutlineTreeRowProps {
  readonly row: OutlineRow;
  readonly isChosen: boolean;
  readonly isFolded: boolean;
  readonly isUnsure: boolean;
  readonly onChoose: (id: SectionId) => void;
  readonly onFold: (id: SectionId) => void;
  readonly onKey: (event: React.KeyboardEvent, id: SectionId) => void;
  readonly onDrop: (dragged: SectionId, target: SectionId, on: DropOn) => void;
  readonly rowRef: (id: SectionId, element: HTMLElement | null) => void;
}

const useStyles = themedStyles((theme) => {
  const accent = theme.palette.themePrimary;
  return {
    row: [
      focusRing(theme),
      {
        display: 'flex',
        alignItems: 'baseline',
        gap: 6,
        padding: '5px 8px',
        borderRadius: 4,
        cursor: 'pointer',
        borderTop: '2px solid transparent',
        borderBottom: '2px solid transparent',
        selectors: { ':hover': { background: theme.semanticColors.bodyBackgroundHovered } }
      }
    ],
    chosen: {
      background: chosenBackground(theme),
      boxShadow: `inset 3px 0 0 ${accent}`,
      selectors: { '@media (forced-colors: active)': { outline: '1px solid Highlight' } }
    },
    dragged: { opacity: 0.5 },
    'reorder-before': { borderTopColor: accent },
    'reorder-after': { borderBottomColor: accent },
    combine: { outline: `2px solid ${accent}`, outlineOffset: '-2px' },
    fold: {
      font: 'inherit',
      border: 0,
      background: 'none',
      color: 'inherit',
      padding: 0,
      width: 18,
      cursor: 'pointer'
    },
    mark: { color: theme.semanticColors.bodySubtext, whiteSpace: 'nowrap' },
    title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    heading: { fontWeight: 600 },
    extra: { fontSize: 12, color: theme.semanticColors.bodySubtext, whiteSpace: 'nowrap' }
  };
});

export function OutlineTreeRow(props: OutlineTreeRowProps): React.ReactElement {
  const { row, isChosen, isFolded, isUnsure, onChoose, onFold, onKey, onDrop, rowRef } = props;
  const { section, level, position, siblings } = row;
  const styles = useStyles();
  const { outline: words } = usePlanStrings();
  const element = React.useRef<HTMLDivElement>(null);
  const { isDragged, hover } = useSectionDrag(element, section.id, (dragged, on) => onDrop(dragged, section.id, on));
  React.useEffect(() => {
    rowRef(section.id, element.current);
    return () => rowRef(section.id, null);
  }, [rowRef, section.id]);
  const hasChildren = section.children.length > 0;
  return (
    <div
      ref={element}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? !isFolded : undefined}
      tabIndex={isChosen ? 0 : -1}
      data-section={section.id}
      className={[
        styles.row,
        isChosen ? styles.chosen : '',
        isDragged ? styles.dragged : '',
        hover === undefined ? '' : styles[hover]
      ].join(' ')}
      style={{ paddingLeft: 8 + (level - 1) * 20 }}
      onClick={() => onChoose(section.id)}
      onKeyDown={(event) => onKey(event, section.id)}
    >
      <span
        className={styles.fold}
        aria-hidden
        onClick={(event) => {
          if (hasChildren) {
            event.stopPropagation();
            onFold(section.id);
          }
        }}
      >
        {hasChildren ? (isFolded ? '▸' : '▾') : '·'}
      </span>
      {section.mark !== '' && <span className={styles.mark}>{section.mark}</span>}
      <span className={`${styles.title} ${section.kind === 'heading' ? styles.heading : ''}`}>{section.title}</span>
      {section.kind === 'prose' && (
        <span className={styles.extra}>
          {[
            ...(section.minimumWords > 0 ? [words.minimum(section.minimumWords)] : []),
            ...(section.required ? [] : [words.optional]),
            ...(section.unitKinds.length > 0 ? [words.someLevels] : [])
          ].join(' · ')}
        </span>
      )}
      {isUnsure && <Pill tone="warn">{words.unsure}</Pill>}
    </div>
  );
}
