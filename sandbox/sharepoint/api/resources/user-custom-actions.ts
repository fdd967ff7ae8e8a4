/**
 * Custom actions of the site's menus: none is ever there, and none can be added, for this server draws no menus.
 */
import type { Api } from '../context.ts';
import { objectNotFound } from '../protocol/errors.ts';
import { textArgument, type Segment } from '../protocol/path.ts';
import { collectionAnswer, type Resource } from '../resource.ts';

/** `userCustomActions` */
export function userCustomActions(_: Api, segment: Segment): Resource {
  if (segment.args.length > 0) throw objectNotFound('user custom action', textArgument(segment, 0));
  return {
    kind: 'SP.UserCustomActionCollection',
    get: () => collectionAnswer({ items: [], metadata: 'SP.ApiData.UserCustomActions' })
  };
}
