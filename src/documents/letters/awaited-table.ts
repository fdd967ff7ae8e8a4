/** The table of reports that have not arrived: unit, deadline, state, days. */
import { count } from './figures';
import type { ListColumn, ListTable } from './list-table';
import { standingWords } from './report-standing';
import type { UrgingLetterInput } from './urging';
import { daysLate, deadlineCell } from './urging-words';

function columns(isReminder: boolean): readonly ListColumn[] {
  return [
    { title: 'Đơn vị', widest: 'Doanh nghiệp', stretch: 3, style: 'TableText' },
    { title: 'Thời hạn', widest: '00/00/0000', stretch: 0, style: 'TableCentre' },
    { title: 'Tình trạng', widest: 'Đang chờ thông qua', stretch: 2, style: 'TableText' },
    { title: isReminder ? 'Còn (ngày)' : 'Chậm (ngày)', widest: '000', stretch: 0, style: 'TableNumber' }
  ];
}

export function awaitedTable({ reports, urging, today }: UrgingLetterInput): ListTable {
  const isReminder = urging.level === 'reminder';
  return {
    columns: columns(isReminder),
    rows: reports.map((report) => {
      const late = daysLate(report, today);
      const days = late === undefined ? '' : count(Math.max(0, isReminder ? -late : late));
      return [report.unitName, deadlineCell(report), standingWords(report.standing), days];
    }),
    description: 'Các đơn vị chưa gửi báo cáo'
  };
}
