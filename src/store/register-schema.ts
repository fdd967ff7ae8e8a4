/** The registers: what was done, who holds which role, which numbers are given. Nothing in them is ever deleted. */
import { INDEXED, KEY, day, moment, note, number, text } from './columns';
import type { ListSchema } from './list-schema';

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
    text('ObligationId', 'Mã báo cáo', INDEXED),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('Act', 'Việc'),
    note('Details', 'Chi tiết')
  ],
  views: [
    {
      name: 'Journal',
      title: 'Nhật ký mới nhất',
      columns: ['Created', 'Author', 'ObligationId', 'Act', 'Details'],
      sortBy: [{ column: 'ID', descending: true }],
      isDefault: true
    }
  ]
};

export const ROLE_HOLDINGS: ListSchema = {
  path: 'Lists/RoleHoldings',
  englishTitle: 'RoleHoldings',
  title: 'Phân công',
  description: 'Ai giữ vai trò nào của đơn vị nào, từ khi nào đến khi nào. Thôi giữ thì ghi ngày thôi, không xóa dòng.',
  kind: 'list',
  access: 'administrators',
  noCrawl: true,
  columns: [
    text('HoldingKey', 'Khóa phân công', KEY),
    text('PersonLogin', 'Tài khoản', INDEXED),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('Role', 'Vai trò', INDEXED),
    moment('HeldFrom', 'Từ lúc'),
    moment('HeldUntil', 'Đến lúc', INDEXED)
  ],
  views: [
    {
      name: 'ByUnit',
      title: 'Theo đơn vị',
      columns: ['LinkTitle', 'Role', 'Created', 'HeldFrom', 'HeldUntil', 'PersonLogin'],
      groupBy: 'UnitCode',
      sortBy: [{ column: 'Role' }],
      isDefault: true
    }
  ]
};

export const NUMBERS: ListSchema = {
  path: 'Lists/Numbers',
  englishTitle: 'Numbers',
  title: 'Sổ cấp số',
  description: 'Số văn bản đã cấp, mỗi đơn vị một thư mục. Mỗi số chỉ cấp một lần; không ai được sửa hay xóa.',
  kind: 'list',
  access: 'owners',
  noCrawl: true,
  columns: [
    text('NumberKey', 'Khóa số', KEY),
    text('UnitCode', 'Mã đơn vị', INDEXED),
    text('PlanId', 'Mã kế hoạch', INDEXED),
    text('ObligationId', 'Mã báo cáo', INDEXED),
    text('SubmissionKey', 'Khóa lần trình', KEY),
    text('DocumentType', 'Loại văn bản'),
    text('Period', 'Nhiệm kỳ hoặc năm', INDEXED),
    number('Number', 'Số'),
    text('Symbol', 'Ký hiệu'),
    day('IssuedOn', 'Ngày ban hành')
  ],
  views: [
    {
      name: 'Register',
      title: 'Sổ cấp số',
      columns: ['Number', 'Symbol', 'LinkTitle', 'Period', 'IssuedOn', 'ObligationId', 'Author'],
      groupBy: 'UnitCode',
      sortBy: [{ column: 'Number', descending: true }],
      isDefault: true
    }
  ]
};
