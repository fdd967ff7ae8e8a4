/** `Word.Style`: the styles of the document themselves, with the format that each says. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import type { Wire } from '../host/wire.ts';
import { wantFlag, wantNumber, wantText } from '../host/wire.ts';
import { addStyle, findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { attribute, child, childValue, children, make } from '../ooxml/dom.ts';
import { STYLES_PART } from '../ooxml/names.ts';
import { putProperty } from '../ooxml/order.ts';
import type { StyleEntry } from '../ooxml/styles.ts';
import { isOn, styles } from '../ooxml/styles.ts';
import { ALIGNMENTS, hexColor } from '../ooxml/values.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';

export class Style extends HostObject {
  readonly typeName = 'Style';
  readonly entry: StyleEntry;
  constructor(entry: StyleEntry) {
    super();
    this.entry = entry;
  }
}

/** Space in lines is written in hundredths of a line. */
const PER_LINE = 100;
/** `w:outlineLvl` of text that is no heading. */
const BODY_TEXT = 9;

const STYLE_TYPES: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  character: 'Character',
  table: 'Table',
  numbering: 'List'
};

export function listStyles(document: OpenDocument): Collection {
  return new Collection('StyleCollection', () => styles(document.file).map(styleObject));
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

const known = new WeakMap<Element, Style>();

const styleObject = (entry: StyleEntry): Style => {
  const style = known.get(entry.element) ?? new Style(entry);
  known.set(entry.element, style);
  return style;
};

/** `addStyle`. @throws RichError InvalidArgument for a name that is taken. */
export function createStyle(document: OpenDocument, name: string, type: string): Style {
  document.demandWritable();
  const kind = Object.entries(STYLE_TYPES).find(([, shown]) => shown === type)?.[0];
  if (kind !== 'paragraph' && kind !== 'character' && kind !== 'table' && kind !== 'numbering') {
    throw new RichError('InvalidArgument', `There is no style type ${type}.`);
  }
  const made = addStyle(document.file, name, kind);
  if (made === undefined) {
    throw new RichError('InvalidArgument', `The document has a style "${name}" already.`);
  }
  document.changed();
  return styleObject(made);
}

export function describeStyles(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  const write = (change: () => void): void => changeStyles(document, change);
  const reference = (element: 'basedOn' | 'next'): Scalar<Style> => ({
    get: ({ entry }) => {
      const id = childValue(entry.element, element);
      return styles(document.file).find((one) => one.id === id)?.name ?? '';
    },
    set: ({ entry }, value) => {
      const target = findOrMakeStyle(document.file, wantText(value, element));
      if (target === undefined) {
        throw new RichError('InvalidArgument', `There is no style "${String(value)}".`);
      }
      write(() => {
        const property = make(entry.element.ownerDocument, element, { val: target.id });
        const old = child(entry.element, element);
        if (old === undefined) {
          const before =
            element === 'next'
              ? (child(entry.element, 'basedOn') ?? child(entry.element, 'name'))
              : child(entry.element, 'name');
          before?.after(property);
        } else {
          old.replaceWith(property);
        }
      });
    }
  });
  const { valued, twips, flag } = formatScalars(document);
  return [
    [
      'Style',
      describeType<Style>((object): object is Style => object instanceof Style, {
        scalars: {
          NameLocal: { get: ({ entry }) => entry.name },
          Type: { get: ({ entry }) => STYLE_TYPES[entry.type] ?? 'Paragraph' },
          BuiltIn: { get: ({ entry }) => !entry.isCustom },
          BaseStyle: reference('basedOn'),
          NextParagraphStyle: reference('next'),
          InUse: { get: () => true },
          QuickStyle: { get: ({ entry }) => child(entry.element, 'qFormat') !== undefined }
        },
        navigations: {
          Font: ({ entry }) => new StyleFormat('Font', entry),
          ParagraphFormat: ({ entry }) => new StyleFormat('ParagraphFormat', entry)
        },
        methods: {
          Delete: ({ entry }) => write(() => entry.element.remove())
        }
      })
    ],
    [
      'StyleCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'StyleCollection', {
        withoutReference: true,
        items: (list) => list.objects,
        methods: { GetByName: (list, args) => findListedStyle(list, args.text(0)) }
      })
    ],
    [
      'ParagraphFormat',
      describeType<StyleFormat>(isFormat('ParagraphFormat'), {
        withoutReference: true,
        scalars: {
          Alignment: valued(
            'pPr',
            'jc',
            (element) => ALIGNMENTS[attribute(element, 'val') ?? 'left'] ?? 'Left',
            (value) => ({ val: Object.entries(ALIGNMENTS).find(([, shown]) => shown === value)?.[0] ?? 'left' })
          ),
          LeftIndent: twips('ind', 'left'),
          RightIndent: twips('ind', 'right'),
          FirstLineIndent: twips('ind', 'firstLine'),
          SpaceBefore: twips('spacing', 'before'),
          SpaceAfter: twips('spacing', 'after'),
          LineSpacing: twips('spacing', 'line'),
          LineUnitBefore: twips('spacing', 'beforeLines', PER_LINE),
          LineUnitAfter: twips('spacing', 'afterLines', PER_LINE),
          KeepTogether: flag('keepLines', 'pPr'),
          KeepWithNext: flag('keepNext', 'pPr'),
          WidowControl: flag('widowControl', 'pPr'),
          MirrorIndents: flag('mirrorIndents', 'pPr'),
          OutlineLevel: valued(
            'pPr',
            'outlineLvl',
            (level) => {
              const number = Number(attribute(level, 'val') ?? BODY_TEXT) + 1;
              return number > BODY_TEXT ? 'OutlineLevelBodyText' : `OutlineLevel${number}`;
            },
            (value) => ({
              val: String(Number(/(\d)$/.exec(wantText(value, 'outlineLevel'))?.[1] ?? BODY_TEXT + 1) - 1)
            })
          )
        }
      })
    ]
  ];
}

/** Character or paragraph format that a style says. */
class StyleFormat extends HostObject {
  readonly typeName: 'Font' | 'ParagraphFormat';
  readonly entry: StyleEntry;
  constructor(typeName: 'Font' | 'ParagraphFormat', entry: StyleEntry) {
    super();
    this.typeName = typeName;
    this.entry = entry;
  }
}

const isFormat =
  (name: string) =>
  (object: HostObject): object is StyleFormat =>
    object instanceof StyleFormat && object.typeName === name;

/** `Word.Font` of a style. */
export function describeStyleFont(document: OpenDocument): ReturnType<typeof describeType> {
  const { valued, flag } = formatScalars(document);
  return describeType<StyleFormat>(isFormat('Font'), {
    withoutReference: true,
    scalars: {
      Bold: flag('b'),
      Italic: flag('i'),
      Name: valued(
        'rPr',
        'rFonts',
        (fonts) => attribute(fonts, 'ascii') ?? '',
        (value) => {
          const name = wantText(value, 'name');
          return { ascii: name, hAnsi: name, cs: name };
        }
      ),
      Size: valued(
        'rPr',
        'sz',
        (size) => Number(attribute(size, 'val') ?? 0) / 2,
        (value) => ({
          val: String(Math.round(wantNumber(value, 'size') * 2))
        })
      ),
      Color: valued(
        'rPr',
        'color',
        (color) => `#${attribute(color, 'val') ?? '000000'}`,
        (value) => ({
          val: hexColor(wantText(value, 'color'))
        })
      )
    }
  });
}

interface FormatScalars {
  valued(
    holder: 'pPr' | 'rPr',
    name: string,
    read: (element: Element | undefined) => Wire,
    write: (value: Wire) => Readonly<Record<string, string>>
  ): Scalar<StyleFormat>;
  flag(name: string, holder?: 'pPr' | 'rPr'): Scalar<StyleFormat>;
  /** @param perUnit how many of the file's units are one of the API's. */
  twips(name: string, side: string, perUnit?: number): Scalar<StyleFormat>;
}

/** Scalars over the properties that a style says. */
function formatScalars(document: OpenDocument): FormatScalars {
  const write = (change: () => void): void => changeStyles(document, change);
  const format =
    (holder: 'pPr' | 'rPr') =>
    (entry: StyleEntry): Element => {
      const found = child(entry.element, holder);
      if (found !== undefined) {
        return found;
      }
      const made = make(entry.element.ownerDocument, holder);
      const later =
        holder === 'pPr' ? ['rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'] : ['tblPr', 'trPr', 'tcPr', 'tblStylePr'];
      entry.element.insertBefore(made, children(entry.element, ...later)[0] ?? null);
      return made;
    };
  const valued = (
    holder: 'pPr' | 'rPr',
    name: string,
    read: (element: Element | undefined) => Wire,
    written: (value: Wire) => Readonly<Record<string, string>>
  ): Scalar<StyleFormat> => ({
    get: ({ entry }) => read(child(child(entry.element, holder), name)),
    set: ({ entry }, value) =>
      write(() => {
        const attributes = written(value);
        const target = format(holder)(entry);
        const old = child(target, name);
        const merged: Record<string, string> = {};
        for (const one of name === 'spacing' || name === 'ind' ? Array.from(old?.attributes ?? []) : []) {
          merged[one.localName] = one.value;
        }
        putProperty(target, make(target.ownerDocument, name, { ...merged, ...attributes }));
      })
  });
  const flag = (name: string, holder: 'pPr' | 'rPr' = 'rPr'): Scalar<StyleFormat> =>
    valued(holder, name, isOn, (value): Readonly<Record<string, string>> =>
      wantFlag(value, name) ? {} : { val: '0' }
    );
  const twips = (name: string, side: string, perUnit = 20): Scalar<StyleFormat> =>
    valued(
      'pPr',
      name,
      (element) => Number(attribute(element, side) ?? 0) / perUnit,
      (value) => ({ [side]: String(Math.round(wantNumber(value, side) * perUnit)) })
    );
  return { valued, flag, twips };
}

function changeStyles(document: OpenDocument, change: () => void): void {
  document.demandWritable();
  document.file.edit(STYLES_PART);
  change();
  document.changed();
}
