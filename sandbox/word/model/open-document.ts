/**
 * One open document: its package, which is the truth, and the live objects that add-ins hold on to. Objects keep their
 * identity while their element lives, and find it again by id after the editor has written the document anew.
 */
import { RichError } from '../host/rich-error.ts';
import type { HostObject } from '../host/type-table.ts';
import { ancestors, child, childValue, descendants, isW } from '../ooxml/dom.ts';
import { stampControlIds } from '../ooxml/control-ids.ts';
import { readSwitch, writeSwitch } from '../ooxml/document-settings.ts';
import { DOCUMENT_PART } from '../ooxml/names.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { plainFormatting, rememberParagraphs } from '../ooxml/plain-formatting.ts';
import { paragraphId, stampParagraphIds } from '../ooxml/paragraph-ids.ts';
import type { Reviser } from '../ooxml/revisions.ts';
import { showBoundData, writeBoundData } from './data-binding.ts';
import { settlePlaceholders, shownPlaceholders } from './placeholder.ts';
import type { Profile } from '../host/profiles.ts';
import type { Placed, Point, Span } from './objects.ts';
import { Body, ContentControl, Paragraph, Range, Table, TableCell, TableRow, isPlaced } from './objects.ts';

export type TrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

/** What shows the document to the person. */
export interface Surface {
  /** What the person has selected, or where the caret is. */
  selection(): Span | undefined;
  select(span: Span): void;
}

export interface DocumentOptions {
  readonly file: OoxmlPackage;
  readonly profile: Profile;
  readonly readOnly: boolean;
  readonly surface: Surface;
  /** Whose name stands on comments and tracked changes. */
  readonly author?: string;
  /** Writes the document to where it belongs. @throws RichError when that fails. */
  readonly save: () => Promise<void>;
}

export class OpenDocument {
  readonly file: OoxmlPackage;
  readonly profile: Profile;
  readonly readOnly: boolean;
  readonly surface: Surface;
  readonly save: () => Promise<void>;
  readonly author: string;
  /** A fault that can be switched on: every change by an add-in is refused, as by a document that lost its permission. */
  denied = false;
  saved = true;
  /** Counts the changes of add-ins. */
  edition = 0;
  #changed = false;
  /** What controls have shown as their placeholders, by control id. */
  readonly #prompts = new Map<string, string>();
  readonly #objects = new WeakMap<Element, Map<string, Placed>>();
  #ranges = new Set<Range>();
  #mineOnly = false;
  #lastRevision = 0;

  constructor(options: DocumentOptions) {
    this.file = options.file;
    this.profile = options.profile;
    this.readOnly = options.readOnly;
    this.surface = options.surface;
    this.save = options.save;
    this.author = options.author ?? 'Người dùng';
    this.stamp();
    // The data of bound controls wins over their text when a document is opened, as in Word.
    showBoundData(this);
    this.#changed = false;
    this.saved = true;
  }

  get tree(): Document {
    const tree = this.file.read(DOCUMENT_PART);
    if (tree === undefined) {
      throw new Error('The document has lost its main part.');
    }
    return tree;
  }

  /** The `w:body`. */
  get root(): Element {
    const body = child(this.tree.documentElement, 'body');
    if (body === undefined) {
      throw new Error('The document has no body.');
    }
    return body;
  }

  // ---- identity

  body(element: Element = this.root): Body {
    return this.#object(
      element,
      'Body',
      () => new Body(element),
      (object) => object instanceof Body
    );
  }

  paragraph(element: Element): Paragraph {
    return this.#object(
      element,
      'Paragraph',
      () => new Paragraph(element),
      (object) => object instanceof Paragraph
    );
  }

  contentControl(element: Element): ContentControl {
    return this.#object(
      element,
      'ContentControl',
      () => new ContentControl(element),
      (object) => object instanceof ContentControl
    );
  }

  table(element: Element): Table {
    return this.#object(
      element,
      'Table',
      () => new Table(element),
      (object) => object instanceof Table
    );
  }

  row(element: Element): TableRow {
    return this.#object(
      element,
      'TableRow',
      () => new TableRow(element),
      (object) => object instanceof TableRow
    );
  }

  cell(element: Element): TableCell {
    return this.#object(
      element,
      'TableCell',
      () => new TableCell(element),
      (object) => object instanceof TableCell
    );
  }

  range(span: Span): Range {
    const range = new Range(span);
    this.#ranges.add(range);
    return range;
  }

  #object<T extends Placed>(
    element: Element,
    type: string,
    make: () => T,
    is: (object: Placed) => object is Placed & T
  ): T {
    const known = this.#objects.get(element) ?? new Map<string, Placed>();
    this.#objects.set(element, known);
    const object = known.get(type);
    if (object !== undefined && is(object)) {
      return object;
    }
    const made = make();
    known.set(type, made);
    return made;
  }

  // ---- tracked changes

  /** Whether changes by add-ins are tracked: a setting of the file; "mine only" lives as long as the window. */
  get tracking(): TrackingMode {
    const on = readSwitch(this.file, 'trackRevisions');
    return on ? (this.#mineOnly ? 'TrackMineOnly' : 'TrackAll') : 'Off';
  }

  set tracking(mode: TrackingMode) {
    this.#mineOnly = mode === 'TrackMineOnly';
    writeSwitch(this.file, 'trackRevisions', mode !== 'Off');
    this.changedBeside();
  }

  /** What is written on a change that is tracked now; undefined while none are. */
  reviser(): Reviser | undefined {
    return this.tracking === 'Off'
      ? undefined
      : { author: this.author, date: this.now(), id: String(++this.#lastRevision + 1000) };
  }

  /** Now, as the file writes it. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  // ---- change

  /** Refuses a change of a read-only document or inside a content control that is locked for editing. */
  guard(place: Node): void {
    this.demandWritable();
    const tree = place.ownerDocument;
    if (tree !== null) {
      this.file.markChanged(tree);
    }
    const within = [...(isW(place, 'sdt') ? [place] : []), ...ancestors(place)].filter((element) =>
      isW(element, 'sdt')
    );
    if (within.some((control) => isContentLocked(control))) {
      throw new RichError('AccessDenied', 'The content control is locked for editing.');
    }
  }

  /** @throws RichError AccessDenied for a document that may not be changed at all. */
  demandWritable(): void {
    if (this.readOnly) {
      throw new RichError('AccessDenied', 'The document is read-only.');
    }
    if (this.denied) {
      throw new RichError('AccessDenied', 'You do not have permission to change this document.');
    }
  }

  /** Says that the main part was changed by an add-in. */
  changed(): void {
    this.file.edit(DOCUMENT_PART);
    this.#changed = true;
    this.changedBeside();
    writeBoundData(this);
  }

  /** Says that another part was changed, which the editor does not show. */
  changedBeside(): void {
    this.edition++;
    this.saved = false;
  }

  /** Whether add-ins changed the main part since the last call. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** Gives each paragraph and each content control an id of its own. */
  stamp(): void {
    const paragraphs = stampParagraphIds(this.tree);
    const controls = stampControlIds(this.tree);
    if (paragraphs || controls) {
      this.file.edit(DOCUMENT_PART);
    }
  }

  /** Moves the ends of the ranges that lie behind a change of a paragraph's text. */
  textChanged(paragraph: Element, at: number, removed: number, inserted: number): void {
    const move = (point: Point, isEnd: boolean): Point => {
      if (point.paragraph !== paragraph || point.offset < at || (isEnd && point.offset === at && removed === 0)) {
        return point;
      }
      return { paragraph, offset: point.offset >= at + removed ? point.offset - removed + inserted : at };
    };
    for (const range of this.#ranges) {
      const { start, end } = range.span;
      const collapsed = start.paragraph === end.paragraph && start.offset === end.offset;
      range.span = { start: move(start, collapsed), end: move(end, true) };
    }
  }

  /** Ranges that nobody holds any more are no longer moved. */
  keepRanges(held: Iterable<HostObject>): void {
    this.#ranges = new Set(Array.from(held).filter((object) => object instanceof Range));
  }

  // ---- the editor wrote the document

  /**
   * Takes the editor's bytes and finds the place of each held object in the new tree.
   * @param asWritten they are this document's own from before, not the editor's way of writing it.
   * @returns the objects whose place is gone.
   */
  takeFromEditor(bytes: Uint8Array, held: Iterable<HostObject>, asWritten = false): HostObject[] {
    const objects = Array.from(held);
    this.keepRanges(objects);
    const find = this.#finder();
    for (const [id, prompt] of shownPlaceholders(this.tree)) {
      this.#prompts.set(id, prompt);
    }
    const before = rememberParagraphs(this.tree);
    this.file.takeFromEditor(bytes);
    this.file.edit(DOCUMENT_PART);
    settlePlaceholders(this, this.#prompts);
    if (!asWritten) {
      plainFormatting(this.file, this.tree, before);
    }
    this.stamp();
    writeBoundData(this);
    this.saved = false;
    const place = find();
    return objects.filter((object) => !this.#reattach(object, place));
  }

  /** Remembers how each element is named, and gives a look-up of that name in the tree that comes next. */
  #finder(): () => (element: Element) => Element | undefined {
    const stories = new Map(
      STORY_PARTS.flatMap((pattern) => this.file.names().filter((name) => pattern.test(name))).map((name) => [
        name,
        this.file.read(name)
      ])
    );
    const names = (read: (name: string) => Document | undefined): [Element, string][] =>
      Array.from(stories.keys()).flatMap((name) => {
        const tree = read(name);
        return tree === undefined
          ? []
          : Array.from(nameElements(tree), ([element, own]): [Element, string] => [element, `${name} ${own}`]);
      });
    const old = new Map(names((name) => stories.get(name)));
    return () => {
      const byName = new Map(names((name) => this.file.read(name)).map(([element, name]) => [name, element]));
      return (element) => byName.get(old.get(element) ?? '');
    };
  }

  #reattach(object: HostObject, place: (element: Element) => Element | undefined): boolean {
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
    object.element = element;
    const known = this.#objects.get(element) ?? new Map<string, Placed>();
    known.set(object.typeName, object);
    this.#objects.set(element, known);
    return true;
  }
}

export function isContentLocked(control: Element): boolean {
  return ['sdtContentLocked', 'contentLocked'].includes(childValue(child(control, 'sdtPr'), 'lock') ?? '');
}

/** The parts that hold text which add-ins may hold on to. */
const STORY_PARTS = [
  /^word\/document\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^word\/(?:footnotes|endnotes)\.xml$/
];

/** Names that outlive a rewrite: content controls by id, paragraphs by paraId, tables and their parts by their order. */
function nameElements(tree: Document): Map<Element, string> {
  const names = new Map<Element, string>();
  for (const control of descendants(tree, 'sdt')) {
    const id = childValue(child(control, 'sdtPr'), 'id');
    if (id !== undefined) {
      names.set(control, `control ${id}`);
    }
  }
  for (const paragraph of descendants(tree, 'p')) {
    const id = paragraphId(paragraph);
    if (id !== undefined) {
      names.set(paragraph, `paragraph ${id}`);
    }
  }
  for (const name of ['body', 'hdr', 'ftr', 'footnote', 'endnote', 'tbl', 'tr', 'tc']) {
    descendants(tree, name).forEach((element, index) => names.set(element, `${name} ${index}`));
  }
  return names;
}
