/** The libraries: working documents and submitted reports, a folder per unit. */
import { INDEXED, day, moment, number, text } from './columns';
import type { Column } from './columns';
import type { ListSchema } from './list-schema';
import { stateWords } from './state-words';
import { isText } from './views';

const FILE_COLUMNS: readonly Column[] = [
  text('ObligationId', 'Mã báo cáo', INDEXED),
  text('PlanId', 'Mã kế hoạch', INDEXED),
  text('UnitCode', 'Mã đơn vị', INDEXED),
  text('StreamId', 'Luồng báo cáo')
];

export const DRAFTS: ListSchema = {
  path: 'Drafts',
  englishTitle: 'Drafts',
  title: 'Dự thảo',
  description: 'Văn bản đang soạn, mỗi đơn vị một thư mục.',
  kind: 'library',
  access: 'owners',
  noCrawl: true,
  columns: FILE_COLUMNS,
  views: [
    {
      name: 'Working',
      title: 'Đang soạn',
      columns: ['DocIcon', 'LinkFilename', 'PlanId', 'StreamId', 'Modified', 'Editor'],
      sortBy: [{ column: 'Modified', descending: true }],
      isDefault: true
    }
  ]
};

export const LETTERS: ListSchema = {
  path: 'Letters',
  englishTitle: 'Letters',
  title: 'Công văn',
  description: 'Công văn đôn đốc đã gửi, mỗi đầu mối một thư mục.',
  kind: 'library',
  access: 'members',
  noCrawl: true,
  columns: [
    // Asked for with every file of a library; a letter is about many reports and names none.
    text('ObligationId', 'Mã báo cáo'),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    number('Level', 'Lần đôn đốc'),
    text('LetterNumber', 'Số, ký hiệu'),
    day('IssuedOn', 'Ngày ban hành'),
    number('UnitCount', 'Số đơn vị nhận')
  ],
  views: [
    {
      name: 'SentLetters',
      title: 'Công văn đôn đốc',
      columns: ['DocIcon', 'LinkFilename', 'LetterNumber', 'IssuedOn', 'Level', 'UnitCount', 'Editor'],
      groupBy: 'UnitCode',
      sortBy: [{ column: 'IssuedOn', descending: true }],
      isDefault: true
    }
  ]
};

export const REPORTS: ListSchema = {
  path: 'Reports',
  englishTitle: 'Reports',
  title: 'Báo cáo',
  description: 'Báo cáo đã trình, mỗi đơn vị một thư mục; chỉ người duyệt của đơn vị được công bố.',
  kind: 'library',
  access: 'owners',
  noCrawl: true,
  contentApproval: true,
  contentType: { id: '0x0101006F0C3D5E2F5B4A5E9D6B1A7C4E0B3100', name: 'Báo cáo Tổng Kết' },
  columns: [
    ...FILE_COLUMNS,
    text('SubmissionKey', 'Khóa lần trình', INDEXED),
    text('Fingerprint', 'Dấu vân tay nội dung'),
    number('SectionsDone', 'Số mục đã viết'),
    number('SectionsTotal', 'Số mục phải viết'),
    moment('SubmittedOn', 'Ngày trình'),
    text('MeetingBody', 'Tập thể thông qua'),
    day('MeetingDate', 'Ngày họp'),
    number('MeetingPresent', 'Số người dự'),
    number('MeetingSummoned', 'Số người triệu tập'),
    text('MinutesNumber', 'Số biên bản'),
    text('MeetingOutcome', 'Kết quả thông qua'),
    text('State', 'Tình trạng', INDEXED),
    text('ApprovedBy', 'Người ghi nhận thông qua'),
    moment('ApprovedOn', 'Ngày thông qua'),
    text('IssueNumber', 'Số'),
    text('IssueSymbol', 'Ký hiệu'),
    day('IssuedOn', 'Ngày ban hành'),
    moment('SentOn', 'Ngày gửi'),
    moment('ReceivedOn', 'Ngày tiếp nhận')
  ],
  views: [
    {
      name: 'ReportsByState',
      title: 'Báo cáo theo tình trạng',
      columns: ['DocIcon', 'LinkFilename', 'State', 'IssueNumber', 'IssueSymbol', 'IssuedOn', 'SentOn', 'Modified'],
      groupBy: 'State',
      sortBy: [{ column: 'Modified', descending: true }],
      isDefault: true
    },
    {
      name: 'Meetings',
      title: 'Thông qua tập thể',
      columns: [
        'LinkFilename',
        'MeetingBody',
        'MeetingDate',
        'MeetingPresent',
        'MeetingSummoned',
        'MeetingOutcome',
        'MinutesNumber'
      ],
      sortBy: [{ column: 'MeetingDate', descending: true }]
    },
    {
      name: 'ToNumber',
      title: 'Chờ cấp số',
      columns: ['DocIcon', 'LinkFilename', 'ApprovedBy', 'ApprovedOn', 'MeetingBody', 'MeetingDate'],
      where: isText('State', stateWords('approved')),
      sortBy: [{ column: 'ApprovedOn' }]
    }
  ]
};
