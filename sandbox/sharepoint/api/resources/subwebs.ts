/**
 * What a web says of webs below it (there are none), of its properties and of the tenant around it.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import { textArgument } from '../protocol/path.ts';
import { collectionAnswer, NOTHING, reading, scalarAnswer, type Members, type Resource } from '../resource.ts';
import { apiRoot } from '../site.ts';

const none = (kind: string, metadata: string): Resource =>
  reading(kind, () => collectionAnswer({ items: [], metadata }));

/** The property bag. Names are encoded as in XML. */
export function allProperties(api: Api): Entity {
  const link = 'Web/AllProperties';
  return {
    type: 'SP.PropertyValues',
    uri: `${apiRoot(api.site)}${link}`,
    editLink: link,
    props: { OData__x005f__x005f_WebTemplates: '', vti_x005f_defaultlanguage: 'en-us', taxonomyhiddenlist: '' }
  };
}

/** Members of a web that lead below it or outside. */
export function subwebMembers(): Members {
  return {
    webs: () => none('SP.WebCollection', 'SP.ApiData.Webs'),
    webinfos: () => none('SP.WebInformationCollection', 'SP.ApiData.WebInformations'),
    getsubwebsfilteredforcurrentuser: () => none('SP.WebInformationCollection', 'SP.ApiData.WebInformations'),
    parentweb: () => reading('SP.Web', () => NOTHING),
    // The tenant's storage is empty: no entity has a value.
    getstorageentity: () => reading('SP.StorageEntity', () => NOTHING),
    maptoicon: (segment) =>
      reading('SP.Web.MapToIcon', () => {
        const extension = /\.(\w{1,10})$/.exec(textArgument(segment, 'filename'))?.[1]?.toLowerCase();
        return scalarAnswer('MapToIcon', extension === undefined ? 'icgen.gif' : `ic${extension}.png`);
      }),
    eventreceivers: () => none('SP.EventReceiverDefinitionCollection', 'SP.ApiData.EventReceiverDefinitions')
  };
}
