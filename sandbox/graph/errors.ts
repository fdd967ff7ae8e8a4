/**
 * Refusals of Microsoft Graph in its envelope: `error.code`, `error.message`, and `innerError` with the date and the ids
 * that support asks for. Codes differ by the service behind the address, so each maker names its own.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../server/call.ts';
import type { SharePointError } from '../sharepoint/api/protocol/errors.ts';

/** What a refusal says. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by whatever answers a request of Graph. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly refusal: Refusal;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.refusal = { status, code, message, headers };
  }
}

/** The refusal as the service sends it. */
export function graphRefusal({ status, code, message, headers }: Refusal, request: Request, clock: Clock): Response {
  const id = randomUUID();
  const clientId = request.headers.get('client-request-id') ?? id;
  const innerError = {
    date: clock.now().toISOString().slice(0, 19),
    'request-id': id,
    'client-request-id': clientId
  };
  return new Response(JSON.stringify({ error: { code, message, innerError } }), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store, no-cache',
      'request-id': id,
      'client-request-id': clientId,
      ...headers
    }
  });
}

const CODES: Readonly<Record<number, string>> = {
  400: 'invalidRequest',
  401: 'unauthenticated',
  403: 'accessDenied',
  404: 'itemNotFound',
  405: 'methodNotAllowed',
  409: 'nameAlreadyExists',
  412: 'resourceModified',
  413: 'requestTooLarge',
  423: 'notAllowed',
  429: 'activityLimitReached',
  503: 'serviceNotAvailable'
};

const DUPLICATE = '-2130575169';
const THRESHOLD = '-2147024860';

/** What SharePoint refuses, in Graph's words: it stands behind `sites` and `drives`. */
export function ofSharePoint(error: SharePointError): GraphError {
  const { status, code, message } = error;
  if (status === 423) {
    return new GraphError(
      423,
      'notAllowed',
      'The file is currently checked out or locked for editing by another user.'
    );
  }
  if (status === 412) return new GraphError(412, 'resourceModified', "ETag does not match current item's value");
  if (code.startsWith(DUPLICATE)) return new GraphError(400, 'invalidRequest', message);
  if (code.startsWith(THRESHOLD)) return new GraphError(400, 'notSupported', message);
  if (status === 404) return new GraphError(404, 'itemNotFound', 'The resource could not be found.');
  if (status === 403) return new GraphError(403, 'accessDenied', 'Access denied');
  return new GraphError(status, CODES[status] ?? 'generalException', message);
}

export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);
export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);
export const itemNotFound = (message = 'The resource could not be found.'): GraphError =>
  new GraphError(404, 'itemNotFound', message);
export const accessDenied = (): GraphError => new GraphError(403, 'accessDenied', 'Access denied');
