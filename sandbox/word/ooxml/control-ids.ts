/** Ids of content controls: one document never has the same twice, or objects would be mistaken for each other. */
import { child, childValue, descendants } from './dom.ts';
import { properties, setValue } from './order.ts';

const idOf = (control: Element): string | undefined => childValue(child(control, 'sdtPr'), 'id');

export function freshControlId(tree: Document): number {
  const used = new Set(descendants(tree, 'sdt').map(idOf));
  for (;;) {
    const id = Math.floor(Math.random() * 0x7ffffffe) + 1;
    if (!used.has(String(id))) {
      return id;
    }
  }
}

/** Gives an id to each control that has none, or has that of a control before it. @returns whether any was given. */
export function stampControlIds(tree: Document): boolean {
  const used = new Set<string>();
  let changed = false;
  for (const control of descendants(tree, 'sdt')) {
    let id = idOf(control);
    if (id === undefined || used.has(id)) {
      id = String(freshControlId(tree));
      setValue(properties(control, 'sdtPr'), 'id', id);
      changed = true;
    }
    used.add(id);
  }
  return changed;
}
