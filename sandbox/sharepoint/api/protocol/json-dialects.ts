/**
 * The JSON dialects: what one answer looks like in each of them. Three are OData 3's; SPHttpClient of the SharePoint
 * Framework says `OData-Version: 4.0` and is answered in one of two of OData 4, whose annotations begin with `@`.
 */
import type { Answer, Entity, EntityCollection } from './entity.ts';
import { isList, type JsonObject, type JsonValue } from './literal.ts';

/** The JSON dialects. */
export type JsonDialect = 'minimal' | 'none' | 'verbose' | 'v4-minimal' | 'v4-none';

/** The dialects without wrappers. */
type PlainDialect = Exclude<JsonDialect, 'verbose'>;

const isV4 = (dialect: JsonDialect): boolean => dialect === 'v4-minimal' || dialect === 'v4-none';

const hasMetadata = (dialect: PlainDialect): boolean => dialect === 'minimal' || dialect === 'v4-minimal';

/** An annotation's name: `odata.etag`, in OData 4 `@odata.etag`. */
const annotation = (dialect: JsonDialect, name: string): string => (isV4(dialect) ? `@odata.${name}` : `odata.${name}`);

/** What names the shape of an answer. */
const contextName = (dialect: JsonDialect): string => annotation(dialect, isV4(dialect) ? 'context' : 'metadata');

/** An answer that has a JSON body. */
export type JsonAnswer = Extract<
  Answer,
  { kind: 'entity' | 'collection' | 'scalar' | 'complex' | 'complexList' | 'void' }
>;

/**
 * The body of an answer.
 * @param apiRoot absolute, up to and with `_api/`
 */
export function jsonBody(answer: JsonAnswer, dialect: JsonDialect, apiRoot: string): JsonObject {
  return dialect === 'verbose' ? { d: verboseAnswer(answer) } : plainAnswer(answer, dialect, apiRoot);
}

/** The body of a refusal. */
export function jsonError(code: string, message: string, dialect: JsonDialect): JsonObject {
  if (isV4(dialect)) return { error: { code, message } };
  const body = { code, message: { lang: 'en-US', value: message } };
  return dialect === 'verbose' ? { error: body } : { 'odata.error': body };
}

// --- minimalmetadata and nometadata ----------------------------------------------------------------------------------

function plainAnswer(answer: JsonAnswer, dialect: PlainDialect, apiRoot: string): JsonObject {
  const context = (what: string): JsonObject =>
    hasMetadata(dialect) ? { [contextName(dialect)]: `${apiRoot}$metadata#${what}` } : {};
  switch (answer.kind) {
    case 'entity':
      return { ...context(elementName(answer.entity)), ...plainEntity(answer.entity, dialect) };
    case 'collection': {
      const { items, metadata, nextLink } = answer.collection;
      return {
        ...context(metadata),
        ...(nextLink === undefined ? {} : { [annotation(dialect, 'nextLink')]: nextLink }),
        value: items.map((item) => plainEntity(item, dialect))
      };
    }
    case 'scalar':
      if (answer.value === null) return { ...context('Edm.Null'), [annotation(dialect, 'null')]: true };
      return { ...context(edmType(answer.value)), value: answer.value };
    case 'complex':
      return { ...context(answer.type), ...answer.value };
    case 'complexList':
      return { ...context(`Collection(${answer.type})`), value: answer.values };
    case 'void':
      return { ...context('Edm.Null'), [annotation(dialect, 'null')]: true };
  }
}

function plainEntity(entity: Entity, dialect: PlainDialect): JsonObject {
  const body: Record<string, JsonValue> = {};
  if (hasMetadata(dialect)) {
    body[annotation(dialect, 'type')] = isV4(dialect) ? `#${entity.type}` : entity.type;
    body[annotation(dialect, 'id')] = entity.id ?? entity.uri;
    if (entity.etag !== undefined) body[annotation(dialect, 'etag')] = entity.etag;
    body[annotation(dialect, 'editLink')] = entity.editLink;
  }
  for (const [name, value] of Object.entries(entity.expanded ?? {})) {
    if (hasMetadata(dialect))
      body[`${name}@odata.${isV4(dialect) ? 'navigationLink' : 'navigationLinkUrl'}`] = `${entity.editLink}/${name}`;
    body[name] = value === null ? null : plainExpanded(value, dialect);
  }
  return Object.assign(body, entity.props);
}

function plainExpanded(value: Entity | EntityCollection, dialect: PlainDialect): JsonValue {
  return 'items' in value ? value.items.map((item) => plainEntity(item, dialect)) : plainEntity(value, dialect);
}

// --- verbose ---------------------------------------------------------------------------------------------------------

function verboseAnswer(answer: JsonAnswer): JsonObject {
  switch (answer.kind) {
    case 'entity':
      return verboseEntity(answer.entity);
    case 'collection':
      return verboseCollection(answer.collection);
    case 'scalar':
      return { [answer.name]: verboseValue(answer.value) };
    case 'complex':
      return { [answer.name]: { __metadata: { type: answer.type }, ...verboseProps(answer.value) } };
    case 'complexList':
      return {
        [answer.name]: {
          __metadata: { type: `Collection(${answer.type})` },
          results: answer.values.map(verboseProps)
        }
      };
    case 'void':
      return { [answer.name ?? 'value']: null };
  }
}

function verboseEntity(entity: Entity): JsonObject {
  const body: Record<string, JsonValue> = {
    __metadata: {
      id: entity.id ?? entity.uri,
      uri: entity.uri,
      ...(entity.etag === undefined ? {} : { etag: entity.etag }),
      type: entity.type
    }
  };
  for (const name of entity.deferred ?? []) {
    if (!Object.hasOwn(entity.expanded ?? {}, name)) body[name] = { __deferred: { uri: `${entity.uri}/${name}` } };
  }
  for (const [name, value] of Object.entries(entity.expanded ?? {})) {
    if (value === null) body[name] = null;
    else body[name] = 'items' in value ? verboseCollection(value) : verboseEntity(value);
  }
  return Object.assign(body, verboseProps(entity.props));
}

function verboseCollection(collection: EntityCollection): JsonObject {
  const results = collection.items.map(verboseEntity);
  return collection.nextLink === undefined ? { results } : { results, __next: collection.nextLink };
}

function verboseProps(props: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, verboseValue(value)]));
}

/** Arrays stand in `results`; objects keep their shape. */
function verboseValue(value: JsonValue): JsonValue {
  if (!isList(value)) return value;
  return { __metadata: { type: edmType(value) }, results: value };
}

// --- names -----------------------------------------------------------------------------------------------------------

function elementName(entity: Entity): string {
  return entity.metadata ?? `SP.ApiData.${entity.type.replace(/^SP\./, '')}s/@Element`;
}

function edmType(value: JsonValue): string {
  if (isList(value)) return `Collection(${edmType(value[0] ?? '')})`;
  switch (typeof value) {
    case 'string':
      return 'Edm.String';
    case 'boolean':
      return 'Edm.Boolean';
    case 'number':
      return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
    default:
      return 'Edm.ComplexType';
  }
}
