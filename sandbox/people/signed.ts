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
}

/** An access token for one audience. */
export function signToken(secret: Uint8Array, person: Person, audience: string, now: Date): string {
  const issuedAt = seconds(now);
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({
    aud: audience,
    iss: 'urn:tong-ket:sandbox',
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + TOKEN_SECONDS,
    oid: person.objectId,
    upn: person.upn,
    name: person.displayName
  });
  return `${head}.${claims}.${mac(secret, 'token', `${head}.${claims}`).toString('base64url')}`;
}

/**
 * Whom a token names; undefined when it is malformed, forged, of another algorithm, not for this audience, not yet or no
 * longer valid.
 */
export function verifyToken(secret: Uint8Array, token: string, audience: string, now: Date): Subject | undefined {
  const [head, claims, signature, ...rest] = token.split('.');
  if (head === undefined || claims === undefined || signature === undefined || rest.length > 0) return undefined;
  if (!sameBytes(Buffer.from(signature, 'base64url'), mac(secret, 'token', `${head}.${claims}`))) return undefined;
  if (decode(head)?.['alg'] !== 'HS256') return undefined;
  const { aud, nbf, exp, oid, upn } = decode(claims) ?? {};
  if (aud !== audience || typeof nbf !== 'number' || typeof exp !== 'number') return undefined;
  if (nbf > seconds(now) || exp <= seconds(now)) return undefined;
  return typeof oid === 'string' && typeof upn === 'string' ? { objectId: oid, upn } : undefined;
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
