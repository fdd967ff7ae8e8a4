import { describe, expect, it } from '@jest/globals';
import { createCors } from './cors.ts';

const PANE = 'https://127.0.0.1:3443';
const cors = createCors({ allows: (origin) => origin === PANE });
const request = (method: string, headers: Record<string, string>): Request =>
  new Request('https://127.0.0.1:4443/sites/tongket/_api/web', { method, headers });
const preflight = (origin: string): Response | undefined =>
  cors.preflight(request('OPTIONS', { origin, 'access-control-request-method': 'POST' }));

describe('a call from another origin', () => {
  it('is announced by a preflight, which names every header that PnPjs sends', () => {
    const response = preflight(PANE);
    expect(response?.status).toBe(204);
    expect(response?.headers.get('access-control-allow-origin')).toBe(PANE);
    const allowed = response?.headers.get('access-control-allow-headers')?.split(', ') ?? [];
    expect(allowed).toEqual(
      expect.arrayContaining([
        'accept',
        'authorization',
        'content-type',
        'if-match',
        'x-http-method',
        'x-clientservice-clienttag',
        'x-pnpjs-requestid'
      ])
    );
    expect(response?.headers.get('access-control-allow-methods')).toContain('POST');
  });

  it.each([['https://evil.example'], ['http://127.0.0.1:3443'], ['https://127.0.0.1:34430'], ['null']])(
    'is not allowed from %s',
    (origin) => {
      expect(preflight(origin)?.headers.has('access-control-allow-origin')).toBe(false);
      const answered = cors.apply(new Response('x'), request('GET', { origin, authorization: 'Bearer x' }));
      expect(answered.headers.has('access-control-allow-origin')).toBe(false);
    }
  );

  it('may read the answer, and its etag, with a bearer token', () => {
    const answered = cors.apply(
      new Response('x', { status: 404 }),
      request('GET', { origin: PANE, authorization: 'Bearer x' })
    );
    expect(answered.status).toBe(404);
    expect(answered.headers.get('access-control-allow-origin')).toBe(PANE);
    expect(answered.headers.get('access-control-expose-headers')).toContain('etag');
    expect(answered.headers.get('vary')).toBe('Origin');
  });

  it('may read nothing with a cookie, and credentials are never allowed', () => {
    const answered = cors.apply(new Response('x'), request('GET', { origin: PANE, cookie: 'SandboxAuth=x' }));
    expect(answered.headers.has('access-control-allow-origin')).toBe(false);
    expect(preflight(PANE)?.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('is no preflight when it is a plain OPTIONS or another method', () => {
    expect(cors.preflight(request('OPTIONS', { origin: PANE }))).toBeUndefined();
    expect(cors.preflight(request('GET', { origin: PANE }))).toBeUndefined();
  });
});
