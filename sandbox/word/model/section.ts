/** `Word.Section`: its headers and footers. Each lives in a part of its own, made when an add-in first asks for it. */
import type { Arguments } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { itemNotFound } from '../host/rich-error.ts';
import { attribute, child, children, descendants, isW, make } from '../ooxml/dom.ts';
import { addPart, partOf } from '../ooxml/companion-parts.ts';
import { writeSwitch } from '../ooxml/document-settings.ts';
import { DOCUMENT_PART, RELATIONSHIP, W } from '../ooxml/names.ts';
import { relate, relationships } from '../ooxml/relationships.ts';
import { relationId, setRelationId } from './marks.ts';
import type { Body } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

/** A section by its place; the element may be written anew by the editor. */
class Section extends HostObject {
  readonly typeName = 'Section';
  readonly index: number;
  constructor(index: number) {
    super();
    this.index = index;
  }
}

type Kind = 'header' | 'footer';

const TYPES: Readonly<Record<string, string>> = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' };
const TYPE_NAMES = ['Primary', 'FirstPage', 'EvenPages'] as const;

/** Section properties in document order; the last ones are the body's own. */
const sectionProperties = (document: OpenDocument): Element[] =>
  descendants(document.root, 'sectPr').filter((one) => isW(one.parentNode, 'pPr', 'body'));

export function listSections(document: OpenDocument, made: Map<number, HostObject>): Collection {
  return new Collection('SectionCollection', () =>
    sectionProperties(document).map((_, index) => {
      const section = made.get(index) ?? new Section(index);
      made.set(index, section);
      return section;
    })
  );
}

function propertiesOf(document: OpenDocument, { index }: Section): Element {
  const found = sectionProperties(document)[index];
  if (found === undefined) {
    throw itemNotFound('The section is gone.');
  }
  return found;
}

/** Behind these nothing of a section's properties may stand before `titlePg`. */
const AFTER_TITLE_PAGE = ['textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings', 'sectPrChange'];

function story(document: OpenDocument, section: Section, kind: Kind, args: Arguments): Body {
  const type = TYPES[args.oneOf(0, TYPE_NAMES)] ?? 'default';
  const holder = propertiesOf(document, section);
  const reference = children(holder, `${kind}Reference`).find((one) => attribute(one, 'type') === type);
  const id = reference === undefined ? undefined : relationId(reference);
  const target = relationships(document.file, DOCUMENT_PART).find((one) => one.id === id)?.target;
  const tree = document.file.read(
    target === undefined ? addStory(document, holder, kind, type) : partOf(DOCUMENT_PART, target)
  );
  if (tree === undefined) {
    throw itemNotFound(`The ${kind} has lost its part.`);
  }
  return document.body(tree.documentElement);
}

function addStory(document: OpenDocument, holder: Element, kind: Kind, type: string): string {
  document.demandWritable();
  let number = 1;
  while (document.file.has(`word/${kind}${number}.xml`)) {
    number++;
  }
  const target = `${kind}${number}.xml`;
  const root = kind === 'header' ? 'hdr' : 'ftr';
  const part = addPart(
    document.file,
    kind,
    `<w:${root} xmlns:w="${W}" xmlns:r="${RELATIONSHIP}"><w:p/></w:${root}>`,
    target
  );
  const reference = make(holder.ownerDocument, `${kind}Reference`, { type });
  setRelationId(reference, relate(document.file, DOCUMENT_PART, `${RELATIONSHIP}/${kind}`, target));
  holder.prepend(reference);
  if (type === 'first' && child(holder, 'titlePg') === undefined) {
    const before = children(holder, ...AFTER_TITLE_PAGE)[0];
    holder.insertBefore(make(holder.ownerDocument, 'titlePg'), before ?? null);
  }
  if (type === 'even') {
    writeSwitch(document.file, 'evenAndOddHeaders', true);
  }
  document.changed();
  return part;
}

export function describeSection(document: OpenDocument): ReturnType<typeof describeType> {
  return describeType<Section>((object): object is Section => object instanceof Section, {
    navigations: { Body: () => document.body() },
    methods: {
      GetHeader: (section, args) => story(document, section, 'header', args),
      GetFooter: (section, args) => story(document, section, 'footer', args),
      GetNext: ({ index }) => (index + 1 < sectionProperties(document).length ? new Section(index + 1) : undefined)
    }
  });
}
