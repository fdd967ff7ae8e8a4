/** The live objects of an open document. They stand for places in the tree and hold no content of their own. */
import { HostObject } from '../host/type-table.ts';

/** A place in the text of a paragraph; `offset` one past the end of the text stands behind the paragraph mark. */
export interface Point {
  readonly paragraph: Element;
  readonly offset: number;
}

/** From one place to a later one, or to itself. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

export class WordDocument extends HostObject {
  readonly typeName = 'Document';
}

/** The content of the document, or of a table cell. */
export class Body extends HostObject {
  readonly typeName = 'Body';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

export class Paragraph extends HostObject {
  readonly typeName = 'Paragraph';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

/** Its ends move with the text around them; see `OpenDocument.textChanged`. */
export class Range extends HostObject {
  readonly typeName = 'Range';
  span: Span;
  constructor(span: Span) {
    super();
    this.span = span;
  }
}

/** A `w:sdt`, inline or around blocks. */
export class ContentControl extends HostObject {
  readonly typeName = 'ContentControl';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

export class Table extends HostObject {
  readonly typeName = 'Table';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

export class TableRow extends HostObject {
  readonly typeName = 'TableRow';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

export class TableCell extends HostObject {
  readonly typeName = 'TableCell';
  element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

/** Objects that have text, and to which text can be added. */
export type Textual = Body | Paragraph | Range | ContentControl;

export const isTextual = (object: HostObject): object is Textual =>
  object instanceof Body || object instanceof Paragraph || object instanceof Range || object instanceof ContentControl;

/** Objects that stand on one element of the tree. */
export type Placed = Body | Paragraph | ContentControl | Table | TableRow | TableCell;

export const isPlaced = (object: HostObject): object is Placed =>
  (isTextual(object) && !(object instanceof Range)) ||
  object instanceof Table ||
  object instanceof TableRow ||
  object instanceof TableCell;

export class Font extends HostObject {
  readonly typeName = 'Font';
  readonly owner: Textual;
  constructor(owner: Textual) {
    super();
    this.owner = owner;
  }
}

/**
 * A collection of any of the above, under its class name in the Word API. It is looked up anew each time: office.js holds on
 * to collections across batches.
 */
export class Collection extends HostObject {
  readonly typeName: string;
  readonly #list: () => readonly HostObject[];
  constructor(typeName: string, list: () => readonly HostObject[]) {
    super();
    this.typeName = typeName;
    this.#list = list;
  }

  get objects(): readonly HostObject[] {
    return this.#list();
  }
}
