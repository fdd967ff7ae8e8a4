/**
 * What every resource of one request works with.
 */
import type { Directory } from '../../people/directory.ts';
import type { Access } from './security/access.ts';
import type { Condition, EntityBody, Verb } from './protocol/body.ts';
import type { QueryOptions } from './protocol/query.ts';
import type { SiteFacts } from './site.ts';
import type { UserRecord } from './store/principals.ts';
import type { Store } from './store/store.ts';

/** One request, read to its end before any work starts. */
export interface ApiRequest {
  readonly verb: Verb;
  readonly url: URL;
  readonly options: QueryOptions;
  readonly condition: Condition;
  /** The JSON body; empty for reads and for binary bodies. */
  readonly body: EntityBody;
  /** The bytes, for those paths that take bytes. */
  readonly bytes: Uint8Array;
  /** The lock under which a program that has the file open works, by the program's own name for it. */
  readonly lockId?: string;
}

/** Names what the product asked for and this server does not have. */
export type NoteGap = (name: string) => void;

/** The surroundings of a request. */
export interface Api {
  readonly store: Store;
  readonly site: SiteFacts;
  readonly directory: Directory;
  readonly access: Access;
  /** The person, known to the site: nobody else gets this far. */
  readonly user: UserRecord;
  /** The moment of the request, `2026-11-23T16:01:34Z`. */
  readonly now: string;
  readonly request: ApiRequest;
  readonly noteGap: NoteGap;
  /** Issues a form digest for the caller. */
  issueDigest(): string;
}
