/** The words of a progress report. */
import { officialDate } from '../../domain/local-date';
import { count, rate } from './figures';
import { sentOf, totalOf } from './progress';
import type { ProgressFigures, ProgressReportInput } from './progress';

export const progressSummary = ({ reportSummary, today }: ProgressReportInput): string =>
  `tình hình gửi báo cáo ${reportSummary} (số liệu đến ${officialDate(today)})`;

const only = (value: number, words: string): readonly string[] => (value === 0 ? [] : [`${count(value)} ${words}`]);

function sentWords({ onTime, late }: ProgressFigures): string {
  const sent = onTime + late;
  return sent === 0
    ? ''
    : `; trong đó gửi đúng hạn ${count(onTime)} báo cáo (${rate(onTime, sent)}), gửi chậm ${count(late)} báo cáo (${rate(late, sent)})`;
}

/** The first part: what was owed, what came, what did not. */
export function overviewWords({ planReference, today, byOffice }: ProgressReportInput): readonly string[] {
  const total = totalOf(byOffice);
  const sent = sentOf(total);
  const judged = [
    ...only(total.accepted, 'báo cáo được chấp nhận'),
    ...only(total.returned, 'báo cáo được trả lại để bổ sung')
  ];
  const open = [...only(total.overdue, 'báo cáo quá hạn chưa gửi'), ...only(total.notDue, 'báo cáo chưa đến hạn')];
  return [
    `Thực hiện ${planReference}, tổng số báo cáo phải gửi là ${count(total.owed)}. Đến ${officialDate(today)}, đã nhận ` +
      `${count(sent)} báo cáo, đạt ${rate(sent, total.owed)}${sentWords(total)}.`,
    ...(judged.length === 0 ? [] : [`Trong số đã nhận, có ${judged.join('; ')}.`]),
    ...(open.length === 0 ? ['Không còn báo cáo nào chưa gửi.'] : [`Còn lại ${open.join('; ')}.`])
  ];
}
