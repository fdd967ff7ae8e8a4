import type { TrackingRow } from '../../actions/open-tracking';
import { sampleRow } from '../samples/sample-work';
import type { ColumnId, EmptyReason } from './tracking-terms';
import { whyEmpty } from './why-empty';

const LATE = 'Đảng ủy xã Đông Giang';
const DUE = 'Thị ủy La Gi';
const UNDATED = 'Đảng ủy xã Tân Hải';

describe('an empty cell says why', () => {
  it.each<[string, TrackingRow, Partial<Record<ColumnId, EmptyReason>>]>([
    [
      'not due',
      sampleRow(DUE, 'notSubmitted'),
      { submitted: 'notDue', sent: 'notDue', number: 'notDue', daysLate: 'notDue' }
    ],
    [
      'overdue',
      sampleRow(LATE, 'notSubmitted'),
      { submitted: 'notSubmitted', approved: 'notSubmitted', sent: 'notSent' }
    ],
    ['without a date', sampleRow(UNDATED, 'notSubmitted'), { dueOn: 'noDate', daysLate: 'noDate', sent: 'notSent' }],
    ['withdrawn', { ...sampleRow(LATE, 'notSubmitted'), round: 1 }, { submitted: 'withdrawn', outline: 'withdrawn' }],
    ['waits for its leadership', sampleRow(LATE, 'submitted'), { approved: 'notApproved', number: 'noNumber' }],
    ['returned by its leadership', sampleRow(LATE, 'returnedInside'), { approved: 'returnedInside', sent: 'notSent' }],
    ['sent', sampleRow(LATE, 'sent'), { received: 'waitsForReceipt', accepted: 'waitsForReceipt', daysLate: 'onTime' }],
    [
      'received',
      { ...sampleRow(LATE, 'received'), round: 1 },
      { accepted: 'waitsForVerdict', returned: 'notReturned' }
    ],
    ['returned', { ...sampleRow(LATE, 'returned'), round: 1 }, { accepted: 'returned', answerBy: 'noAnswerDate' }],
    [
      'exempt',
      sampleRow(LATE, 'exempt'),
      { submitted: 'exempt', sent: 'exempt', daysLate: 'exempt', outline: 'exempt' }
    ],
    ['superseded', sampleRow(LATE, 'superseded'), { sent: 'superseded', daysLate: 'superseded' }],
    ['on paper', sampleRow(LATE, 'onPaper'), { submitted: 'onPaper', outline: 'onPaper', report: 'onPaper' }],
    ['taken over', { ...sampleRow(LATE, 'accepted'), round: 0 }, { submitted: 'takenOver', approved: 'takenOver' }]
  ])('%s', (_case, row, reasons) => {
    for (const [column, reason] of Object.entries(reasons)) {
      expect([column, whyEmpty(row, column as ColumnId)]).toEqual([column, reason]);
    }
  });
});
