/**
 * Brings blocks of another document into this one with what they lean on: styles and what those are based on, list
 * definitions, pictures and links. Names that both have stay this document's, as Word does when it pastes.
 */
import { attribute, child, childValue, children, descendants, isW } from './dom.ts';
import { editCompanion, partOf } from './companion-parts.ts';
import { DRAWING_PLACE, relateMedia } from './media.ts';
import { DOCUMENT_PART, RELATIONSHIP, W, W14 } from './names.ts';
import { nextId } from './numbering.ts';
import type { OoxmlPackage } from './package.ts';
import type { Relationship } from './relationships.ts';
import { relate } from './relationships.ts';
import { styles } from './styles.ts';

/** What the blocks come from. */
export interface MergeSource {
  readonly body: Element;
  readonly styles: readonly Element[];
  readonly numbering: Element | undefined;
  readonly relationships: readonly Relationship[];
  /** Bytes of a part of the source; undefined when it is missing. */
  readonly bytes: (part: string) => Uint8Array | undefined;
}

/** Notes and comments have stories of their own, which are not brought over: their marks are taken away. */
const LEFT_OUT = [
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'commentRangeStart',
  'commentRangeEnd',
  'sectPr'
];

/** @returns copies of the source's blocks that belong to `tree`; nothing is inserted yet. */
export function mergeBlocks(file: OoxmlPackage, tree: Document, source: MergeSource): Element[] {
  const blocks = children(source.body)
    .filter((block) => !isW(block, 'sectPr'))
    .map((block) => tree.importNode(block, true));
  const within = (name: string): Element[] =>
    blocks.flatMap((block) => [...(isW(block, name) ? [block] : []), ...descendants(block, name)]);
  LEFT_OUT.flatMap(within).forEach((mark) => {
    const run = mark.parentElement;
    mark.remove();
    if (run !== null && isW(run, 'r') && children(run).every((one) => isW(one, 'rPr'))) {
      run.remove();
    }
  });
  for (const paragraph of within('p')) {
    paragraph.removeAttributeNS(W14, 'paraId');
    paragraph.removeAttributeNS(W14, 'textId');
  }
  const lists = mergeLists(file, source, within('numId'));
  mergeStyles(file, source, lists, [...within('pStyle'), ...within('rStyle'), ...within('tblStyle')]);
  mergeRelationships(file, source, blocks);
  const drawings = (root: Document | Element): Element[] =>
    Array.from(root.getElementsByTagNameNS(DRAWING_PLACE, 'docPr'));
  let last = Math.max(0, ...drawings(tree).map((one) => Number(one.getAttribute('id') ?? 0)));
  blocks.flatMap(drawings).forEach((one) => one.setAttribute('id', String(++last)));
  return blocks;
}

/** Lists of the source get new numbers; the definitions that they use are copied once. @returns new numbers by old ones. */
function mergeLists(
  file: OoxmlPackage,
  { numbering, styles: sourceStyles }: MergeSource,
  uses: readonly Element[]
): ReadonlyMap<string, string> {
  const fresh = new Map<string, string>();
  const inStyles = sourceStyles.flatMap((style) => descendants(style, 'numId'));
  for (const use of [...uses, ...inStyles]) {
    const old = attribute(use, 'val') ?? '0';
    const num =
      numbering === undefined ? undefined : children(numbering, 'num').find((one) => attribute(one, 'numId') === old);
    if (num === undefined || old === '0' || fresh.has(old)) {
      continue;
    }
    const abstract = children(numbering ?? num, 'abstractNum').find(
      (one) => attribute(one, 'abstractNumId') === childValue(num, 'abstractNumId')
    );
    if (abstract === undefined) {
      continue;
    }
    const tree = editCompanion(file, 'numbering');
    const root = tree.documentElement;
    const abstractId = String(nextId(children(root, 'abstractNum'), 'abstractNumId'));
    const id = String(Math.max(1, nextId(children(root, 'num'), 'numId')));
    const definition = tree.importNode(abstract, true);
    definition.setAttributeNS(W, 'w:abstractNumId', abstractId);
    // Two definitions with one of these would be taken for the same list.
    child(definition, 'nsid')?.remove();
    child(definition, 'styleLink')?.remove();
    root.insertBefore(definition, child(root, 'num') ?? null);
    const list = tree.importNode(num, true);
    list.setAttributeNS(W, 'w:numId', id);
    child(list, 'abstractNumId')?.setAttributeNS(W, 'w:val', abstractId);
    root.append(list);
    fresh.set(old, id);
  }
  for (const use of uses) {
    const id = fresh.get(attribute(use, 'val') ?? '');
    if (id !== undefined) {
      use.setAttributeNS(W, 'w:val', id);
    }
  }
  return fresh;
}

/** Copies the styles that the blocks use, and those that they lean on, as far as this document has none of that name. */
function mergeStyles(
  file: OoxmlPackage,
  source: MergeSource,
  lists: ReadonlyMap<string, string>,
  uses: readonly Element[]
): void {
  const idOf = (element: Element): string => attribute(element, 'styleId') ?? '';
  const nameOf = (element: Element): string => (childValue(element, 'name') ?? idOf(element)).toLowerCase();
  const own = (): readonly { readonly id: string; readonly name: string; readonly type: string }[] =>
    styles(file).map(({ id, element, type }) => ({ id, name: nameOf(element), type }));
  const renamed = new Map<string, string>();
  const copies: Element[] = [];
  const bring = (id: string): string => {
    const known = renamed.get(id);
    const style = source.styles.find((one) => idOf(one) === id);
    if (known !== undefined || style === undefined) {
      return known ?? id;
    }
    const same = own().find((one) => one.name === nameOf(style));
    if (same !== undefined) {
      renamed.set(id, same.id);
      return same.id;
    }
    const taken = new Set(own().map((one) => one.id));
    let free = id;
    for (let number = 1; taken.has(free); number++) {
      free = `${id}${number}`;
    }
    renamed.set(id, free);
    const tree = editCompanion(file, 'styles');
    const copy = tree.importNode(style, true);
    copy.removeAttributeNS(W, 'default');
    copy.setAttributeNS(W, 'w:styleId', free);
    tree.documentElement.append(copy);
    copies.push(copy);
    for (const name of ['basedOn', 'next', 'link']) {
      const link = child(copy, name);
      if (link !== undefined) {
        link.setAttributeNS(W, 'w:val', bring(attribute(link, 'val') ?? ''));
      }
    }
    return free;
  };
  for (const use of uses) {
    use.setAttributeNS(W, 'w:val', bring(attribute(use, 'val') ?? ''));
  }
  for (const use of copies.flatMap((copy) => descendants(copy, 'numId'))) {
    use.setAttributeNS(W, 'w:val', lists.get(attribute(use, 'val') ?? '') ?? '0');
  }
}

const MEDIA = /\/(image|hyperlink)$/;

/** Pictures and links get relationships of this document; what leads to other parts is taken away. */
function mergeRelationships(file: OoxmlPackage, source: MergeSource, blocks: readonly Element[]): void {
  const fresh = new Map<string, string | undefined>();
  for (const element of blocks.flatMap((block) => [block, ...Array.from(block.getElementsByTagName('*'))])) {
    for (const one of Array.from(element.attributes).filter(({ namespaceURI }) => namespaceURI === RELATIONSHIP)) {
      const old = one.value;
      if (!fresh.has(old)) {
        fresh.set(old, carry(file, source, old));
      }
      const id = fresh.get(old);
      if (id === undefined) {
        element.removeAttributeNode(one);
      } else {
        element.setAttributeNS(RELATIONSHIP, one.name, id);
      }
    }
  }
}

function carry(file: OoxmlPackage, source: MergeSource, id: string): string | undefined {
  const relation = source.relationships.find((one) => one.id === id);
  if (relation === undefined || !MEDIA.test(relation.type)) {
    return undefined;
  }
  if (relation.isExternal) {
    return relate(file, DOCUMENT_PART, relation.type, relation.target, 'External');
  }
  const part = partOf(DOCUMENT_PART, relation.target);
  const bytes = source.bytes(part);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return bytes === undefined
    ? undefined
    : relateMedia(file, bytes, extension, `image/${extension === 'jpg' ? 'jpeg' : extension}`);
}
