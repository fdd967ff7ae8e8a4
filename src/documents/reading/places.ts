/** Counts the paragraphs of a body as Word's `body.paragraphs` does. */
import { MC, W, W14 } from '../xml/namespaces';
import { attributeOf, isElement, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { Place } from './place';
import { chosen } from './run-text';

/** Blocks that hold paragraphs. */
const HOLDERS: ReadonlySet<string> = new Set([
  'tbl',
  'tr',
  'tc',
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'del',
  'moveFrom'
]);

class PlaceCounter {
  public readonly places = new Map<XmlElement, Place>();

  public visit(parent: XmlElement): void {
    for (const child of parent.children) {
      if (isElement(child)) {
        this.add(child);
      }
    }
  }

  private add(child: XmlElement): void {
    if (child.namespace === W && child.local === 'p') {
      const paraId = attributeOf(child, W14, 'paraId');
      this.places.set(child, { paragraph: this.places.size, ...(paraId === undefined ? {} : { paraId }) });
    } else if (child.namespace === W && HOLDERS.has(child.local)) {
      this.visit(child);
    } else if (isNamed(child, MC, 'AlternateContent')) {
      const choice = chosen(child);
      if (choice !== undefined) {
        this.visit(choice);
      }
    }
  }
}

/** Paragraphs by their element; text boxes, which stand within paragraphs, are left out. */
export function placesOf(body: XmlElement): ReadonlyMap<XmlElement, Place> {
  const counter = new PlaceCounter();
  counter.visit(body);
  return counter.places;
}
