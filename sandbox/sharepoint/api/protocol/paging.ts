/**
 * Pages of a list: `$skiptoken` and `odata.nextLink`.
 */
import { OPEN_QUESTIONS } from '../open-questions.ts';
import { invalidExpression } from './errors.ts';

/** `Paged=TRUE&p_ID=100`, with the sort keys of the last row of the page before. */
export interface SkipToken {
  /** `PagedPrev=TRUE`: the page before, not the page after. */
  readonly previous: boolean;
  /** `p_ID`: id of the last row seen. */
  readonly lastId?: number;
  /** `p_<Field>=<value>`, by internal name as written, without `p_ID`. An empty value is an empty column. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads a decoded `$skiptoken`. A token without `Paged=TRUE` pages nothing, and is refused rather than overlooked: it
 * would give the first page for ever.
 * @throws SharePointError 400
 */
export function parseSkipToken(text: string): SkipToken {
  const fields = new URLSearchParams(/^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url').toString('utf8') : text);
  const values = new Map<string, string>();
  let paged = false;
  let previous = false;
  let lastId: number | undefined;
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    if (key === 'paged') paged = value.toUpperCase() === 'TRUE';
    else if (key === 'pagedprev') previous = value.toUpperCase() === 'TRUE';
    else if (key === 'p_id') {
      if (!/^\d{1,10}$/.test(value)) throw invalidExpression(text);
      lastId = Number(value);
    } else if (key.startsWith('p_')) values.set(name.slice(2), value);
  }
  if (!paged) throw invalidExpression(text);
  return lastId === undefined ? { previous, values } : { previous, lastId, values };
}

/**
 * The address of the next page in the form the service sends it: `$skiptoken` first, then the other options of the
 * request; names as `%24...`, reserved characters of values as lower-case hex, the path as it was written.
 * @param requestUrl the address that was asked for
 */
export function nextLink(requestUrl: URL, token: SkipToken): string {
  const parts = [`%24skiptoken=${encode(skipTokenText(token))}`];
  for (const [name, value] of requestUrl.searchParams) {
    if (name.toLowerCase() === '$skiptoken') continue;
    parts.push(`${encode(name)}=${encode(value)}`);
  }
  const path = requestUrl.pathname.replaceAll("'", '%27');
  return `${requestUrl.origin}${path}?${parts.join('&')}`;
}

/** A sorted page's token may be one that clients cannot read: an open question. */
function skipTokenText(token: SkipToken): string {
  const text = tokenText(token);
  const isOpaque = token.values.size > 0 && OPEN_QUESTIONS.sortedPageToken === 'opaque';
  return isOpaque ? Buffer.from(text, 'utf8').toString('base64url') : text;
}

/** `Paged=TRUE&p_Title=x&p_ID=7`: the token as names and values. */
export function tokenText(token: SkipToken): string {
  const fields = ['Paged=TRUE'];
  if (token.previous) fields.push('PagedPrev=TRUE');
  for (const [name, value] of token.values) fields.push(`p_${name}=${encodeURIComponent(value)}`);
  if (token.lastId !== undefined) fields.push(`p_ID=${token.lastId}`);
  return fields.join('&');
}

/** Percent-encoded with lower-case hex, the quote too. */
function encode(text: string): string {
  const encoded = encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return encoded.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
}
