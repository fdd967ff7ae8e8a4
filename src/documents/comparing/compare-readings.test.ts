import fc from 'fast-check';
import { annexId, columnId, rowId, sectionId } from '../../domain/code';
import type { CellValue } from '../../domain/annex';
import type { Outline, Section } from '../../domain/outline';
import type { AnnexReading, SectionReading } from '../read-report';
import { compareReadings } from './compare-readings';
import type { Compared, SectionChange } from './compare-readings';

const prose = (id: string): Section => ({
  id: sectionId(id),
  mark: '',
  title: id,
  guidance: '',
  required: true,
  minimumWords: 0,
  kind: 'prose',
  unitKinds: [],
  children: []
});
const COLUMN = columnId('cuoc');
const ANNEX = annexId('giam-sat');
const OUTLINE: Outline = {
  title: '',
  sections: [prose('a'), prose('b')],
  annexes: [
    {
      id: ANNEX,
      mark: '',
      title: 'Giám sát',
      rowTitle: 'Năm',
      rows: { kind: 'open' },
      columns: [{ id: COLUMN, title: 'Số cuộc', type: 'integer', rollUp: { kind: 'sum' } }],
      hasTotal: false,
      unitKinds: []
    }
  ]
};

const section = (id: string, ...paragraphs: readonly string[]): SectionReading => ({
  id: sectionId(id),
  foundBy: 'tag',
  words: 0,
  paragraphs,
  placeholder: false
});
const version = (sections: readonly SectionReading[], rows: Readonly<Record<string, CellValue>> = {}): Compared => {
  const annex: AnnexReading = {
    id: ANNEX,
    foundBy: 'tag',
    table: {
      annex: ANNEX,
      rows: Object.entries(rows).map(([title, value]) => ({
        id: title.startsWith('n-') ? rowId(title) : undefined,
        title,
        cells: new Map([[COLUMN, value]])
      }))
    },
    unreadable: [],
    missingColumns: [],
    missingRows: []
  };
  return { sections, annexes: [annex] };
};
const written = ({ lines }: SectionChange): string =>
  lines
    .map((line) =>
      line.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`)).join('')
    )
    .join('\n');
const changeOf = (before: readonly string[], after: readonly string[]): SectionChange => {
  const [change] = compareReadings(
    OUTLINE,
    version([section('a', ...before)]),
    version([section('a', ...after)])
  ).sections;
  if (change === undefined) {
    throw new Error('The section is lost.');
  }
  return change;
};

describe('what changed in a section', () => {
  it.each<readonly [string, readonly string[], readonly string[], string, number, number]>([
    ['nothing', ['Đã có 40 cuộc.'], ['Đã có 40 cuộc.'], 'Đã có 40 cuộc.', 0, 0],
    ['a figure', ['Đã có 39 cuộc.'], ['Đã có 41 cuộc.'], 'Đã có [-39-][+41+] cuộc.', 1, 1],
    ['words at the end', ['Đã họp'], ['Đã họp ba lần'], 'Đã họp [+ba lần+]', 2, 0],
    ['a paragraph more', ['Một.'], ['Một.', 'Hai ba.'], 'Một.\n[+Hai ba.+]', 2, 0],
    ['all of it', ['Một hai.'], [], '[-Một hai.-]', 0, 2],
    ['a word alone between changes', ['cũ và xưa'], ['mới và nay'], '[-cũ và xưa-][+mới và nay+]', 3, 3]
  ])('%s', (_name, before, after, text, added, removed) => {
    const change = changeOf(before, after);
    expect({ text: written(change), added: change.added, removed: change.removed }).toEqual({ text, added, removed });
  });

  it('keeps the words of both versions, whatever they are', () => {
    const text = fc.array(fc.constantFrom('cấp', 'ủy', 'giám', 'sát', '39', '41', 'và', 'đã'), { maxLength: 30 });
    const wordsOf = (change: SectionChange, left: 'added' | 'removed'): readonly string[] =>
      change.lines
        .flatMap((line) => line.filter(({ kind }) => kind !== left).map((run) => run.text))
        .join('')
        .split(/\s+/)
        .filter(Boolean);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeOf([before.join(' ')], [after.join(' ')]);
        expect(wordsOf(change, 'removed').join('')).toBe(after.join(''));
        expect(wordsOf(change, 'added').join('')).toBe(before.join(''));
      })
    );
  });

  it('counts a prompt that nobody filled in as nothing', () => {
    const prompt = { ...section('a', 'Nêu kết quả.'), placeholder: true };
    const [change] = compareReadings(OUTLINE, version([prompt]), version([section('a', 'Có kết quả.')])).sections;
    expect(change).toMatchObject({ added: 3, removed: 0 });
  });

  it('gives every section of the outline and the sum of all', () => {
    const change = compareReadings(
      OUTLINE,
      version([section('a', 'một'), section('b', 'hai')]),
      version([section('a', 'một hai'), section('b')])
    );
    expect(change.sections.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([change.added, change.removed]).toEqual([1, 1]);
  });
});

it('a figure of an annex that changed, came or went is told with its row', () => {
  const { cells } = compareReadings(
    OUTLINE,
    version([], { 'n-2022': 3, 'n-2023': 4, Khác: 1 }),
    version([], { 'n-2022': 3, 'n-2023': 5, Thêm: 2 })
  );
  expect(cells.map(({ row, before, after }) => [row, before, after])).toEqual([
    ['n-2023', 4, 5],
    ['Khác', 1, undefined],
    ['Thêm', undefined, 2]
  ]);
});
