import { makeUrgingLetter } from '../make-urging-letter';
import type { AwaitedReport } from '../make-urging-letter';
import { correctReport } from '../fixtures/correct-reports';
import { DocumentError } from '../document-error';
import { localDate } from '../../domain/local-date';
import { previewDocument } from './preview';
import type { PreviewBlock, PreviewTable } from './preview';

const tables = (blocks: readonly PreviewBlock[]): readonly PreviewTable[] =>
  blocks.filter((block): block is PreviewTable => block.kind === 'table');
const texts = (blocks: readonly PreviewBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flat().flatMap((cell) => texts(cell.blocks))
  );

describe('the preview of a report', () => {
  const blocks = previewDocument(correctReport(0).bytes);

  it('has letterhead and signature without borders, headings, and every paragraph in its order', () => {
    const [letterhead] = tables(blocks);
    const closing = tables(blocks).find((each) => texts([each]).some((text) => text.startsWith('Nơi nhận')));
    expect(letterhead?.isLayout).toBe(true);
    expect(closing?.isLayout).toBe(true);
    expect(texts(letterhead?.rows.flat().flatMap((cell) => cell.blocks) ?? []).join(' ')).toMatch(/ĐẢNG/);
    const headings = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.heading !== undefined ? [block.text] : []
    );
    expect(headings.length).toBeGreaterThan(2);
    expect(texts(blocks).every((text) => text.trim() !== '')).toBe(true);
  });

  it('is plain data that goes through a worker', () => {
    expect(structuredClone(blocks)).toEqual(blocks);
  });
});

it('shows a table of figures with its borders, and its cells in rows', () => {
  const report = (unitName: string): AwaitedReport => ({
    unitName,
    deadline: { phrase: 'trước ngày 25/10/2023', lastDay: localDate('2023-10-24') },
    deadlinePhrase: 'trước ngày 25/10/2023',
    standing: 'notSubmitted'
  });
  const blocks = previewDocument(
    makeUrgingLetter({
      issuer: {
        name: 'Ban Dân vận Tỉnh ủy',
        letterhead: { superior: 'TỈNH ỦY', issuer: 'BAN DÂN VẬN', place: 'Phan Thiết' },
        numberSymbol: 'BDVTU'
      },
      urging: { level: 1, newDeadline: localDate('2023-11-01') },
      planReference: 'Kế hoạch số 120-KH/TU',
      reportSummary: 'tổng kết',
      destination: 'Ban Dân vận Tỉnh ủy',
      today: localDate('2023-10-27'),
      reports: [report('Huyện ủy A'), report('Huyện ủy B')]
    })
  );
  const list = tables(blocks).find(({ isLayout }) => !isLayout);
  expect(list?.rows).toHaveLength(3);
  expect(list?.rows[1]?.map((cell) => texts(cell.blocks).join(' ')).slice(0, 3)).toEqual([
    '1',
    'Huyện ủy A',
    '24/10/2023'
  ]);
});

it('refuses what is no document', () => {
  expect(() => previewDocument(new Uint8Array(10))).toThrow(DocumentError);
});
