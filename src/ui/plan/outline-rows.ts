/** The rows of the outline's tree as it is shown: what is folded away is left out. Pure. */
import type { SectionId } from '../../domain/code';
import type { Outline, Section } from '../../domain/outline';

export interface OutlineRow {
  readonly section: Section;
  /** 1 at the top. */
  readonly level: number;
  readonly parent: SectionId | undefined;
  readonly position: number;
  readonly siblings: number;
}

export function rowsOf(outline: Outline, folded: ReadonlySet<SectionId>): readonly OutlineRow[] {
  const visit = (sections: readonly Section[], level: number, parent: SectionId | undefined): readonly OutlineRow[] =>
    sections.flatMap((section, index) => [
      { section, level, parent, position: index + 1, siblings: sections.length },
      ...(folded.has(section.id) ? [] : visit(section.children, level + 1, section.id))
    ]);
  return visit(outline.sections, 1, undefined);
}

/** What an arrow key does in the tree: another row, folding, unfolding; nothing at the ends. */
export type TreeMove =
  { readonly kind: 'go'; readonly to: SectionId } | { readonly kind: 'fold' | 'unfold'; readonly id: SectionId };

export function treeMove(
  rows: readonly OutlineRow[],
  folded: ReadonlySet<SectionId>,
  id: SectionId,
  key: string
): TreeMove | undefined {
  const at = rows.findIndex(({ section }) => section.id === id);
  const row = rows[at];
  if (row === undefined) {
    return undefined;
  }
  const go = (to: OutlineRow | undefined): TreeMove | undefined =>
    to === undefined || to === row ? undefined : { kind: 'go', to: to.section.id };
  const hasChildren = row.section.children.length > 0;
  switch (key) {
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows[rows.length - 1]);
    case 'ArrowRight':
      return !hasChildren ? undefined : folded.has(id) ? { kind: 'unfold', id } : go(rows[at + 1]);
    case 'ArrowLeft':
      return hasChildren && !folded.has(id)
        ? { kind: 'fold', id }
        : row.parent === undefined
          ? undefined
          : { kind: 'go', to: row.parent };
    default:
      return undefined;
  }
}
