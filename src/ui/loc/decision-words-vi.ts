/** Vietnamese words of an office's decision about a report. */
import type { DecisionStrings } from './decision-strings';

export const DECISION_WORDS_VI: DecisionStrings = {
  lastDay: 'Ngày cuối cùng được tính là đúng hạn',
  lastDayHint: 'Phải sau hạn đang áp dụng. Báo cáo chưa có ngày thì đây là ngày của nó.',
  receivedOn: 'Ngày nhận',
  dateHint: 'Ngày/tháng/năm, ví dụ 05/11/2023',
  dateWrong: 'Ghi một ngày, ví dụ 05/11/2023.',
  phrase: 'Cách ghi thời hạn',
  phraseHint: 'Để trống thì ghi theo ngày.',
  phraseMade: (phrase) => `Để trống thì ghi: ${phrase}`,
  reason: 'Lý do',
  reasonNeeded: 'Ghi lý do.'
};
