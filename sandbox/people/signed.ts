/**
 * What the tenant signs: access tokens (JWT, HS256) and the value of the session cookie. Both say who the bearer is, and
 * nothing else in a request does.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Person } from '../server/call.ts';

/** How long an access token holds, in seconds. */
export const TOKEN_SECONDS = 3600;

/** Whom a token or a cookie names. */
export interface Subject {
  readonly objectId: string;
  readonly upn: string;
  /** Delegated permissions, the claim `scp`; empty where the token has none. */
  readonly scopes: readonly string[];
}

/** An app that acts as itself: no person in the token, its permissions in the claim `roles`. */
export interface AppSubject {
  readonly appId: string;
  readonly roles: readonly string[];
}

/** Who a token is for: a person, with the permissions given to the app that acts for them. */
export interface Delegation {
  readonly person: Person;
  readonly scopes?: readonly string[];
}

/** An access token for one audience, for a person or for an app. */
export function signToken(secret: Uint8Array, bearer: Delegation | AppSubject, audience: string, now: Date): string {
  const issuedAt = seconds(now);
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({
    aud: audience,
    iss: 'urn:tong-ket:sandbox',
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + TOKEN_SECONDS,
    ...bearerClaims(bearer)
  });
  return `${head}.${claims}.${mac(secret, 'token', `${head}.${claims}`).toString('base64url')}`;
}

function bearerClaims(bearer: Delegation | AppSubject): object {
  if ('appId' in bearer) return { idtyp: 'app', appid: bearer.appId, roles: bearer.roles };
  const { person, scopes } = bearer;
  return {
    oid: person.objectId,
    upn: person.upn,
    name: person.displayName,
    ...(scopes === undefined ? {} : { scp: scopes.join(' ') })
  };
}

/** Why a token is refused, for those who must say so. */
export type TokenProblem = 'malformed' | 'audience' | 'expired';

/** Reads a token. Everything that it says is proven by its signature. */
export function readToken(
  secret: Uint8Array,
  token: string,
  audience: string,
  now: Date
): Subject | AppSubject | TokenProblem {
  const [head, claims, signature, ...rest] = token.split('.');
  if (head === undefined || claims === undefined || signature === undefined || rest.length > 0) return 'malformed';
  if (!sameBytes(Buffer.from(signature, 'base64url'), mac(secret, 'token', `${head}.${claims}`))) return 'malformed';
  if (decode(head)?.['alg'] !== 'HS256') return 'malformed';
  const { aud, nbf, exp, oid, upn, scp, idtyp, appid, roles } = decode(claims) ?? {};
  if (aud !== audience) return 'audience';
  if (typeof nbf !== 'number' || typeof exp !== 'number') return 'malformed';
  if (nbf > seconds(now) || exp <= seconds(now)) return 'expired';
  if (idtyp === 'app' && typeof appid === 'string' && Array.isArray(roles)) {
    return { appId: appid, roles: roles.filter((role) => typeof role === 'string') };
  }
  if (typeof oid !== 'string' || typeof upn !== 'string') return 'malformed';
  return { objectId: oid, upn, scopes: typeof scp === 'string' ? scp.split(' ').filter((one) => one !== '') : [] };
}

/**
 * Whom a token names; undefined when it is malformed, forged, of another algorithm, not for this audience, not yet or no
 * longer valid, or an app's own.
 */
export function verifyToken(secret: Uint8Array, token: string, audience: string, now: Date): Subject | undefined {
  const read = readToken(secret, token, audience, now);
  return typeof read === 'object' && 'upn' in read ? read : undefined;
}

/** A cookie value that names one person until sign-out. It holds nothing secret, only something unforgeable. */
export function signCookie(secret: Uint8Array, person: Person): string {
  const body = `${person.objectId}.${randomBytes(12).toString('base64url')}`;
  return `${body}.${mac(secret, 'cookie', body).toString('base64url')}`;
}

/** The object id that a cookie value names; undefined when it is forged. */
export function verifyCookie(secret: Uint8Array, value: string): string | undefined {
  const [objectId, nonce, signature, ...rest] = value.split('.');
  if (objectId === undefined || nonce === undefined || signature === undefined || rest.length > 0) return undefined;
  const expected = mac(secret, 'cookie', `${objectId}.${nonce}`);
  return sameBytes(Buffer.from(signature, 'base64url'), expected) ? objectId : undefined;
}

/** The purpose is part of what is signed, so that a token can never pass for a cookie, or the other way round. */
function mac(secret: Uint8Array, purpose: 'token' | 'cookie', text: string): Buffer {
  const key = createHmac('sha256', secret).update(`tong-ket sandbox ${purpose}`).digest();
  return createHmac('sha256', key).update(text).digest();
}

function sameBytes(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

function decode(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
