/**
 * Features that are on: those of a plain team site. Switching one on or off is a gap: what it brings is not here.
 */
import type { Api } from '../context.ts';
import type { EntityCollection } from '../protocol/entity.ts';
import { objectNotFound } from '../protocol/errors.ts';
import { guidArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { collectionAnswer, entityAnswer, type Resource } from '../resource.ts';
import { toCollection, toEntity, type Shape } from '../shape.ts';

const FEATURE: Shape<string> = {
  type: () => 'SP.Feature',
  props: { DefinitionId: (_, id) => id }
};

/** Team collaboration lists, site pages, modern lists. */
const ACTIVE = [
  '00bfea71-4ea5-48d4-a4ad-7ea5c011abe5',
  'b6917cb1-93a0-4b97-a84d-7cf49975d4ec',
  'e3540c7d-6bea-403c-a224-1a12eafee4c4'
] as const;

const address = (id: string): { link: string } => ({ link: `Web/Features/GetById(guid'${id}')` });

/** The active features, under options. */
export const featureCollection = (api: Api, options: QueryOptions): EntityCollection =>
  toCollection(api, FEATURE, ACTIVE, address, 'SP.ApiData.Features', options);

/** `features`, also as `features('guid')`. */
export function features(api: Api, segment: Segment): Resource {
  const one = (step: Segment): Resource => {
    const id = ACTIVE.find((candidate) => candidate === guidArgument(step, 0));
    if (id === undefined) throw objectNotFound('feature', guidArgument(step, 0));
    return {
      kind: 'SP.Feature',
      get: () => entityAnswer(toEntity(api, FEATURE, id, address(id), api.request.options))
    };
  };
  if (segment.args.length > 0) return one(segment);
  return {
    kind: 'SP.FeatureCollection',
    get: () => collectionAnswer(featureCollection(api, api.request.options)),
    members: { getbyid: one }
  };
}
