/** Elements find each other again after the editor has written the document, or a part of it, anew. */
import type { HostObject } from '../host/type-table.ts';
import { child, childValue, descendants } from '../ooxml/dom.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import type { LiveObjects } from './live-objects.ts';
import { Range, isPlaced } from './objects.ts';

/** Where the element that was at some place before is now; undefined when it is gone. */
export type NewPlaces = (element: Element) => Element | undefined;

/** The parts that hold text which add-ins may hold on to. */
const STORY_PARTS = [
  /^word\/document\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^word\/(?:footnotes|endnotes)\.xml$/
];

/** Names that outlive a rewrite: content controls by id, paragraphs by paraId, tables and their parts by their order. */
function nameElements(root: Document | Element): Map<Element, string> {
  const names = new Map<Element, string>();
  for (const control of descendants(root, 'sdt')) {
    const id = childValue(child(control, 'sdtPr'), 'id');
    if (id !== undefined) {
      names.set(control, `control ${id}`);
    }
  }
  for (const paragraph of descendants(root, 'p')) {
    const id = paragraphId(paragraph);
    if (id !== undefined) {
      names.set(paragraph, `paragraph ${id}`);
    }
  }
  for (const name of ['body', 'hdr', 'ftr', 'footnote', 'endnote', 'tbl', 'tr', 'tc']) {
    descendants(root, name).forEach((element, index) => names.set(element, `${name} ${index}`));
  }
  return names;
}

/** Remembers how each element of the file is named. @returns what finds them in the trees that come next. */
export function placesOfFile(file: OoxmlPackage): () => NewPlaces {
  const stories = STORY_PARTS.flatMap((pattern) => file.names().filter((name) => pattern.test(name)));
  const names = (): [Element, string][] =>
    stories.flatMap((name) => {
      const tree = file.read(name);
      return tree === undefined
        ? []
        : Array.from(nameElements(tree), ([element, own]): [Element, string] => [element, `${name} ${own}`]);
    });
  const old = new Map(names());
  return () => {
    const byName = new Map(names().map(([element, name]) => [name, element]));
    return (element) => byName.get(old.get(element) ?? '');
  };
}

/**
 * The same for a few elements.
 * @param now holds those that come.
 * @returns what is told, once they have come, which element holds those that were there before.
 */
export function placesAmong(now: Element): (before: Element) => NewPlaces {
  const byName = new Map(Array.from(nameElements(now), ([element, name]) => [name, element]));
  return (before) => {
    const old = nameElements(before);
    // What nobody touched stands where it stood.
    return (element) => (element.isConnected ? element : byName.get(old.get(element) ?? ''));
  };
}

/** Puts a live object where its place is now. @returns whether there is such a place. */
export function reattach(document: LiveObjects, object: HostObject, place: NewPlaces): boolean {
  if (object instanceof Range) {
    const start = place(object.span.start.paragraph);
    const end = place(object.span.end.paragraph);
    if (start !== undefined && end !== undefined) {
      object.span = {
        start: { paragraph: start, offset: object.span.start.offset },
        end: { paragraph: end, offset: object.span.end.offset }
      };
      return true;
    }
    return false;
  }
  if (!isPlaced(object)) {
    return true;
  }
  const element = place(object.element);
  if (element === undefined) {
    return false;
  }
  document.move(object, element);
  return true;
}
