/**
 * The local SharePoint and its people alone, over plain HTTP on a port of the loopback address: what the tests of the
 * REST server run against. Started by local-sharepoint.ts; says on its first line where it is.
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { openClock } from '../../sandbox/clock/clock.ts';
import { loadDirectory } from '../../sandbox/people/directory.ts';
import { createSessions } from '../../sandbox/people/session.ts';
import type { Call, Room } from '../../sandbox/server/call.ts';
import { toRequest } from '../../sandbox/server/incoming.ts';
import { sendResponse } from '../../sandbox/server/outgoing.ts';
import { openSecret } from '../../sandbox/server/secret.ts';
import { openSharePoint } from '../../sandbox/sharepoint/api/sharepoint.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, clock: { type: 'string' } }
});
const data = values.data ?? '';
mkdirSync(data, { recursive: true });

const server = createServer();
await new Promise<void>((resolve) => server.listen(Number(values.port ?? '0'), '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const origin = `http://127.0.0.1:${port}`;
const clock = openClock(data, values.clock ?? 'now');
const directory = loadDirectory();
const sessions = createSessions({ secret: openSecret(data), directory, clock, origin });
const sharePoint = openSharePoint({ dataDir: data, directory, clock, origin, log: console.error });
const gapsRoom: Room = async ({ url }) =>
  url.pathname === '/_sandbox/gaps' ? Response.json(sharePoint.gaps()) : undefined;
const rooms = [sessions.room, gapsRoom, sharePoint.room];

async function answer(call: Call): Promise<Response> {
  for (const room of rooms) {
    const found = await room(call);
    if (found !== undefined) {
      return found;
    }
  }
  return new Response('Not found', { status: 404 });
}

server.on('request', (message, response) => {
  const incoming = toRequest(message, response, new URL(origin));
  if ('refusal' in incoming) {
    response.writeHead(incoming.refusal.status).end(incoming.refusal.reason);
    return;
  }
  const { request } = incoming;
  const who = sessions.identify(request);
  const call: Call = { request, url: new URL(request.url), person: who?.person, proof: who?.proof };
  answer(call)
    .then((found) => sendResponse(found, message, response))
    .catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
});
console.log(JSON.stringify({ ready: true, origin }));
