/**
 * Who is calling: from the session cookie or the bearer token, and from nothing else.
 */
import type { Clock, Person, Proof, Room } from '../server/call.ts';
import { readSessionCookie } from './cookie.ts';
import type { Directory } from './directory.ts';
import { createPeopleRoom } from './room.ts';
import { readToken, signToken, verifyCookie, verifyToken } from './signed.ts';
import type { AppSubject, Delegation, TokenProblem } from './signed.ts';
import { bearerOf } from './token-request.ts';
import { GRAPH_AUDIENCE } from './permissions.ts';

/** What sessions are made from. */
export interface SessionOptions {
  /** At least 32 bytes, kept in the data folder. */
  readonly secret: Uint8Array;
  readonly directory: Directory;
  readonly clock: Clock;
  /** The site's origin. Without it the origin of the request holds, which the listener has already checked. */
  readonly origin?: string;
}

/** A caller and how they proved who they are. */
export interface Identity {
  readonly person: Person;
  readonly proof: Proof;
}

/** Who calls Microsoft Graph: a person through an app, or an app as itself. */
export type GraphCaller =
  | { readonly kind: 'delegated'; readonly person: Person; readonly scopes: readonly string[] }
  | { readonly kind: 'application'; readonly appId: string; readonly roles: readonly string[] };

/** Why Graph does not know a caller. */
export type GraphRefusal = 'missing' | TokenProblem;

/** Signing in, and knowing who is signed in. */
export interface Sessions {
  /**
   * The caller, or undefined for an anonymous call. A bad or expired token is never made good by a cookie beside it.
   */
  identify(request: Request): Identity | undefined;
  /** The caller of Graph, which takes tokens of its own audience and no cookies. */
  identifyGraph(request: Request): GraphCaller | GraphRefusal;
  /** An access token; it is good at `audience` for an hour from `now`. */
  issueToken(bearer: Person | Delegation | AppSubject, audience: string, now: Date): string;
  /** `/_sandbox/people`, `/me`, `/sign-in`, `/sign-out`, `/token`. */
  readonly room: Room;
}

/** @throws Error when the secret is too short to sign with */
export function createSessions(options: SessionOptions): Sessions {
  const { secret, directory, clock } = options;
  if (secret.byteLength < 32) throw new Error('The session secret must have at least 32 bytes.');
  const originOf = (request: Request): string => options.origin ?? new URL(request.url).origin;

  const byToken = (request: Request, token: string): Identity | undefined => {
    const subject = verifyToken(secret, token, originOf(request), clock.now());
    const person = subject === undefined ? undefined : directory.byObjectId(subject.objectId);
    if (person === undefined || person.upn !== subject?.upn) return undefined;
    return { person, proof: 'token' };
  };
  const byCookie = (request: Request): Identity | undefined => {
    const value = readSessionCookie(request);
    const objectId = value === undefined ? undefined : verifyCookie(secret, value);
    const person = objectId === undefined ? undefined : directory.byObjectId(objectId);
    return person === undefined ? undefined : { person, proof: 'cookie' };
  };
  const identify = (request: Request): Identity | undefined => {
    const authorization = request.headers.get('authorization');
    if (authorization === null) return byCookie(request);
    const token = bearerOf(authorization);
    return token === undefined ? undefined : byToken(request, token);
  };
  const identifyGraph = (request: Request): GraphCaller | GraphRefusal => {
    const authorization = request.headers.get('authorization');
    if (authorization === null) return 'missing';
    const token = bearerOf(authorization);
    const read = token === undefined ? 'malformed' : readToken(secret, token, GRAPH_AUDIENCE, clock.now());
    if (typeof read === 'string') return read;
    if ('appId' in read) return { kind: 'application', ...read };
    const person = directory.byObjectId(read.objectId);
    if (person === undefined || person.upn !== read.upn) return 'malformed';
    return { kind: 'delegated', person, scopes: read.scopes };
  };
  const issueToken = (bearer: Person | Delegation | AppSubject, audience: string, now: Date): string =>
    signToken(secret, 'displayName' in bearer ? { person: bearer } : bearer, audience, now);
  const room = createPeopleRoom({ secret, directory, clock, identify, issueToken, originOf });
  return { identify, identifyGraph, issueToken, room };
}
