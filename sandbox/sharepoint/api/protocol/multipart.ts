/**
 * The framing of a `$batch` body, read as PnPjs writes it (LF, quoted changeset boundary) and as RFC 2046 has it (CRLF).
 */
import { invalidClientQuery } from './errors.ts';

/** One request of a batch, still text. */
export interface BatchPart {
  /** Upper case. */
  readonly method: string;
  /** Absolute, or relative to the address of the batch. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
}

/** As many requests as SharePoint takes in one batch. */
export const MAX_BATCH_PARTS = 100;

/**
 * The requests of a batch in their order. Changesets are opened: on this service they only group.
 * @throws SharePointError 400 for a broken frame, a GET inside a changeset, a write outside one, or too many requests
 */
export function readBatch(contentType: string, text: string): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw invalidBatch("The 'boundary' parameter of its content type is missing.");
  const parts: BatchPart[] = [];
  const add = (part: BatchPart): void => {
    parts.push(part);
    if (parts.length > MAX_BATCH_PARTS) throw invalidBatch(`It contains more than ${MAX_BATCH_PARTS} operations.`);
  };
  for (const section of sections(text, boundary)) {
    const { headers, rest } = headed(section);
    const changeset = boundaryOf(headers.get('content-type') ?? '');
    if (changeset === undefined) add(request(headers, rest, 'query'));
    else for (const inner of sections(rest, changeset)) add(changed(inner));
  }
  return parts;
}

function changed(section: string): BatchPart {
  const { headers, rest } = headed(section);
  return request(headers, rest, 'change');
}

function request(partHeaders: Headers, text: string, place: 'query' | 'change'): BatchPart {
  if (!/^application\/http\b/i.test(partHeaders.get('content-type') ?? '')) {
    throw invalidBatch("The content type of every operation must be 'application/http'.");
  }
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const match = /^([A-Za-z]{1,20}) (\S.*?)(?: HTTP\/\d\.\d)?$/.exec(firstLine.trim());
  if (match?.[1] === undefined || match[2] === undefined) throw invalidBatch('An operation has no valid request line.');
  const method = match[1].toUpperCase();
  if ((method === 'GET') !== (place === 'query')) {
    const words = place === 'query' ? 'a query operation' : 'an operation in a change set';
    throw invalidBatch(`An invalid HTTP method '${method}' was detected for ${words}.`);
  }
  const { headers, rest } = headed(text.slice(firstLine.length).replace(/^\r?\n/, ''));
  return { method, target: match[2], headers, body: rest };
}

/** What stands between the delimiters. The line break before a delimiter belongs to it. */
function sections(text: string, boundary: string): string[] {
  const escaped = boundary.replace(/[^A-Za-z0-9]/g, '\\$&');
  const delimiter = new RegExp(`^--${escaped}(--)?[ \\t]*\\r?$`, 'gm');
  const found: string[] = [];
  let start: number | undefined;
  for (const match of text.matchAll(delimiter)) {
    if (start !== undefined) found.push(text.slice(start, match.index).replace(/\r?\n$/, ''));
    if (match[1] !== undefined) return found;
    start = match.index + match[0].length + 1;
  }
  throw invalidBatch('The closing boundary is missing.');
}

/** Header lines up to an empty line, and what follows it. */
function headed(text: string): { readonly headers: Headers; readonly rest: string } {
  const headers = new Headers();
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
    at = end === -1 ? text.length : end + 1;
    if (line === '') break;
    const colon = line.indexOf(':');
    if (colon < 1) throw invalidBatch('An operation has a header that is not valid.');
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch {
      throw invalidBatch('An operation has a header that is not valid.');
    }
  }
  return { headers, rest: text.slice(at) };
}

function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\/mixed\b/i.test(contentType.trim())) return undefined;
  const match = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

function invalidBatch(reason: string): Error {
  return invalidClientQuery(`The batch request is not valid. ${reason}`);
}
