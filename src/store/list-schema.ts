/** What the product says of a list or library. */
import type { Column } from './columns';
import type { ViewSchema } from './views';

/**
 * What people may do at the level of the whole list; folders say the rest. `administrators`: members read, the
 * administrators' group adds and changes.
 */
export type ListAccess = 'members' | 'owners' | 'administrators';

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
  readonly views: readonly ViewSchema[];
  /** The content type of the package that the library offers. */
  readonly contentType?: { readonly id: string; readonly name: string };
}
