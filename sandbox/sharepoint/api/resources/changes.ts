/**
 * `getchanges` of a list.
 */
import type { Api } from '../context.ts';
import type { Answer } from '../protocol/entity.ts';
import { invalidArgument } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { collectionAnswer } from '../resource.ts';
import { apiRoot, listLink } from '../site.ts';
import {
  ChangeType,
  readToken,
  writeToken,
  type ChangeKind,
  type ChangeQuery,
  type ChangeRecord
} from '../store/changes.ts';
import type { ListRecord } from '../store/lists.ts';

/** Rows of one answer; the service gives no more than this. */
const MAX_CHANGES = 1000;

const KINDS: Readonly<Record<string, ChangeKind>> = {
  Item: 'item',
  Folder: 'folder',
  File: 'file',
  List: 'list',
  Field: 'field'
};

const TYPES: Readonly<Record<string, readonly number[]>> = {
  Add: [ChangeType.add],
  Update: [ChangeType.update],
  DeleteObject: [ChangeType.delete],
  Rename: [ChangeType.rename],
  Restore: [ChangeType.restore],
  RoleAssignmentAdd: [ChangeType.assignmentAdd],
  RoleAssignmentDelete: [ChangeType.assignmentDelete]
};

const TYPE_NAMES: Readonly<Record<ChangeKind, string>> = {
  item: 'SP.ChangeItem',
  folder: 'SP.ChangeFolder',
  file: 'SP.ChangeFile',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField'
};

/** The query options that this server acts on; others are named in the gap log. */
const OTHERS: ReadonlySet<string> = new Set([
  'ChangeTokenStart',
  'ChangeTokenEnd',
  'FetchLimit',
  'LatestFirst',
  'Move'
]);

/**
 * The changes since a token, oldest first.
 * @throws SharePointError 400 for a token of another list
 */
export function getChanges(api: Api, list: ListRecord): Answer {
  const query = api.request.body.values['query'];
  const wanted: JsonObject =
    typeof query === 'object' && query !== null && !Array.isArray(query) ? (query as JsonObject) : {};
  const records = api.store.changes.read(readQuery(api, list, wanted));
  return collectionAnswer({
    items: records.map((record) => ({
      type: TYPE_NAMES[record.kind],
      uri: `${apiRoot(api.site)}${listLink(list.id)}/GetChanges(${record.sequence})`,
      editLink: `${listLink(list.id)}/GetChanges(${record.sequence})`,
      props: propsOf(api, record)
    })),
    metadata: 'SP.ApiData.Changes'
  });
}

function readQuery(api: Api, list: ListRecord, wanted: JsonObject): ChangeQuery {
  const chosen = Object.entries(wanted)
    .filter(([, value]) => value === true)
    .map(([name]) => name);
  for (const name of Object.keys(wanted)) {
    if (!(name in KINDS) && !(name in TYPES) && !OTHERS.has(name)) api.noteGap(`SP.ChangeQuery.${name}`);
  }
  const fetch = wanted['FetchLimit'];
  const upTo = token(list, wanted['ChangeTokenEnd']);
  return {
    listId: list.id,
    after: token(list, wanted['ChangeTokenStart']) ?? 0,
    ...(upTo === undefined ? {} : { upTo }),
    kinds: chosen.flatMap((name) => KINDS[name] ?? []),
    types: chosen.flatMap((name) => TYPES[name] ?? []),
    limit: typeof fetch === 'number' && fetch > 0 ? Math.min(fetch, MAX_CHANGES) : MAX_CHANGES
  };
}

function token(list: ListRecord, value: JsonValue | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject)['StringValue'] : undefined;
  const sequence = typeof text === 'string' ? readToken(text, list.id) : undefined;
  if (sequence === undefined) throw invalidArgument('The changeToken refers to a different list, or is not valid.');
  return sequence;
}

function propsOf(api: Api, record: ChangeRecord): JsonObject {
  const head = {
    ChangeToken: { StringValue: writeToken(3, record.listId, record.time, record.sequence) },
    ChangeType: record.type,
    SiteId: api.site.siteId,
    Time: record.time
  };
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
        WebId: api.site.webId
      };
    case 'folder':
    case 'file':
      return { ...head, UniqueId: record.uniqueId, WebId: api.site.webId };
    case 'list':
      return { ...head, ListId: record.listId, Title: record.detail, Hidden: false, WebId: api.site.webId };
    case 'field':
      return { ...head, FieldId: record.detail, WebId: api.site.webId };
  }
}
