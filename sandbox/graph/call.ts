/** One request of Microsoft Graph, and what those who answer it work with. */
import type { GraphCaller } from '../people/session.ts';
import type { Person } from '../server/call.ts';
import type { Surroundings } from '../sharepoint/api/api-room.ts';
import type { TeamsApp } from '../teams/teams-app.ts';
import { GraphError } from './errors.ts';
import type { Mailbox } from './mailbox.ts';

/** What all answers of Graph share. */
export interface GraphSurroundings {
  /** The same site behind its other address. */
  readonly sharePoint: Surroundings;
  readonly mailbox: Mailbox;
  /** The Teams app of the project's package, undefined when it carries none. */
  readonly teamsApp: () => Promise<TeamsApp | undefined>;
}

export interface GraphCall {
  readonly around: GraphSurroundings;
  readonly request: Request;
  readonly url: URL;
  readonly caller: GraphCaller;
  /** What the pattern of the route captured, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The JSON object of the body; empty for a request without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Permissions of which one is enough. */
export interface Needs {
  readonly delegated: readonly string[];
  readonly application?: readonly string[];
}

/** @throws GraphError 403 in the words of the service that is asked. */
export function requirePermission({ caller }: GraphCall, needs: Needs, refusal: () => GraphError): void {
  const held = caller.kind === 'delegated' ? caller.scopes : caller.roles;
  const wanted = caller.kind === 'delegated' ? needs.delegated : (needs.application ?? []);
  if (!wanted.some((name) => held.includes(name))) throw refusal();
}

/** The person behind `/me`. @throws GraphError 400 for an app, which is nobody */
export function me({ caller }: GraphCall): Person {
  if (caller.kind === 'delegated') return caller.person;
  throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
}

/** `users/{id}` by object id or user principal name. @throws GraphError 404 */
export function personOf({ around }: GraphCall, key: string): Person {
  const { directory } = around.sharePoint;
  const found = directory.byObjectId(key) ?? directory.byUpn(key);
  if (found !== undefined) return found;
  const words = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
  throw new GraphError(404, 'Request_ResourceNotFound', words);
}

/** A JSON object of outside data. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An answer in Graph's JSON. */
export const answer = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type':
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
      'cache-control': 'no-cache',
      'odata-version': '4.0',
      ...headers
    }
  });

/** `$top` and the like. @throws GraphError 400 */
export function countOption(url: URL, name: string, fallback: number, most: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) {
    throw new GraphError(400, 'BadRequest', `Invalid value '${text.slice(0, 50)}' for ${name} query option found.`);
  }
  return Math.min(Number(text), most);
}

/** The address of `$metadata`. */
export const contextUrl = (url: URL, what: string): string => `${url.origin}/v1.0/$metadata#${what}`;
