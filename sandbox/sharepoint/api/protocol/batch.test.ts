import { describe, expect, it } from '@jest/globals';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp';
import { createBatch } from '@pnp/sp/batching.js';
import { Items } from '@pnp/sp/items/index.js';
import { Web } from '@pnp/sp/webs/index.js';
import { runBatch } from './batch.ts';
import { itemNotFound, SharePointError } from './errors.ts';

const SITE = 'https://127.0.0.1:4443/sites/tongket';
const ITEMS = `${SITE}/_api/web/lists/getByTitle('X')/items`;

/** A batch as an HTTP request, out of its text. */
function batchOf(text: string, contentType = 'multipart/mixed; boundary=batch_1'): Request {
  return new Request(`${SITE}/_api/$batch`, {
    method: 'POST',
    headers: { 'content-type': contentType, accept: 'application/json', authorization: 'Bearer of-the-batch' },
    body: text
  });
}

function get(url: string, end = '\n'): string {
  const lines = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `GET ${url} HTTP/1.1`];
  return [...lines, 'accept: application/json', '', ''].join(end);
}

function post(url: string, body: string, ...headers: string[]): string {
  const lines = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `POST ${url} HTTP/1.1`];
  return [...lines, 'accept: application/json', ...headers, '', body, '', ''].join('\n');
}

const echo = async (request: Request): Promise<Response> =>
  Response.json({ method: request.method, url: request.url, body: await request.text() });

async function refusal(act: Promise<unknown>): Promise<SharePointError> {
  try {
    await act;
  } catch (error) {
    if (error instanceof SharePointError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('a batch', () => {
  it('is answered in the frame that the service was recorded to send', async () => {
    const run = async (): Promise<Response> =>
      new Response(null, {
        status: 204,
        headers: {
          'content-type': 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
          etag: '"764"'
        }
      });
    const response = await runBatch(batchOf(`--batch_1\n${get(ITEMS)}--batch_1--\n`), run);
    const text = await response.text();
    const boundary = /^--(batchresponse_[0-9a-f-]{36})\r\n/.exec(text)?.[1] ?? '';
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`multipart/mixed; boundary=${boundary}`);
    expect(text).toBe(
      [
        `--${boundary}`,
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        'HTTP/1.1 204 No Content',
        'CONTENT-TYPE: application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
        'ETAG: "764"',
        '',
        '',
        `--${boundary}--`,
        ''
      ].join('\r\n')
    );
  });

  it('runs its parts in order, one at a time, changesets opened', async () => {
    const running: string[] = [];
    let atOnce = 0;
    const run = async (request: Request): Promise<Response> => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running.push(`${request.method} ${await request.text()}`);
      atOnce -= 1;
      return Response.json({});
    };
    const changes = `--changeset_2\n${post(ITEMS, '{"n":1}')}--changeset_2\n${post(ITEMS, '{"n":2}')}--changeset_2--\n\n`;
    const text = `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n${changes}--batch_1\n${get(ITEMS)}--batch_1--\n`;
    await runBatch(batchOf(text), run);
    expect(running.map((line) => line.trim())).toEqual(['POST {"n":1}', 'POST {"n":2}', 'GET']);
  });

  it('goes on after a part that fails, and tells of a fault without showing it', async () => {
    const faults: unknown[] = [];
    const run = async (request: Request): Promise<Response> => {
      if (request.url.endsWith('(1)')) throw itemNotFound();
      if (request.url.endsWith('(2)')) throw new Error('secret of the inside');
      return Response.json({ fine: true });
    };
    const parts = [1, 2, 3].map((id) => `--batch_1\n${get(`${ITEMS}(${id})`)}`).join('');
    const text = await (await runBatch(batchOf(`${parts}--batch_1--\n`), run, (fault) => faults.push(fault))).text();
    expect(text.match(/HTTP\/1\.1 .*/g)).toEqual([
      'HTTP/1.1 404 Not Found',
      'HTTP/1.1 500 Internal Server Error',
      'HTTP/1.1 200 OK'
    ]);
    expect(text).toContain('-2130575338, System.ArgumentException');
    expect(text).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  it('takes CRLF and a quoted boundary as well', async () => {
    const text = `--b 1\r\n${get(ITEMS, '\r\n')}--b 1--`;
    const answer = await (await runBatch(batchOf(text, 'multipart/mixed; boundary="b 1"'), echo)).text();
    expect(answer).toContain('"method":"GET"');
  });

  it('never lets a part say who is calling', async () => {
    const part = post(
      ITEMS,
      '{}',
      'Authorization: Bearer of-the-part',
      'Cookie: SandboxAuth=x',
      'X-HTTP-Method: DELETE'
    );
    const text = `--batch_1\nContent-Type: multipart/mixed; boundary=c\n\n--c\n${part}--c--\n--batch_1--\n`;
    const seen: Headers[] = [];
    await runBatch(batchOf(text), async (request) => {
      seen.push(request.headers);
      return Response.json({});
    });
    expect(seen).toHaveLength(1);
    for (const name of ['authorization', 'cookie', 'x-http-method']) expect(seen[0]?.has(name)).toBe(false);
  });

  it.each([
    ['another site', 'https://elsewhere.example/_api/web'],
    ['a batch in a batch', `${SITE}/_api/$batch`]
  ])('refuses a part that goes to %s, and only that part', async (_, url) => {
    const text = `--batch_1\n${get(url)}--batch_1\n${get(ITEMS)}--batch_1--\n`;
    const answer = await (await runBatch(batchOf(text), echo)).text();
    expect(answer.match(/HTTP\/1\.1 .*/g)).toEqual(['HTTP/1.1 400 Bad Request', 'HTTP/1.1 200 OK']);
  });

  it.each([
    ['without a boundary', `--batch_1\n${get(ITEMS)}--batch_1--\n`, 'multipart/mixed'],
    ['without an end', `--batch_1\n${get(ITEMS)}`, undefined],
    ['of nothing', '', undefined],
    ['with a part that is no HTTP', '--batch_1\nContent-Type: text/plain\n\nhello\n--batch_1--\n', undefined],
    ['with a part without a request line', '--batch_1\nContent-Type: application/http\n\n\n--batch_1--\n', undefined],
    ['with a write outside a changeset', `--batch_1\n${post(ITEMS, '{}')}--batch_1--\n`, undefined],
    [
      'with a read inside a changeset',
      `--batch_1\nContent-Type: multipart/mixed; boundary=c\n\n--c\n${get(ITEMS)}--c--\n--batch_1--\n`,
      undefined
    ],
    ['of 101 parts', `${`--batch_1\n${get(ITEMS)}`.repeat(101)}--batch_1--\n`, undefined]
  ])('is refused as a whole %s, and runs nothing', async (_, text, contentType) => {
    let ran = 0;
    const run = async (): Promise<Response> => {
      ran += 1;
      return Response.json({});
    };
    expect((await refusal(runBatch(batchOf(text, contentType), run))).status).toBe(400);
    expect(ran).toBe(0);
  });

  it('takes 100 parts', async () => {
    const text = `${`--batch_1\n${get(ITEMS)}`.repeat(100)}--batch_1--\n`;
    const answer = await (await runBatch(batchOf(text), echo)).text();
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(100);
  });
});

describe('a batch of unmodified PnPjs', () => {
  type Site = ReturnType<typeof Web>;
  type Batch = { readonly items: () => ReturnType<typeof Items>; readonly execute: () => Promise<void> };

  /** The list items of a batch whose requests never leave this process. */
  function batchThrough(run: (request: Request) => Promise<Response>): Batch {
    const behind = (instance: Site): Site => {
      instance.on.send.replace(async (url: URL, init: RequestInit) => runBatch(new Request(url, init), run));
      return instance;
    };
    const web = Web(SITE).using(DefaultHeaders(), DefaultInit(), DefaultParse(), behind);
    const [register, execute] = createBatch(web);
    // PnPjs lets one object be one part of a batch only.
    return { items: () => Items(web, "lists/getByTitle('X')/items").using(register), execute };
  }

  it('gives each caller its own answer', async () => {
    const { items, execute } = batchThrough(async (request) => {
      if (request.method === 'GET') return Response.json({ value: [{ Title: 'Báo cáo' }] });
      if (request.method === 'MERGE') return new Response(null, { status: 204, headers: { etag: '"guid,3"' } });
      return Response.json({ Id: 7, ...JSON.parse(await request.text()) }, { status: 201 });
    });
    const added = items().add({ Title: 'Tổng kết' });
    const updated = items().getById(7).update({ Title: "it's" }, '"guid,2"');
    const read = items()();
    await execute();
    expect(await added).toMatchObject({ Id: 7, Title: 'Tổng kết' });
    expect(await updated).toMatchObject({ etag: '"guid,3"' });
    expect(await read).toEqual([{ Title: 'Báo cáo' }]);
  });

  it('rejects the one that failed, and only that one', async () => {
    const { items, execute } = batchThrough(async (request) => {
      if (request.url.includes('(404)')) throw itemNotFound();
      return Response.json({ Id: 1 });
    });
    const results = Promise.allSettled([items().getById(404)(), items().getById(1)()]);
    await execute();
    expect((await results).map((result) => result.status)).toEqual(['rejected', 'fulfilled']);
  });
});
