/**
 * Content negotiation, and the one place where an answer or a refusal becomes a Response.
 */
import { atomBody, atomError } from './atom.ts';
import type { Answer } from './entity.ts';
import type { SharePointError } from './errors.ts';
import { type JsonAnswer, jsonBody, type JsonDialect, jsonError } from './json-dialects.ts';

/** The dialects of an answer: those of JSON, and Atom for callers that do not ask for JSON. */
export type Format = JsonDialect | 'atom';

const CONTENT_TYPE: Readonly<Record<Format, string>> = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
  'v4-minimal': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  'v4-none': 'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  atom: 'application/atom+xml;type=feed;charset=utf-8'
};

/**
 * The dialect that the Accept header asks for: the first of the media types with the highest `q` that is known.
 * `application/json` alone is minimalmetadata. Whoever does not name JSON gets Atom, as in the cloud.
 */
export function negotiate(request: Request): Format {
  const ranges = (request.headers.get('accept') ?? '').toLowerCase().split(',').map(mediaRange);
  ranges.sort((a, b) => b.q - a.q);
  const isV4 = /^\s*4\.0/.test(request.headers.get('odata-version') ?? '');
  for (const range of ranges) {
    if (range.q > 0 && range.type === 'application/json') return jsonDialect(range.odata, isV4);
    if (range.q > 0 && (range.type === 'application/atom+xml' || range.type === 'application/xml')) return 'atom';
  }
  return 'atom';
}

/**
 * An answer in that dialect.
 * @param apiRoot absolute, up to and with `_api/`
 */
export function render(answer: Answer, format: Format, apiRoot: string): Response {
  switch (answer.kind) {
    case 'noContent':
      return new Response(null, { status: 204, headers: headersOf(format, answer.etag) });
    case 'deleted':
      return new Response(null, { status: 200, headers: headersOf(format) });
    case 'document':
      return new Response(answer.text, { status: 200, headers: { 'content-type': answer.contentType } });
    case 'bytes':
      return new Response(answer.body, { status: 200, headers: fileHeaders(answer) });
    default:
      return bodied(answer, format, apiRoot);
  }
}

/** A refusal in that dialect. */
export function renderError(error: SharePointError, format: Format): Response {
  const { status } = error;
  const headers = new Headers(error.headers);
  if (error.body === 'text') {
    headers.set('content-type', 'text/plain; charset=utf-8');
    return new Response(error.message, { status, headers });
  }
  headers.set('content-type', CONTENT_TYPE[format]);
  if (format === 'atom') {
    headers.set('content-type', 'application/xml;charset=utf-8');
    return new Response(atomError(error.code, error.message), { status, headers });
  }
  return new Response(JSON.stringify(jsonError(error.code, error.message, format)), { status, headers });
}

/** The answer with what the service sends along with every one. */
export function withServiceHeaders(response: Response, requestGuid: string, milliseconds: number): Response {
  const headers = new Headers(response.headers);
  headers.set('SPRequestGuid', requestGuid);
  headers.set('request-id', requestGuid);
  headers.set('SPClientServiceRequestDuration', String(Math.max(0, Math.round(milliseconds))));
  headers.set('X-SharePointHealthScore', '0');
  headers.set('X-SP-SERVERSTATE', 'ReadOnly=0');
  const isV4 = /odata\.metadata=/.test(headers.get('content-type') ?? '');
  headers.set(isV4 ? 'OData-Version' : 'DATASERVICEVERSION', isV4 ? '4.0' : '3.0');
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, max-age=0');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

function bodied(answer: JsonAnswer, format: Format, apiRoot: string): Response {
  const headers = headersOf(format, answer.kind === 'entity' ? answer.entity.etag : undefined);
  const created = answer.kind === 'entity' && answer.created === true;
  if (answer.kind === 'entity' && created) headers.set('location', asciiUrl(answer.entity.uri));
  const body = format === 'atom' ? atomBody(answer, apiRoot) : JSON.stringify(jsonBody(answer, format, apiRoot));
  return new Response(body, { status: created ? 201 : 200, headers });
}

function headersOf(format: Format, etag?: string): Headers {
  const headers = new Headers({ 'content-type': CONTENT_TYPE[format] });
  if (etag !== undefined) headers.set('etag', etag);
  return headers;
}

function fileHeaders(answer: Extract<Answer, { kind: 'bytes' }>): Headers {
  const headers = new Headers({ 'content-type': answer.contentType, 'content-length': String(answer.length) });
  if (answer.etag !== undefined) headers.set('etag', answer.etag);
  if (answer.fileName !== undefined) {
    const encoded = encodeURIComponent(answer.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    headers.set('content-disposition', `attachment; filename*=UTF-8''${encoded}`);
  }
  return headers;
}

/** A header carries no letters outside Latin-1: an address with Vietnamese names is percent-encoded. */
function asciiUrl(uri: string): string {
  return uri.replace(/[^\u0021-\u007e]/gu, (c) => encodeURIComponent(c));
}

interface MediaRange {
  readonly type: string;
  readonly odata: string | undefined;
  readonly q: number;
}

function mediaRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const value = (name: string): string | undefined =>
    parameters.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const q = Number(value('q') ?? '1');
  return { type, odata: value('odata') ?? value('odata.metadata'), q: Number.isFinite(q) ? q : 1 };
}

function jsonDialect(odata: string | undefined, isV4: boolean): JsonDialect {
  if (isV4 && odata !== 'verbose') return odata === 'nometadata' || odata === 'none' ? 'v4-none' : 'v4-minimal';
  if (odata === 'verbose') return 'verbose';
  return odata === 'nometadata' ? 'none' : 'minimal';
}
