/**
 * `$batch` in JSON: at most 20 requests, which may name others of the batch that have to succeed before them. The batch
 * itself is 200 whatever becomes of its parts.
 */
import { fieldsOf, listOf, textOf } from './call.ts';
import type { Fields } from './call.ts';
import { badRequest } from './errors.ts';

const MAX_PARTS = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

function headersOf(value: unknown): Headers {
  const headers = new Headers();
  for (const [name, text] of Object.entries(fieldsOf(value))) {
    // Identity comes from the batch alone.
    if (typeof text !== 'string' || ['authorization', 'cookie', 'host', 'origin'].includes(name.toLowerCase()))
      continue;
    try {
      headers.set(name, text);
    } catch {
      throw badRequest(`Invalid batch payload format: header '${name.slice(0, 50)}'.`);
    }
  }
  return headers;
}

function partOf(entry: Fields): Part {
  const [id, method, url] = [textOf(entry['id']), textOf(entry['method']), textOf(entry['url'])];
  if (id === undefined || id === '') throw badRequest("Invalid batch payload format: 'id' is missing.");
  if (method === undefined || url === undefined) {
    throw badRequest(`Invalid batch payload format: request '${id}' has no method or url.`);
  }
  const dependsOn = Array.isArray(entry['dependsOn']) ? entry['dependsOn'].map(String) : [];
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: headersOf(entry['headers']),
    body: entry['body'],
    dependsOn
  };
}

/** @throws GraphError 400 when the batch cannot be run at all */
export function readParts(body: Fields): readonly Part[] {
  if (!Array.isArray(body['requests'])) throw badRequest("Invalid batch payload format: 'requests' is missing.");
  const parts = listOf(body['requests']).map(partOf);
  if (parts.length === 0) throw badRequest('Invalid batch payload format: there is no request.');
  if (parts.length > MAX_PARTS)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MAX_PARTS}.`);
  const ids = new Set<string>();
  for (const { id, dependsOn } of parts) {
    if (ids.has(id)) throw badRequest(`Request Id should be unique. Duplicate: ${id}.`);
    // Only earlier ones, so that there can be no circle.
    const unknown = dependsOn.find((other) => !ids.has(other));
    if (unknown !== undefined) throw badRequest(`Invalid dependsOn of request '${id}': '${unknown}'.`);
    ids.add(id);
  }
  return parts;
}

function requestOf(part: Part, batch: Request): Request | undefined {
  const target = `/v1.0/${part.url.replace(/^\//, '')}`;
  const origin = new URL(batch.url).origin;
  if (!URL.canParse(target, origin) || /^\/v1\.0\/\$batch/i.test(target)) return undefined;
  const url = new URL(target, origin);
  const hasBody = part.method !== 'GET' && part.body !== undefined && part.body !== null;
  const headers = new Headers(part.headers);
  if (hasBody && !headers.has('content-type')) headers.set('content-type', 'application/json');
  const init = { method: part.method, headers, ...(hasBody ? { body: JSON.stringify(part.body) } : {}) };
  try {
    return url.origin === origin && url.pathname.startsWith('/v1.0/') ? new Request(url, init) : undefined;
  } catch {
    return undefined;
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204 || response.body === null) return undefined;
  const type = response.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  return type.includes('json') ? (JSON.parse(bytes.toString('utf8')) as unknown) : bytes.toString('base64');
}

const failed = (id: string, status: number, code: string, message: string): Fields => ({
  id,
  status,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code, message } }
});

/** Runs the parts in order. @param run answers one part with the identity of the batch */
export async function runBatch(
  body: Fields,
  batch: Request,
  run: (request: Request) => Promise<Response>
): Promise<readonly Fields[]> {
  const responses: Fields[] = [];
  const succeeded = new Set<string>();
  for (const part of readParts(body)) {
    if (!part.dependsOn.every((id) => succeeded.has(id))) {
      responses.push(failed(part.id, 424, 'FailedDependency', 'A request that this one depends on has failed.'));
      continue;
    }
    const request = requestOf(part, batch);
    if (request === undefined) {
      responses.push(failed(part.id, 400, 'BadRequest', 'Invalid request url or method.'));
      continue;
    }
    const response = await run(request);
    if (response.status < 400) succeeded.add(part.id);
    const content = await bodyOf(response);
    const headers = Object.fromEntries(
      ['content-type', 'location', 'retry-after', 'etag', 'cache-control'].flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name.replace(/(^|-)[a-z]/g, (sign) => sign.toUpperCase()), value]];
      })
    );
    responses.push({
      id: part.id,
      status: response.status,
      headers,
      ...(content === undefined ? {} : { body: content })
    });
  }
  return responses;
}
