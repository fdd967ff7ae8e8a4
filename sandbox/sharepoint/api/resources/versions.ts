/**
 * Versions of items and files. A file's list holds earlier versions only, oldest first; an item's holds the current one
 * too, newest first, under names that are encoded once more.
 */
import type { Api } from '../context.ts';
import type { Entity, EntityCollection } from '../protocol/entity.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { objectNotFound } from '../protocol/errors.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { argument, numberArgument, textArgument, type Segment } from '../protocol/path.ts';
import { action, collectionAnswer, DELETED, entityAnswer, NOTHING, type Resource } from '../resource.ts';
import { hasDrafts, draftPermission } from '../security/visibility.ts';
import { Permission } from '../security/mask.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { apiRoot, quoted } from '../site.ts';
import { isReference } from '../query/list-properties.ts';
import { Level, pathOf, versionLabel, type ItemRow } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { dateText, idsOf, toJson } from '../values/output-value.ts';
import { userOf } from './file-entity.ts';
import { bytesAnswer, storeContent } from './files.ts';
import { requireFree } from './occupied.ts';
import { versionInUse } from './refusals.ts';
import { itemLink } from './item-entity.ts';
import { scopeGuid } from './text-values.ts';
import { currentRow, editRow } from './item-writing.ts';
import type { FilePlace } from './server-path.ts';

/** The earlier versions that are there for the caller, newest first. */
function earlier(api: Api, list: ListRecord, row: ItemRow): readonly ItemRow[] {
  api.access.require(row.scope, Permission.viewVersions);
  const mayDrafts = !hasDrafts(list) || row.author === api.user.id || api.access.can(row.scope, draftPermission(list));
  // Below a working copy stands what was checked in last: not yet a version, but earlier than what the holder sees.
  const base = row.isWorkingCopy ? api.store.items.forms(list, row.id).filter((form) => form.isCurrent) : [];
  return [...base, ...api.store.items.versions(list, row.id).map((version) => version.row)]
    .map((old) => ({ ...old, dir: row.dir, leaf: row.leaf, scope: row.scope, ownScope: row.ownScope }))
    .filter((old) => old.uiVersion < row.uiVersion && (mayDrafts || old.level === Level.published));
}

/** SP.FileVersion. */
const FILE_VERSION: Shape<ItemRow> = {
  type: () => 'SP.FileVersion',
  props: {
    CheckInComment: (_, row) => row.checkInComment,
    Created: (_, row) => row.modified,
    ID: (_, row) => row.uiVersion,
    IsCurrentVersion: () => false,
    Length: (_, row) => String(row.content?.length ?? 0),
    Size: (_, row) => row.content?.length ?? 0,
    Url: (_, row) => `_vti_history/${row.uiVersion}/${pathOf(row).split('/').slice(3).join('/')}`,
    VersionLabel: (_, row) => versionLabel(row.uiVersion)
  },
  // FileVersion.CreatedBy of CSOM: who made the version.
  navigation: { CreatedBy: (api, row, options) => userOf(api, row.editor, options) }
};

const fileVersionLink = (row: ItemRow): string =>
  `Web/GetFileByServerRelativePath(decodedurl=${quoted(pathOf(row))})/Versions(${row.uiVersion})`;

/** The earlier versions of a file, oldest first. */
export function fileVersionCollection(api: Api, { list, row }: FilePlace, options: QueryOptions): EntityCollection {
  const address = (old: ItemRow): { link: string } => ({ link: fileVersionLink(old) });
  const rows = earlier(api, list, row).toReversed();
  return toCollection(api, FILE_VERSION, rows, address, 'SP.ApiData.FileVersions', options);
}

/** `versions` of a file, also as `versions(512)`. */
export function fileVersions(api: Api, place: FilePlace, segment: Segment): Resource {
  const { list, row } = place;
  const all = (): readonly ItemRow[] => earlier(api, list, row).toReversed();
  const one = (test: (old: ItemRow) => boolean, asked: string): Resource => {
    const old = all().find(test);
    if (old === undefined) throw objectNotFound('version', asked);
    return versionResource(api, list, old);
  };
  if (segment.args.length > 0) {
    const id = numberArgument(segment, 0);
    return one((old) => old.uiVersion === id, String(id));
  }
  const chosen = (test: (uiVersion: number) => boolean, asked: string): ItemRow => {
    if (test(row.uiVersion)) throw versionInUse();
    const old = all().find((candidate) => test(candidate.uiVersion));
    if (old === undefined) throw objectNotFound('version', asked);
    return old;
  };
  const labelled = (step: Segment): ItemRow => {
    const given = argument(step, 'versionlabel');
    const label = given?.kind === 'string' ? given.value : textArgument(step, 0);
    return chosen((uiVersion) => versionLabel(uiVersion) === label, label);
  };
  const numbered = (step: Segment): ItemRow => {
    const id = numberArgument(step, 'vid');
    return chosen((uiVersion) => uiVersion === id, String(id));
  };
  return {
    kind: 'SP.FileVersionCollection',
    get: () => collectionAnswer(fileVersionCollection(api, place, api.request.options)),
    members: {
      getbyid: (step) => one((old) => old.uiVersion === numberArgument(step, 0), step.name),
      restorebylabel: (step) =>
        action('SP.FileVersionCollection.RestoreByLabel', () => {
          restore(api, list, row, labelled(step));
          return NOTHING;
        }),
      deletebylabel: (step) =>
        action('SP.FileVersionCollection.DeleteByLabel', () => {
          requireRight(api, list, row);
          remove(api, list, labelled(step));
          return NOTHING;
        }),
      deletebyid: (step) =>
        action('SP.FileVersionCollection.DeleteById', () => {
          requireRight(api, list, row);
          remove(api, list, numbered(step));
          return NOTHING;
        }),
      recyclebyid: (step) =>
        action('SP.FileVersionCollection.RecycleByID', () => {
          requireRight(api, list, row);
          recycle(api, list, numbered(step));
          return NOTHING;
        }),
      recyclebylabel: (step) =>
        action('SP.FileVersionCollection.RecycleByLabel', () => {
          requireRight(api, list, row);
          recycle(api, list, labelled(step));
          return NOTHING;
        }),
      deleteall: () =>
        action('SP.FileVersionCollection.DeleteAll', () => {
          requireRight(api, list, row);
          for (const old of all()) if (!isInUse(api, list, old)) remove(api, list, old);
          return NOTHING;
        })
    }
  };
}

function versionResource(api: Api, list: ListRecord, old: ItemRow): Resource {
  return {
    kind: 'SP.FileVersion',
    get: () => entityAnswer(toEntity(api, FILE_VERSION, old, { link: fileVersionLink(old) }, api.request.options)),
    delete: () => {
      remove(api, list, old);
      return DELETED;
    },
    property: propertyOf(api, FILE_VERSION, old),
    members: {
      $value: () => ({ kind: 'SP.FileVersion.$value', get: () => bytesAnswer(api, { list, row: old }) })
    }
  };
}

/** @throws SharePointError 403 without DeleteVersions, 423 while somebody else has the file */
function requireRight(api: Api, list: ListRecord, row: ItemRow): void {
  const current = currentRow(api, list, row.id);
  api.access.require(current.scope, Permission.deleteVersions);
  requireFree(api, list, current);
}

/** The published form below a draft, and what is checked in below a working copy, are versions that others work with. */
const isInUse = (api: Api, list: ListRecord, old: ItemRow): boolean =>
  api.store.items.forms(list, old.id).some((form) => form.uiVersion === old.uiVersion);

function remove(api: Api, list: ListRecord, old: ItemRow): void {
  requireRight(api, list, old);
  if (isInUse(api, list, old)) throw versionInUse();
  api.store.items.removeVersion(list, old.id, old.uiVersion);
}

function recycle(api: Api, list: ListRecord, old: ItemRow): void {
  remove(api, list, old);
  const { leaf, dir, author } = old;
  const size = old.content?.length ?? 0;
  const content = { of: 'version', version: old } as const;
  api.store.recycled.keep({ kind: 'version', listId: list.id, leaf, dir, size, author, content }, api.user.id, api.now);
}

/** An old version's bytes and columns become a new version. */
function restore(api: Api, list: ListRecord, row: ItemRow, old: ItemRow): void {
  const bytes = old.content === undefined ? undefined : api.store.blobs.get(old.content.hash);
  const content = bytes === undefined ? {} : { content: storeContent(api, bytes) };
  editRow(api, list, currentRow(api, list, row.id), { change: { values: old.values }, ...content });
}

const encoded = (propertyName: string): string =>
  propertyName.replaceAll('_', '_x005f_').replace(/^OData_x005f_/, 'OData_');

function person(api: Api, id: number): JsonValue {
  const principal = api.store.principals.byId(id);
  const email = principal?.kind === 'user' ? principal.email : '';
  return { LookupId: id, LookupValue: principal?.title ?? '', Email: email };
}

function itemVersionEntity(api: Api, list: ListRecord, old: ItemRow, current: boolean): Entity {
  const props: Record<string, JsonValue> = {
    // Created of a version is UTC but carries no Z, while Modified carries it.
    Created: old.modified.replace('Z', ''),
    IsCurrentVersion: current,
    VersionId: old.uiVersion,
    VersionLabel: versionLabel(old.uiVersion),
    ID: old.id,
    ContentTypeId: { StringValue: old.contentTypeId },
    Author: person(api, old.author),
    Modified: dateText(old.modified, 'utc'),
    Editor: person(api, old.editor),
    OData__x005f_UIVersionString: versionLabel(old.uiVersion),
    GUID: old.guid,
    ComplianceAssetId: null
  };
  for (const field of api.store.fields.of(list.id)) {
    if (!isStored(field)) continue;
    const value = old.values.get(field.internalName) ?? null;
    const name = encoded(field.propertyName);
    if (!isReference(field)) props[name] = toJson(field, value, 'utc');
    else if (field.type === 'User') props[name] = value === null ? null : person(api, Number(value));
    else props[name] = idsOf(field, value).map((id) => ({ LookupId: id, LookupValue: '' }));
  }
  const link = `${itemLink(list, old)}/Versions(${old.uiVersion})`;
  return {
    type: 'SP.ListItemVersion',
    uri: `${apiRoot(api.site)}${link}`,
    editLink: link,
    props: {
      ...props,
      OData__x005f_ModerationStatus: old.moderation,
      OData__x005f_Level: old.level,
      UniqueId: old.uniqueId,
      FSObjType: String(old.objectType),
      FileLeafRef: old.leaf,
      FileRef: pathOf(old),
      ScopeId: scopeGuid(old.scope),
      MetaInfo: '',
      owshiddenversion: old.rowVersion
    }
  };
}

/** `versions` of an item, also as `versions(512)`. */
export function itemVersions(api: Api, list: ListRecord, row: ItemRow, segment: Segment): Resource {
  const all = (): readonly ItemRow[] => [row, ...earlier(api, list, row)];
  const one = (step: Segment): Resource => {
    const id = numberArgument(step, 0);
    const old = all().find((candidate) => candidate.uiVersion === id);
    if (old === undefined) throw objectNotFound('version', String(id));
    return {
      kind: 'SP.ListItemVersion',
      get: () => entityAnswer(itemVersionEntity(api, list, old, old.uiVersion === row.uiVersion))
    };
  };
  if (segment.args.length > 0) return one(segment);
  return {
    kind: 'SP.ListItemVersionCollection',
    get: () =>
      collectionAnswer({
        items: all().map((old) => itemVersionEntity(api, list, old, old.uiVersion === row.uiVersion)),
        metadata: 'SP.ApiData.ListItemVersions'
      }),
    members: { getbyid: one }
  };
}
