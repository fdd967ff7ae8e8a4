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
import type { ParagraphsBefore } from '../ooxml/plain-formatting.ts';
import { plainFormatting, rememberParagraphs } from '../ooxml/plain-formatting.ts';
import { stampParagraphIds } from '../ooxml/paragraph-ids.ts';
import type { Reviser } from '../ooxml/revisions.ts';
import { showBoundData, writeBoundData } from './data-binding.ts';
import { LiveObjects } from './live-objects.ts';
import { settlePlaceholders, shownPlaceholders } from './placeholder.ts';
import type { Profile } from '../host/profiles.ts';
import type { Point, Span } from './objects.ts';
import { Range, isPlaced } from './objects.ts';
import { placesOfFile, reattach } from './rewritten.ts';
import type { TypedBlocks } from './typed-blocks.ts';
import { placeTyped, replaceTyped } from './typed-blocks.ts';

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

export class OpenDocument extends LiveObjects {
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
  #ranges = new Set<Range>();
  #mineOnly = false;
  #lastRevision = 0;

  constructor(options: DocumentOptions) {
    super();
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

  range(span: Span): Range {
    const range = new Range(span);
    this.#ranges.add(range);
    return range;
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
    const find = placesOfFile(this.file);
    this.#rememberPrompts(descendants(this.tree, 'sdt'));
    const before = rememberParagraphs(descendants(this.tree, 'p'));
    this.file.takeFromEditor(bytes);
    this.#settle(descendants(this.tree, 'sdt'), asWritten ? [] : descendants(this.tree, 'p'), before);
    this.stamp();
    writeBoundData(this);
    const place = find();
    return objects.filter((object) => !reattach(this, object, place));
  }

  /**
   * Takes what the person typed, block by block, and leaves the rest of the tree as it is.
   * @returns false, and nothing is done, when the blocks are not found or concern more than the main part.
   */
  takeTyped(typed: readonly TypedBlocks[], held: Iterable<HostObject>): boolean {
    const places = placeTyped(this, typed);
    if (places === undefined) {
      return false;
    }
    const objects = Array.from(held);
    this.keepRanges(objects);
    this.#rememberPrompts(places.flatMap(({ controls }) => controls));
    let hasNew = false;
    for (const place of places) {
      const { controls, paragraphs, before, find, ...replaced } = replaceTyped(this, place);
      hasNew ||= replaced.hasNew;
      this.#settle(controls, paragraphs, before);
      objects.filter(isOutside).forEach((object) => reattach(this, object, find));
    }
    if (hasNew) {
      this.stamp();
    }
    writeBoundData(this);
    return true;
  }

  #rememberPrompts(controls: readonly Element[]): void {
    for (const [id, prompt] of shownPlaceholders(controls)) {
      this.#prompts.set(id, prompt);
    }
  }

  /** What the editor leaves undone where the person typed. */
  #settle(controls: readonly Element[], paragraphs: readonly Element[], before: ParagraphsBefore): void {
    this.file.edit(DOCUMENT_PART);
    settlePlaceholders(this, controls, this.#prompts);
    plainFormatting(this.file, paragraphs, before);
    this.saved = false;
  }
}

/** Whether the element that an object stands for was taken out of its tree. */
const isOutside = (object: HostObject): boolean =>
  object instanceof Range
    ? !object.span.start.paragraph.isConnected || !object.span.end.paragraph.isConnected
    : isPlaced(object) && !object.element.isConnected;

export function isContentLocked(control: Element): boolean {
  return ['sdtContentLocked', 'contentLocked'].includes(childValue(child(control, 'sdtPr'), 'lock') ?? '');
}
