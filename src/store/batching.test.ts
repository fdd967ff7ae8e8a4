import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { inOneRequest, runParts } from './batching';
import type { Part } from './batching';
import { bearerSite } from './behaviours';

const SITE = 'https://tenant.example/sites/t';

/** Answers of a server to one batch: for each request line its status and body. */
type Answer = (requestLine: string) => {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter?: number;
};

interface Sent {
  readonly parts: readonly string[];
  readonly headers: Headers;
  readonly credentials: RequestCredentials | undefined;
}

/** Puts a server in the place of `fetch` that answers batches as SharePoint does. */
function serve(answer: Answer): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    const parts = String(init?.body).match(/^(?:GET|POST|MERGE) \S+/gm) ?? [];
    sent.push({ parts, headers: new Headers(init?.headers), credentials: init?.credentials });
    const answers = parts.map((part) => {
      const { status, body, retryAfter } = answer(part);
      const wait = retryAfter === undefined ? '' : `RETRY-AFTER: ${retryAfter}\r\n`;
      return (
        '--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n' +
        `HTTP/1.1 ${status} Status\r\nCONTENT-TYPE: application/json\r\n${wait}\r\n${JSON.stringify(body)}\r\n`
      );
    });
    return new Response(`${answers.join('')}--batchresponse_1--\r\n`, { status: 200 });
  });
  return sent;
}

const readItem =
  (id: number): Part<number> =>
  async (sp) => {
    const item: { Id: number } = await sp.web.lists.getByTitle('A').items.getById(id)();
    return item.Id;
  };

const idOf = (requestLine: string): number => Number(/items\((\d+)\)/.exec(requestLine)?.[1]);
const site = bearerSite(SITE, async () => 'the-token');

afterEach(() => {
  jest.restoreAllMocks();
});

describe('many requests', () => {
  it('go a hundred to a batch, in order, with the token and without any session', async () => {
    const sent = serve((line) => ({ status: 200, body: { Id: idOf(line) } }));
    const progress: number[] = [];
    const results = await runParts(
      site,
      Array.from({ length: 250 }, (_, index) => readItem(index)),
      (done) => progress.push(done)
    );
    expect(sent.map(({ parts }) => parts.length)).toEqual([100, 100, 50]);
    expect(progress).toEqual([100, 200, 250]);
    expect(results.map((result) => (result.kind === 'done' ? result.value : undefined))).toEqual(
      Array.from({ length: 250 }, (_, index) => index)
    );
    for (const { headers, credentials } of sent) {
      expect(headers.get('authorization')).toBe('Bearer the-token');
      expect(credentials).toBe('omit');
    }
  });

  it('say what became of each: one that is refused takes no other with it', async () => {
    serve((line) =>
      idOf(line) === 1
        ? { status: 403, body: { 'odata.error': { code: '-1, x', message: { value: 'no' } } } }
        : { status: 200, body: { Id: idOf(line) } }
    );
    const results = await runParts(site, [readItem(0), readItem(1), readItem(2)]);
    expect(results.map((result) => (result.kind === 'done' ? result.value : result.failure.kind))).toEqual([
      0,
      'accessDenied',
      2
    ]);
  });

  it('that were throttled are tried again, alone', async () => {
    let refusals = 0;
    const sent = serve((line) => {
      if (idOf(line) === 1 && refusals === 0) {
        refusals += 1;
        return { status: 429, body: 'Too many' };
      }
      return { status: 200, body: { Id: idOf(line) } };
    });
    const results = await runParts(site, [readItem(0), readItem(1)], undefined, 1);
    expect(results.map((result) => result.kind)).toEqual(['done', 'done']);
    expect(sent.map(({ parts }) => parts.length)).toEqual([2, 1]);
  });

  it('that were throttled wait as long as the server asks', async () => {
    let first = true;
    const sent = serve(() => {
      const busy = first;
      first = false;
      return busy ? { status: 429, body: 'Too many', retryAfter: 1 } : { status: 200, body: { Id: 0 } };
    });
    const started = Date.now();
    // Without the server's word it would be an hour.
    const [result] = await runParts(site, [readItem(0)], undefined, 3_600_000);
    expect(result?.kind).toBe('done');
    expect(sent).toHaveLength(2);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
  });

  it('that stay throttled come back as that', async () => {
    serve(() => ({ status: 429, body: 'Too many' }));
    const [result] = await runParts(site, [readItem(0)], undefined, 1);
    expect(result).toMatchObject({ kind: 'failed', failure: { kind: 'throttled', retryable: true } });
  });

  it('fail together when the batch itself cannot be sent, and do not wait for ever', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(runParts(site, [readItem(0)])).rejects.toThrow('fetch failed');
  });
});

describe('several questions in one request', () => {
  it('are one batch', async () => {
    const sent = serve((line) => ({ status: 200, body: { Id: idOf(line) } }));
    const answers = await inOneRequest(site, (sp) => Promise.all([readItem(5)(sp), readItem(6)(sp)]));
    expect(answers).toEqual([5, 6]);
    expect(sent).toHaveLength(1);
  });

  it('fail with the first that fails', async () => {
    serve(() => ({ status: 404, body: { 'odata.error': { code: '-1, x', message: { value: 'gone' } } } }));
    await expect(inOneRequest(site, (sp) => Promise.all([readItem(5)(sp)]))).rejects.toThrow('gone');
  });

  it('fail with the batch when that cannot be sent', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(inOneRequest(site, (sp) => readItem(5)(sp))).rejects.toThrow('fetch failed');
  });
});
