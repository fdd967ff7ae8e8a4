import { vi } from '../loc/vi';
import { urgingStringsOf } from '../loc/use-urging-strings';
import { sampleRow } from '../samples/sample-work';
import { trackingSheets } from './workbook-sheets';

const words = { sheet: urgingStringsOf('vi').sheet, state: vi.state };
const rows = [
  sampleRow('Đảng ủy xã Hàm Chính', 'accepted'),
  sampleRow('Đảng ủy xã Đông Giang', 'notSubmitted'),
  { ...sampleRow('Thị ủy La Gi', 'exempt'), exemptReason: '=1+1' }
];
const [list, offices] = trackingSheets(rows, words, 'Asia/Ho_Chi_Minh');
const cell = (row: number, title: string): unknown =>
  list?.rows[row]?.[list.columns.findIndex((column) => column.title === title)];

it('gives the rows in the order shown, each value with its type and Vietnamese heads', () => {
  expect(list?.rows.map((cells) => cells[0])).toEqual(
    rows.map(({ obligation }) => ({ kind: 'text', text: obligation.unitName }))
  );
  expect(cell(0, 'Trình lúc')).toEqual({ kind: 'moment', day: '2023-10-06', time: '15:20' });
  expect(cell(1, 'Trình lúc')).toBeUndefined();
  expect(cell(1, 'Ngày cuối')).toEqual({ kind: 'day', day: '2023-10-09' });
  expect(cell(1, 'Số ngày chậm')).toEqual({ kind: 'number', value: 3 });
  expect(cell(0, 'Số mục đạt')).toEqual({ kind: 'number', value: 2 });
  expect(cell(0, 'Báo cáo')).toMatchObject({ kind: 'link', text: 'Mở' });
});

it('leaves text that looks like a formula the text that it is', () => {
  expect(cell(2, 'Lý do miễn')).toEqual({ kind: 'text', text: '=1+1' });
});

it('gives the figures by receiving office, which add up to those of all', () => {
  const total = offices?.total?.map((each) => (each?.kind === 'number' ? each.value : undefined));
  const owed = offices?.rows.map((cells) => (cells[1]?.kind === 'number' ? cells[1].value : 0)) ?? [];
  // Who is exempt owes nothing.
  expect(total?.[1]).toBe(2);
  expect(owed.reduce((sum, each) => sum + each, 0)).toBe(2);
});
