import { Graph } from './graph';
import type { GraphAccess, GraphRequest } from './graph';

interface Sent {
  readonly requests: readonly { readonly id: string; readonly url: string }[];
}

/** A Graph that answers each batch by what is given for its parts. */
function graphOf(answer: (sent: Sent, round: number) => Response | Promise<Response>): {
  readonly access: GraphAccess;
  readonly sent: Sent[];
} {
  const sent: Sent[] = [];
  return {
    sent,
    access: {
      endpoint: 'https://graph.example/',
      token: async () => 'token',
      async fetch(url, init) {
        expect(url).toBe('https://graph.example/v1.0/$batch');
        const body = JSON.parse(String(init.body)) as Sent;
        sent.push(body);
        return answer(body, sent.length);
      }
    }
  };
}
const parts = (sent: Sent, status: (id: string) => number, headers: object = {}): Response =>
  new Response(
    JSON.stringify({ responses: [...sent.requests].reverse().map(({ id }) => ({ id, status: status(id), headers })) })
  );
const requests = (count: number): readonly GraphRequest[] =>
  Array.from({ length: count }, (_, index) => ({ method: 'POST', url: `/users/${index}/x`, body: { index } }));
const kinds = async (access: GraphAccess, count: number): Promise<readonly string[]> =>
  (await new Graph(access, 1).send(requests(count))).map(({ kind }) => kind);

describe('requests to Microsoft Graph', () => {
  it('go out in batches of twenty, answered in whatever order', async () => {
    const { access, sent } = graphOf((body) => parts(body, (id) => (id === '3' ? 403 : 202)));
    expect(await kinds(access, 23)).toEqual(
      Array.from({ length: 23 }, (_, index) => (index === 3 ? 'failed' : 'done'))
    );
    expect(sent.map((each) => each.requests.length)).toEqual([20, 3]);
  });

  it('keep below the size of one request', async () => {
    const { access, sent } = graphOf((body) => parts(body, () => 202));
    const large = requests(3).map((each) => ({ ...each, body: { text: 'x'.repeat(2_000_000) } }));
    await new Graph(access).send(large);
    expect(sent.map((each) => each.requests.length)).toEqual([1, 1, 1]);
  });

  it('are tried again when they were throttled, and only those', async () => {
    const { access, sent } = graphOf((body, round) =>
      parts(body, (id) => (round === 1 && id === '1' ? 429 : 202), { 'Retry-After': '0' })
    );
    expect(await kinds(access, 3)).toEqual(['done', 'done', 'done']);
    expect(sent[1]?.requests.map(({ url }) => url)).toEqual(['/users/1/x']);
  });

  it('give up when Graph stays busy, having done nothing', async () => {
    const { access, sent } = graphOf(() => new Response('', { status: 429, headers: { 'Retry-After': '0' } }));
    expect(await kinds(access, 2)).toEqual(['failed', 'failed']);
    expect(sent.length).toBe(4);
  });

  it.each<[string, () => Response]>([
    [
      'the connection breaks',
      () => {
        throw new TypeError('Failed to fetch');
      }
    ],
    ['the server fails in the middle', () => new Response('', { status: 502 })],
    ['an answer lacks', () => new Response(JSON.stringify({ responses: [] }))]
  ])('are unsure when %s, and not sent again', async (_when, answer) => {
    const { access, sent } = graphOf(answer);
    expect(await kinds(access, 2)).toEqual(['unsure', 'unsure']);
    expect(sent.length).toBe(1);
  });

  it('fail without being sent when there is no token', async () => {
    const { access, sent } = graphOf(() => new Response('{}'));
    const refused = { ...access, token: () => Promise.reject(new Error('AADSTS65001')) };
    expect(await kinds(refused, 1)).toEqual(['failed']);
    expect(sent).toEqual([]);
  });
});
