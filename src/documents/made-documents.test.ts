/** Every kind of document that this room makes, through other people's programs. */
import { sectionId } from '../domain/code';
import { localDate } from '../domain/local-date';
import type { Outline } from '../domain/outline';
import type { Unit } from '../domain/unit';
import { ANNEXES, NARROW } from './fixtures/annexes';
import { inOneLine, mammothText, partsByOthers, textByOthers } from './fixtures/dom';
import { expectGolden } from './fixtures/golden';
import { awaited, communes, progress, urging } from './fixtures/letters';
import { OUTLINE, draftInput } from './fixtures/plan';
import { hasValidator, validatorErrors } from './fixtures/sdk-validator';
import { lintPackage } from './lint/lint-package';
import { makeDraft } from './make-draft';
import type { DraftInput } from './make-draft';
import { makeProgressReport } from './make-progress-report';
import { makeUrgingLetter } from './make-urging-letter';

/** Each is read by three programs, and the machine may be busy. */
jest.setTimeout(60_000);

const WITH_ANNEXES: Outline = { ...OUTLINE, annexes: ANNEXES };

function draftOf(name: string, issuer: string, symbol: string, more: Partial<DraftInput> = {}): DraftInput {
  const input = draftInput(WITH_ANNEXES);
  const unit: Unit = { ...input.unit, name, letterhead: { ...input.unit.letterhead, issuer }, numberSymbol: symbol };
  return { ...input, unit, ...more };
}

/** What people paste: XML, right-to-left marks, control characters, half characters, marks apart, very long words. */
const HOSTILE = `<w:p/>&amp;"']]> \u202eđảo\u202c \u0001\u000b\ud800 ${'Nguyễn'.normalize('NFD')} 😀 ${'dài'.repeat(60)}\tcột\r\ndòng`;
const HOSTILE_OUTLINE: Outline = {
  title: HOSTILE,
  sections: [
    ...OUTLINE.sections.map((section) => ({ ...section, title: HOSTILE, guidance: HOSTILE })),
    ...OUTLINE.sections.slice(0, 1).map((section) => ({ ...section, id: sectionId('la'), mark: HOSTILE }))
  ],
  annexes: [
    {
      ...NARROW,
      mark: HOSTILE,
      title: HOSTILE,
      rowTitle: HOSTILE,
      columns: NARROW.columns.map((column) => ({ ...column, title: HOSTILE }))
    }
  ]
};
/** What is left of it, in one line. */
const HARMLESS = [`<w:p/>&amp;"']]>`, 'đảo', 'Nguyễn', '😀', 'dài'.repeat(60), 'cột', 'dòng'];

interface Made {
  readonly make: () => Uint8Array;
  /** Texts that must be in it. */
  readonly texts: readonly string[];
}

const OUTLINE_TEXTS = OUTLINE.sections.flatMap(({ title, children }) => [
  title,
  ...children.map((child) => child.title)
]);
const ANNEX_TEXTS = ANNEXES.flatMap(({ title, rows, columns }) => [
  title,
  ...columns.map((column) => column.title),
  ...(rows.kind === 'fixed' ? rows.rows.map((row) => row.title) : [])
]);
const draft = (input: DraftInput, ...texts: readonly string[]): Made => ({
  make: () => makeDraft(input),
  texts: [input.unit.letterhead.issuer, 'Báo cáo', ...OUTLINE_TEXTS, ...ANNEX_TEXTS, ...texts]
});

const GOVERNMENT = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Phụ lục II', '- Lưu: VT.'];
const PARTY = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Phụ lục 2', '- Lưu.'];

const MADE: Readonly<Record<string, Made>> = {
  'bao-cao-dang-uy': draft(
    draftOf('Đảng ủy xã Hàm Chính', 'ĐẢNG ỦY XÃ HÀM CHÍNH', 'BC/ĐU'),
    ...PARTY,
    '-BC/ĐU',
    'T/M ĐẢNG ỦY'
  ),
  'bao-cao-huyen-uy': draft(draftOf('Huyện ủy Hàm Tân', 'HUYỆN ỦY HÀM TÂN', 'BC/HU'), ...PARTY, 'T/M BAN THƯỜNG VỤ'),
  'bao-cao-ban-tuyen-giao': draft(
    draftOf('Ban Tuyên giáo Tỉnh ủy', 'BAN TUYÊN GIÁO', 'BC/BTGTU', {
      signing: { kind: 'deputy', head: 'Trưởng ban', position: 'Phó Trưởng ban' }
    }),
    ...PARTY,
    'K/T TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN'
  ),
  'bao-cao-dang-doan': draft(
    draftOf('Đảng đoàn Liên đoàn Lao động tỉnh', 'ĐẢNG ĐOÀN LIÊN ĐOÀN LAO ĐỘNG TỈNH', 'BC/ĐĐ'),
    ...PARTY,
    'T/M ĐẢNG ĐOÀN'
  ),
  'bao-cao-mat-tran': draft(
    draftOf(
      'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hàm Tân',
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN HÀM TÂN',
      'BC/MTTQ-BTT'
    ),
    ...GOVERNMENT,
    '/BC-MTTQ-BTT',
    'TM. BAN THƯỜNG TRỰC'
  ),
  'bao-cao-doan': draft(
    draftOf('Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Hàm Tân', 'BCH ĐOÀN HUYỆN HÀM TÂN', 'BC/ĐTN'),
    'ĐOÀN TNCS HỒ CHÍ MINH',
    '***',
    '-BC/ĐTN',
    'TM. BAN THƯỜNG VỤ'
  ),
  'bao-cao-uy-ban': draft(
    draftOf('Ủy ban nhân dân huyện Hàm Tân', 'ỦY BAN NHÂN DÂN HUYỆN HÀM TÂN', 'BC/UBND'),
    ...GOVERNMENT,
    '/BC-UBND',
    'TM. ỦY BAN NHÂN DÂN'
  ),
  'bao-cao-van-ban-la': {
    make: () => {
      const input = draftOf(HOSTILE, HOSTILE, HOSTILE);
      const plan = { ...input.plan, reportSummary: HOSTILE, outline: HOSTILE_OUTLINE };
      return makeDraft({ ...input, plan, obligation: { ...input.obligation, addressee: HOSTILE } });
    },
    texts: HARMLESS
  },
  'cong-van-don-doc-lan-1': {
    make: () => makeUrgingLetter(urging()),
    texts: ['Số -CV/BDVTU', 'V/v đôn đốc gửi báo cáo', 'Kính gửi: Huyện ủy Hàm Thuận Bắc', 'TRƯỞNG BAN', '- Như trên,']
  },
  'cong-van-don-doc-lan-2': {
    make: () =>
      makeUrgingLetter(
        urging({
          urging: { level: 2, newDeadline: localDate('2023-11-03'), escalatesTo: 'Ban Thường vụ Tỉnh ủy' },
          reports: communes(44)
        })
      ),
    texts: [...communes(44).map(({ unitName }) => unitName), '- Ban Thường vụ Tỉnh ủy (báo cáo),']
  },
  'cong-van-nhac-han': {
    make: () =>
      makeUrgingLetter(
        urging({
          issuer: {
            name: 'Sở Nội vụ',
            letterhead: { superior: 'ỦY BAN NHÂN DÂN TỈNH', issuer: 'SỞ NỘI VỤ', place: 'Bình Thuận' },
            numberSymbol: 'BC/SNV'
          },
          urging: { level: 'reminder' },
          today: localDate('2023-10-20'),
          reports: ['Huyện ủy Hàm Tân', HOSTILE].map((name, index) => awaited(name, index))
        })
      ),
    texts: ['Số: /SNV', 'GIÁM ĐỐC', '- Huyện ủy Hàm Tân;', 'Còn (ngày)', ...HARMLESS]
  },
  'bao-cao-tien-do': {
    make: () => makeProgressReport(progress()),
    texts: [
      'I- Tình hình chung',
      'Ban Dân vận Huyện ủy Hàm Thuận Bắc',
      'Mặt trận và các tổ chức cấp huyện',
      'Huyện ủy Phú Quí'
    ]
  },
  'bao-cao-tien-do-danh-sach': {
    make: () =>
      makeProgressReport(
        progress({
          outstanding: communes(30).map((each) => ({ ...each, parentName: 'Huyện ủy Hàm Thuận Bắc', daysLate: 3 })),
          proposals: [HOSTILE]
        })
      ),
    texts: [...communes(30).map(({ unitName }) => unitName), 'V- Đề xuất, kiến nghị', ...HARMLESS]
  }
};
const NAMES = Object.keys(MADE);
const bytesOf = new Map(NAMES.map((name) => [name, MADE[name]?.make() ?? new Uint8Array()]));
const made = (name: string): Uint8Array => bytesOf.get(name) ?? new Uint8Array();

describe.each(NAMES)('the document %s', (name) => {
  it('has none of the faults that the lint knows', () => {
    expect(lintPackage(made(name))).toEqual([]);
  });

  it('says in mammoth and in another XML parser all that was put in', async () => {
    const [byMammoth, byXmldom] = await Promise.all([mammothText(made(name)), textByOthers(made(name))]);
    const wanted = (MADE[name]?.texts ?? []).map(inOneLine);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((text) => !byMammoth.includes(text))).toEqual([]);
    expect(wanted.filter((text) => !byXmldom.includes(text))).toEqual([]);
  });

  it('is made of parts that are all well-formed', async () => {
    expect((await partsByOthers(made(name))).size).toBeGreaterThan(10);
  });

  it('is the same every time that it is made', () => {
    expect(Buffer.from(MADE[name]?.make() ?? []).equals(Buffer.from(made(name)))).toBe(true);
  });
});

describe('what was looked at', () => {
  it.each([
    'bao-cao-mat-tran',
    'bao-cao-uy-ban',
    'cong-van-don-doc-lan-1',
    'cong-van-don-doc-lan-2',
    'bao-cao-tien-do'
  ])('%s is, part by part, the one that was kept', (name) => {
    expectGolden(name, made(name));
  });
});

(hasValidator ? describe : describe.skip)('the Open XML SDK validator', () => {
  it('finds nothing in any of them', async () => {
    const errors: [string, unknown][] = [];
    // Two at a time: each is a process of its own.
    const queue = [...NAMES];
    const work = async (): Promise<void> => {
      for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        errors.push([name, await validatorErrors(made(name))]);
      }
    };
    await Promise.all([work(), work()]);
    expect(errors.filter(([, found]) => JSON.stringify(found) !== '[]')).toEqual([]);
    expect(errors).toHaveLength(NAMES.length);
  }, 120_000);
});
