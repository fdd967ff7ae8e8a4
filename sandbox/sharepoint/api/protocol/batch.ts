/**
 * `$batch`: many requests in one.
 *
 * The answer is the one the service was recorded to give: 200 whatever became of the parts, CRLF, one part per request
 * in order without changeset boundaries, headers in upper case. Parts do not share fate.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { readBytes } from './body.ts';
import { invalidClientQuery, serverFault, SharePointError } from './errors.ts';
import { negotiate, renderError } from './format.ts';
import { type BatchPart, readBatch } from './multipart.ts';

/** Runs one part. It never carries identity of its own: that of the batch holds for all its parts, the digest too. */
export type RunPart = (request: Request) => Promise<Response>;

/** The bound of a whole batch, in bytes. */
export const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** The headers that a part's answer carries, as recorded. */
const PART_HEADERS = ['content-type', 'etag', 'location', 'retry-after'] as const;
/** Identity and verb come from the batch and the request line alone. */
const NEVER_FROM_A_PART = ['authorization', 'cookie', 'x-requestdigest', 'x-http-method', 'origin', 'host'] as const;

/**
 * Runs the parts one after another. A part that throws a SharePointError is answered with it; any other error becomes a
 * 500 of that part and is told to `onFault`.
 * @throws SharePointError 400 when the framing is broken or there are more than 100 parts: then nothing was run
 */
export async function runBatch(
  request: Request,
  run: RunPart,
  onFault: (error: unknown) => void = () => undefined
): Promise<Response> {
  const bytes = await readBytes(request, MAX_BATCH_BYTES);
  const parts = readBatch(request.headers.get('content-type') ?? '', decode(bytes));
  const boundary = `batchresponse_${randomUUID()}`;
  const answers: string[] = [];
  for (const part of parts) {
    const response = await runPart(part, request, run, onFault);
    answers.push(`--${boundary}\r\n${await partText(response)}`);
  }
  return new Response(`${answers.join('')}--${boundary}--\r\n`, {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` }
  });
}

async function runPart(
  part: BatchPart,
  batch: Request,
  run: RunPart,
  onFault: (error: unknown) => void
): Promise<Response> {
  const headers = new Headers(part.headers);
  for (const name of NEVER_FROM_A_PART) headers.delete(name);
  if (!headers.has('accept')) headers.set('accept', batch.headers.get('accept') ?? '*/*');
  try {
    return await run(partRequest(part, batch, headers));
  } catch (error) {
    const format = negotiate(new Request(batch.url, { headers }));
    if (error instanceof SharePointError) return renderError(error, format);
    onFault(error);
    return renderError(serverFault(), format);
  }
}

function partRequest(part: BatchPart, batch: Request, headers: Headers): Request {
  const url = URL.canParse(part.target, batch.url) ? new URL(part.target, batch.url) : undefined;
  if (url === undefined || url.origin !== new URL(batch.url).origin) {
    throw invalidClientQuery('The address of a batch operation must lie on the site of the batch.');
  }
  if (/\/\$batch\/?$/i.test(url.pathname)) throw invalidClientQuery('A batch cannot contain a batch.');
  const { method } = part;
  const hasBody = method !== 'GET' && part.body !== '';
  try {
    return new Request(url, hasBody ? { method, headers, body: part.body } : { method, headers });
  } catch {
    throw invalidClientQuery(`The HTTP method '${method}' is not supported.`);
  }
}

async function partText(response: Response): Promise<string> {
  const reason = response.statusText || STATUS_CODES[response.status] || 'Unknown';
  const headers = PART_HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [`${name.toUpperCase()}: ${value}\r\n`];
  });
  const body = response.status === 204 ? '' : await response.text();
  return [
    'Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n',
    `HTTP/1.1 ${response.status} ${reason}\r\n${headers.join('')}\r\n${body}\r\n`
  ].join('');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidClientQuery('The batch request is not valid. It is not UTF-8 text.');
  }
}
