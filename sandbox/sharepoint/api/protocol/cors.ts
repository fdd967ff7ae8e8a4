/**
 * Cross-origin answers. They are for bearer tokens only and never allow credentials: cookies do not know ports, so the
 * cookie of the site would otherwise serve any page on this machine.
 */

/** Says which origins may read answers. */
export interface Cors {
  /** The answer to a preflight, or undefined when the request is none. Refused without the headers, as browsers expect. */
  preflight(request: Request): Response | undefined;
  /** The response with the headers that let its origin read it, when the call was made with a bearer token. */
  apply(response: Response, request: Request): Response;
}

/** The headers that PnPjs and an Office add-in send, to SharePoint and to Graph. */
const ALLOWED_HEADERS = [
  'accept',
  'authorization',
  'client-request-id',
  'consistencylevel',
  'content-type',
  'if-match',
  'if-none-match',
  'odata-version',
  'prefer',
  'sdkversion',
  'x-clientservice-clienttag',
  'x-http-method',
  'x-pnpjs-requestid',
  'x-pnpjs-nodigest',
  'x-pnp-batchnever',
  'x-pnp-cachenever',
  'x-requestdigest'
];
const EXPOSED_HEADERS = [
  'client-request-id',
  'etag',
  'location',
  'request-id',
  'retry-after',
  'sprequestguid',
  'x-sharepointhealthscore',
  'content-disposition'
];
const METHODS = 'GET, HEAD, POST, PATCH, PUT, DELETE, MERGE';

/**
 * @param options.allows whether an origin (`https://127.0.0.1:3443`) may call
 */
export function createCors(options: { readonly allows: (origin: string) => boolean }): Cors {
  return {
    preflight(request) {
      if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return undefined;
      const origin = request.headers.get('origin');
      const headers = new Headers({ vary: 'Origin' });
      if (origin !== null && options.allows(origin)) {
        headers.set('access-control-allow-origin', origin);
        headers.set('access-control-allow-methods', METHODS);
        headers.set('access-control-allow-headers', ALLOWED_HEADERS.join(', '));
        headers.set('access-control-max-age', '600');
      }
      return new Response(null, { status: 204, headers });
    },
    apply(response, request) {
      const origin = request.headers.get('origin');
      const bearer = /^bearer /i.test(request.headers.get('authorization') ?? '');
      const headers = new Headers(response.headers);
      headers.append('vary', 'Origin');
      if (origin !== null && bearer && options.allows(origin)) {
        headers.set('access-control-allow-origin', origin);
        headers.set('access-control-expose-headers', EXPOSED_HEADERS.join(', '));
      }
      return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    }
  };
}
