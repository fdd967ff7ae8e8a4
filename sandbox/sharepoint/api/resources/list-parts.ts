/**
 * Parts of a list that are read or asked for on their own: its schema, its rights management, the query of `getitems`.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import { wrongValue } from '../protocol/errors.ts';
import { isObject, type JsonObject } from '../protocol/literal.ts';
import { jsonArgument, type Segment } from '../protocol/path.ts';
import { apiRoot, listLink } from '../site.ts';
import { schemaText } from '../store/field-schema.ts';
import type { ListRecord } from '../store/lists.ts';
import { escapeXml } from '../store/xml.ts';

/** `SchemaXml` of a list: its columns and what it is. */
export function listSchemaXml(api: Api, list: ListRecord): string {
  const fields = api.store.fields.of(list.id).map(schemaText).join('');
  const head = `ID="{${list.id.toUpperCase()}}" Title="${escapeXml(list.title)}" BaseType="${list.isLibrary ? 1 : 0}"`;
  return `<List ${head} ServerTemplate="${list.baseTemplate}"><Fields>${fields}</Fields></List>`;
}

/** No list here is under rights management; the settings say so. */
export function rightsSettings(api: Api, list: ListRecord): Entity {
  const link = `${listLink(list.id)}/InformationRightsManagementSettings`;
  return {
    type: 'SP.InformationRightsManagementSettings',
    uri: `${apiRoot(api.site)}${link}`,
    editLink: link,
    props: { AllowPrint: false, AllowScript: false, AllowWriteCopy: false, PolicyTitle: null, PolicyDescription: null }
  };
}

/** The query of `getitems`: in the body, or in the address as `getitems(query=@v1)?@v1={"ViewXml":".."}`. */
export function camlQuery(api: Api, step: Segment): JsonObject {
  const given = jsonArgument(step, 'query') ?? api.request.body.values['query'];
  if (given === undefined || !isObject(given)) throw wrongValue('query', 'SP.CamlQuery');
  return given;
}
