import { lowerRoman } from '../numbering/number-format';
import { ANNEXES, NARROW, OPEN, WIDE } from '../fixtures/annexes';
import { unzip } from '../fixtures/documents';
import { OUTLINE, draftInput } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import type { DraftInput } from '../make-draft';
import type { Annex } from '../../domain/annex';
import { columnWidths, isWiderThan } from '../writing/column-widths';
import { annexMarks } from './annex-marks';
import { GOVERNMENT_2020 } from '../format/government-2020';
import { PARTY_2018 } from '../format/party-2018';

function documentOf(annexes: readonly Annex[], more: Partial<DraftInput> = {}): string {
  const input = draftInput({ ...OUTLINE, annexes });
  return unzip(makeDraft({ ...input, ...more }))['word/document.xml'] ?? '';
}

const count = (xml: string, what: RegExp): number => (xml.match(what) ?? []).length;
const control = (xml: string, tag: string): string => {
  const from = xml.indexOf(`<w:tag w:val="${tag}"/>`);
  return xml.slice(from, xml.indexOf('</w:sdt>', from));
};

describe('an annex of a draft', () => {
  const xml = documentOf(ANNEXES);

  it('is a control with the annex’s id around its title and its table, title first', () => {
    const annex = control(xml, 'pl-1');
    expect(annex).toMatch(/<w:sdtContent><w:p [^>]*><w:pPr><w:pStyle w:val="AnnexMark"/);
    expect(annex).toContain('Quán triệt, tuyên truyền');
    expect(annex).toContain(
      '(Kèm theo Báo cáo số       -BC/ĐU, ngày      tháng      năm       của Đảng ủy xã Hàm Chính)'
    );
  });

  it('has a cell for each value, a head that stands on every page, and a row for the sum', () => {
    const annex = control(xml, 'pl-1');
    expect(count(annex, /<w:tr>/g)).toBe(1 + 10 + 1);
    expect(count(annex, /<w:tc>/g)).toBe(12 * 4);
    expect(count(annex, /<w:tblHeader\/>/g)).toBe(1);
    expect(annex.split('<w:tr>').pop()).toContain('Cộng');
  });

  it('offers empty rows where units name their own, and no sum where none is asked', () => {
    const annex = control(xml, 'pl-3');
    expect(count(annex, /<w:tr>/g)).toBe(1 + 3);
    expect(annex).not.toContain('>Cộng<');
  });

  it('aligns its cells by what they hold', () => {
    const styles = (tag: string): readonly string[] =>
      Array.from(
        control(xml, tag)
          .split('<w:tr>')[2]
          ?.matchAll(/<w:pStyle w:val="(\w+)"/g) ?? [],
        (match) => match[1] ?? ''
      );
    expect(styles('pl-3')).toEqual(['TableText', 'TableText', 'TableCentre', 'TableNumber']);
  });

  it('turns its page only when its table is too wide, and turns it back after', () => {
    expect(Array.from(xml.matchAll(/<w:pgSz [^>]*>/g), ([size]) => size.includes('landscape'))).toEqual([
      false,
      false,
      true,
      false
    ]);
  });

  it('fills the width between the margins', () => {
    const widths = (tag: string): number =>
      Array.from(control(xml, tag).matchAll(/<w:gridCol w:w="(\d+)"/g), (match) => Number(match[1])).reduce(
        (a, b) => a + b,
        0
      );
    // 11906 and 16838 twips of paper less 1701 and 850 of margins.
    expect([widths('pl-1'), widths('pl-2')]).toEqual([9355, 14287]);
  });

  it('numbers its pages on for the Party, anew and without one on its first page for the government', () => {
    expect(count(xml, /<w:pgNumType w:start="1"\/>/g)).toBe(1);
    const input = draftInput();
    const unit = { ...input.unit, name: 'Ủy ban nhân dân xã Hàm Chính' };
    expect(count(documentOf(ANNEXES, { unit }), /<w:pgNumType w:start="1"\/>/g)).toBe(4);
    expect(count(documentOf(ANNEXES, { unit }), /<w:titlePg\/>/g)).toBe(4);
  });

  it('is left out with the sections that are asked of other kinds of units', () => {
    const others = documentOf([
      { ...NARROW, unitKinds: ['cap-uy-huyen'] },
      { ...OPEN, unitKinds: ['dang-uy-co-so'] }
    ]);
    expect(others).not.toContain('<w:tag w:val="pl-1"/>');
    expect(others).toContain('<w:tag w:val="pl-3"/>');
  });
});

describe('the number of an annex', () => {
  it.each([
    ['arabic for the Party', PARTY_2018, ['Phụ lục 1', 'Phụ lục 2', 'Phụ lục 3']],
    ['Roman for the government', GOVERNMENT_2020, ['Phụ lục I', 'Phụ lục II', 'Phụ lục III']]
  ] as const)('is %s', (_how, pack, marks) => {
    expect(annexMarks(pack, ANNEXES)).toEqual(marks);
  });

  it('is the outline’s own where it gives one, and left out for a single annex', () => {
    expect(annexMarks(PARTY_2018, [{ ...NARROW, mark: 'Biểu số 1' }, WIDE])).toEqual(['Biểu số 1', 'Phụ lục 2']);
    expect(annexMarks(PARTY_2018, [WIDE])).toEqual(['Phụ lục']);
    expect(lowerRoman(4)).toBe('iv');
  });
});

describe('widths of columns', () => {
  const need = (title: string, stretch = 1): { title: string; widest: string; stretch: number } => ({
    title,
    widest: '000',
    stretch
  });

  it.each([[9354], [5000], [900]])('add up to %d twips, whatever they need', (width) => {
    const widths = columnWidths([need('Đơn vị', 3), need('Số cuộc'), need('Ghi chú')], 12, width);
    expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });

  it('never break a word while there is room', () => {
    const [narrow = 0, wide = 0] = columnWidths([need('a', 0), need('Nghiêng', 0)], 12, 2600);
    expect(wide).toBeGreaterThan(narrow);
    expect(isWiderThan([need('Nghiêng')], 12, 2600)).toBe(false);
    expect(isWiderThan([need('Nghiêng'.repeat(9))], 12, 2600)).toBe(true);
  });
});
