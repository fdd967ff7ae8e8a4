/**
 * Every paragraph carries a `w14:paraId` of its own. Two things hang on it: live objects find their paragraph again after
 * the editor has written the document anew, and the editor leaves paragraphs with an id as they were ([MS-DOCX] 2.2.4).
 */
import { descendants } from './dom.ts';
import { MARKUP_COMPATIBILITY, W14, XMLNS } from './names.ts';

export function paragraphId(paragraph: Element): string | undefined {
  const id = paragraph.getAttributeNS(W14, 'paraId');
  return id === null || id === '' ? undefined : id;
}

/**
 * Gives an id to each paragraph that has none, or has that of a paragraph before it.
 * @returns whether anything was changed.
 */
export function stampParagraphIds(document: Document): boolean {
  const used = new Set<string>();
  let changed = false;
  let next = 0x10000001;
  const fresh = (): string => {
    for (;;) {
      const id = (next++).toString(16).toUpperCase().padStart(8, '0');
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
    }
  };
  const paragraphs = descendants(document, 'p');
  const taken = new Set(paragraphs.map(paragraphId).filter((id) => id !== undefined));
  for (const paragraph of paragraphs) {
    let id = paragraphId(paragraph);
    if (id === undefined || used.has(id)) {
      id = fresh();
      paragraph.setAttributeNS(W14, 'w14:paraId', id);
      paragraph.setAttributeNS(W14, 'w14:textId', '77777777');
      changed = true;
    }
    used.add(id);
  }
  if (changed) {
    declareIgnorable(document.documentElement);
  }
  return changed;
}

/** Readers that do not know the w14 names must be told that they may skip them. */
function declareIgnorable(root: Element): void {
  if (root.getAttribute('xmlns:w14') === null) {
    root.setAttributeNS(XMLNS, 'xmlns:w14', W14);
  }
  if (root.getAttribute('xmlns:mc') === null) {
    root.setAttributeNS(XMLNS, 'xmlns:mc', MARKUP_COMPATIBILITY);
  }
  const ignorable = root.getAttributeNS(MARKUP_COMPATIBILITY, 'Ignorable') ?? '';
  if (!ignorable.split(/\s+/).includes('w14')) {
    root.setAttributeNS(MARKUP_COMPATIBILITY, 'mc:Ignorable', `${ignorable} w14`.trim());
  }
}
