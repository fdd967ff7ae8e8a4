/**
 * `_api/contextinfo`: the form digest and the addresses of the web.
 */
import type { Api } from '../context.ts';
import type { Resource } from '../resource.ts';
import { action, complexAnswer } from '../resource.ts';
import { webUrl } from '../site.ts';
import { DIGEST_SECONDS } from '../protocol/digest.ts';

/** `POST _api/contextinfo` */
export function contextInfo(api: Api): Resource {
  return action('SP.ContextWebInformation', () =>
    complexAnswer('GetContextWebInformation', 'SP.ContextWebInformation', {
      FormDigestTimeoutSeconds: DIGEST_SECONDS,
      FormDigestValue: api.issueDigest(),
      LibraryVersion: '16.0.24121.12009',
      SiteFullUrl: webUrl(api.site),
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: webUrl(api.site)
    })
  );
}
