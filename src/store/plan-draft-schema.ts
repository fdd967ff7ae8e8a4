/** The list of plans that are being made: the site's owners share the work, and nobody else sees it before the launch. */
import { KEY, note, text } from './columns';
import type { Column } from './columns';
import type { ListSchema } from './list-schema';

/**
 * A column of several lines holds 63,999 characters
 * (https://support.microsoft.com/office/list-and-library-column-types-and-options-0d8ddb7b-7dc7-414d-a283-ee9dca891df7),
 * so that a plan with hundreds of units lies in several. They are written together, by one request under one etag.
 */
export const PART_LENGTH = 60_000;

export const PART_COLUMNS: readonly Column[] = Array.from({ length: 16 }, (_, index) =>
  note(`Part${index + 1}`, `Nội dung, phần ${index + 1}`)
);

export const PLAN_DRAFTS: ListSchema = {
  path: 'Lists/PlanDrafts',
  englishTitle: 'PlanDrafts',
  title: 'Kế hoạch đang lập',
  description: 'Bản đang lập của kế hoạch, trước khi phát hành; chỉ chủ sở hữu trang thấy.',
  kind: 'list',
  access: 'owners',
  noCrawl: true,
  columns: [text('DraftKey', 'Khóa bản đang lập', KEY), ...PART_COLUMNS],
  views: [
    {
      name: 'InTheMaking',
      title: 'Kế hoạch đang lập',
      columns: ['LinkTitle', 'Modified', 'Editor'],
      sortBy: [{ column: 'Modified', descending: true }],
      isDefault: true
    }
  ]
};
