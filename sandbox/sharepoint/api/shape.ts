/**
 * The properties of an entity type, and how `$select` and `$expand` choose among them.
 */
import type { Api } from './context.ts';
import type { Entity, EntityCollection } from './protocol/entity.ts';
import { fieldOrPropertyNotFound } from './protocol/errors.ts';
import type { PropertyPath } from './protocol/filter-node.ts';
import type { JsonObject, JsonValue } from './protocol/literal.ts';
import { optionsUnder, type QueryOptions } from './protocol/query.ts';
import { applyOptions } from './query/memory-filter.ts';
import { reading, scalarAnswer, type Follow } from './resource.ts';
import { apiRoot } from './site.ts';

/** Reads one property. */
export type Read<T> = (api: Api, subject: T) => JsonValue;

/** Follows one navigation property. */
export type Navigate<T> = (api: Api, subject: T, options: QueryOptions) => Entity | EntityCollection | null;

/** An entity type. */
export interface Shape<T> {
  readonly type: (subject: T) => string;
  /** What is sent without `$select`, in order. */
  readonly props: Readonly<Record<string, Read<T>>>;
  /** What is sent only when it is named. */
  readonly onRequest?: Readonly<Record<string, Read<T>>>;
  readonly navigation?: Readonly<Record<string, Navigate<T>>>;
}

/** Where an entity is. */
export interface Address {
  /** Relative to `_api/`. */
  readonly link: string;
  readonly etag?: string;
  readonly metadata?: string;
}

function named<V>(record: Readonly<Record<string, V>> | undefined, name: string): readonly [string, V] | undefined {
  const key = name.toLowerCase();
  return Object.entries(record ?? {}).find(([candidate]) => candidate.toLowerCase() === key);
}

/** Builds the entity that the options ask for. @throws SharePointError 400 for a property that the type does not have */
export function toEntity<T>(api: Api, shape: Shape<T>, subject: T, address: Address, options: QueryOptions): Entity {
  const props: Record<string, JsonValue> = {};
  const all = options.select === undefined || options.select.some((path) => path.text === '*');
  if (all) for (const [name, read] of Object.entries(shape.props)) props[name] = read(api, subject);
  for (const path of options.select ?? []) {
    if (path.text === '*' || path.tail.length > 0) continue;
    const found = named(shape.props, path.head) ?? named(shape.onRequest, path.head);
    if (found !== undefined) props[found[0]] = found[1](api, subject);
    else if (named(shape.navigation, path.head) === undefined) throw fieldOrPropertyNotFound(path.text);
  }
  const expanded: Record<string, Entity | EntityCollection | null> = {};
  for (const path of options.expand) {
    const found = named(shape.navigation, path.head);
    if (found !== undefined) expanded[found[0]] ??= found[1](api, subject, optionsUnder(options, path.head));
    else if (named(shape.props, path.head) === undefined && named(shape.onRequest, path.head) === undefined) {
      throw fieldOrPropertyNotFound(path.text);
    }
  }
  return {
    type: shape.type(subject),
    uri: `${apiRoot(api.site)}${address.link}`,
    editLink: address.link,
    props: props satisfies JsonObject,
    expanded,
    deferred: Object.keys(shape.navigation ?? {}).filter((name) => !(name in expanded)),
    ...(address.etag === undefined ? {} : { etag: address.etag }),
    ...(address.metadata === undefined ? {} : { metadata: address.metadata })
  };
}

/** One property by its path, for `$filter` and `$orderby` over small collections. */
export function readProperty<T>(api: Api, shape: Shape<T>): (subject: T, path: PropertyPath) => JsonValue | undefined {
  return (subject, path) => {
    const found = named(shape.props, path.head) ?? named(shape.onRequest, path.head);
    let value: JsonValue | undefined = found?.[1](api, subject);
    for (const step of path.tail) {
      value =
        typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[step] : undefined;
    }
    return value;
  };
}

/** A small collection under the options of the request. */
export function toCollection<T>(
  api: Api,
  shape: Shape<T>,
  subjects: readonly T[],
  address: (subject: T) => Address,
  metadata: string,
  options: QueryOptions
): EntityCollection {
  const chosen = applyOptions(subjects, options, readProperty(api, shape));
  return { items: chosen.map((subject) => toEntity(api, shape, subject, address(subject), options)), metadata };
}

/** Properties as members of a path: `web/title`. */
export function propertyOf<T>(api: Api, shape: Shape<T>, subject: T): Follow {
  return (segment) => {
    const found = named(shape.props, segment.key) ?? named(shape.onRequest, segment.key);
    if (found === undefined || segment.args.length > 0) return undefined;
    const [name, read] = found;
    return reading(`${shape.type(subject)}.${name}`, () => {
      const value = read(api, subject);
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isObject
        ? { kind: 'complex', name, type: 'SP.ComplexValue', value: value as JsonObject }
        : scalarAnswer(name, value);
    });
  };
}
