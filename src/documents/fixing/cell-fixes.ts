/** Writes text into cells of tables. */
import { placesOf } from '../reading/places';
import { W } from '../xml/namespaces';
import { childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { NewCell } from './fix';
import { replaced } from './form-fixes';
import { newElement } from './new-element';
import { isParagraph, withText, withWords, writtenText } from './paragraph-text';

/** A cell that was empty gets a run; its look is that of the paragraph's own mark. */
function written(paragraph: XmlElement, text: string): XmlElement {
  if (writtenText(paragraph) !== '') {
    return withWords(paragraph, text);
  }
  const properties = childNamed(paragraph, W, 'pPr');
  const mark = properties === undefined ? undefined : childNamed(properties, W, 'rPr');
  const run = newElement(
    paragraph,
    'r',
    {},
    ...(mark === undefined ? [] : [mark]),
    withText(newElement(paragraph, 't'), text)
  );
  return { ...paragraph, children: [...paragraph.children, run] };
}

export function writeCells(root: XmlElement, cells: readonly NewCell[]): XmlElement {
  const body = childNamed(root, W, 'body');
  const texts = new Map(cells.map(({ paragraph, text }) => [paragraph, text]));
  const changes = new Map<XmlElement, XmlElement>();
  placesOf(body ?? root).forEach(({ paragraph }, element) => {
    const text = texts.get(paragraph);
    if (text !== undefined && isParagraph(element) && writtenText(element).trim() !== text) {
      changes.set(element, written(element, text));
    }
  });
  return changes.size === 0 ? root : replaced(root, changes);
}
