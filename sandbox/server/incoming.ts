/** Turns what node:https received into a WHATWG Request, with the limits that every room may rely on. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';

/** SharePoint takes 250 MB in one request; larger files come in parts (startUpload ... finishUpload). */
export const MAX_BODY_BYTES = 250 * 1024 * 1024;

/** Why a call was refused before any room saw it. */
export type Refusal =
  | { readonly kind: 'bad-request'; readonly status: 400; readonly reason: string }
  | { readonly kind: 'method'; readonly status: 405; readonly reason: string }
  | { readonly kind: 'too-large'; readonly status: 413; readonly reason: string }
  | { readonly kind: 'foreign-host'; readonly status: 421; readonly reason: string };

/** The body went over the limit while it was being read; the call is answered with 413. */
export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`The request body is larger than ${limit} bytes.`);
    this.name = 'BodyTooLarge';
  }
}

/**
 * A name that resolves to this machine must not let a foreign page speak for the signed-in person (DNS rebinding), so the
 * Host header has to be the very origin that the server was told to be.
 */
export function checkHost(host: string | undefined, origin: URL): Refusal | undefined {
  if (host === undefined || host === '') {
    return { kind: 'bad-request', status: 400, reason: 'The request has no Host header.' };
  }
  return host.toLowerCase() === origin.host
    ? undefined
    : { kind: 'foreign-host', status: 421, reason: `This server answers for ${origin.host} only.` };
}

/** Lets bytes through and breaks off as soon as there are more than allowed, however the client declared them. */
function bounded(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) {
        done(new BodyTooLarge(limit));
      } else {
        done(null, chunk);
      }
    }
  });
}

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2) {
    const name = message.rawHeaders[index] ?? '';
    if (!name.startsWith(':')) {
      headers.append(name, message.rawHeaders[index + 1] ?? '');
    }
  }
  return headers;
}

function hasBody(message: IncomingMessage): boolean {
  return message.headers['transfer-encoding'] !== undefined || Number(message.headers['content-length'] ?? 0) > 0;
}

/**
 * @param origin the origin that this listener answers for.
 * @param maxBodyBytes how long a body may be.
 * @param response used only to learn that the client went away; its drop aborts `request.signal`.
 * @returns the request, its body still unread and bounded, or why it is refused.
 */
export function toRequest(
  message: IncomingMessage,
  response: ServerResponse,
  origin: URL,
  maxBodyBytes: number = MAX_BODY_BYTES
): { readonly request: Request } | { readonly refusal: Refusal } {
  const refusal = checkHost(message.headers.host, origin);
  if (refusal !== undefined) {
    return { refusal };
  }
  const target = message.url ?? '/';
  if (!target.startsWith('/') || !URL.canParse(origin.origin + target)) {
    return { refusal: { kind: 'bad-request', status: 400, reason: 'The request target is not a path.' } };
  }
  const method = message.method ?? 'GET';
  if (method === 'TRACE' || method === 'CONNECT' || method === 'TRACK') {
    return { refusal: { kind: 'method', status: 405, reason: `${method} is not answered.` } };
  }
  if (Number(message.headers['content-length'] ?? 0) > maxBodyBytes) {
    return { refusal: { kind: 'too-large', status: 413, reason: new BodyTooLarge(maxBodyBytes).message } };
  }
  const dropped = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) {
      dropped.abort();
    }
  });
  const init: RequestInit & { duplex?: 'half' } = { method, headers: headersOf(message), signal: dropped.signal };
  if (method !== 'GET' && method !== 'HEAD' && hasBody(message)) {
    const limit = bounded(maxBodyBytes);
    message.once('error', (error) => limit.destroy(error));
    message.once('aborted', () => limit.destroy(new Error('The client went away.')));
    init.body = Readable.toWeb(message.pipe(limit)) as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  }
  return { request: new Request(origin.origin + target, init) };
}
