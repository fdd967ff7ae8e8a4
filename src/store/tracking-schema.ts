/** The lists that everybody who takes part may read: plans, units and what is owed. */
import { INDEXED, KEY, day, moment, note, number, text } from './columns';
import type { Column } from './columns';
import type { ListSchema } from './list-schema';
import { stateWords } from './state-words';
import { allOf, isEmpty, isOneOf, isPast, isText } from './views';

export const PLANS: ListSchema = {
  path: 'Lists/Plans',
  englishTitle: 'Plans',
  title: 'Kế hoạch',
  description: 'Các kế hoạch đã phát hành.',
  kind: 'list',
  access: 'members',
  noCrawl: false,
  columns: [
    text('PlanId', 'Mã kế hoạch', KEY),
    note('Definition', 'Nội dung kế hoạch'),
    text('Status', 'Trạng thái kế hoạch'),
    number('Owed', 'Số báo cáo phải nộp'),
    text('FollowingOffice', 'Mã đầu mối theo dõi'),
    day('UnitsOn', 'Đơn vị tính đến ngày'),
    moment('ClosedOn', 'Kết thúc lúc'),
    text('RolledFrom', 'Lập từ kế hoạch')
  ],
  views: [
    {
      name: 'Launched',
      title: 'Kế hoạch đã phát hành',
      columns: ['PlanId', 'LinkTitle', 'Status', 'Owed', 'UnitsOn', 'ClosedOn', 'Created'],
      sortBy: [{ column: 'ID', descending: true }],
      isDefault: true
    }
  ]
};

const UNIT_COLUMNS: readonly Column[] = [
  text('ShortName', 'Tên gọn'),
  text('Kind', 'Loại'),
  text('UnitLevel', 'Cấp'),
  text('ParentCode', 'Mã cấp trên', INDEXED),
  text('Superior', 'Cơ quan cấp trên trên tiêu đề'),
  text('Issuer', 'Cơ quan ban hành trên tiêu đề'),
  text('Place', 'Địa danh'),
  text('NumberSymbol', 'Ký hiệu'),
  note('Terms', 'Nhiệm kỳ')
];

export const UNITS: ListSchema = {
  path: 'Lists/Units',
  englishTitle: 'Units',
  title: 'Đơn vị',
  description: 'Các đơn vị của từng kế hoạch, theo thời điểm phát hành.',
  kind: 'list',
  access: 'members',
  noCrawl: false,
  columns: [
    text('UnitKey', 'Khóa đơn vị', KEY),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    ...UNIT_COLUMNS
  ],
  views: [
    {
      name: 'ByParent',
      title: 'Theo cấp trên',
      columns: ['UnitCode', 'LinkTitle', 'Kind', 'NumberSymbol', 'Place', 'PlanId'],
      groupBy: 'ParentCode',
      sortBy: [{ column: 'UnitCode' }],
      isDefault: true
    }
  ]
};

export const UNIT_REGISTER: ListSchema = {
  path: 'Lists/UnitRegister',
  englishTitle: 'UnitRegister',
  title: 'Sổ đơn vị',
  description:
    'Các đơn vị qua thời gian: từ ngày nào đến ngày nào, tách nhập từ đơn vị nào. Kế hoạch mới lấy đơn vị từ đây.',
  kind: 'list',
  access: 'administrators',
  noCrawl: false,
  columns: [
    text('UnitKey', 'Khóa đơn vị', KEY),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    ...UNIT_COLUMNS,
    day('ValidFrom', 'Có từ ngày', INDEXED),
    day('ValidTo', 'Có đến ngày'),
    note('Predecessors', 'Từ các đơn vị')
  ],
  views: [
    {
      name: 'InForce',
      title: 'Đơn vị hiện có',
      columns: ['UnitCode', 'LinkTitle', 'Kind', 'ValidFrom', 'Predecessors'],
      where: isEmpty('ValidTo'),
      groupBy: 'ParentCode',
      sortBy: [{ column: 'UnitCode' }],
      isDefault: true
    },
    {
      name: 'Ended',
      title: 'Đơn vị không còn',
      columns: ['UnitCode', 'LinkTitle', 'Kind', 'ValidFrom', 'ValidTo', 'Predecessors'],
      where: '<IsNotNull><FieldRef Name="ValidTo" /></IsNotNull>',
      sortBy: [{ column: 'ValidTo', descending: true }]
    }
  ]
};

const TRACKED = ['LinkTitle', 'State', 'OnTime', 'DaysLate', 'InForceOn', 'SentOn', 'IssueNumber'];

/** States in which the unit still has something to do. */
const WITH_THE_UNIT = (['notSubmitted', 'submitted', 'returnedInside', 'approved', 'numbered'] as const).map(
  stateWords
);

export const OBLIGATIONS: ListSchema = {
  path: 'Lists/Obligations',
  englishTitle: 'Obligations',
  title: 'Báo cáo phải nộp',
  description: 'Danh sách theo dõi: mỗi dòng là một báo cáo mà một đơn vị phải nộp.',
  kind: 'list',
  access: 'members',
  noCrawl: false,
  columns: [
    text('ObligationId', 'Mã báo cáo', KEY),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('Block', 'Phần của kế hoạch', INDEXED),
    text('StreamId', 'Luồng báo cáo'),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('UnitKind', 'Loại đơn vị'),
    text('UnitLevel', 'Cấp'),
    text('ParentCode', 'Mã cấp trên'),
    text('ParentName', 'Cấp trên', INDEXED),
    text('Addressee', 'Kính gửi'),
    text('ReceivingOffice', 'Mã đầu mối tiếp nhận', INDEXED),
    text('ReceivingOfficeName', 'Đầu mối tiếp nhận', INDEXED),
    text('DuePhrase', 'Thời hạn theo kế hoạch'),
    day('DueOn', 'Ngày cuối cùng'),
    text('DueTime', 'Giờ cuối cùng'),
    day('InForceOn', 'Hạn đang áp dụng', INDEXED),
    day('ExtendedTo', 'Gia hạn đến'),
    text('State', 'Tình trạng', INDEXED),
    text('OnTime', 'Đúng hạn', INDEXED),
    number('DaysLate', 'Số ngày trễ'),
    moment('SubmittedOn', 'Ngày trình'),
    moment('ApprovedOn', 'Ngày thông qua'),
    moment('SentOn', 'Ngày gửi'),
    moment('ReceivedOn', 'Ngày tiếp nhận'),
    moment('AcceptedOn', 'Ngày chấp nhận'),
    text('IssueNumber', 'Số, ký hiệu'),
    number('Round', 'Lần trình'),
    number('ReturnedReasons', 'Số ý kiến trả lại'),
    day('AnswerBy', 'Hạn bổ sung'),
    note('ExemptReason', 'Lý do miễn'),
    number('SectionsDone', 'Số mục đã viết'),
    number('SectionsTotal', 'Số mục phải viết'),
    note('SectionNotes', 'Tình trạng từng mục'),
    text('ReportUrl', 'Đường dẫn báo cáo'),
    note('MeetingNote', 'Thông qua tập thể'),
    number('LastEvent', 'Nhật ký đã đọc đến'),
    text('ComputedFrom', 'Tính từ')
  ],
  views: [
    {
      name: 'Tracking',
      title: 'Theo dõi',
      columns: [...TRACKED, 'ReceivingOfficeName', 'AcceptedOn', 'SectionsDone', 'SectionsTotal'],
      groupBy: 'ParentName',
      sortBy: [{ column: 'LinkTitle' }],
      isDefault: true
    },
    {
      name: 'Late',
      title: 'Đang trễ',
      columns: ['LinkTitle', 'ReceivingOfficeName', 'State', 'InForceOn', 'DuePhrase', 'ExtendedTo'],
      where: allOf(isPast('InForceOn'), isEmpty('SentOn'), isOneOf('State', WITH_THE_UNIT)),
      groupBy: 'ReceivingOfficeName',
      sortBy: [{ column: 'InForceOn' }]
    },
    {
      name: 'ToReceive',
      title: 'Chờ tiếp nhận',
      columns: ['LinkTitle', 'IssueNumber', 'SentOn', 'OnTime', 'DaysLate', 'SectionsDone', 'SectionsTotal'],
      where: isText('State', stateWords('sent')),
      groupBy: 'ReceivingOfficeName',
      sortBy: [{ column: 'SentOn' }]
    },
    {
      name: 'ToAccept',
      title: 'Chờ chấp nhận',
      columns: ['LinkTitle', 'IssueNumber', 'SentOn', 'ReceivedOn', 'Round'],
      where: isText('State', stateWords('received')),
      groupBy: 'ReceivingOfficeName',
      sortBy: [{ column: 'ReceivedOn' }]
    },
    {
      name: 'Returned',
      title: 'Đang bổ sung',
      columns: ['LinkTitle', 'ReceivingOfficeName', 'ReturnedReasons', 'AnswerBy', 'Round'],
      where: isText('State', stateWords('returned')),
      groupBy: 'ReceivingOfficeName',
      sortBy: [{ column: 'AnswerBy' }]
    },
    {
      name: 'Exempt',
      title: 'Miễn, bản giấy, thay thế',
      columns: ['LinkTitle', 'State', 'ExemptReason', 'ReceivingOfficeName'],
      where: isOneOf('State', [stateWords('exempt'), stateWords('onPaper'), stateWords('superseded')]),
      sortBy: [{ column: 'LinkTitle' }]
    }
  ]
};
