/**
 * What the person typed, as the blocks that changed: a paragraph, or some blocks that follow each other in the main text, in
 * a content control or in a table's cell. They take the place of the old ones in the tree; nothing else of it is touched.
 */
import { ancestors, children, descendants, isW, make, parseXml } from '../ooxml/dom.ts';
import { MARKUP_COMPATIBILITY, NUMBERING_PART, RELATIONSHIP, W, W14, W15 } from '../ooxml/names.ts';
import type { OoxmlPackage } from '../ooxml/package.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import type { ParagraphsBefore } from '../ooxml/plain-formatting.ts';
import { rememberParagraphs } from '../ooxml/plain-formatting.ts';
import { paragraphText } from '../ooxml/runs.ts';
import { TreeIndex } from '../ooxml/tree-index.ts';
import type { OpenDocument } from './open-document.ts';
import type { NewPlaces } from './rewritten.ts';
import { placesAmong } from './rewritten.ts';

/** A run of blocks of one container, and what stands there now. */
export interface TypedBlocks {
  /** Some paragraph of the container, by id, and its number among the blocks: it tells which container is meant. */
  readonly anchor: { readonly paragraph: string; readonly at: number };
  /** How many blocks the container had. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The blocks that come, as WordprocessingML. */
  readonly xml: string;
}

/** A place where typed blocks go. */
export interface TypedPlace {
  readonly container: Element;
  /** The blocks that go. */
  readonly old: readonly Element[];
  /** What comes behind them. */
  readonly next: Element | null;
  /** Holds the blocks that come. */
  readonly fresh: Element;
  /** The content controls around and in the blocks that go. */
  readonly controls: readonly Element[];
}

const BLOCKS = ['p', 'tbl', 'sdt'];
const CONTAINERS = ['body', 'sdtContent', 'tc'];

/** The prefixes that the editor writes. */
const PREFIXES: Readonly<Record<string, string>> = {
  w: W,
  r: RELATIONSHIP,
  w14: W14,
  w15: W15,
  mc: MARKUP_COMPATIBILITY,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word'
};
const DECLARED = Object.entries(PREFIXES)
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(' ');

/** @returns where all of them go; undefined when one is not found, or concerns another part of the file too. */
export function placeTyped(document: OpenDocument, typed: readonly TypedBlocks[]): readonly TypedPlace[] | undefined {
  const places = typed.map((one) => placeOf(document, one));
  const found = places.filter((place) => place !== undefined);
  return found.length === places.length ? found : undefined;
}

function placeOf(document: OpenDocument, { anchor, count, from, to, xml }: TypedBlocks): TypedPlace | undefined {
  const paragraph = TreeIndex.of(document.tree).paragraph(anchor.paragraph);
  const container = paragraph?.parentElement;
  if (paragraph === undefined || container === null || container === undefined || !isW(container, ...CONTAINERS)) {
    return undefined;
  }
  const blocks = children(container, ...BLOCKS);
  if (blocks.length !== count || blocks[anchor.at] !== paragraph) {
    return undefined;
  }
  const old = blocks.slice(from, to);
  const fresh = readBlocks(xml);
  if (fresh === undefined || !staysInPart(document.file, old, fresh)) {
    return undefined;
  }
  const around = Array.from(ancestors(paragraph)).filter((element) => isW(element, 'sdt'));
  return {
    container,
    old,
    next: blocks[to] ?? (old.at(-1) ?? blocks[from - 1])?.nextElementSibling ?? null,
    fresh,
    controls: [...around, ...old.flatMap(controlsIn)]
  };
}

const isParagraph = (element: Element): boolean => isW(element, 'p');
const withIn = (element: Element, name: string): Element[] => [
  ...(isW(element, name) ? [element] : []),
  ...descendants(element, name)
];
const controlsIn = (element: Element): Element[] => withIn(element, 'sdt');

function readBlocks(xml: string): Element | undefined {
  try {
    const root = parseXml(`<w:body ${DECLARED}>${xml}</w:body>`).documentElement;
    return children(root).every((block) => isW(block, ...BLOCKS)) ? root : undefined;
  } catch {
    return undefined;
  }
}

/** Comments and notes are written in parts of their own. */
const OTHER_PARTS = ['commentRangeStart', 'commentReference', 'footnoteReference', 'endnoteReference'];

/** Whether what comes leads nowhere that what goes did not lead: else other parts of the file change with it. */
function staysInPart(file: OoxmlPackage, old: readonly Element[], fresh: Element): boolean {
  const before = old.flatMap((block) => [block, ...Array.from(block.getElementsByTagName('*'))]);
  const now = Array.from(fresh.getElementsByTagName('*'));
  if (before.some((element) => isW(element, 'txbxContent'))) {
    return false; // the editor keeps text boxes beside the paragraph
  }
  const links = (elements: readonly Element[]): ReadonlySet<string> =>
    new Set(
      elements.flatMap((element) =>
        Array.from(element.attributes)
          .filter(({ namespaceURI }) => namespaceURI === RELATIONSHIP)
          .map(({ value }) => value)
      )
    );
  const others = (elements: readonly Element[]): string =>
    elements
      .filter((element) => isW(element, ...OTHER_PARTS))
      .map((element) => `${element.localName} ${element.getAttributeNS(W, 'id') ?? ''}`)
      .sort()
      .join();
  const known = links(before);
  const lists = listsOf(file);
  return (
    Array.from(links(now)).every((link) => known.has(link)) &&
    others(before) === others(now) &&
    now.every((element) => !isW(element, 'numId') || lists.has(element.getAttributeNS(W, 'val') ?? ''))
  );
}

/** The lists of the file; "0" takes a paragraph out of one. */
function listsOf(file: OoxmlPackage): ReadonlySet<string> {
  const tree = file.read(NUMBERING_PART);
  return tree === undefined
    ? new Set(['0'])
    : TreeIndex.of(tree).kept(
        'lists',
        () => new Set(['0', ...descendants(tree, 'num').map((list) => list.getAttributeNS(W, 'numId') ?? '')])
      );
}

export interface ReplacedBlocks {
  /** Content controls around and in the blocks that came, and their paragraphs. */
  readonly controls: readonly Element[];
  readonly paragraphs: readonly Element[];
  /** The paragraphs as they were. */
  readonly before: ParagraphsBefore;
  readonly find: NewPlaces;
  /** Something came that may have no id, or that of something else. */
  readonly hasNew: boolean;
}

/** Puts the blocks in. A paragraph that is still there stays the same element, and ranges in it move with its text. */
export function replaceTyped(document: OpenDocument, { container, old, next, fresh }: TypedPlace): ReplacedBlocks {
  const { tree } = document;
  const came = children(fresh);
  const find = placesAmong(fresh);
  const went = make(tree, 'body');
  const now = came.map((block, index) => {
    const was = came.length === old.length ? old[index] : undefined;
    if (was !== undefined && staysSame(was, block)) {
      went.append(rewrite(document, was, block));
      return was;
    }
    container.insertBefore(tree.adoptNode(block), was ?? next);
    return block;
  });
  const kept = new Set(now);
  went.append(...old.filter((block) => !kept.has(block)));
  const around = Array.from(ancestors(now[0] ?? container)).filter((element) => isW(element, 'sdt'));
  return {
    controls: [...around, ...now.flatMap(controlsIn)],
    paragraphs: now.flatMap((block) => withIn(block, 'p')),
    before: rememberParagraphs(descendants(went, 'p')),
    find: find(went),
    hasNew: now.some((block) => !old.includes(block)) || now.some((block) => controlsIn(block).length > 0)
  };
}

/** Two paragraphs of the same id; one that the editor has not named yet keeps the id that it was given here. */
function staysSame(was: Element, block: Element): boolean {
  const id = paragraphId(block);
  return isParagraph(was) && isParagraph(block) && (id === undefined || id === paragraphId(was));
}

/** Gives a paragraph the content of another one. @returns what it had. */
function rewrite(document: OpenDocument, paragraph: Element, content: Element): Element {
  const text = paragraphText(paragraph);
  const was = paragraph.cloneNode(false) as Element;
  was.append(...Array.from(paragraph.childNodes));
  for (const { namespaceURI, name, value } of Array.from(content.attributes)) {
    if (value !== '') {
      paragraph.setAttributeNS(namespaceURI, name, value);
    }
  }
  paragraph.append(...Array.from(content.childNodes).map((node) => document.tree.adoptNode(node)));
  const now = paragraphText(paragraph);
  let same = 0;
  while (same < Math.min(text.length, now.length) && text[same] === now[same]) {
    same++;
  }
  let end = 0;
  while (end < Math.min(text.length, now.length) - same && text.at(-1 - end) === now.at(-1 - end)) {
    end++;
  }
  if (text !== now) {
    document.textChanged(paragraph, same, text.length - same - end, now.length - same - end);
  }
  return was;
}
