/** Built-in styles that Word knows by name even where the file does not define them: written on first use. */
import { make } from './dom.ts';
import { editCompanion } from './companion-parts.ts';
import type { OoxmlPackage } from './package.ts';
import type { StyleEntry } from './styles.ts';
import { findStyle, styles } from './styles.ts';

interface BuiltIn {
  readonly id: string;
  readonly name: string;
  readonly type: 'paragraph' | 'character' | 'table';
  /** `w:pPr` and `w:rPr` content, each as `[name, attributes]`. */
  readonly paragraph?: readonly Property[];
  readonly run?: readonly Property[];
}
type Property = readonly [name: string, attributes?: Readonly<Record<string, string>>];

const tableStyle = (id: string): BuiltIn => ({
  id,
  name: id.replace(/-/g, ' ').replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])/g, ' '),
  type: 'table'
});
const ACCENTS = ['', ...Array.from({ length: 6 }, (_, index) => `-Accent${index + 1}`)];
const SHADES = ['1Light', '2', '3', '4', '5Dark', '6Colorful', '7Colorful'];
const numbered = (id: string, name: string, count: number): BuiltIn[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index === 0 ? id : `${id}${index + 1}`,
    name: index === 0 ? name : `${name} ${index + 1}`,
    type: 'paragraph' as const,
    paragraph: [['ind', { left: String(360 * (index + 1)) }] as const]
  }));

const BUILT_IN: readonly BuiltIn[] = [
  ...Array.from({ length: 9 }, (_, index): BuiltIn => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    type: 'paragraph',
    paragraph: [['keepNext'], ['outlineLvl', { val: String(index) }]],
    run: [['b']]
  })),
  { id: 'Title', name: 'Title', type: 'paragraph', run: [['sz', { val: '56' }]] },
  { id: 'Subtitle', name: 'Subtitle', type: 'paragraph', run: [['color', { val: '5A5A5A' }]] },
  { id: 'Quote', name: 'Quote', type: 'paragraph', run: [['i']] },
  {
    id: 'IntenseQuote',
    name: 'Intense Quote',
    type: 'paragraph',
    paragraph: [['jc', { val: 'center' }]],
    run: [['i'], ['color', { val: '4472C4' }]]
  },
  { id: 'ListParagraph', name: 'List Paragraph', type: 'paragraph', paragraph: [['ind', { left: '720' }]] },
  ...numbered('ListBullet', 'List Bullet', 5),
  ...numbered('ListNumber', 'List Number', 5),
  ...numbered('List', 'List', 5),
  { id: 'BodyText', name: 'Body Text', type: 'paragraph' },
  { id: 'NoSpacing', name: 'No Spacing', type: 'paragraph', paragraph: [['spacing', { before: '0', after: '0' }]] },
  { id: 'Caption', name: 'caption', type: 'paragraph', run: [['i'], ['sz', { val: '18' }]] },
  { id: 'Header', name: 'header', type: 'paragraph' },
  { id: 'Footer', name: 'footer', type: 'paragraph' },
  { id: 'FootnoteText', name: 'footnote text', type: 'paragraph', run: [['sz', { val: '20' }]] },
  { id: 'EndnoteText', name: 'endnote text', type: 'paragraph', run: [['sz', { val: '20' }]] },
  { id: 'CommentText', name: 'annotation text', type: 'paragraph', run: [['sz', { val: '20' }]] },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    type: 'character',
    run: [['vertAlign', { val: 'superscript' }]]
  },
  {
    id: 'EndnoteReference',
    name: 'endnote reference',
    type: 'character',
    run: [['vertAlign', { val: 'superscript' }]]
  },
  { id: 'CommentReference', name: 'annotation reference', type: 'character', run: [['sz', { val: '16' }]] },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    run: [
      ['color', { val: '0563C1' }],
      ['u', { val: 'single' }]
    ]
  },
  { id: 'Emphasis', name: 'Emphasis', type: 'character', run: [['i']] },
  { id: 'Strong', name: 'Strong', type: 'character', run: [['b']] },
  { id: 'IntenseEmphasis', name: 'Intense Emphasis', type: 'character', run: [['i'], ['color', { val: '4472C4' }]] },
  {
    id: 'IntenseReference',
    name: 'Intense Reference',
    type: 'character',
    run: [['b'], ['smallCaps'], ['color', { val: '4472C4' }]]
  },
  { id: 'TableGrid', name: 'Table Grid', type: 'table' },
  tableStyle('TableGridLight'),
  ...['1', '2', '3', '4', '5'].map((number) => tableStyle(`PlainTable${number}`)),
  ...['GridTable', 'ListTable'].flatMap((family) =>
    SHADES.flatMap((shade) => ACCENTS.map((accent) => tableStyle(`${family}${shade}${accent}`)))
  )
];

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** A style by shown name or built-in identifier; a built-in one that is missing is written into the styles part. */
export function findOrMakeStyle(file: OoxmlPackage, name: string): StyleEntry | undefined {
  const wanted = plain(name);
  const found = findStyle(file, name) ?? styles(file).find((style) => plain(style.id) === wanted);
  const known = BUILT_IN.find((one) => plain(one.id) === wanted || plain(one.name) === wanted);
  if (found !== undefined || known === undefined) {
    return found;
  }
  const tree = editCompanion(file, 'styles');
  const parent = styles(file).find((style) => style.isDefault && style.type === known.type)?.id;
  const holder = (element: 'pPr' | 'rPr', properties: readonly Property[] | undefined): Element | undefined =>
    properties === undefined
      ? undefined
      : make(tree, element, {}, ...properties.map(([property, attributes]) => make(tree, property, attributes)));
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    make(tree, side, { val: 'single', sz: '4', space: '0', color: 'auto' })
  );
  tree.documentElement.append(
    make(
      tree,
      'style',
      { type: known.type, styleId: known.id },
      make(tree, 'name', { val: known.name }),
      parent === undefined ? undefined : make(tree, 'basedOn', { val: parent }),
      make(tree, 'qFormat'),
      holder('pPr', known.paragraph),
      holder('rPr', known.run),
      known.type === 'table' ? make(tree, 'tblPr', {}, make(tree, 'tblBorders', {}, ...borders)) : undefined
    )
  );
  return styles(file).find((style) => style.id === known.id);
}

/** Adds a style of the add-in's own. @returns undefined when the name is taken. */
export function addStyle(
  file: OoxmlPackage,
  name: string,
  type: 'paragraph' | 'character' | 'table' | 'numbering'
): StyleEntry | undefined {
  if (findStyle(file, name) !== undefined) {
    return undefined;
  }
  const tree = editCompanion(file, 'styles');
  const used = new Set(styles(file).map(({ id }) => id));
  const base = name.normalize('NFD').replace(/[^\w]/g, '') || 'Style';
  let id = base;
  for (let number = 1; used.has(id); number++) {
    id = `${base}${number}`;
  }
  const parent = styles(file).find((style) => style.isDefault && style.type === type)?.id;
  tree.documentElement.append(
    make(
      tree,
      'style',
      { type, customStyle: '1', styleId: id },
      make(tree, 'name', { val: name }),
      parent === undefined ? undefined : make(tree, 'basedOn', { val: parent }),
      make(tree, 'qFormat')
    )
  );
  return findStyle(file, name);
}
