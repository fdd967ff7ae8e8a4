/**
 * The local SharePoint: one site, its `_api`, and its files by their addresses.
 */
import { randomBytes } from 'node:crypto';
import type { Directory } from '../../people/directory.ts';
import type { Call, Clock, Disturb, Person, Room } from '../../server/call.ts';
import { SITE_PATH, UNDISTURBED } from '../../server/call.ts';
import { createApiRoom, type Surroundings } from './api-room.ts';
import { downloadFile } from './file-download.ts';
import { createGapLog, type Gap } from './gap-log.ts';
import { createCors } from './protocol/cors.ts';
import { createDigests } from './protocol/digest.ts';
import { accessDenied, SharePointError, siteNotFound } from './protocol/errors.ts';
import { renderError } from './protocol/format.ts';
import { answerLock } from './lock-room.ts';
import { loadSettings } from './kept-settings.ts';
import { utcText } from './regional-settings.ts';
import { createAccess, type Access } from './security/access.ts';
import { Permission } from './security/mask.ts';
import type { UserRecord } from './store/principals.ts';
import { openSite } from './store/new-site.ts';
import { WEB_SCOPE } from './store/roles.ts';
import { readMeta, writeMeta } from './store/schema.ts';
import { openStore, type Store } from './store/store.ts';

/** What the local SharePoint is made from. */
export interface SharePointOptions {
  /** Holds the database, the bytes of files and uploads in progress. */
  readonly dataDir: string;
  readonly directory: Directory;
  readonly clock: Clock;
  /** `https://127.0.0.1:4443` */
  readonly origin: string;
  /** Told of faults and of each new gap. */
  readonly log: (line: string) => void;
  /** What stands between the parts of a batch and their answers; nothing unless said otherwise. */
  readonly disturb?: Disturb;
}

/** What a page of the site must know of the site and of the person in it. */
export interface SpPageContext {
  readonly siteId: string;
  readonly webId: string;
  readonly webTitle: string;
  /** Id of the person in the site's user list. */
  readonly userId: number;
  /** `i:0#.f|membership|...` */
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string;
  readonly isSiteAdmin: boolean;
  readonly permissions: { readonly High: number; readonly Low: number };
  readonly formDigest: string;
}

/** The opened server. */
export interface SharePoint {
  readonly room: Room;
  /** @throws SharePointError 403 for a person without access to the site */
  pageContext(person: Person): Promise<SpPageContext>;
  /** What was asked for and is not there. */
  gaps(): readonly Gap[];
  /** What Microsoft Graph, the same service behind another address, works with. */
  readonly surroundings: Surroundings;
  close(): void;
}

/** The answer at the address of another site, the tenant's root site too: there is one here. */
const noSuchSite = (): Response => renderError(siteNotFound(), 'minimal');

/** Whether an error of `pageContext` says that the person has no access. */
export const isNoAccess = (error: unknown): boolean => error instanceof SharePointError && error.status === 403;

/** Opens the store, and makes the site when there is none. */
export function openSharePoint(options: SharePointOptions): SharePoint {
  const { directory, clock, origin, log, disturb = UNDISTURBED } = options;
  const store = openStore(options.dataDir);
  const site = openSite(store, origin, directory.all(), utcText(clock.now()));
  const digests = createDigests({ secret: openDigestSecret(store), clock });
  const gaps = createGapLog(log);
  const cors = createCors({ allows: (other) => sameHost(other, origin) });
  loadSettings(store);
  const surroundings = { store, site, directory, clock, digests, gaps, cors, log, disturb };
  const apiRoom = createApiRoom(surroundings);
  const inSite = `${SITE_PATH}/`;

  return {
    async room(call: Call) {
      const path = call.url.pathname.toLowerCase();
      if (!path.startsWith(inSite)) return /^(?:\/sites\/[^/]+)?\/_api(?:\/|$)/.test(path) ? noSuchSite() : undefined;
      if (path.startsWith(`${inSite}_api`)) return apiRoom(call);
      if (path.startsWith(`${inSite}_vti_bin/`)) return answerLock(surroundings, call);
      if (path.startsWith(`${inSite}_`)) return undefined;
      return downloadFile(surroundings, call);
    },
    async pageContext(person) {
      const { user, access } = enter(store, person);
      return {
        siteId: site.siteId,
        webId: site.webId,
        webTitle: site.title,
        userId: user.id,
        loginName: user.login,
        displayName: user.title,
        email: user.email,
        isSiteAdmin: user.isSiteAdmin,
        permissions: halves(access),
        formDigest: digests.issue(person)
      };
    },
    gaps: () => gaps.entries(),
    surroundings,
    close: () => store.close()
  };
}

/** The person as the site knows them, when they may open it. @throws SharePointError 403 */
export function enter(store: Store, person: Person): { readonly user: UserRecord; readonly access: Access } {
  const user = store.principals.userByLogin(person.upn);
  const access = createAccess(store, user);
  if (user === undefined || !access.can(WEB_SCOPE, Permission.open)) throw accessDenied();
  return { user, access };
}

function halves(access: Access): { readonly High: number; readonly Low: number } {
  const mask = access.mask(WEB_SCOPE);
  return { High: Number(mask >> 32n), Low: Number(mask & 0xffff_ffffn) };
}

/** Form digests outlive a restart, so their key is kept with the site. */
function openDigestSecret(store: Store): Uint8Array {
  const kept = readMeta(store.database, 'digest-secret');
  if (kept !== undefined) return Buffer.from(kept, 'hex');
  const made = randomBytes(48);
  writeMeta(store.database, 'digest-secret', made.toString('hex'));
  return made;
}

/** Add-ins are served from other ports of this machine, as they are from other hosts in production. */
function sameHost(other: string, origin: string): boolean {
  if (!URL.canParse(other)) return false;
  const asked = new URL(other);
  return asked.protocol === 'https:' && asked.hostname === new URL(origin).hostname;
}
