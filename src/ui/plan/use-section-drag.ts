/** Dragging sections in the outline's tree: where a row may be dropped, and what dropping it there means. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import type { Instruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import * as React from 'react';
import type { SectionId } from '../../domain/code';
import { placeOf } from '../../domain/outline-edit';
import type { SectionPlace } from '../../domain/outline-edit';
import type { Outline } from '../../domain/outline';

const SECTION = 'tong-ket-section';

export type DropOn = Instruction['operation'];

/** The place that dropping on a row means: before or after it, or as the last below it. */
export function dropPlace(outline: Outline, target: SectionId, on: DropOn): SectionPlace | undefined {
  const at = placeOf(outline, target);
  if (at === undefined) {
    return undefined;
  }
  switch (on) {
    case 'reorder-before':
      return at;
    case 'reorder-after':
      return { ...at, index: at.index + 1 };
    case 'combine':
      return { parent: target, index: Number.MAX_SAFE_INTEGER };
  }
}

export interface SectionDrag {
  readonly isDragged: boolean;
  /** What a drop would mean while another row hovers over this one. */
  readonly hover: DropOn | undefined;
}

/** @param onDrop the section that was dropped on this one. */
export function useSectionDrag(
  element: React.RefObject<HTMLElement>,
  id: SectionId,
  onDrop: (dragged: SectionId, on: DropOn) => void
): SectionDrag {
  const [isDragged, setDragged] = React.useState(false);
  const [hover, setHover] = React.useState<DropOn>();
  const drop = React.useRef(onDrop);
  drop.current = onDrop;
  React.useEffect(() => {
    const row = element.current;
    if (row === null) {
      return undefined;
    }
    return combine(
      draggable({
        element: row,
        getInitialData: () => ({ kind: SECTION, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false)
      }),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => source.data.kind === SECTION && source.data.id !== id,
        getData: ({ input, element: target }) =>
          attachInstruction(
            { id },
            {
              input,
              element: target,
              operations: { 'reorder-before': 'available', 'reorder-after': 'available', combine: 'available' }
            }
          ),
        onDrag: ({ self }) => setHover(extractInstruction(self.data)?.operation),
        onDragLeave: () => setHover(undefined),
        onDrop: ({ self, source }) => {
          setHover(undefined);
          const on = extractInstruction(self.data)?.operation;
          if (on !== undefined && typeof source.data.id === 'string') {
            // Only rows of this tree carry the kind that `canDrop` asks for.
            drop.current(source.data.id as SectionId, on);
          }
        }
      })
    );
  }, [element, id]);
  return { isDragged, hover };
}
