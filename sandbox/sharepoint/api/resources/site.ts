/**
 * `_api/site`: as much of the site collection as clients read to find their way.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import { action, entityAnswer, type Resource } from '../resource.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';
import { webUrl, type SiteFacts } from '../site.ts';
import { getChanges } from './changes.ts';
import { features } from './features.ts';
import { recycleBin } from './recycle-bin.ts';
import { userCustomActions } from './user-custom-actions.ts';
import { webEntity, webResource } from './web.ts';

const SHAPE: Shape<SiteFacts> = {
  type: () => 'SP.Site',
  props: {
    GroupId: () => '00000000-0000-0000-0000-000000000000',
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
    members: {
      rootweb: () => webResource(api),
      recyclebin: (segment) => recycleBin(api, 'Site', segment),
      features: (segment) => features(api, segment),
      usercustomactions: (segment) => userCustomActions(api, segment),
      getchanges: () =>
        action('SP.Site.GetChanges', () => getChanges(api, { scope: 1, id: api.site.siteId, list: undefined }))
    }
  };
}
