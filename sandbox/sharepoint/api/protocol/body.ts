/**
 * What a request carries: its real verb, its condition, its JSON.
 */
import { bodyTooLarge, etagMismatch, invalidClientQuery } from './errors.ts';
import { isList, isObject, type JsonObject, type JsonValue } from './literal.ts';

/** The verbs `_api` knows, after `X-HTTP-Method` was read. PATCH is MERGE. */
export type Verb = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';

/** `If-Match`: none and `*` overwrite whatever is there. */
export type Condition =
  | { readonly kind: 'none' }
  | { readonly kind: 'any' }
  | { readonly kind: 'tags'; readonly tags: readonly string[]; readonly text: string };

/** A JSON body in any of the three dialects, without its metadata. */
export interface EntityBody {
  /** `__metadata.type` or `odata.type`, where given. */
  readonly type?: string;
  /** The properties, `{results: [..]}` turned into arrays. */
  readonly values: JsonObject;
}

/** The bound of a JSON body, in bytes. */
export const MAX_JSON_BYTES = 2 * 1024 * 1024;
const MAX_JSON_DEPTH = 32;

/**
 * The verb meant: `X-HTTP-Method` on a POST, or the request's own. HEAD is GET.
 * @throws SharePointError 400 for any other verb
 */
export function verbOf(request: Request): Verb {
  const own = request.method.toUpperCase();
  const tunnelled = own === 'POST' ? request.headers.get('x-http-method') : null;
  const verb = (tunnelled ?? own).trim().toUpperCase();
  switch (verb) {
    case 'GET':
    case 'POST':
    case 'MERGE':
    case 'PUT':
    case 'DELETE':
      return verb;
    case 'PATCH':
      return 'MERGE';
    case 'HEAD':
      return 'GET';
    default:
      throw invalidClientQuery(`The HTTP method '${verb.slice(0, 20)}' is not supported.`);
  }
}

/**
 * Reads `If-Match`. An etag of a list item holds a comma inside its quotes.
 * @throws SharePointError 400 when it is neither `*` nor a list of etags
 */
export function conditionOf(request: Request): Condition {
  const text = request.headers.get('if-match')?.trim();
  if (text === undefined || text === '') return { kind: 'none' };
  if (text === '*') return { kind: 'any' };
  const tags = text.match(/"[^"]*"/g) ?? [];
  const rest = text.replace(/(?:W\/)?"[^"]*"/g, '').replace(/[\s,]/g, '');
  if (tags.length === 0 || rest !== '')
    throw invalidClientQuery(`The If-Match header '${text.slice(0, 100)}' is not valid.`);
  return { kind: 'tags', tags, text };
}

/**
 * Holds a request to its condition.
 * @param currentEtag with its quotes
 * @throws SharePointError 412
 */
export function requireMatch(condition: Condition, currentEtag: string): void {
  if (condition.kind !== 'tags') return;
  const matches = condition.tags.some((tag) => tag.toLowerCase() === currentEtag.toLowerCase());
  if (!matches) throw etagMismatch(condition.text, currentEtag);
}

/**
 * Reads a JSON body, whatever its content type says: PnPjs labels every request as JSON, the empty ones too.
 * An empty body is `{}`.
 * @throws SharePointError 400 when it is no JSON object, 413 when it is too large
 */
export async function readJson(request: Request, maxBytes: number = MAX_JSON_BYTES): Promise<EntityBody> {
  const bytes = await readBytes(request, maxBytes);
  if (bytes.byteLength === 0) return { values: {} };
  return entityBody(parseJson(utf8(bytes)));
}

/**
 * The bytes of a body. It is read only as far as the bound.
 * @throws SharePointError 413 above `maxBytes`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? '0');
  if (declared > maxBytes) throw bodyTooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body !== null) {
    const reader = request.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > maxBytes) {
        await reader.cancel();
        throw bodyTooLarge(maxBytes);
      }
      chunks.push(value);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidClientQuery('Invalid JSON. A token was not recognized in the JSON content.');
  }
}

/** Parses a JSON object. @throws SharePointError 400 for anything else */
export function parseJson(text: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidClientQuery('Invalid JSON. A token was not recognized in the JSON content.');
  }
  const value = jsonValue(parsed, 0);
  if (!isObject(value)) throw invalidClientQuery('Invalid JSON. The request body must be a JSON object.');
  return value;
}

/** Turns parsed JSON into our own values: bounded in depth, without prototypes to pollute. */
function jsonValue(value: unknown, depth: number): JsonValue {
  if (depth > MAX_JSON_DEPTH) throw invalidClientQuery('Invalid JSON. The content is nested too deep.');
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map((part: unknown) => jsonValue(part, depth + 1));
  const entries = Object.entries(value ?? {}).map(([name, part]) => [name, jsonValue(part, depth + 1)] as const);
  return Object.fromEntries(entries);
}

function entityBody(body: JsonObject): EntityBody {
  const metadata = body['__metadata'];
  const verboseType = metadata !== undefined && isObject(metadata) ? metadata['type'] : undefined;
  const type = verboseType ?? body['odata.type'];
  const values = plainObject(body);
  return typeof type === 'string' ? { type, values } : { values };
}

/** Without `__metadata`, `__deferred`, `odata.*` and `X@odata.*`, at every depth. */
export function plainObject(body: JsonObject): JsonObject {
  const kept = Object.entries(body).filter(([name]) => !isMetadata(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(plainValue);
  if (!isObject(value)) return value;
  const names = Object.keys(value).filter((name) => !isMetadata(name));
  const results = value['results'];
  if (names.length === 1 && results !== undefined && isList(results)) return results.map(plainValue);
  return plainObject(value);
}

function isMetadata(name: string): boolean {
  return name === '__metadata' || name === '__deferred' || name.startsWith('odata.') || name.includes('@odata.');
}
