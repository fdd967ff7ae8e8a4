/**
 * Items of a list: pages of them, one of them.
 */
import type { Api } from '../context.ts';
import type { Answer, EntityCollection } from '../protocol/entity.ts';
import { itemNotFound } from '../protocol/errors.ts';
import { numberArgument, type Segment } from '../protocol/path.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { nextLink } from '../protocol/paging.ts';
import { expands, type QueryOptions } from '../protocol/query.ts';
import { queryList } from '../query/list-query.ts';
import {
  action,
  collectionAnswer,
  complexAnswer,
  createdAnswer,
  DELETED,
  entityAnswer,
  NOTHING,
  reading,
  scalarAnswer,
  type Resource
} from '../resource.ts';
import { toWire } from '../security/mask.ts';
import { visibleForm } from '../security/visibility.ts';
import { isFolder, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { readItemBody } from '../values/json-value.ts';
import { attachments } from './attachments.ts';
import { contentTypeOfItem } from './content-types.ts';
import { fileResource } from './files.ts';
import { folderResource } from './folders.ts';
import { itemEntities, itemEntity, itemEtag, itemLink } from './item-entity.ts';
import { validateUpdateItem } from './item-forms.ts';
import { deleteRow, recycleRow } from './item-removal.ts';
import { addRow, currentRow, editRow } from './item-writing.ts';
import { itemTypeName, listResource } from './lists.ts';
import { securityMembers } from './role-assignments.ts';
import { textValues } from './text-values.ts';
import { itemVersions } from './versions.ts';
import type { DateStyle } from '../values/output-value.ts';

const DEFAULT_PAGE = 100;

/** `items`, also as `items(7)`. */
export function items(api: Api, list: ListRecord, segment: Segment): Resource {
  const one = (step: Segment): Resource => itemResource(api, list, numberArgument(step, 0));
  if (segment.args.length > 0) return one(segment);
  return {
    kind: 'SP.ListItemCollection',
    get: () => collectionAnswer(itemPage(api, list, api.request.options)),
    post: () => addItem(api, list),
    members: { getbyid: one }
  };
}

/**
 * One page of what the caller may see.
 * @throws SharePointError 400 for what cannot be asked, 500 beyond the list view threshold
 */
export function itemPage(api: Api, list: ListRecord, options: QueryOptions): EntityCollection {
  const { rows, next } = queryList(api, list, {
    ...(options.filter === undefined ? {} : { filter: options.filter }),
    ...(options.skipToken === undefined ? {} : { token: options.skipToken }),
    orderBy: options.orderBy,
    limit: options.top ?? DEFAULT_PAGE,
    properties: [...(options.select ?? []), ...options.expand],
    isExpanded: (name) => expands(options, name)
  });
  return {
    items: itemEntities(api, list, rows, options, 'utc'),
    metadata: `SP.ListData.${list.entityName}Items`,
    ...(next === undefined || options.skipToken?.previous === true ? {} : { nextLink: nextLink(api.request.url, next) })
  };
}

function addItem(api: Api, list: ListRecord): Answer {
  const fields = api.store.fields.of(list.id);
  const change = readItemBody(api.store, fields, api.request.body.values, itemTypeName(list));
  const asFolder = (change.contentTypeId ?? '').toLowerCase().startsWith('0x0120');
  const title = change.values.get('Title');
  const leaf = asFolder && typeof title === 'string' ? { leaf: title } : {};
  const row = addRow(api, list, { dir: list.url, folder: asFolder, change, ...leaf });
  return createdAnswer(itemEntity(api, list, row, api.request.options, 'utc'));
}

/** The form of an item that is there for the caller. @throws SharePointError 404 */
export function visibleItem(api: Api, list: ListRecord, id: number): ItemRow {
  const row = visibleForm(api.access, list, api.store.items.forms(list, id));
  if (row === undefined) throw itemNotFound();
  return row;
}

/** One item by id. @throws SharePointError 404 */
export function itemResource(api: Api, list: ListRecord, id: number): Resource {
  return itemOfRow(api, list, visibleItem(api, list, id), 'utc');
}

/** Changes an item by MERGE. */
function mergeItem(api: Api, list: ListRecord, row: ItemRow): Answer {
  const fields = api.store.fields.of(list.id);
  const change = readItemBody(api.store, fields, api.request.body.values, itemTypeName(list));
  const changed = editRow(api, list, currentRow(api, list, row.id), { change });
  return { kind: 'noContent', etag: itemEtag(changed) };
}

/**
 * One item as a resource.
 * @param dates how its dates are written: `ListItemAllFields` answers the site's clock
 */
export function itemOfRow(api: Api, list: ListRecord, row: ItemRow, dates: DateStyle): Resource {
  const link = itemLink(list, row);
  return {
    kind: 'SP.ListItem',
    get: () => entityAnswer(itemEntity(api, list, row, api.request.options, dates)),
    merge: () => mergeItem(api, list, row),
    delete: () => {
      deleteRow(api, list, currentRow(api, list, row.id));
      return DELETED;
    },
    members: {
      ...securityMembers(api, { securable: { kind: 'item', list, row }, link }),
      recycle: () =>
        action('SP.ListItem.Recycle', () =>
          scalarAnswer('Recycle', recycleRow(api, list, currentRow(api, list, row.id)))
        ),
      validateupdatelistitem: () =>
        action('SP.ListItem.ValidateUpdateListItem', () =>
          validateUpdateItem(api, list, currentRow(api, list, row.id))
        ),
      versions: (segment) => itemVersions(api, list, row, segment),
      ...(list.isLibrary ? {} : { attachmentfiles: (segment) => attachments(api, list, row, segment) }),
      contenttype: () =>
        reading('SP.ContentType', () => {
          const type = contentTypeOfItem(api, list, row.contentTypeId, api.request.options);
          return type === null ? { kind: 'void' } : entityAnswer(type);
        }),
      parentlist: () => listResource(api, list, list.title),
      fieldvaluesashtml: () =>
        reading('SP.FieldStringValues', () => entityAnswer(textValues(api, list, row, link, 'FieldValuesAsHtml'))),
      fieldvaluesforedit: () =>
        reading('SP.FieldStringValues', () => entityAnswer(textValues(api, list, row, link, 'FieldValuesForEdit'))),
      effectivebasepermissionsforui: () =>
        reading('SP.ListItem.EffectiveBasePermissionsForUI', () =>
          complexAnswer('EffectiveBasePermissionsForUI', 'SP.BasePermissions', {
            ...toWire(api.access.mask(row.scope))
          })
        ),
      deletewithparameters: () =>
        action('SP.ListItem.DeleteWithParameters', () => {
          deleteRow(api, list, currentRow(api, list, row.id));
          return NOTHING;
        }),
      fieldvaluesastext: () => reading('SP.FieldStringValues', () => entityAnswer(textValues(api, list, row, link))),
      ...(list.isLibrary && !isFolder(row) ? { file: () => fileResource(api, list, row) } : {}),
      ...(isFolder(row) ? { folder: () => folderResource(api, list, row) } : {})
    },
    property: (segment) => {
      if (segment.args.length > 0) return undefined;
      return reading(`SP.ListItem.${segment.name}`, () => propertyAnswer(api, list, row, segment.name, dates));
    }
  };
}

function propertyAnswer(api: Api, list: ListRecord, row: ItemRow, name: string, dates: DateStyle): Answer {
  const select = [{ text: name, head: name, tail: [] }];
  const entity = itemEntity(api, list, row, { select, expand: [], orderBy: [] }, dates);
  const value = entity.props[name] ?? null;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? complexAnswer(name, 'SP.FieldValue', value as JsonObject) : scalarAnswer(name, value);
}
