/**
 * The launched site of the seeded snapshot for tests that play on it as people, with a clock that they move: the
 * product's own PnPjs over the running local Microsoft 365.
 */
import { Agent, request } from 'node:https';
import { spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import type { Queryable } from '@pnp/queryable';
import type { Acting } from '../../src/actions/acting';
import { bearerSite } from '../../src/store/behaviours';
import type { GraphAccess } from '../../src/store/graph';
import { openStore } from '../../src/store/open-store';
import { LocalMicrosoft365 } from '../local-microsoft-365';
import type { TestSite } from './actions-site';
import { askControl } from './control-client';

/** A launched site of a test's own. Its clock stands and moves only when it is told to. */
export interface LaunchedSite extends TestSite {
  readonly server: LocalMicrosoft365;
  /** @param to ISO instant with its zone, e.g. `2023-10-09T08:00:00+07:00`. */
  moveTo(to: string): Promise<void>;
  control(path: string, body?: object): Promise<unknown>;
  /** Microsoft Graph for a person. @param scope what an administrator approved for web parts: all that they ask for. */
  graph(upn: string, scope?: readonly string[]): GraphAccess;
}

/** `fetch` over a connection of Node's own: Node's fetch cannot be told to trust one certificate in one place. */
async function ask(agent: Agent, url: string, init: RequestInit): Promise<Response> {
  const asked = new Request(url, init);
  const body = Buffer.from(await asked.arrayBuffer());
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(asked.headers), 'content-length': `${body.length}` };
    const outgoing = request(new URL(url), { method: asked.method, agent, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 500;
        const hasBody = status !== 204 && status !== 304;
        const given = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value])
        );
        resolve(
          new Response(hasBody ? Buffer.concat(chunks) : null, {
            status,
            statusText: incoming.statusMessage ?? '',
            headers: given
          })
        );
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** @param start ISO instant with its zone at which the clock stands first. */
export async function openSnapshotSite(start: string): Promise<LaunchedSite> {
  const server = await LocalMicrosoft365.start();
  // The server at the other end of the loopback address is the one that was started right above.
  const agent = new Agent({ rejectUnauthorized: false, keepAlive: true });
  const tokens = new Map<string, Promise<string>>();
  let now = new Date(start);
  const control = (path: string, body: object = {}): Promise<unknown> => askControl(server, path, body);
  const moveTo = async (to: string): Promise<void> => {
    await control('clock/set', { to });
    now = new Date(to);
    // Tokens last an hour.
    tokens.clear();
  };
  await control('clock/freeze');
  await moveTo(start);
  const tokenOf = (upn: string): Promise<string> => {
    const token = tokens.get(upn) ?? server.tokenOf(upn);
    tokens.set(upn, token);
    return token;
  };
  const sp = (upn: string): SPFI =>
    spfi(bearerSite(server.siteUrl, () => tokenOf(upn))).using((instance: Queryable) => {
      instance.on.send.replace(async (url, init) => ask(agent, url.toString(), init));
      return instance;
    });
  return {
    server,
    url: server.siteUrl,
    sp,
    acting: (upn): Acting => ({ store: openStore(sp(upn), server.siteUrl), now: () => now }),
    gaps: async () => [],
    control,
    moveTo,
    graph: (upn, scope = ['Mail.Send', 'TeamsActivity.Send']) => ({
      endpoint: server.origin,
      async token() {
        const answer = await server.ask('/_sandbox/token', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: await server.cookieOf(upn) },
          body: JSON.stringify({ audience: 'https://graph.microsoft.com', scope })
        });
        return (JSON.parse(answer.text) as { access_token: string }).access_token;
      },
      fetch: (url, init) => ask(agent, url, init)
    }),
    async close() {
      agent.destroy();
      await server.stop();
    }
  };
}
