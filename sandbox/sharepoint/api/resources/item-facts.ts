/**
 * The properties of every item that are no columns of a list's own: numbers, names, dates, versions.
 */
import type { Api } from '../context.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { hasOwnScope } from '../security/inheritance.ts';
import { toWire } from '../security/mask.ts';
import { webUrl } from '../site.ts';
import { isFolder, pathOf, versionLabel, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { dateText, type DateStyle } from '../values/output-value.ts';

/** Reads one fact. */
export type Fact = (api: Api, list: ListRecord, row: ItemRow, dates: DateStyle) => JsonValue;

/** Office files open in the browser; only they have an address for it. */
const OFFICE = /\.(?:docx|xlsx|pptx|doc|xls|ppt)$/i;

function embedUrl(api: Api, list: ListRecord, row: ItemRow): string | null {
  if (!list.isLibrary || isFolder(row) || !OFFICE.test(row.leaf)) return null;
  return `${webUrl(api.site)}/_layouts/15/Doc.aspx?sourcedoc={${row.uniqueId}}&action=interactivepreview`;
}

/** The items with attachments, asked once per request and list. */
const HOLDERS = new WeakMap<Api, Map<string, ReadonlySet<number>>>();

function holdersOf(api: Api, list: ListRecord): ReadonlySet<number> {
  const known = HOLDERS.get(api) ?? new Map<string, ReadonlySet<number>>();
  HOLDERS.set(api, known);
  const holders = known.get(list.id) ?? api.store.attachments.holders(list.id);
  known.set(list.id, holders);
  return holders;
}

const FACTS: Readonly<Record<string, Fact>> = {
  FileSystemObjectType: (_, __, row) => row.objectType,
  Id: (_, __, row) => row.id,
  ServerRedirectedEmbedUri: embedUrl,
  ServerRedirectedEmbedUrl: (api, list, row) => embedUrl(api, list, row) ?? '',
  ContentTypeId: (_, __, row) => row.contentTypeId,
  OData__ModerationComments: (_, __, row) => row.moderationComments,
  OData__ModerationStatus: (_, __, row) => row.moderation,
  ComplianceAssetId: () => null,
  ID: (_, __, row) => row.id,
  Modified: (_, __, row, dates) => dateText(row.modified, dates),
  Created: (_, __, row, dates) => dateText(row.created, dates),
  AuthorId: (_, __, row) => row.author,
  EditorId: (_, __, row) => row.editor,
  OData__ColorTag: () => null,
  OData__CopySource: () => null,
  CheckoutUserId: (_, __, row) => row.checkedOutBy,
  OData__UIVersionString: (_, __, row) => versionLabel(row.uiVersion),
  Attachments: (api, list, row) => holdersOf(api, list).has(row.id),
  GUID: (_, __, row) => row.guid,
  // From here on only when named.
  FileRef: (_, __, row) => pathOf(row),
  FileDirRef: (_, __, row) => row.dir,
  FileLeafRef: (_, __, row) => row.leaf,
  FSObjType: (_, __, row) => String(row.objectType),
  UniqueId: (_, __, row) => row.uniqueId,
  OData__Level: (_, __, row) => row.level,
  OData__UIVersion: (_, __, row) => row.uiVersion,
  OData__CheckinComment: (_, __, row) => row.checkInComment,
  owshiddenversion: (_, __, row) => row.rowVersion,
  File_x0020_Size: (_, __, row) => (row.content === undefined ? null : String(row.content.length)),
  File_x0020_Type: (_, __, row) => /\.([^.]+)$/.exec(row.leaf)?.[1] ?? null,
  HasUniqueRoleAssignments: (_, list, row) => hasOwnScope({ kind: 'item', list, row }),
  EffectiveBasePermissions: (api, _, row) => ({ ...toWire(api.access.mask(row.scope)) }),
  CommentsDisabled: () => false,
  CommentsDisabledScope: () => 0
};

/** The fact of that name. */
export function itemFact(name: string): Fact | undefined {
  return Object.hasOwn(FACTS, name) ? FACTS[name] : undefined;
}

/** The facts that are sent without `$select`, in the order of the service; the columns come after the first ones. */
export const ITEM_FACTS = {
  first: ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId'],
  moderated: ['OData__ModerationComments', 'OData__ModerationStatus'],
  middle: ['ComplianceAssetId', 'ID', 'Modified', 'Created', 'AuthorId', 'EditorId'],
  library: ['OData__CopySource', 'CheckoutUserId', 'OData__UIVersionString', 'GUID'],
  list: ['OData__UIVersionString', 'Attachments', 'GUID', 'OData__ColorTag']
} as const;
