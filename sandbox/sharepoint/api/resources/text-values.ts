/**
 * `FieldValuesAsText`: every column as the site's forms show it.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import type { JsonValue } from '../protocol/literal.ts';
import { writeSiteDate } from '../regional-settings.ts';
import { apiRoot } from '../site.ts';
import { pathOf, versionLabel, type ItemRow } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { escapeXml } from '../store/xml.ts';
import { toText } from '../values/output-value.ts';

const STATUS_TEXTS = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'] as const;

/** The number of a scope in the form that the service gives: a GUID in braces. */
export const scopeGuid = (scope: number): string =>
  `{${`00000000-0000-0000-0000-${scope.toString(16).padStart(12, '0')}`.toUpperCase()}}`;

/** Names are encoded once more than on the item: `OData__x005f_UIVersionString`. */
const encoded = (internalName: string): string => {
  const inner = internalName.replaceAll('_', '_x005f_');
  return internalName.startsWith('_') ? `OData_${inner}` : inner;
};

/** Which texts: as people read them, with markup, or as forms take them back. */
export type TextForm = 'FieldValuesAsText' | 'FieldValuesAsHtml' | 'FieldValuesForEdit';

/** The texts of an item as an entity. */
export function textValues(
  api: Api,
  list: ListRecord,
  row: ItemRow,
  itemLink: string,
  form: TextForm = 'FieldValuesAsText'
): Entity {
  const props: Record<string, JsonValue> = { ID: String(row.id), MetaInfo: '' };
  for (const field of api.store.fields.of(list.id)) {
    if (!isStored(field)) continue;
    const text = toText(api.store, field, row.values.get(field.internalName) ?? null);
    const isPlain = form !== 'FieldValuesAsHtml' || (field.type === 'Note' && field.richText);
    props[encoded(field.internalName)] = isPlain ? text : escapeXml(text);
  }
  const link = `${itemLink}/${form}`;
  return {
    type: 'SP.FieldStringValues',
    uri: `${apiRoot(api.site)}${link}`,
    editLink: link,
    props: {
      ...props,
      Modified: writeSiteDate(row.modified, false),
      Created: writeSiteDate(row.created, false),
      Author: api.store.principals.byId(row.author)?.title ?? '',
      Editor: api.store.principals.byId(row.editor)?.title ?? '',
      OData__x005f_ModerationStatus: STATUS_TEXTS[row.moderation] ?? '',
      OData__x005f_ModerationComments: row.moderationComments ?? '',
      OData__x005f_UIVersionString: versionLabel(row.uiVersion),
      OData__x005f_Level: String(row.level),
      UniqueId: row.uniqueId,
      ScopeId: scopeGuid(row.scope),
      owshiddenversion: String(row.rowVersion),
      FSObjType: String(row.objectType),
      FileRef: pathOf(row),
      FileDirRef: row.dir,
      FileLeafRef: row.leaf
    }
  };
}
