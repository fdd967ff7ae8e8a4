/**
 * What the model hands to the serialiser, free of any format.
 */
import type { JsonObject, JsonValue } from './literal.ts';

/** One object of the service. */
export interface Entity {
  /** `SP.List`, `SP.Data.BaoCaoListItem`, ... */
  readonly type: string;
  /** Absolute `_api` address. */
  readonly uri: string;
  /** Relative to `_api/`: `Web/Lists(guid'..')/Items(1)`. */
  readonly editLink: string;
  /** With its quotes, as in the header. */
  readonly etag?: string;
  /** `odata.id` where it is not the address (list items carry a GUID). */
  readonly id?: string;
  /** What stands behind `$metadata#` when this is the whole answer; `SP.ApiData.<type without SP.>s/@Element` without it. */
  readonly metadata?: string;
  /** The properties in the order they are sent. */
  readonly props: JsonObject;
  readonly expanded?: { readonly [name: string]: Entity | EntityCollection | null };
  /** Navigation properties that were not expanded: verbose answers name them. */
  readonly deferred?: readonly string[];
}

/** Several objects. */
export interface EntityCollection {
  readonly items: readonly Entity[];
  readonly nextLink?: string;
  /** What stands behind `$metadata#`: `SP.ApiData.Lists`, `SP.ListData.BaoCaoListItems`. */
  readonly metadata: string;
}

/** Everything a resource can answer. */
export type Answer =
  /** 200, or 201 with a Location. */
  | { readonly kind: 'entity'; readonly entity: Entity; readonly created?: boolean }
  | { readonly kind: 'collection'; readonly collection: EntityCollection }
  /** `{"value": x}`; `name` is the function or property, for verbose. */
  | { readonly kind: 'scalar'; readonly name: string; readonly value: JsonValue }
  /** A value with properties of its own but no address: EffectiveBasePermissions, contextinfo, a change token. */
  | { readonly kind: 'complex'; readonly name: string; readonly type: string; readonly value: JsonObject }
  /** Several of them: the rows of validateUpdateListItem. */
  | {
      readonly kind: 'complexList';
      readonly name: string;
      readonly type: string;
      readonly values: readonly JsonObject[];
    }
  /** 200 `{"odata.null": true}`; `name` is the function, for verbose. */
  | { readonly kind: 'void'; readonly name?: string }
  /** 204, with the new etag after a MERGE. */
  | { readonly kind: 'noContent'; readonly etag?: string }
  /** 200 without a body: DELETE. */
  | { readonly kind: 'deleted' }
  /** A text that the resource wrote itself: lists as streams, and XML. */
  | { readonly kind: 'document'; readonly contentType: string; readonly text: string }
  /** The bytes of a file; `fileName` makes it a download. */
  | {
      readonly kind: 'bytes';
      readonly body: BodyInit;
      readonly contentType: string;
      readonly length: number;
      readonly etag?: string;
      readonly fileName?: string;
    };
