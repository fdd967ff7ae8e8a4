/** Paragraph styles of objects, and `Document.getStyles`. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantText } from '../host/wire.ts';
import { properties, setValue } from '../ooxml/order.ts';
import type { StyleEntry } from '../ooxml/styles.ts';
import { findOrMakeHeading, paragraphStyle, styles } from '../ooxml/styles.ts';
import { anchorOf } from './insert-text.ts';
import type { Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { paragraphsOf } from './reading.ts';

export class Style extends HostObject {
  readonly typeName = 'Style';
  readonly entry: StyleEntry;
  constructor(entry: StyleEntry) {
    super();
    this.entry = entry;
  }
}

const BUILT_IN =
  /^(Normal|Heading\d|Title|Subtitle|Quote|Strong|Emphasis|Caption|Header|Footer|ListParagraph|NoSpacing|TOC\d|Hyperlink|FootnoteText)$/i;

function namesOf(document: OpenDocument, object: Textual): Set<string> {
  return new Set(
    paragraphsOf(document, object).map((paragraph) => paragraphStyle(document.file, paragraph)?.name ?? 'Normal')
  );
}

function apply(document: OpenDocument, object: Textual, name: string): void {
  document.guard(anchorOf(object));
  const style = findOrMakeHeading(document.file, name);
  if (style === undefined || style.type !== 'paragraph') {
    throw new RichError('InvalidArgument', `The document has no paragraph style "${name}".`);
  }
  for (const paragraph of paragraphsOf(document, object)) {
    setValue(properties(paragraph, 'pPr'), 'pStyle', style.isDefault ? undefined : style.id);
  }
  document.changed();
}

/** `style` and `styleBuiltIn`: the name when all paragraphs agree, else an empty text or `Other`. */
export function styleScalars<T extends Textual>(document: OpenDocument): Readonly<Record<string, Scalar<T>>> {
  const one = (object: Textual): string | undefined => {
    const names = namesOf(document, object);
    return names.size === 1 ? Array.from(names)[0] : undefined;
  };
  return {
    Style: {
      get: (object) => one(object) ?? '',
      set: (object, value) => apply(document, object, wantText(value, 'style'))
    },
    StyleBuiltIn: {
      get: (object) => {
        const name = one(object)?.replace(/\s/g, '') ?? '';
        return BUILT_IN.test(name) ? name.replace(/^TOC/i, 'Toc') : 'Other';
      },
      set: (object, value) => apply(document, object, wantText(value, 'styleBuiltIn'))
    }
  };
}

const STYLE_TYPES: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  character: 'Character',
  table: 'Table',
  numbering: 'List'
};

export function listStyles(document: OpenDocument): Collection {
  return new Collection('StyleCollection', () => styles(document.file).map((entry) => new Style(entry)));
}

export function findListedStyle(list: Collection, name: string): HostObject {
  const found = list.objects.find(
    (style) => style instanceof Style && style.entry.name.toLowerCase() === name.toLowerCase()
  );
  if (found === undefined) {
    throw itemNotFound(`There is no style "${name}".`);
  }
  return found;
}

export const describeStyle = (): ReturnType<typeof describeType> =>
  describeType<Style>((object): object is Style => object instanceof Style, {
    scalars: {
      NameLocal: { get: ({ entry }) => entry.name },
      Type: { get: ({ entry }) => STYLE_TYPES[entry.type] ?? 'Paragraph' },
      BuiltIn: { get: ({ entry }) => !entry.isCustom }
    }
  });
