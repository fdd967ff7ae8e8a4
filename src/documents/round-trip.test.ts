/** What the maker writes the reader reads, for outlines, texts and tables that nobody thought of. */
import fc from 'fast-check';
import type { Annex, AnnexColumn, CellType, CellValue } from '../domain/annex';
import { annexId, columnId, rowId, sectionId } from '../domain/code';
import { outlineAskedOf, proseSections, sectionsInOrder } from '../domain/outline';
import type { Outline, Section } from '../domain/outline';
import { p, written } from './fixtures/documents';
import { typeTable, withoutControls } from './fixtures/dom';
import { draftInput } from './fixtures/plan';
import { lintPackage } from './lint/lint-package';
import { makeDraft } from './make-draft';
import { readReport } from './read-report';

const WORDS =
  'công tác lãnh đạo chỉ quán triệt tuyên truyền giám sát phản biện xã hội kết quả đánh giá ưu điểm hạn chế nguyên nhân ' +
  'kinh nghiệm phương hướng nhiệm vụ giải pháp đề xuất kiến nghị nhân dân chính quyền hằng năm thường xuyên địa phương';
const word = fc.constantFrom(...WORDS.split(' '));
const sentence = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => `Đã ${words.join(' ')}.`);
/** Marks of the two families, those that Word cannot count, and none. */
const marks: readonly ((index: number) => string)[] = [
  (index) => `${['I', 'II', 'III', 'IV', 'V'][index] ?? 'VI'}-`,
  (index) => `${['I', 'II', 'III', 'IV', 'V'][index] ?? 'VI'}.`,
  (index) => `${index + 1}-`,
  (index) => `${index + 1}.`,
  (index) => `${['a', 'b', 'c', 'd', 'đ'][index] ?? 'e'})`,
  (index) => `Phần thứ ${['nhất', 'hai', 'ba', 'tư', 'năm'][index] ?? 'sáu'}`,
  () => ''
];
const KIND = 'dang-uy-co-so';

interface Node {
  readonly title: readonly string[];
  readonly guidance: string;
  readonly isHeading: boolean;
  readonly unitKinds: readonly string[];
  readonly scheme: number;
  readonly children: readonly Node[];
}

const node = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    title: fc.array(word, { minLength: 2, maxLength: 6 }),
    guidance: fc.oneof(fc.constant(''), sentence),
    isHeading: fc.boolean(),
    unitKinds: fc.constantFrom<readonly string[]>([], [], [], [KIND], ['cap-uy-huyen']),
    scheme: fc.nat(marks.length - 1),
    children: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'outline' },
      fc.constant([]),
      fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'outline' })
    )
  })
})).node;

/** Titles differ by a last word of their own, as those of an outline do by their sense. */
function sectionsOf(nodes: readonly Node[], prefix: string): readonly Section[] {
  const scheme = nodes[0]?.scheme ?? 0;
  return nodes.map(({ title, guidance, isHeading, unitKinds, children }, index): Section => {
    const id = `${prefix}-${index}`;
    return {
      id: sectionId(id),
      mark: marks[scheme]?.(index) ?? '',
      title: `Việc ${title.join(' ')} ${Array.from(id.slice(1).replace(/-/g, ''), (digit) => WORDS.split(' ')[Number(digit) + 7] ?? '').join('')}`,
      guidance: isHeading ? '' : guidance,
      required: true,
      minimumWords: 0,
      kind: isHeading && children.length > 0 ? 'heading' : 'prose',
      unitKinds,
      children: sectionsOf(children, id)
    };
  });
}

const outlines = fc
  .array(node, { minLength: 1, maxLength: 4 })
  .map((nodes): Outline => ({ title: 'Đề cương', sections: sectionsOf(nodes, 's'), annexes: [] }));

const settings = { numRuns: 25 };

describe('a draft that was made from any outline', () => {
  it('has a section for each that is asked of the unit, still empty, and no fault', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const bytes = makeDraft(draftInput(outline));
        const asked = outlineAskedOf(outline, KIND);
        const { sections, identity } = readReport(bytes, asked);
        expect(identity).toMatchObject({ plan: '217' });
        expect(sections.map(({ id, foundBy, words }) => [id, foundBy, words])).toEqual(
          proseSections(asked).map(({ id }) => [id, 'tag', 0])
        );
        expect(lintPackage(bytes)).toEqual([]);
      }),
      settings
    );
  });

  it('gives back every paragraph that was written into it, by its control', () => {
    fc.assert(
      fc.property(outlines, fc.array(sentence, { minLength: 1, maxLength: 4 }), (outline, texts) => {
        const asked = outlineAskedOf(outline, KIND);
        const filled = proseSections(asked).reduce(
          (bytes, { id }) => written(bytes, id, texts.map((text) => p(`${id} ${text}`)).join('')),
          makeDraft(draftInput(outline))
        );
        expect(readReport(filled, asked).sections.map(({ id, paragraphs }) => [id, paragraphs])).toEqual(
          proseSections(asked).map(({ id }) => [id, texts.map((text) => `${id} ${text}`)])
        );
      }),
      settings
    );
  });

  it('gives it back by its headings when a program took the controls away', () => {
    fc.assert(
      fc.property(outlines, fc.array(sentence, { minLength: 1, maxLength: 3 }), (outline, texts) => {
        const asked = outlineAskedOf(outline, KIND);
        const filled = proseSections(asked).reduce(
          (bytes, { id }) => written(bytes, id, texts.map((text) => p(text)).join('')),
          makeDraft(draftInput(outline))
        );
        const { sections } = readReport(withoutControls(filled), asked);
        expect(sections.map(({ id, foundBy, paragraphs }) => [id, foundBy, paragraphs])).toEqual(
          proseSections(asked).map(({ id }) => [id, 'heading', texts])
        );
        expect(sectionsInOrder(asked).length).toBeGreaterThanOrEqual(sections.length);
      }),
      settings
    );
  });
});

const CELLS: Readonly<Record<CellType, fc.Arbitrary<readonly [string, CellValue]>>> = {
  text: sentence.map((text) => [text, text] as const),
  integer: fc.nat(99_999).map((value) => [new Intl.NumberFormat('vi-VN').format(value), value] as const),
  decimal: fc.integer({ min: 0, max: 99_999 }).map((value) => {
    const decimal = value / 4;
    return [new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(decimal), decimal] as const;
  }),
  percent: fc.integer({ min: 0, max: 1000 }).map((value) => {
    const percent = value / 10;
    return [`${new Intl.NumberFormat('vi-VN').format(percent)}%`, percent] as const;
  }),
  date: fc.integer({ min: 1, max: 28 }).map((day) => {
    const two = String(day).padStart(2, '0');
    return [`${two}/10/2023`, `2023-10-${two}`] as const;
  })
};
const TYPES = Object.keys(CELLS) as CellType[];

const tables = fc
  .record({
    types: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 12 }),
    rows: fc.integer({ min: 1, max: 6 }),
    hasTotal: fc.boolean()
  })
  .chain(({ types, rows, hasTotal }) => {
    const columns = types.map((type, index): AnnexColumn => ({
      id: columnId(`c${index}`),
      title: `Chỉ tiêu ${['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'cuối', 'khác'][index] ?? ''}`,
      type,
      rollUp: { kind: 'none' }
    }));
    const annex: Annex = {
      id: annexId('pl-1'),
      mark: '',
      title: 'Kết quả giám sát',
      rowTitle: 'Năm',
      rows: {
        kind: 'fixed',
        rows: Array.from({ length: rows }, (_, row) => ({ id: rowId(`r${row}`), title: `Năm ${2014 + row}` }))
      },
      columns,
      hasTotal,
      unitKinds: []
    };
    const values = fc.array(fc.tuple(...types.map((type) => CELLS[type])), { minLength: rows, maxLength: rows });
    return fc.tuple(fc.constant(annex), values);
  });

describe('an annex table that was made from any annex', () => {
  it('gives back every value that was typed into it', () => {
    fc.assert(
      fc.property(tables, ([annex, values]) => {
        const outline: Outline = { ...draftInput().plan.outline, annexes: [annex] };
        const draft = makeDraft(draftInput(outline));
        const filled = typeTable(
          draft,
          'pl-1',
          values.map((row) => ['', ...row.map(([text]) => text)])
        );
        const [reading] = readReport(filled, outline).annexes;
        expect(reading).toMatchObject({ foundBy: 'tag', unreadable: [], missingColumns: [], missingRows: [] });
        expect(
          reading?.table.rows.map(({ id, cells }) => [id, annex.columns.map((column) => cells.get(column.id))])
        ).toEqual(values.map((row, index) => [`r${index}`, row.map(([, value]) => value)]));
        expect(lintPackage(filled)).toEqual([]);
      }),
      settings
    );
  });
});
