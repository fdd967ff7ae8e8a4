/**
 * What is asked of a tree again and again, looked up once and kept until the tree changes there: the paragraphs and content
 * controls of each story in order, the text of each, the paragraph of an id. Whoever changes the tree need not say so: the
 * index watches it, and takes in what changed before it answers.
 */
import { ancestors, descendants, isElement, isW } from './dom.ts';
import { W, W14 } from './names.ts';

/** Elements whose content is a text of its own: the main text, a header, a note. */
export const STORIES = ['body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent', 'docPartBody'];

/** Their content is never a paragraph of the same story: of a run it is that of a text box. */
const WITHOUT_BLOCKS = new Set([
  'r',
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sectPr',
  'txbxContent'
]);

type Reach = readonly [from: number, to: number];

/** The paragraphs and content controls of one story, in the order of the document, without those of its text boxes. */
export class Story {
  readonly paragraphs: readonly Element[];
  readonly controls: readonly Element[];
  readonly #places: ReadonlyMap<Element, number>;
  readonly #paragraphsIn: ReadonlyMap<Element, Reach>;
  readonly #controlsIn: ReadonlyMap<Element, Reach>;

  constructor(root: Element) {
    const paragraphs: Element[] = [];
    const controls: Element[] = [];
    const places = new Map<Element, number>();
    const paragraphsIn = new Map<Element, Reach>();
    const controlsIn = new Map<Element, Reach>();
    const walk = (element: Element): void => {
      const [paragraph, control] = [paragraphs.length, controls.length];
      for (let each = element.firstElementChild; each !== null; each = each.nextElementSibling) {
        const name = each.namespaceURI === W ? each.localName : '';
        if (name === 'p') {
          places.set(each, paragraphs.length);
          paragraphs.push(each);
        } else if (name === 'sdt') {
          controls.push(each);
        }
        if (!WITHOUT_BLOCKS.has(name) && each.firstElementChild !== null) {
          walk(each);
        }
      }
      paragraphsIn.set(element, [paragraph, paragraphs.length]);
      controlsIn.set(element, [control, controls.length]);
    };
    walk(root);
    this.paragraphs = paragraphs;
    this.controls = controls;
    this.#places = places;
    this.#paragraphsIn = paragraphsIn;
    this.#controlsIn = controlsIn;
  }

  /** The number of a paragraph; undefined for one that is not of this story. */
  placeOf(paragraph: Element): number | undefined {
    return this.#places.get(paragraph);
  }

  /** The paragraphs from one to another, both included; undefined when they do not follow each other here. */
  between(first: Element, last: Element): readonly Element[] | undefined {
    const [from, to] = [this.#places.get(first), this.#places.get(last)];
    return from === undefined || to === undefined || to < from ? undefined : this.paragraphs.slice(from, to + 1);
  }

  /** The paragraphs below an element; undefined for one that is not of this story, or a part of a paragraph. */
  paragraphsIn(element: Element): readonly Element[] | undefined {
    const reach = this.#paragraphsIn.get(element);
    return reach === undefined ? undefined : slice(this.paragraphs, reach);
  }

  /** The content controls below an element; undefined for one that is not of this story. */
  controlsIn(element: Element): readonly Element[] | undefined {
    const reach = this.#controlsIn.get(element);
    return reach === undefined ? undefined : slice(this.controls, reach);
  }
}

const slice = (all: readonly Element[], [from, to]: Reach): readonly Element[] =>
  from === 0 && to === all.length ? all : all.slice(from, to);

export class TreeIndex {
  readonly #observer: MutationObserver;
  readonly #tree: Document;
  /** Counts all changes, of whatever kind. */
  #edition = 0;
  #stories = new Map<Element, Story>();
  #texts = new WeakMap<Element, string>();
  #ids: ReadonlyMap<string, Element> | undefined;
  readonly #kept = new Map<string, { readonly edition: number; readonly value: unknown }>();

  private constructor(tree: Document) {
    this.#tree = tree;
    this.#observer = new MutationObserver((records) => this.#take(records));
    this.#observer.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** The index of the tree that an element stands in; undefined for one that was taken out of it. */
  static around(element: Element): TreeIndex | undefined {
    return element.isConnected ? TreeIndex.of(element.ownerDocument) : undefined;
  }

  static of(tree: Document): TreeIndex {
    const known = indexes.get(tree);
    if (known !== undefined) {
      known.#take(known.#observer.takeRecords());
      return known;
    }
    const made = new TreeIndex(tree);
    indexes.set(tree, made);
    return made;
  }

  /** The story that an element is in, or is; undefined outside of any. */
  storyAround(element: Element): Story | undefined {
    for (let root: Element | null = element; root !== null; root = root.parentElement) {
      if (root.namespaceURI === W && STORIES.includes(root.localName)) {
        const story = this.#stories.get(root) ?? new Story(root);
        this.#stories.set(root, story);
        return story;
      }
    }
    return undefined;
  }

  /** The text of an element, read once and kept until something below it changes. */
  text(element: Element, read: () => string): string {
    const known = this.#texts.get(element);
    if (known !== undefined) {
      return known;
    }
    const text = read();
    this.#texts.set(element, text);
    return text;
  }

  /** The first paragraph of the tree with this id. */
  paragraph(id: string): Element | undefined {
    if (this.#ids === undefined) {
      const ids = new Map<string, Element>();
      for (const paragraph of descendants(this.#tree, 'p')) {
        const own = paragraph.getAttributeNS(W14, 'paraId');
        if (own !== null && !ids.has(own)) {
          ids.set(own, paragraph);
        }
      }
      this.#ids = ids;
    }
    return this.#ids.get(id);
  }

  /** What a reader makes of the tree, kept until anything in it changes. */
  kept<T>(name: string, make: () => T): T {
    const known = this.#kept.get(name);
    if (known?.edition === this.#edition) {
      return known.value as T; // made by the same reader, which the name stands for
    }
    const value = make();
    this.#kept.set(name, { edition: this.#edition, value });
    return value;
  }

  #take(records: readonly MutationRecord[]): void {
    for (const record of records) {
      this.#edition++;
      if (record.type === 'attributes') {
        if (record.attributeName?.endsWith('paraId') === true) {
          this.#ids = undefined;
        }
        continue;
      }
      this.#forgetTexts(record.target);
      for (const nodes of [record.addedNodes, record.removedNodes]) {
        nodes.forEach((node) => this.#forgetBlocks(node));
      }
    }
  }

  /** What stands around a place reads differently now. */
  #forgetTexts(place: Node): void {
    if (isElement(place)) {
      this.#texts.delete(place);
    }
    for (const parent of ancestors(place)) {
      this.#texts.delete(parent);
    }
  }

  /** Blocks that came or went: nobody saw what was changed in them while they were out of the tree. */
  #forgetBlocks(node: Node): void {
    if (!isElement(node) || isW(node, 't', 'rPr', 'pPr')) {
      return;
    }
    const blocks = [
      ...(isW(node, 'p', 'sdt', ...STORIES) ? [node] : []),
      ...(node.firstElementChild === null ? [] : [...descendants(node, 'p'), ...descendants(node, 'sdt')])
    ];
    if (blocks.length > 0 || isW(node, 'sdtContent', 'tbl', 'tr', 'tc')) {
      this.#stories = new Map();
      this.#ids = undefined;
    }
    blocks.forEach((block) => this.#texts.delete(block));
  }
}

const indexes = new WeakMap<Document, TreeIndex>();
