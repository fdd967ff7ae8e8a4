/**
 * `getchanges` of a list, of the web and of the site.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity } from '../protocol/entity.ts';
import { invalidArgument } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { collectionAnswer } from '../resource.ts';
import { apiRoot } from '../site.ts';
import {
  ChangeType,
  readToken,
  writeToken,
  type ChangeKind,
  type ChangeQuery,
  type ChangeRecord,
  type TokenScope
} from '../store/changes.ts';
import type { Guid } from '../store/ids.ts';
import type { ListRecord } from '../store/lists.ts';

/** Rows of one answer; the service gives no more than this. */
const MAX_CHANGES = 1000;

/** Whose changes are asked for. */
export interface ChangeScope {
  readonly scope: TokenScope;
  readonly id: Guid;
  /** Undefined for a web or a site: there is one of each, so theirs are all changes. */
  readonly list: ListRecord | undefined;
}

/** The scope of a list's changes. */
export const listChanges = (list: ListRecord): ChangeScope => ({ scope: 3, id: list.id, list });

const KINDS: Readonly<Record<string, ChangeKind>> = {
  Item: 'item',
  Folder: 'folder',
  File: 'file',
  List: 'list',
  Field: 'field',
  View: 'view',
  Web: 'web',
  ContentType: 'content-type'
};

const TYPES: Readonly<Record<string, readonly number[]>> = {
  Add: [ChangeType.add],
  Update: [ChangeType.update],
  DeleteObject: [ChangeType.delete],
  Rename: [ChangeType.rename],
  Restore: [ChangeType.restore],
  RoleDefinitionAdd: [ChangeType.roleAdd],
  RoleDefinitionDelete: [ChangeType.roleDelete],
  RoleAssignmentAdd: [ChangeType.assignmentAdd],
  RoleAssignmentDelete: [ChangeType.assignmentDelete]
};

const TYPE_NAMES: Readonly<Record<ChangeKind, string>> = {
  item: 'SP.ChangeItem',
  folder: 'SP.ChangeFolder',
  file: 'SP.ChangeFile',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField',
  view: 'SP.ChangeView',
  web: 'SP.ChangeWeb',
  'content-type': 'SP.ChangeContentType'
};

/** Options that choose nothing that this server logs, and those that are no choices. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'ChangeTokenStart ChangeTokenEnd FetchLimit LatestFirst RecursiveAll RequireSecurityTrim Move Activity Alert Group ' +
    'GroupMembershipAdd GroupMembershipDelete Navigation SecurityPolicy Site SystemUpdate User RoleDefinitionUpdate ' +
    'IgnoreStartTokenNotFoundError'
  ).split(' ')
);

/**
 * The changes since a token, oldest first.
 * @throws SharePointError 400 for a token of something else, or one that is older than the log
 */
export function getChanges(api: Api, of: ChangeScope): Answer {
  const query = api.request.body.values['query'];
  const wanted: JsonObject =
    typeof query === 'object' && query !== null && !Array.isArray(query) ? (query as JsonObject) : {};
  const records = api.store.changes.read(readQuery(api, of, wanted));
  return collectionAnswer({
    items: records.map((record) => changeEntity(api, of, record)),
    metadata: 'SP.ApiData.Changes'
  });
}

/** Changes have an id of their own kind: the type with a GUID right behind it, and no slash. */
function changeEntity(api: Api, of: ChangeScope, record: ChangeRecord): Entity {
  const type = TYPE_NAMES[record.kind];
  const id = record.sequence.toString(16).padStart(12, '0');
  const link = `${type}00000000-0000-4000-8000-${id}`;
  return { type, uri: `${apiRoot(api.site)}${link}`, editLink: link, props: propsOf(api, of, record) };
}

function readQuery(api: Api, of: ChangeScope, wanted: JsonObject): ChangeQuery {
  const chosen = Object.entries(wanted)
    .filter(([, value]) => value === true)
    .map(([name]) => name);
  for (const name of Object.keys(wanted)) {
    if (!(name in KINDS) && !(name in TYPES) && !OTHERS.has(name)) api.noteGap(`SP.ChangeQuery.${name}`);
  }
  const fetch = wanted['FetchLimit'];
  const upTo = token(api, of, wanted['ChangeTokenEnd']);
  return {
    listId: of.list?.id,
    after: token(api, of, wanted['ChangeTokenStart']) ?? 0,
    ...(upTo === undefined ? {} : { upTo }),
    kinds: chosen.flatMap((name) => KINDS[name] ?? []),
    types: chosen.flatMap((name) => TYPES[name] ?? []),
    limit: typeof fetch === 'number' && fetch > 0 ? Math.min(fetch, MAX_CHANGES) : MAX_CHANGES
  };
}

function token(api: Api, of: ChangeScope, value: JsonValue | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject)['StringValue'] : undefined;
  const sequence = typeof text === 'string' ? readToken(text, of.scope, of.id, api.now) : 'foreign';
  switch (sequence) {
    case 'foreign':
      throw invalidArgument('The changeToken refers to a different object, or is not valid.');
    case 'too-old':
      throw invalidArgument('The changeToken refers to a time before the start of the current change log.');
    default:
      return sequence;
  }
}

function propsOf(api: Api, of: ChangeScope, record: ChangeRecord): JsonObject {
  const { siteId, webId } = api.site;
  const head = {
    ChangeToken: { StringValue: writeToken(of.scope, of.id, record.time, record.sequence) },
    ChangeType: record.type,
    SiteId: siteId,
    Time: record.time
  };
  const inList = { ListId: record.listId, WebId: webId };
  switch (record.kind) {
    case 'item':
      return {
        ...head,
        Editor: '',
        EditorEmailHint: null,
        ItemId: record.itemId,
        ListId: record.listId,
        ServerRelativeUrl: '',
        SharedByUser: null,
        SharedWithUsers: null,
        UniqueId: record.uniqueId,
        WebId: webId
      };
    case 'folder':
    case 'file':
      return { ...head, UniqueId: record.uniqueId, WebId: webId };
    case 'list': {
      const list = api.store.lists.byId(record.listId);
      return {
        ...head,
        BaseTemplate: list?.baseTemplate ?? 0,
        Editor: '',
        Hidden: list?.hidden ?? false,
        ListId: record.listId,
        Title: '',
        WebId: webId
      };
    }
    case 'field':
      return { ...head, FieldId: record.uniqueId, WebId: webId };
    case 'view':
      return { ...head, ViewId: record.uniqueId, ...inList };
    case 'web':
      return { ...head, WebId: webId };
    case 'content-type':
      return { ...head, ContentTypeId: { StringValue: record.detail }, WebId: webId };
  }
}
