/**
 * What the rooms of the local Microsoft 365 share: the shape of one HTTP call and of a room that may answer it.
 * Identity is settled here, once, from the session cookie or the bearer token, and from nothing else.
 */

/** One person of the sandbox directory. People are roles, not names. */
export interface Person {
  /** Stable id, also the directory object id (a GUID). */
  readonly objectId: string;
  /** User principal name, e.g. `soan.hamchinh@tongket.example`. */
  readonly upn: string;
  /** Shown name, e.g. "Chuyên viên Đảng ủy xã Hàm Chính". */
  readonly displayName: string;
  /** One sentence for the home page: who this is and what can be tried as them. */
  readonly about: string;
  /** Group heading on the home page. */
  readonly body: string;
  /** Site collection administrator of the local tenant's one site. */
  readonly isSiteAdmin: boolean;
}

/** How the caller proved who they are. A cookie needs a form digest on writes; a token does not. */
export type Proof = 'cookie' | 'token';

/** One HTTP call as a room sees it. */
export interface Call {
  readonly request: Request;
  readonly url: URL;
  /** The signed-in person, or undefined for an anonymous call. */
  readonly person: Person | undefined;
  readonly proof: Proof | undefined;
}

/** A room answers a call that is its own, and returns undefined for one that is not. */
export type Room = (call: Call) => Promise<Response | undefined>;

/** The tenant's one site collection. */
export const SITE_PATH = '/sites/tongket';

/** The sandbox clock: every stored time comes from here, so that it can be frozen and moved. */
export interface Clock {
  now(): Date;
}

/**
 * Stands between a request and its answer: what the fault rules of the control panel do to it. Runs for each request of
 * the network, and for each part of a batch.
 * @throws ConnectionDropped when the client is to get no answer at all
 */
export type Disturb = (request: Request, person: Person | undefined, run: () => Promise<Response>) => Promise<Response>;

/** Nothing stands between. */
export const UNDISTURBED: Disturb = (_request, _person, run) => run();

/** The connection is to break off without an answer, as a network does; what was committed until then stays. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}
