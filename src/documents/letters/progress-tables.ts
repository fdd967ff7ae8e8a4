/** The tables of a progress report: counts and rates by group, and the reports that are late or missing. */
import { count, rate } from './figures';
import type { ListColumn, ListTable } from './list-table';
import { sentOf, totalOf } from './progress';
import type { OutstandingReport, ProgressFigures, ProgressGroup } from './progress';
import { standingWords } from './report-standing';
import { deadlineCell } from './urging-words';

const number = (title: string, widest = '0.000'): ListColumn => ({ title, widest, stretch: 0, style: 'TableNumber' });

const FIGURES: readonly ListColumn[] = [
  number('Phải gửi'),
  number('Đã gửi'),
  number('Tỉ lệ', '100,0%'),
  number('Đúng hạn'),
  number('Gửi chậm'),
  number('Quá hạn chưa gửi'),
  number('Chưa đến hạn'),
  number('Chấp nhận'),
  number('Trả lại')
];

function cells(figures: ProgressFigures): readonly string[] {
  const sent = sentOf(figures);
  const { owed, onTime, late, overdue, notDue, accepted, returned } = figures;
  const counts = [onTime, late, overdue, notDue, accepted, returned].map(count);
  return [count(owed), count(sent), rate(sent, owed), ...counts];
}

/** @param heading of the column with the groups' names, e.g. "Cơ quan đầu mối". */
export function groupTable(heading: string, groups: readonly ProgressGroup[]): ListTable {
  return {
    columns: [{ title: heading, widest: 'nghiệp', stretch: 4, style: 'TableText' }, ...FIGURES],
    rows: groups.map(({ name, figures }) => [name, ...cells(figures)]),
    total: ['Cộng', ...cells(totalOf(groups))],
    description: `Tiến độ gửi báo cáo theo: ${heading}`
  };
}

export function outstandingTable(reports: readonly OutstandingReport[]): ListTable {
  return {
    columns: [
      { title: 'Đơn vị', widest: 'Doanh nghiệp', stretch: 3, style: 'TableText' },
      { title: 'Trực thuộc', widest: 'Huyện ủy', stretch: 2, style: 'TableText' },
      { title: 'Thời hạn', widest: '00/00/0000', stretch: 0, style: 'TableCentre' },
      { title: 'Tình trạng', widest: 'Đang chờ thông qua', stretch: 1, style: 'TableText' },
      { title: 'Chậm (ngày)', widest: '000', stretch: 0, style: 'TableNumber' }
    ],
    rows: reports.map((report) => [
      report.unitName,
      report.parentName,
      deadlineCell(report),
      standingWords(report.standing),
      report.daysLate === 0 ? '' : count(report.daysLate)
    ]),
    description: 'Các đơn vị chưa gửi hoặc gửi chậm báo cáo'
  };
}
