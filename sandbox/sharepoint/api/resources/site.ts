/**
 * `_api/site`: as much of the site collection as clients read to find their way.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import { entityAnswer, type Resource } from '../resource.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';
import { webUrl, type SiteFacts } from '../site.ts';
import { webEntity, webResource } from './web.ts';

const SHAPE: Shape<SiteFacts> = {
  type: () => 'SP.Site',
  props: {
    Id: (_, site) => site.siteId,
    ServerRelativeUrl: () => SITE_PATH,
    Url: (_, site) => webUrl(site),
    ReadOnly: () => false,
    ShareByEmailEnabled: () => false,
    WriteLocked: () => false
  },
  navigation: {
    RootWeb: (api, _, options) => webEntity(api, options)
  }
};

/** `_api/site` */
export function siteResource(api: Api): Resource {
  return {
    kind: 'SP.Site',
    get: () => entityAnswer(toEntity(api, SHAPE, api.site, { link: 'Site' }, api.request.options)),
    property: propertyOf(api, SHAPE, api.site),
    members: { rootweb: () => webResource(api) }
  };
}
