import { readFileSync } from 'fs';
import path from 'path';
import { p, plainDocument, table } from './fixtures/documents';
import { DISTRICT, GOVERNMENT, MINISTRY, NO_REPORTS, PERIODIC } from './plan-reading/fixtures/plans';
import type { DeadlineProposal, Found, PlanProposal, StreamProposal } from './read-plan';
import { readPlan, readPlanText } from './read-plan';

const SEED = readFileSync(path.join(__dirname, '../../sandbox/seed/ke-hoach-217.txt'), 'utf8');

const lastDay = (deadline: DeadlineProposal | undefined): string | undefined => {
  switch (deadline?.kind) {
    case 'dated':
      return deadline.deadline.lastDay;
    case 'imprecise':
      return `${deadline.phrase}?`;
    case 'delegated':
      return `by ${deadline.to}`;
    case 'recurring':
      return `every ${deadline.every}`;
    case 'unread':
      return 'unread';
    case undefined:
      return undefined;
  }
};
const rowOf = ({ name, addressee, receivingOffice, deadline }: StreamProposal): readonly (string | undefined)[] => [
  name,
  addressee?.value,
  receivingOffice?.value,
  lastDay(deadline?.value)
];
const rows = (plan: PlanProposal): readonly (readonly (string | undefined)[])[] => plan.streams.map(rowOf);
const codes = (plan: PlanProposal): readonly string[] => plan.problems.map(({ code }) => code);

/** Everything that was found, wherever it stands in the proposal. */
function sources(value: unknown): readonly Found<unknown>['source'][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'paragraph' in value && 'words' in value ? [value as Found<unknown>['source']] : [];
  return [...own, ...Object.values(value).flatMap(sources)];
}

const TO_DISTRICT = 'Ban thường vụ các huyện, thị, thành ủy, đảng ủy trực thuộc tỉnh';

/** As an office types it: marks and all, Nơi nhận and signature in a table of two columns. */
function typed(text: string): Uint8Array {
  const lines = text
    .replace(/\*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = lines.findIndex((line) => line.startsWith('Nơi nhận'));
  const signature = lines.findIndex((line) => line.startsWith('T/M'));
  const cell = (from: number, to: number): string =>
    `<w:tc>${lines
      .slice(from, to)
      .map((line) => p(line))
      .join('')}</w:tc>`;
  const ending = `<w:tbl><w:tr>${cell(end, signature)}${cell(signature, lines.length)}</w:tr></w:tbl>`;
  const head = table(
    ['TỈNH ỦY BÌNH THUẬN', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Số 217-KH/TU', 'Phan Thiết, ngày 05 tháng 9 năm 2023']
  );
  return plainDocument(
    head +
      lines
        .slice(0, end)
        .map((line) => p(line))
        .join('') +
      ending
  );
}

describe.each([
  ['as text', (): PlanProposal => readPlanText(SEED)],
  ['as a document', (): PlanProposal => readPlan(typed(SEED))],
  ['as a document in the decomposed Unicode form', (): PlanProposal => readPlan(typed(SEED.normalize('NFD')))]
])('the plan of 2023, %s', (_what, read) => {
  const plan = read();

  it('is a review of Decision 217 since it was issued', () => {
    expect(plan.title?.value).toMatch(/^tổng kết 10 năm thực hiện Quyết định số 217-QĐ\/TW .* chính trị - xã hội$/);
    expect(plan.issuer?.value).toBe('Ban Thường vụ Tỉnh ủy');
    expect(plan.decision?.value).toMatchObject({
      symbol: '217-QĐ/TW',
      date: '2013-12-12',
      issuer: 'Bộ Chính trị (khóa XI)'
    });
    expect(plan.period?.value).toEqual({
      phrase: 'Từ khi Bộ Chính trị ban hành Quyết định số 217-QĐ/TW đến thời điểm báo cáo',
      period: { from: '2013-12-12', to: 'reportDate' }
    });
  });

  it('asks three levels, one of them by a date that is left to the districts', () => {
    expect(rows(plan)).toEqual([
      ['Cấp cơ sở', TO_DISTRICT, undefined, 'by Ban thường vụ cấp huyện'],
      ['Cấp huyện', 'Ban Thường vụ Tỉnh ủy', 'Ban Dân vận Tỉnh ủy', '2023-10-24'],
      [
        'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp',
        TO_DISTRICT,
        undefined,
        undefined
      ],
      ['Cấp tỉnh', 'Ban Thường vụ Tỉnh ủy', 'Ban Dân vận Tỉnh ủy', '2023-11-09'],
      ['Báo cáo của Ban Thường vụ Tỉnh ủy', undefined, undefined, 'cuối tháng 11/2023?']
    ]);
  });

  it('names who reports at each of them, and whose collective must pass it', () => {
    const [grassroots, district, directed, province] = plan.streams;
    expect(grassroots?.reporters.value).toEqual(['Cấp ủy cơ sở']);
    expect(grassroots?.collectiveApproval?.value).toBe('thông qua tập thể cấp ủy');
    expect(district?.ownConference?.value).toBe('hội nghị cấp ủy mở rộng');
    expect(district?.consolidates?.value).toBe('tổng hợp, xây dựng báo cáo tổng kết');
    expect(directed?.kind).toBe('directed');
    expect(province?.reporters.value).toEqual([
      'Đảng đoàn Hội đồng nhân dân tỉnh',
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Ban Tuyên giáo Tỉnh ủy',
      'Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh',
      'Ban Thường vụ Tỉnh đoàn Thanh niên'
    ]);
    expect(province?.collectiveApproval?.value).toBe('thông qua tập thể lãnh đạo');
  });

  it('ends with a conference at eleven sites', () => {
    expect(plan.conference?.value).toMatchObject({
      name: 'hội nghị Ban Thường vụ Tỉnh ủy mở rộng',
      phrase: 'cuối tháng 11/2023',
      when: { kind: 'imprecise', proposal: { lastDay: '2023-11-30' } },
      sites: ['điểm cầu cấp tỉnh', '10 huyện, thị xã, thành phố'],
      siteCount: 11
    });
  });

  it('says who follows, who consolidates, who receives the plan and which office signs it', () => {
    expect(plan.followers.map(({ value }) => value)).toEqual(['Ban Dân vận Tỉnh ủy']);
    expect(plan.consolidation?.value).toMatchObject({ lead: 'Ban Dân vận Tỉnh ủy', with: ['Văn phòng Tỉnh ủy'] });
    expect(plan.recipients.map(({ value }) => value)).toEqual([
      'Ban Dân vận Trung ương tại T78',
      'Đảng đoàn Hội đồng nhân dân tỉnh',
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội tỉnh và Ban Thường vụ Tỉnh đoàn Thanh niên',
      'Ban Tuyên giáo Tỉnh ủy, Ban Dân vận Tỉnh ủy',
      'Các huyện, thị, thành ủy, đảng ủy trực thuộc',
      'Lưu Văn phòng Tỉnh ủy'
    ]);
    expect(plan.signatory?.value).toEqual({ authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ' });
  });

  it('names no person', () => {
    expect(JSON.stringify({ ...plan, paragraphs: [] })).not.toContain('Nguyễn Hoài Anh');
  });

  it('tells what it leaves open', () => {
    expect(plan.problems).toEqual([expect.objectContaining({ code: 'streamWithoutDeadline' })]);
  });
});

describe('every value', () => {
  it.each([
    ['of 2023', SEED],
    ['of a province', GOVERNMENT],
    ['of periodic reports', PERIODIC],
    ['of a district', DISTRICT],
    ['of a ministry', MINISTRY]
  ])('of the plan %s stands word for word where it says', (_what, text) => {
    const plan = readPlanText(text);
    const byParagraph = new Map(plan.paragraphs.map(({ paragraph, text: words }) => [paragraph, words]));
    const all = sources({ ...plan, paragraphs: [] });
    expect(all.length).toBeGreaterThan(3);
    for (const { paragraph, words } of all) {
      expect(byParagraph.get(paragraph)).toContain(words);
      expect(text.replace(/\*/g, '').normalize('NFC')).toContain(words);
    }
  });
});

describe('a plan of a government body', () => {
  const plan = readPlanText(GOVERNMENT);

  it('is read with its head', () => {
    expect(plan.number?.value).toBe('Số: 45/KH-UBND');
    expect(plan.date?.value).toBe('2023-09-12');
    expect(plan.issuer?.value).toBe('Ủy ban nhân dân tỉnh');
    expect(plan.decision?.value).toMatchObject({ name: 'Chỉ thị số 15/CT-UBND', date: '2018-08-20' });
    expect(plan.period?.value.period).toEqual({ from: '2018-08-20', to: '2023-08-31' });
    expect(plan.signatory?.value).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'PHÓ CHỦ TỊCH' });
  });

  it('asks bodies that a heading names, and gives the year to a day without one', () => {
    expect(rows(plan)).toEqual([
      ['Các sở, ban, ngành tỉnh', 'Ủy ban nhân dân tỉnh', 'Thanh tra tỉnh', '2023-10-15'],
      ['Ủy ban nhân dân các xã, phường, thị trấn', 'Ủy ban nhân dân cấp huyện', undefined, '2023-10-05'],
      ['Báo cáo của Ủy ban nhân dân tỉnh', undefined, undefined, '2023-11-29']
    ]);
    expect(plan.streams[0]?.reporters.value).toEqual([
      'Các sở, ban, ngành tỉnh',
      'Ủy ban nhân dân các huyện, thị xã, thành phố'
    ]);
    expect(plan.streams[1]?.deadline?.value).toMatchObject({ deadline: { time: '17:00' } });
    expect(plan.followers.map(({ value }) => value)).toEqual(['Thanh tra tỉnh']);
    expect(plan.conference?.value).toMatchObject({ phrase: 'trong tháng 12/2023', sites: [] });
  });
});

describe('a plan of a district', () => {
  it('is read with two reporters in one sentence and every way to word a date', () => {
    const plan = readPlanText(DISTRICT);
    expect(rows(plan)).toEqual([
      ['Các chi bộ, đảng bộ cơ sở', 'Ban Thường vụ Huyện ủy', 'Ban Tổ chức Huyện ủy', '2023-09-30'],
      ['Đảng ủy các xã, thị trấn', 'Huyện ủy', undefined, '2023-10-05'],
      ['các ban xây dựng Đảng', undefined, undefined, '2023-10-09'],
      ['Báo cáo của Ban Thường vụ Huyện ủy', undefined, undefined, 'giữa tháng 11/2023?']
    ]);
    expect(plan.conference?.value).toMatchObject({ siteCount: 15 });
    expect(plan.period?.value.period).toEqual({ from: '2017-10-01', to: '2023-06-30' });
    expect(codes(plan)).toEqual(['streamWithoutAddressee']);
  });
});

describe('a plan that says less', () => {
  it('of reports that come back gives their period, and names the sentence whose reporter is not said', () => {
    const plan = readPlanText(PERIODIC);
    expect(rows(plan)).toEqual([
      ['Các phòng, đơn vị trực thuộc Sở', 'Văn phòng Sở', undefined, 'every quarter'],
      ['Ủy ban nhân dân cấp huyện', 'Sở Nội vụ', undefined, 'every month']
    ]);
    expect(codes(plan)).toEqual(['noPeriod', 'reportersUnclear', 'recurringDeadline', 'recurringDeadline']);
    expect(plan.problems[1]?.about).toBe('Báo cáo năm gửi trước ngày 05/12/2024.');
    expect(plan.signatory?.value).toEqual({ authority: '', position: 'GIÁM ĐỐC' });
  });

  it('of a ministry gives the limit that names no day as it stands', () => {
    const plan = readPlanText(MINISTRY);
    expect(rows(plan)).toEqual([
      ['các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ', 'Bộ Nội vụ', 'Vụ Công tác thanh niên', 'unread'],
      ['Các đơn vị thuộc Bộ', 'Vụ Công tác thanh niên', undefined, '2023-11-20'],
      ['Vụ Công tác thanh niên', 'Bộ trưởng', undefined, 'cuối quý IV/2023?']
    ]);
    expect(codes(plan)).toContain('deadlineUnread');
  });

  it.each([
    ['of another kind', NO_REPORTS],
    ['of nothing', ''],
    ['of other text', 'Thông báo nghỉ lễ\nCơ quan nghỉ từ ngày 01/9/2023 đến hết ngày 04/9/2023.']
  ])('%s is given no streams', (_what, text) => {
    const plan = readPlanText(text);
    expect(plan.streams).toEqual([]);
    expect(codes(plan)).toContain('noStreams');
  });
});
