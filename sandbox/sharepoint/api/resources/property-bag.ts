/**
 * Property bags of files and folders: what is left of them in SharePoint Online, for reading.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { apiRoot } from '../site.ts';

/** A bag as an entity below its owner. */
export function propertyBag(api: Api, ownerLink: string, props: JsonObject): Entity {
  const link = `${ownerLink}/Properties`;
  return { type: 'SP.PropertyValues', uri: `${apiRoot(api.site)}${link}`, editLink: link, props };
}
