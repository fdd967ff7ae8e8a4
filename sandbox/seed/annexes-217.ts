/**
 * The statistics that the outline of the 217 review asks for, reconstructed as the outline is and marked "minh hoạ": what
 * Decision 217-QĐ/TW has the Front and the organisations do, by organisation and by year. Counts add up from the communes
 * to the province; rates are taken from their two counts; supervisions that two organisations held together are taken
 * off once.
 */

interface ColumnSeed {
  readonly id: string;
  readonly title: string;
  readonly type: 'integer' | 'decimal' | 'percent';
  readonly rollUp:
    { readonly kind: 'sum' } | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string };
}

interface RowSeed {
  readonly id: string;
  readonly title: string;
  readonly subtracts?: true;
}

const count = (id: string, title: string): ColumnSeed => ({ id, title, type: 'integer', rollUp: { kind: 'sum' } });

const rate = (id: string, title: string, numerator: string, denominator: string): ColumnSeed => ({
  id,
  title,
  type: 'percent',
  rollUp: { kind: 'ratio', numerator, denominator }
});

const ORGANISATIONS: readonly RowSeed[] = [
  { id: 'mttq', title: 'Mặt trận Tổ quốc Việt Nam' },
  { id: 'ldld', title: 'Liên đoàn Lao động (Công đoàn)' },
  { id: 'nd', title: 'Hội Nông dân' },
  { id: 'pn', title: 'Hội Liên hiệp Phụ nữ' },
  { id: 'ccb', title: 'Hội Cựu chiến binh' },
  { id: 'dtn', title: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh' }
];
const COUNTED_TWICE: RowSeed = { id: 'trung', title: 'Trừ các cuộc phối hợp đã tính', subtracts: true };

/** From the year after the Decision to the year of the review. */
const YEARS: readonly RowSeed[] = Array.from({ length: 10 }, (_, index) => {
  const year = String(2014 + index);
  return { id: `nam-${year}`, title: year };
});

const table = (
  number: number,
  title: string,
  rowTitle: string,
  rows: readonly RowSeed[],
  columns: readonly ColumnSeed[]
): {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly rowTitle: string;
  readonly rows: { readonly kind: 'fixed'; readonly rows: readonly RowSeed[] };
  readonly columns: readonly ColumnSeed[];
  readonly hasTotal: true;
} => ({
  id: `pl-${number}`,
  mark: `Phụ lục ${number}`,
  title: `${title} (minh hoạ)`,
  rowTitle,
  rows: { kind: 'fixed', rows },
  columns,
  hasTotal: true
});

export const ANNEXES_217 = [
  table(1, 'Quán triệt, tuyên truyền', 'Tổ chức', ORGANISATIONS, [
    count('hoi-nghi', 'Số hội nghị'),
    count('luot-nguoi', 'Số lượt người dự'),
    count('phai-hoc', 'Số cán bộ, đoàn viên, hội viên phải học tập'),
    count('da-hoc', 'Số đã học tập'),
    rate('ti-le-hoc', 'Tỉ lệ học tập (%)', 'da-hoc', 'phai-hoc'),
    count('van-ban', 'Số văn bản ban hành')
  ]),
  table(
    2,
    'Giám sát',
    'Tổ chức',
    [...ORGANISATIONS, COUNTED_TWICE],
    [
      count('chu-tri', 'Số cuộc chủ trì'),
      count('phoi-hop', 'Số cuộc phối hợp'),
      count('qua-van-ban', 'Nghiên cứu, xem xét văn bản'),
      count('qua-don-thu', 'Qua ý kiến, đơn thư'),
      count('qua-ban-ttnd', 'Qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng'),
      count('voi-co-quan-dan-cu', 'Tham gia với cơ quan dân cử')
    ]
  ),
  table(3, 'Giải quyết kiến nghị sau giám sát', 'Tổ chức', ORGANISATIONS, [
    count('kien-nghi', 'Số kiến nghị'),
    count('tiep-thu', 'Đã tiếp thu, giải quyết'),
    count('dang-giai-quyet', 'Đang giải quyết'),
    count('chua-tra-loi', 'Chưa trả lời'),
    rate('ti-le-tiep-thu', 'Tỉ lệ tiếp thu, giải quyết (%)', 'tiep-thu', 'kien-nghi')
  ]),
  table(4, 'Phản biện xã hội', 'Tổ chức', ORGANISATIONS, [
    count('hoi-nghi', 'Số hội nghị phản biện'),
    count('du-thao', 'Số dự thảo gửi lấy ý kiến'),
    count('doi-thoai', 'Số cuộc đối thoại'),
    count('y-kien', 'Số ý kiến phản biện'),
    count('tiep-thu', 'Số ý kiến được tiếp thu'),
    rate('ti-le-tiep-thu', 'Tỉ lệ tiếp thu (%)', 'tiep-thu', 'y-kien')
  ]),
  table(5, 'Tổ chức, tập huấn, kinh phí theo năm', 'Năm', YEARS, [
    count('tap-huan', 'Số lượt cán bộ tập huấn'),
    count('lop', 'Số lớp tập huấn'),
    { id: 'kinh-phi', title: 'Kinh phí (triệu đồng)', type: 'decimal', rollUp: { kind: 'sum' } }
  ])
] as const;
