import type { Section } from '../../domain/outline';
import { p, plainDocument } from '../fixtures/documents';
import { lowerRoman, vietnameseLetter } from '../numbering/number-format';
import { readOutline } from '../read-outline';
import { Chance } from '../reading/fixtures/chance';
import { randomOutline } from '../reading/fixtures/random-outline';
import { plainText } from '../words';
import type { SectionProposal } from './proposal';

const roman = (value: number): string => lowerRoman(value).toUpperCase();
const GUIDANCE = [
  'Nêu khái quát tình hình, kết quả thực hiện; có số liệu minh chứng.',
  '- Nêu số cuộc, nội dung, đối tượng giám sát;',
  '- Phân tích rõ nguyên nhân.',
  '+ Số văn bản đã ban hành.',
  'Đánh giá sâu, kỹ những kết quả đạt được và những khó khăn, vướng mắc trong quá trình tổ chức thực hiện ở địa phương, đơn vị.'
] as const;

interface Look {
  readonly part: (ordinal: number) => string;
  readonly chapter: string;
  readonly point: (ordinal: number) => string;
  readonly bold: readonly boolean[];
  readonly capitals: readonly boolean[];
  readonly apart: 'line' | 'break' | 'paragraph';
  readonly isDecomposed: boolean;
}

const WORDS = ['NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM', 'SÁU'];

function lookOf(chance: Chance): Look {
  return {
    part: chance.pick([
      (n: number): string => `PHẦN THỨ ${WORDS[n - 1]}`,
      (n: number): string => `Phần ${roman(n)}`,
      (n: number): string => `${'ABCDEF'[n - 1]}.`
    ]),
    chapter: chance.pick(['-', '.', '/']),
    point: chance.pick([
      (n: number): string => `${n}-`,
      (n: number): string => `${n}.`,
      (n: number): string => `${n})`,
      (n: number): string => `${vietnameseLetter(n)})`
    ]),
    bold: [true, chance.is(0.8), chance.is(0.4)],
    capitals: [chance.is(0.7), chance.is(0.4), false],
    apart: chance.pick(['line', 'break', 'paragraph']),
    isDecomposed: chance.is(0.2)
  };
}

class OutlineWriter {
  public readonly body: string[] = [];

  public constructor(
    private readonly chance: Chance,
    private readonly look: Look
  ) {}

  public line(text: string, bold = false, centred = false): void {
    const written = this.look.isDecomposed ? text.normalize('NFD') : text;
    const content = written
      .split('\n')
      .map((each) => `<w:t xml:space="preserve">${each}</w:t>`)
      .join('<w:br/>');
    const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${content}</w:r>`;
    this.body.push(centred ? p('<w:pPr><w:jc w:val="center"/></w:pPr>', run) : p(run));
  }

  public sections(sections: readonly Section[]): void {
    let ordinal = 0;
    for (const section of sections) {
      const level = section.mark.startsWith('Phần') || section.mark === '' ? 0 : /^[IVX]/.test(section.mark) ? 1 : 2;
      ordinal += section.mark === '' ? 0 : 1;
      this.heading(section, level, ordinal);
      if (section.children.length === 0) {
        this.chance.some(GUIDANCE, this.chance.between(0, 3)).forEach((each) => this.line(each));
      }
      this.sections(section.children);
    }
  }

  private heading(section: Section, level: number, ordinal: number): void {
    const { look } = this;
    const title = look.capitals[level] ? section.title.toUpperCase() : section.title;
    const bold = look.bold[level] ?? false;
    if (section.mark === '') {
      this.line(title, bold, true);
      return;
    }
    const mark =
      level === 0 ? look.part(ordinal) : level === 1 ? `${roman(ordinal)}${look.chapter}` : look.point(ordinal);
    if (level === 0 && look.apart === 'paragraph') {
      this.line(mark, bold, true);
      this.line(title, bold, true);
    } else {
      this.line(`${mark}${level === 0 && look.apart === 'break' ? '\n' : ' '}${title}`, bold, level === 0);
    }
  }
}

type Shape = readonly (readonly [string, Shape])[];
const shapeOf = (sections: readonly (Section | SectionProposal)[]): Shape =>
  sections.map(({ title, children }) => [plainText(title).toLowerCase(), shapeOf(children)]);

describe('outlines typed by hand', () => {
  it('are read with every section at its level in at least 90 of 100', () => {
    let whole = 0;
    const wrong: number[] = [];
    for (let seed = 1; seed <= 100; seed++) {
      const chance = new Chance(seed);
      const outline = randomOutline(chance);
      const writer = new OutlineWriter(chance, lookOf(chance));
      writer.line('ĐỀ CƯƠNG', true, true);
      writer.line('báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW', true, true);
      writer.line('(Kèm theo Kế hoạch số 217-KH/TU)', false, true);
      writer.sections(outline.sections);
      const proposal = readOutline(plainDocument(writer.body.join('')));
      if (JSON.stringify(shapeOf(proposal.sections)) === JSON.stringify(shapeOf(outline.sections))) {
        whole++;
      } else {
        wrong.push(seed);
      }
    }
    process.stdout.write(`Hand-made outlines read whole: ${whole} of 100 (wrong: ${wrong.join(', ')}).\n`);
    expect(whole).toBeGreaterThanOrEqual(90);
  });
});
