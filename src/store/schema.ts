/** The product's lists, libraries and columns as data. Internal names are ASCII, what people see is Vietnamese. */

export type ColumnType = 'Text' | 'Note' | 'Number' | 'Date' | 'DateTime';

/** One column. Indexed columns are those that reads start with. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly indexed?: boolean;
  /** Values may not repeat; the one uniqueness that SharePoint enforces, used as the key of an idempotent write. */
  readonly unique?: boolean;
  /** Shown in the default view. */
  readonly shown?: boolean;
}

/** What people other than owners may do at the level of the whole list; folders say the rest. */
export type ListAccess = 'members' | 'owners';

export interface ListSchema {
  /** Path below the web; also the name by which the code knows the list. */
  readonly path: string;
  /** Title at creation, which SharePoint makes the path from. */
  readonly englishTitle: string;
  readonly title: string;
  readonly description: string;
  readonly kind: 'list' | 'library';
  readonly access: ListAccess;
  /** Hidden from search. */
  readonly noCrawl: boolean;
  /** Content approval with minor versions, drafts visible to approvers and the author only. */
  readonly contentApproval?: boolean;
  readonly columns: readonly Column[];
}

const text = (name: string, title: string, more: Partial<Column> = {}): Column => ({
  name,
  title,
  type: 'Text',
  ...more
});
const note = (name: string, title: string): Column => ({ name, title, type: 'Note' });
const number = (name: string, title: string, more: Partial<Column> = {}): Column => ({
  name,
  title,
  type: 'Number',
  ...more
});

const INDEXED = { indexed: true };
const SHOWN = { shown: true };
const KEY = { indexed: true, unique: true };

export const PLANS: ListSchema = {
  path: 'Lists/Plans',
  englishTitle: 'Plans',
  title: 'Kế hoạch',
  description: 'Các kế hoạch đã phát hành.',
  kind: 'list',
  access: 'members',
  noCrawl: false,
  columns: [text('PlanId', 'Mã kế hoạch', { ...KEY, ...SHOWN }), note('Definition', 'Nội dung kế hoạch')]
};

export const UNITS: ListSchema = {
  path: 'Lists/Units',
  englishTitle: 'Units',
  title: 'Đơn vị',
  description: 'Các đơn vị của từng kế hoạch, theo thời điểm phát hành.',
  kind: 'list',
  access: 'members',
  noCrawl: false,
  columns: [
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('UnitCode', 'Mã đơn vị', { ...INDEXED, ...SHOWN }),
    text('Kind', 'Loại', SHOWN),
    text('ParentCode', 'Mã cấp trên', SHOWN),
    text('Superior', 'Cơ quan cấp trên trên tiêu đề'),
    text('Issuer', 'Cơ quan ban hành trên tiêu đề'),
    text('Place', 'Địa danh'),
    text('NumberSymbol', 'Ký hiệu')
  ]
};

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
    text('StreamId', 'Luồng báo cáo'),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('ParentCode', 'Mã cấp trên'),
    text('ParentName', 'Cấp trên', SHOWN),
    text('Addressee', 'Kính gửi'),
    text('ReceivingOffice', 'Mã đầu mối tiếp nhận', INDEXED),
    text('ReceivingOfficeName', 'Đầu mối tiếp nhận', SHOWN),
    text('DuePhrase', 'Thời hạn theo kế hoạch', SHOWN),
    { name: 'DueOn', title: 'Ngày cuối cùng', type: 'Date', shown: true },
    text('State', 'Tình trạng', { ...INDEXED, ...SHOWN }),
    { name: 'SubmittedOn', title: 'Ngày trình', type: 'DateTime', shown: true },
    { name: 'ApprovedOn', title: 'Ngày thông qua', type: 'DateTime', shown: true },
    number('SectionsDone', 'Số mục đã viết', SHOWN),
    number('SectionsTotal', 'Số mục phải viết', SHOWN),
    text('ReportUrl', 'Đường dẫn báo cáo'),
    note('MeetingNote', 'Thông qua tập thể'),
    number('LastEvent', 'Nhật ký đã đọc đến')
  ]
};

export const EVENTS: ListSchema = {
  path: 'Lists/Events',
  englishTitle: 'Events',
  title: 'Nhật ký',
  description: 'Nhật ký chỉ ghi thêm: không ai được sửa hay xóa.',
  kind: 'list',
  access: 'owners',
  noCrawl: true,
  columns: [
    text('EventKey', 'Khóa', KEY),
    text('ObligationId', 'Mã báo cáo', { ...INDEXED, ...SHOWN }),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('Act', 'Việc', SHOWN),
    note('Details', 'Chi tiết')
  ]
};

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
  columns: FILE_COLUMNS
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
  columns: [
    ...FILE_COLUMNS,
    text('SubmissionKey', 'Khóa lần trình', INDEXED),
    text('Fingerprint', 'Dấu vân tay nội dung'),
    number('SectionsDone', 'Số mục đã viết', SHOWN),
    number('SectionsTotal', 'Số mục phải viết', SHOWN),
    { name: 'SubmittedOn', title: 'Ngày trình', type: 'DateTime', shown: true },
    text('MeetingBody', 'Tập thể thông qua', SHOWN),
    { name: 'MeetingDate', title: 'Ngày họp', type: 'Date', shown: true },
    number('MeetingPresent', 'Số người dự'),
    number('MeetingSummoned', 'Số người triệu tập'),
    text('MinutesNumber', 'Số biên bản', SHOWN)
  ]
};

/** In the order of creation. */
export const LISTS: readonly ListSchema[] = [PLANS, UNITS, OBLIGATIONS, EVENTS, DRAFTS, REPORTS];

function escapeXml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const TYPE_ATTRIBUTES: Readonly<Record<ColumnType, string>> = {
  Text: 'Type="Text" MaxLength="255"',
  Note: 'Type="Note" NumLines="6" RichText="FALSE" UnlimitedLengthInDocumentLibrary="TRUE"',
  Number: 'Type="Number" Decimals="0"',
  Date: 'Type="DateTime" Format="DateOnly" FriendlyDisplayFormat="Disabled"',
  DateTime: 'Type="DateTime" Format="DateTime" FriendlyDisplayFormat="Disabled"'
};

/** The column's definition as SharePoint takes it. Unique columns must be indexed. */
export function columnXml(column: Column): string {
  const flags = `${column.indexed === true ? ' Indexed="TRUE"' : ''}${
    column.unique === true ? ' EnforceUniqueValues="TRUE"' : ''
  }`;
  return (
    `<Field ${TYPE_ATTRIBUTES[column.type]} Name="${column.name}" StaticName="${column.name}"` +
    ` DisplayName="${escapeXml(column.title)}"${flags} />`
  );
}
