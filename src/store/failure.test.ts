import { HttpRequestError } from '@pnp/queryable';
import { StoreError, errorCodeOf, failureOf, orHidden } from './failure';
import type { FailureKind } from './failure';

async function answered(status: number, body: string): Promise<HttpRequestError> {
  return HttpRequestError.init(new Response(body, { status }));
}

const minimal = (code: string, value: string): string =>
  JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
const verbose = (code: string, value: string): string =>
  JSON.stringify({ error: { code, message: { lang: 'vi-VN', value } } });

describe('a failure of the wire', () => {
  it.each<[string, number, string, FailureKind, boolean]>([
    [
      'no right',
      403,
      minimal('-2147024891, System.UnauthorizedAccessException', 'Access denied.'),
      'accessDenied',
      false
    ],
    ['no such item', 404, minimal('-2130575338, System.ArgumentException', 'Item does not exist.'), 'notFound', false],
    ['an expired token', 401, '', 'signInExpired', false],
    ['a changed item', 412, minimal('-1, ClientServiceException', 'The request ETag value'), 'conflict', true],
    ['a save in between', 409, minimal('-2130246326, SPException', 'Save Conflict'), 'conflict', true],
    ['a unique value taken', 500, minimal('-2130575169, SPDuplicateValuesFoundException', 'dup'), 'conflict', true],
    ['a file name taken', 400, minimal('-2130575257, SPException', 'A file with the name'), 'conflict', true],
    ['a file open in Word', 423, minimal('-2147018894, SPFileLockException', 'locked'), 'locked', true],
    ['too many requests', 429, 'Too many requests', 'throttled', true],
    ['a busy server', 503, '', 'throttled', true],
    ['the list view threshold', 500, minimal('-2147024860, SPQueryThrottledException', 'exceeds'), 'unexpected', false]
  ])('%s (%i) is %s', async (_case, status, body, kind, retryable) => {
    expect(failureOf(await answered(status, body))).toMatchObject({ kind, retryable });
  });

  it.each([minimal('-2130575257, SPException', 'Tệp đã có'), verbose('-2130575257, SPException', 'Tệp đã có')])(
    'keeps the server’s words and code from %s',
    async (body) => {
      const error = await answered(400, body);
      expect(failureOf(error).message).toBe('Tệp đã có');
      expect(errorCodeOf(error)).toBe('-2130575257');
    }
  );

  it('without an answer is offline, with Node’s reason', () => {
    const error = Object.assign(new TypeError('fetch failed'), { cause: new Error('connect ECONNREFUSED') });
    expect(failureOf(error)).toEqual({
      kind: 'offline',
      message: 'fetch failed (connect ECONNREFUSED)',
      retryable: true
    });
  });

  it('of our own programming is unexpected, not offline', () => {
    expect(failureOf(new TypeError('x is not a function')).kind).toBe('unexpected');
    expect(failureOf('text').kind).toBe('unexpected');
  });

  it('told by the store keeps its kind', () => {
    expect(failureOf(new StoreError('conflict', 'again'))).toEqual({
      kind: 'conflict',
      message: 'again',
      retryable: true
    });
  });
});

describe('what the server hides', () => {
  it('is nothing, for 404 and 403 alike', async () => {
    for (const status of [403, 404]) {
      await expect(orHidden(Promise.reject(await answered(status, '')), 'nothing')).resolves.toBe('nothing');
    }
  });

  it('is not everything that fails', async () => {
    await expect(orHidden(Promise.reject(await answered(500, '')), 'nothing')).rejects.toThrow('500');
  });
});
