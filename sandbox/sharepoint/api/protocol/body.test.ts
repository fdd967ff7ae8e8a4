import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionOf, readBytes, readJson, requireMatch, verbOf } from './body.ts';
import { SharePointError } from './errors.ts';
import { refusalOf } from './refusal-of.ts';

const URL = 'https://127.0.0.1:4443/sites/tongket/_api/web';
const request = (method: string, headers: Record<string, string> = {}, body?: BodyInit): Request =>
  new Request(URL, body === undefined ? { method, headers } : { method, headers, body });

describe('the verb of a request', () => {
  it.each([
    ['GET', undefined, 'GET'],
    ['HEAD', undefined, 'GET'],
    ['POST', undefined, 'POST'],
    ['POST', 'MERGE', 'MERGE'],
    ['POST', 'merge', 'MERGE'],
    ['POST', 'PATCH', 'MERGE'],
    ['POST', 'DELETE', 'DELETE'],
    ['POST', 'PUT', 'PUT'],
    ['MERGE', undefined, 'MERGE'],
    ['PATCH', undefined, 'MERGE'],
    ['DELETE', undefined, 'DELETE'],
    ['GET', 'DELETE', 'GET']
  ])('%s with X-HTTP-Method %s is %s: a read is never turned into a write', (method, tunnelled, verb) => {
    expect(verbOf(request(method, tunnelled === undefined ? {} : { 'X-HTTP-Method': tunnelled }))).toBe(verb);
  });

  it.each([['OPTIONS'], ['REPORT']])('refuses %s', (method) => {
    expect(refusalOf(() => verbOf(request(method))).status).toBe(400);
    expect(refusalOf(() => verbOf(request('POST', { 'x-http-method': method }))).status).toBe(400);
  });
});

describe('the condition of a write', () => {
  const condition = (value?: string): ReturnType<typeof conditionOf> =>
    conditionOf(request('POST', value === undefined ? {} : { 'if-match': value }));

  it('is optional', () => {
    expect(condition()).toEqual({ kind: 'none' });
    expect(condition('*')).toEqual({ kind: 'any' });
  });

  it('reads the comma inside the etag of a list item as part of it', () => {
    expect(condition('"68be87d5-96e5-49ab-8477-9b17070c8a33,9"')).toMatchObject({
      kind: 'tags',
      tags: ['"68be87d5-96e5-49ab-8477-9b17070c8a33,9"']
    });
  });

  it.each([['8'], ['"8'], ['"8" x'], ['* "8"']])('refuses %s', (value) => {
    expect(refusalOf(() => condition(value)).status).toBe(400);
  });

  it('lets through what still holds', () => {
    for (const value of [undefined, '*', '"g,9"', '"g,8","g,9"', 'W/"g,9"', '"G,9"']) {
      expect(() => requireMatch(condition(value), '"g,9"')).not.toThrow();
    }
  });

  it('answers 412 in the words of the service to what no longer holds', () => {
    expect(refusalOf(() => requireMatch(condition('"8"'), '"68be87d5-96e5-49ab-8477-9b17070c8a33,9"'))).toEqual({
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      message: `The request ETag value '"8"' does not match the object's ETag value '"68be87d5-96e5-49ab-8477-9b17070c8a33,9"'.`
    });
  });
});

describe('a JSON body', () => {
  const body = (text: string): Promise<unknown> => readJson(request('POST', {}, text));
  const refusal = async (act: Promise<unknown>): Promise<number> => {
    const error: unknown = await act.then(
      () => undefined,
      (reason: unknown) => reason
    );
    if (error instanceof SharePointError) return error.status;
    throw new Error('Nothing was refused.', { cause: error });
  };

  it('may be missing', async () => {
    expect(await readJson(request('POST'))).toEqual({ values: {} });
    expect(await body('')).toEqual({ values: {} });
  });

  it('is the same in every dialect', async () => {
    const values = { Title: 'Báo cáo', Tags: ['a', 'b'], Url: { Url: 'https://x.example' } };
    expect(await body(JSON.stringify(values))).toEqual({ values });
    expect(await body(JSON.stringify({ 'odata.type': 'SP.List', ...values }))).toEqual({ type: 'SP.List', values });
    const verbose = {
      __metadata: { type: 'SP.List' },
      Title: 'Báo cáo',
      Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] },
      Url: { __metadata: { type: 'SP.FieldUrlValue' }, Url: 'https://x.example' }
    };
    expect(await body(JSON.stringify(verbose))).toEqual({ type: 'SP.List', values });
  });

  it('keeps a property that only happens to be called results', async () => {
    expect(await body('{"a":{"results":[1],"other":2}}')).toEqual({ values: { a: { results: [1], other: 2 } } });
  });

  it('cannot reach into the prototypes of the server', async () => {
    await body('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([['{'], ['[]'], ['"x"'], ['null'], ['7'], ['{"a":'], [`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`]])(
    'is refused when it is no plain object: %s',
    async (text) => {
      expect(await refusal(body(text))).toBe(400);
    }
  );

  it('is refused when it is no UTF-8', async () => {
    expect(await refusal(readJson(request('POST', {}, new Uint8Array([0x7b, 0xff, 0x7d]))))).toBe(400);
  });

  it('is refused above the bound, declared or not', async () => {
    expect(await refusal(readJson(request('POST', {}, `"${'x'.repeat(100)}"`), 100))).toBe(413);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1000))
    });
    const streamed = new Request(URL, { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect(await refusal(readBytes(streamed, 100_000))).toBe(413);
  });

  it('comes through whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await readBytes(request('POST', {}, new Uint8Array(bytes)), 5000)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 200 }
    );
  });
});
