import { hasValidator, validatorErrors } from '../fixtures/sdk-validator';
import { changed, edited, p, part, plainDocument, relationship } from '../fixtures/documents';
import { OUTLINE, draftInput } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { lintPackage } from './lint-package';
import type { LintCode } from './lint-package';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

const styles = (...each: readonly string[]): Record<string, string> => ({
  'word/styles.xml': part('styles', each.join(''))
});
const STYLES = relationship('rId1', 'styles', 'styles.xml');
const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const lists = (content: string): Record<string, string> => ({ 'word/numbering.xml': part('numbering', content) });
const LISTS = relationship('rId2', 'numbering', 'numbering.xml');
const abstract = (id: number, text = '%1.'): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`;
const list = (id: number, of = 0): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;
const numbered = (id: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`;
const sdt = (properties: string, content = p('Một')): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const table = (columns: number, ...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid><w:tr>${cells.join('')}</w:tr></w:tbl>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const field = (...types: readonly string[]): string =>
  `<w:p>${types.map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`).join('')}</w:p>`;
const bookmark = (id: number, name: string): string =>
  `<w:p><w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/></w:p>`;
const drawing = (id: number): string =>
  `<w:p><w:r><w:drawing><wp:docPr ${WP} id="${id}" name="x"/></w:drawing></w:r></w:p>`;
const identified = (id: string): string => `<w:p ${W14} w14:paraId="${id}"/>`;

/** A document with the fault, and beside it the nearest one without. */
const FAULTS: readonly (readonly [LintCode, Uint8Array, Uint8Array])[] = [
  ['unreadable', new Uint8Array([80, 75, 1, 2]), plainDocument(p('Một'))],
  [
    'partMissing',
    plainDocument(p('Một'), relationship('rId9', 'image', 'media/1.png')),
    plainDocument(p('Một'), relationship('rId9', 'image', 'media/1.png'), { 'word/media/1.png': new Uint8Array(3) })
  ],
  [
    'relationshipMissing',
    plainDocument(`<w:p><w:hyperlink xmlns:r="${R}" r:id="rId8"/></w:p>`),
    plainDocument(`<w:p><w:hyperlink xmlns:r="${R}" r:id="rId1"/></w:p>`, STYLES, styles())
  ],
  [
    'prefixUndeclared',
    edited(plainDocument(p('Một')), '<w:document ', '<w:document mc:Ignorable="w99" '),
    edited(plainDocument(p('Một')), '<w:document ', '<w:document mc:Ignorable="v" ')
  ],
  [
    'styleMissing',
    plainDocument('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>', STYLES, styles(style('B', 'b'))),
    plainDocument('<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr></w:p>', STYLES, styles(style('B', 'b')))
  ],
  [
    'styleMissing',
    plainDocument(p('Một'), STYLES, styles(style('B', 'b', '<w:basedOn w:val="A"/>'))),
    plainDocument(p('Một'), STYLES, styles(style('A', 'a'), style('B', 'b', '<w:basedOn w:val="A"/>')))
  ],
  [
    'styleIdTwice',
    plainDocument(p('Một'), STYLES, styles(style('A', 'a'), style('A', 'b'))),
    plainDocument(p('Một'), STYLES, styles(style('A', 'a'), style('B', 'b')))
  ],
  [
    'styleNameTwice',
    plainDocument(p('Một'), STYLES, styles(style('A', 'Tên'), style('B', 'tên'))),
    plainDocument(p('Một'), STYLES, styles(style('A', 'Tên'), style('B', 'Tên 2')))
  ],
  [
    'listMissing',
    plainDocument(numbered(2), LISTS, lists(abstract(0) + list(1))),
    plainDocument(numbered(1) + numbered(0), LISTS, lists(abstract(0) + list(1)))
  ],
  [
    'listDefinitionMissing',
    plainDocument(numbered(1), LISTS, lists(abstract(0) + list(1, 7))),
    plainDocument(numbered(1), LISTS, lists(abstract(7) + list(1, 7)))
  ],
  [
    'listOrder',
    plainDocument(p('Một'), LISTS, lists(list(1) + abstract(0))),
    plainDocument(p('Một'), LISTS, lists(abstract(0) + list(1)))
  ],
  [
    'tooManyLists',
    plainDocument(p('Một'), LISTS, lists(abstract(0) + Array.from({ length: 2001 }, (_, id) => list(id + 1)).join(''))),
    plainDocument(p('Một'), LISTS, lists(abstract(0) + Array.from({ length: 2000 }, (_, id) => list(id + 1)).join('')))
  ],
  [
    'listLevel',
    plainDocument(numbered(1, 9), LISTS, lists(abstract(0) + list(1))),
    plainDocument(numbered(1, 8), LISTS, lists(abstract(0) + list(1)))
  ],
  [
    'listLevel',
    plainDocument(p('Một'), LISTS, lists(abstract(0, 'x'.repeat(32)))),
    plainDocument(p('Một'), LISTS, lists(abstract(0, 'x'.repeat(31))))
  ],
  [
    'controlIdTwice',
    plainDocument(sdt('<w:id w:val="1"/>') + sdt('<w:id w:val="1"/>')),
    plainDocument(sdt('<w:id w:val="1"/>') + sdt('<w:id w:val="2"/>'))
  ],
  [
    'controlTagTwice',
    plainDocument(sdt('<w:tag w:val="a"/>') + sdt('<w:tag w:val="a"/>')),
    plainDocument(sdt('<w:tag w:val="a"/>') + sdt('<w:tag w:val="b"/>') + sdt('') + sdt(''))
  ],
  [
    'controlNameLong',
    plainDocument(sdt(`<w:tag w:val="${'a'.repeat(65)}"/>`)),
    plainDocument(sdt(`<w:tag w:val="${'a'.repeat(64)}"/>`))
  ],
  ['controlTwoKinds', plainDocument(sdt('<w:text/><w:picture/>')), plainDocument(sdt('<w:text/>'))],
  [
    'controlEndsWithTable',
    plainDocument(sdt('', table(1, cell(p('Một'))))),
    plainDocument(sdt('', table(1, cell(p('Một'))) + p('')))
  ],
  [
    'controlHoldsSection',
    plainDocument(sdt('', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>')),
    plainDocument(`${sdt('')}<w:p><w:pPr><w:sectPr/></w:pPr></w:p>`)
  ],
  [
    'promptMissing',
    changed(makeDraft(draftInput()), (parts) => {
      parts['word/glossary/document.xml'] = (parts['word/glossary/document.xml'] ?? '').replace(
        'TongKet mo-dau',
        'Khác'
      );
    }),
    makeDraft(draftInput())
  ],
  [
    'bookmarkIdTwice',
    plainDocument(bookmark(1, 'a') + bookmark(1, 'b')),
    plainDocument(bookmark(1, 'a') + bookmark(2, 'b'))
  ],
  [
    'bookmarkNameTwice',
    plainDocument(bookmark(1, 'a') + bookmark(2, 'A')),
    plainDocument(bookmark(1, 'a') + bookmark(2, 'b'))
  ],
  ['bookmarkNameLong', plainDocument(bookmark(1, 'a'.repeat(41))), plainDocument(bookmark(1, 'a'.repeat(40)))],
  ['bookmarkOpen', plainDocument('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>'), plainDocument(bookmark(1, 'a'))],
  ['bookmarkOpen', plainDocument('<w:p><w:bookmarkEnd w:id="1"/></w:p>'), plainDocument(bookmark(1, 'a'))],
  [
    'paragraphIdTwice',
    plainDocument(identified('0000000a') + identified('0000000A')),
    plainDocument(identified('0000000A') + identified('0000000B'))
  ],
  ['paragraphIdHigh', plainDocument(identified('80000000')), plainDocument(identified('7FFFFFFF'))],
  ['drawingIdTwice', plainDocument(drawing(1) + drawing(1)), plainDocument(drawing(1) + drawing(2))],
  [
    'revisionIdTwice',
    plainDocument('<w:p><w:ins w:id="1"/><w:del w:id="1"/></w:p>'),
    plainDocument('<w:p><w:ins w:id="1"/><w:del w:id="2"/></w:p>')
  ],
  ['cellWithoutParagraph', plainDocument(table(1, cell(''))), plainDocument(table(1, cell(sdt('', p('Một')))))],
  [
    'cellEndsWithTable',
    plainDocument(table(1, cell(p('Một') + table(1, cell(p('Hai')))))),
    plainDocument(table(1, cell(table(1, cell(p('Hai'))) + p('Một'))))
  ],
  ['rowWithoutCell', plainDocument(table(1)), plainDocument(table(1, cell(p('Một'))))],
  [
    'gridMismatch',
    plainDocument(table(3, cell(p('Một')), cell(p('Hai')))),
    plainDocument(table(3, cell(p('Một'), '<w:gridSpan w:val="2"/>'), cell(p('Hai'))))
  ],
  [
    'runPropertyOrder',
    plainDocument('<w:p><w:r><w:rPr><w:sz w:val="28"/><w:b/></w:rPr></w:r></w:p>'),
    plainDocument('<w:p><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:r></w:p>')
  ],
  [
    'paragraphPropertyOrder',
    plainDocument('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'),
    plainDocument('<w:p><w:pPr><w:keepNext/><w:jc w:val="left"/></w:pPr></w:p>')
  ],
  [
    'deletedText',
    plainDocument('<w:p><w:del w:id="1"><w:r><w:t>Một</w:t></w:r></w:del></w:p>'),
    plainDocument('<w:p><w:del w:id="1"><w:r><w:delText>Một</w:delText></w:r></w:del></w:p>')
  ],
  ['deletedText', plainDocument('<w:p><w:r><w:delText>Một</w:delText></w:r></w:p>'), plainDocument(p('Một'))],
  ['fieldUnbalanced', plainDocument(field('begin', 'separate')), plainDocument(field('begin', 'separate', 'end'))],
  ['fieldUnbalanced', plainDocument(field('end')), plainDocument(field('begin', 'begin', 'end', 'separate', 'end'))],
  [
    'fieldUnbalanced',
    plainDocument(field('begin', 'separate', 'separate', 'end')),
    plainDocument(field('begin', 'end'))
  ]
];

const codesOf = (bytes: Uint8Array): readonly LintCode[] => lintPackage(bytes).map(({ code }) => code);

describe('the lint', () => {
  it.each(FAULTS.map(([code, bad, good], index) => [code, index, bad, good] as const))(
    'finds "%s" (case %#) where it is, and only there',
    (code, _index, bad, good) => {
      expect(codesOf(bad)).toContain(code);
      expect(codesOf(good)).toEqual([]);
    }
  );

  it('has a document for every kind of fault that it knows', () => {
    const known: Record<LintCode, true> = {
      unreadable: true,
      partMissing: true,
      relationshipMissing: true,
      prefixUndeclared: true,
      styleMissing: true,
      styleIdTwice: true,
      styleNameTwice: true,
      listMissing: true,
      listDefinitionMissing: true,
      listOrder: true,
      tooManyLists: true,
      listLevel: true,
      controlIdTwice: true,
      controlTagTwice: true,
      controlNameLong: true,
      controlTwoKinds: true,
      controlEndsWithTable: true,
      controlHoldsSection: true,
      promptMissing: true,
      bookmarkIdTwice: true,
      bookmarkNameTwice: true,
      bookmarkNameLong: true,
      bookmarkOpen: true,
      paragraphIdTwice: true,
      paragraphIdHigh: true,
      drawingIdTwice: true,
      revisionIdTwice: true,
      cellWithoutParagraph: true,
      cellEndsWithTable: true,
      rowWithoutCell: true,
      gridMismatch: true,
      runPropertyOrder: true,
      paragraphPropertyOrder: true,
      deletedText: true,
      fieldUnbalanced: true
    };
    expect(Object.keys(known).sort()).toEqual(Array.from(new Set(FAULTS.map(([code]) => code))).sort());
  });

  it('says in which part a fault is', () => {
    const bytes = plainDocument(p('Một'), relationship('rId3', 'header', 'header1.xml'), {
      'word/header1.xml': part('hdr', table(2, cell(p('Một'))))
    });
    expect(lintPackage(bytes)).toEqual([{ code: 'gridMismatch', part: 'word/header1.xml', what: '1 of 2' }]);
  });

  it('finds nothing in what we write', () => {
    expect(lintPackage(makeDraft(draftInput(OUTLINE)))).toEqual([]);
  });

  const draft = makeDraft(draftInput());
  /** Faults that the validator lets pass, in a document that is right otherwise. */
  const unseen: readonly (readonly [LintCode, Uint8Array])[] = [
    ['controlIdTwice', edited(draft, '<w:id w:val="1000001"/>', '<w:id w:val="1000000"/>')],
    ['cellWithoutParagraph', edited(draft, /(<w:tc>.*?<\/w:tcPr>).*?<\/w:tc>/, '$1</w:tc>')],
    ['styleMissing', edited(draft, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="Không"/>')],
    ['listMissing', edited(draft, '<w:numId w:val="1"/>', '<w:numId w:val="77"/>')]
  ];
  it.each(unseen)('finds "%s" in a draft', (code, bytes) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  (hasValidator ? it : it.skip)(
    'sees what the Open XML SDK validator lets pass',
    async () => {
      const errors = await Promise.all(unseen.map(([, bytes]) => validatorErrors(bytes)));
      expect(errors).toEqual(unseen.map(() => []));
    },
    60_000
  );
});
