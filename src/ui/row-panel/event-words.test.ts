import { eventKey, login, obligationId, sectionId } from '../../domain/code';
import type { RecordedEvent, ReportEvent } from '../../domain/event';
import { localDate } from '../../domain/local-date';
import { rowStringsOf } from '../loc/use-row-strings';
import { eventWords } from './event-words';

const written = { key: eventKey('k'), obligation: obligationId('217.co-so.DU-1') };
const version = { uniqueId: 'u', label: '1.0' };
const day = localDate('2023-10-24');
const said = (event: ReportEvent): string => {
  const recorded: RecordedEvent = { ...event, order: 1, at: new Date(0), by: login('a@b.c') };
  const { what, lines } = eventWords(recorded, (id) => `Mục ${id}`, rowStringsOf('vi'));
  return [what, ...lines].join(' | ');
};

it.each<[ReportEvent, string]>([
  [
    {
      ...written,
      act: 'returned',
      submission: eventKey('s'),
      reasons: [{ section: sectionId('p1-i'), words: 'Bổ sung số liệu.' }, { words: 'Rà soát.' }],
      newDate: day
    },
    'Trả lại bổ sung | Mục p1-i: Bổ sung số liệu. | Cả báo cáo: Rà soát. | Yêu cầu gửi chậm nhất 24/10/2023'
  ],
  [
    {
      ...written,
      act: 'approved',
      submission: eventKey('s'),
      report: version,
      meeting: {
        body: 'Ban Chấp hành',
        meetingDate: day,
        present: 13,
        summoned: 15,
        minutesNumber: '21-BB/ĐU',
        outcome: 'passedWithChanges'
      }
    },
    'Tập thể thông qua | Ban Chấp hành họp ngày 24/10/2023, dự 13/15 | Thông qua, có chỉnh sửa | Biên bản số 21-BB/ĐU | Phiên bản 1.0'
  ],
  [
    { ...written, act: 'urged', level: 2, letterNumber: '16-CV/BDV', sentOn: day, newDate: localDate('2023-10-30') },
    'Đôn đốc lần 2 | Công văn số 16-CV/BDV, ngày 24/10/2023 | Yêu cầu gửi chậm nhất 30/10/2023'
  ],
  [{ ...written, act: 'urged', level: 0, letterNumber: '', sentOn: day }, 'Nhắc trước hạn | Gửi ngày 24/10/2023'],
  [
    { ...written, act: 'extended', lastDay: day, phrase: 'chậm nhất là ngày 24/10/2023', reason: 'Bão lũ' },
    'Gia hạn | Đến hết ngày 24/10/2023 (chậm nhất là ngày 24/10/2023) | Lý do: Bão lũ'
  ],
  [{ ...written, act: 'withdrawn', submission: eventKey('s'), reason: '' }, 'Rút lại bản trình'],
  [{ ...written, act: 'recordedOnPaper', receivedOn: day }, 'Ghi nhận nộp ngoài hệ thống | Nhận ngày 24/10/2023']
])('%j reads', (event, words) => {
  expect(said(event)).toBe(words);
});
