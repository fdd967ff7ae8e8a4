/** `/v1.0/**`: from a Request to a Response, with Graph's own tokens and Graph's own refusals. */
import type { Sessions } from '../people/session.ts';
import type { GraphCaller, GraphRefusal } from '../people/session.ts';
import { ConnectionDropped } from '../server/call.ts';
import type { Call, Person, Room } from '../server/call.ts';
import { readBytes } from '../sharepoint/api/protocol/body.ts';
import { SharePointError } from '../sharepoint/api/protocol/errors.ts';
import { runBatch } from './batch.ts';
import { addMyEvent, addUserEvent, viewMyCalendar, viewUserCalendar } from './calendar.ts';
import { answer, isFields } from './call.ts';
import type { Fields, GraphCall, GraphSurroundings } from './call.ts';
import { download, getContent, getDriveItem, getDrives } from './drive.ts';
import { badRequest, GraphError, graphRefusal, ofSharePoint } from './errors.ts';
import { addItem, deleteItem, getItem, getItems, patchFields } from './list-items.ts';
import { sendMyMail, sendUserMail } from './mail.ts';
import { GRAPH_PATH } from './path.ts';
import { getList, getLists, getSite } from './sites.ts';
import { notifyTeam, notifyUser } from './teams-activity.ts';
import { getMe, getUser } from './users.ts';

/** The bound of a request of Graph, in bytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

type Handler = (call: GraphCall) => Response | Promise<Response>;

/** Verb and path; `{name}` captures one segment, `{path:}` what stands between `root:/` and `:`. */
const ROUTES: readonly (readonly [string, string, Handler])[] = [
  ['GET', 'me', getMe],
  ['POST', 'me/sendMail', sendMyMail],
  ['POST', 'me/events', addMyEvent],
  ['POST', 'me/calendar/events', addMyEvent],
  ['GET', 'me/calendarView', viewMyCalendar],
  ['GET', 'me/calendar/calendarView', viewMyCalendar],
  ['GET', 'users/{user}', getUser],
  ['POST', 'users/{user}/sendMail', sendUserMail],
  ['POST', 'users/{user}/events', addUserEvent],
  ['POST', 'users/{user}/calendar/events', addUserEvent],
  ['GET', 'users/{user}/calendarView', viewUserCalendar],
  ['POST', 'users/{user}/teamwork/sendActivityNotification', notifyUser],
  ['POST', 'teams/{team}/sendActivityNotification', notifyTeam],
  ['GET', 'sites/{site}', getSite],
  ['GET', 'sites/{site}/lists', getLists],
  ['GET', 'sites/{site}/lists/{list}', getList],
  ['GET', 'sites/{site}/lists/{list}/items', getItems],
  ['POST', 'sites/{site}/lists/{list}/items', addItem],
  ['GET', 'sites/{site}/lists/{list}/items/{item}', getItem],
  ['DELETE', 'sites/{site}/lists/{list}/items/{item}', deleteItem],
  ['PATCH', 'sites/{site}/lists/{list}/items/{item}/fields', patchFields],
  ['GET', 'sites/{site}/lists/{list}/items/{item}/driveItem', getDriveItem],
  ['GET', 'sites/{site}/lists/{list}/items/{item}/driveItem/content', getContent],
  ['GET', 'sites/{site}/drives', getDrives],
  ['GET', 'sites/{site}/drive/root:/{path:}:/content', getContent],
  ['GET', 'drives/{drive}/root:/{path:}:/content', getContent],
  ['GET', 'drives/{drive}/items/{uniqueId}/content', getContent]
];

const compiled = ROUTES.map(([verb, pattern, handler]) => {
  const source = pattern
    .split(/(\{\w+:?\})/)
    .map((part) => {
      const name = /^\{(\w+)(:?)\}$/.exec(part);
      if (name === null) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return `(?<${name[1] ?? ''}>${name[2] === ':' ? '[^:]+' : '[^/]+'})`;
    })
    .join('');
  return { verb, pattern: new RegExp(`^${source}$`, 'i'), handler };
});

/** `sites/{host}:/{path}[:/...]` as one segment, so that all that follows has one form. */
function withSiteInOneSegment(path: string): string {
  const parts = /^sites\/([^/:]+(?::\d+)?):\/([^:]+?)\/?(?::\/?(.*))?$/i.exec(path);
  if (parts === null) return path;
  const [, host = '', site = '', rest = ''] = parts;
  return `sites/${encodeURIComponent(`${host}:/${site}`)}${rest === '' ? '' : `/${rest}`}`;
}

function decodedGroups(groups: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groups ?? {})
      .filter((entry) => typeof entry[1] === 'string')
      .map(([name, value]) => [name, decodeURIComponent(value).normalize('NFC')])
  );
}

const REFUSALS: Readonly<Record<GraphRefusal, string>> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.'
};

async function bodyOf(request: Request): Promise<Fields> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE') return {};
  const bytes = await readBytes(request, MAX_BODY_BYTES);
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
    );
  }
  if (!isFields(value)) throw badRequest('The request payload has to be a JSON object.');
  return value;
}

/** Makes the room. @param identify whom a request names, by its token alone */
export function createGraphRoom(around: GraphSurroundings, identify: Sessions['identifyGraph']): Room {
  const { sharePoint } = around;
  const { clock, cors } = sharePoint;
  const now = (): string => clock.now().toISOString();

  const respond = async (request: Request, caller: GraphCaller): Promise<Response> => {
    const url = new URL(request.url);
    const path = withSiteInOneSegment(url.pathname.slice(GRAPH_PATH.length).replace(/\/$/, ''));
    const found = compiled.flatMap(({ verb, pattern, handler }) => {
      const match = pattern.exec(path);
      return match === null ? [] : [{ verb, handler, groups: match.groups }];
    });
    const route = found.find(({ verb }) => verb === request.method);
    if (route === undefined) {
      sharePoint.gaps.note(
        `${request.method} graph ${path.replace(/[0-9a-f-]{36}|\d+/gi, '{id}').slice(0, 200)}`,
        now()
      );
      if (found.length > 0)
        throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
      throw badRequest(`Resource not found for the segment '${path.split('/').at(-1)?.slice(0, 100) ?? ''}'.`);
    }
    const body = await bodyOf(request);
    return route.handler({ around, request, url, caller, params: decodedGroups(route.groups), body });
  };

  const refusing = async (request: Request, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ConnectionDropped) throw error;
      if (error instanceof GraphError) return graphRefusal(error.refusal, request, clock);
      if (error instanceof URIError) return graphRefusal(badRequest('Invalid path.').refusal, request, clock);
      if (error instanceof SharePointError) return graphRefusal(ofSharePoint(error).refusal, request, clock);
      sharePoint.log(`Graph fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      const refusal = { status: 500, code: 'generalException', message: 'General exception while processing' };
      return graphRefusal(refusal, request, clock);
    }
  };

  const respondToBatch = async (request: Request, caller: GraphCaller): Promise<Response> => {
    const person: Person | undefined = caller.kind === 'delegated' ? caller.person : undefined;
    const run = (part: Request): Promise<Response> =>
      sharePoint.disturb(part, person, () => refusing(part, () => respond(part, caller)));
    return answer({ responses: await runBatch(await bodyOf(request), request, run) });
  };

  return async ({ request, url }: Call) => {
    if (!url.pathname.startsWith(GRAPH_PATH)) return download(around, request, url);
    const preflight = cors.preflight(request);
    if (preflight !== undefined) return preflight;
    const response = await refusing(request, async () => {
      const caller = identify(request);
      if (typeof caller === 'string') throw new GraphError(401, 'InvalidAuthenticationToken', REFUSALS[caller]);
      const isBatch = url.pathname.toLowerCase() === `${GRAPH_PATH}$batch` && request.method === 'POST';
      return isBatch ? respondToBatch(request, caller) : respond(request, caller);
    });
    return cors.apply(response, request);
  };
}
