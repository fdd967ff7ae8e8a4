/** The live objects of one document, each made once for its element, so that an add-in's object keeps its identity. */
import { Body, ContentControl, Paragraph, Table, TableCell, TableRow } from './objects.ts';
import type { Placed } from './objects.ts';

export abstract class LiveObjects {
  readonly #objects = new WeakMap<Element, Map<string, Placed>>();

  /** The `w:body`. */
  abstract get root(): Element;

  body(element: Element = this.root): Body {
    return this.#object(element, 'Body', Body);
  }

  paragraph(element: Element): Paragraph {
    return this.#object(element, 'Paragraph', Paragraph);
  }

  contentControl(element: Element): ContentControl {
    return this.#object(element, 'ContentControl', ContentControl);
  }

  table(element: Element): Table {
    return this.#object(element, 'Table', Table);
  }

  row(element: Element): TableRow {
    return this.#object(element, 'TableRow', TableRow);
  }

  cell(element: Element): TableCell {
    return this.#object(element, 'TableCell', TableCell);
  }

  /** From now on this object stands for another element. */
  move(object: Placed, element: Element): void {
    object.element = element;
    this.#of(element).set(object.typeName, object);
  }

  #of(element: Element): Map<string, Placed> {
    const known = this.#objects.get(element) ?? new Map<string, Placed>();
    this.#objects.set(element, known);
    return known;
  }

  #object<T extends Placed>(element: Element, type: string, Made: new (element: Element) => T): T {
    const known = this.#of(element);
    const object = known.get(type);
    if (object instanceof Made) {
      return object;
    }
    const made = new Made(element);
    known.set(type, made);
    return made;
  }
}
