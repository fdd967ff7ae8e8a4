/**
 * Locks of files that are open in Word: `POST {site}/_vti_bin/wopi.ashx/files/{unique id}`, the address and the headers at
 * which SharePoint takes them from Word on the web (WOPI): `X-WOPI-Override` LOCK, REFRESH_LOCK, UNLOCK or GET_LOCK, and
 * `X-WOPI-Lock` with the window's own name for its lock. Writes to `_api` under the lock carry `X-WOPI-Lock` too.
 *
 * Two things differ. Word on the web takes one lock for all co-authors, since one service of Microsoft's holds the session;
 * here each window holds its own, shared by default (`X-Sandbox-Lock-Kind: exclusive` is what an older desktop Word asks
 * for). And a lock lives three minutes without renewal instead of thirty, so that a window that was killed does not block
 * a try-out for long.
 */
import type { Call, Person } from '../../server/call.ts';
import type { Surroundings } from './api-room.ts';
import { accessDenied, badDigest, SharePointError, unauthorized } from './protocol/errors.ts';
import { renderError } from './protocol/format.ts';
import { Permission } from './security/mask.ts';
import { visibleForm } from './security/visibility.ts';
import { enter } from './sharepoint.ts';
import { parseGuid, type Guid } from './store/ids.ts';
import { isFolder, type ItemRow } from './store/item-row.ts';
import { LOCK_MINUTES, type FileLock, type LockKind } from './store/locks.ts';
import type { ListRecord } from './store/lists.ts';

/** Names the lock that a write works under. */
export const LOCK_HEADER = 'x-wopi-lock';
const MAX_LOCK_ID = 1024;
const FILE_PATH = /\/_vti_bin\/wopi\.ashx\/files\/([^/]+)$/i;

/** Answers a lock request; undefined for any other address. */
export async function answerLock(around: Surroundings, call: Call): Promise<Response | undefined> {
  const id = FILE_PATH.exec(call.url.pathname)?.[1];
  if (id === undefined) return undefined;
  try {
    const person = requireCaller(around, call);
    return around.store.database.transaction('write', () =>
      act(around, call, person, parseGuid(decodeURIComponent(id)))
    );
  } catch (error) {
    if (error instanceof SharePointError) return renderError(error, 'minimal');
    throw error;
  }
}

function requireCaller(around: Surroundings, call: Call): Person {
  if (call.person === undefined) throw unauthorized();
  const digest = call.request.headers.get('x-requestdigest');
  if (call.proof === 'cookie' && !around.digests.verify(digest, call.person)) throw badDigest();
  return call.person;
}

function act(around: Surroundings, call: Call, person: Person, file: Guid | undefined): Response {
  const { headers, method } = call.request;
  if (method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const { user, access } = enter(around.store, person);
  const found = file === undefined ? undefined : fileOf(around, file);
  const form =
    found === undefined
      ? undefined
      : visibleForm(access, found.list, around.store.items.forms(found.list, found.row.id));
  if (form === undefined) return new Response(null, { status: 404 });
  const { locks } = around.store;
  const standing = locks.on(form.uniqueId);
  const override = headers.get('x-wopi-override')?.toUpperCase();
  if (override === 'GET_LOCK') return answer(200, standing[0]);

  const id = headers.get(LOCK_HEADER) ?? '';
  if (id === '' || id.length > MAX_LOCK_ID) return new Response(null, { status: 400 });
  const own = standing.find((lock) => lock.id === id && lock.holder === user.id);
  switch (override) {
    case 'LOCK': {
      if (!access.can(form.scope, Permission.editListItems)) throw accessDenied();
      const kind: LockKind = headers.get('x-sandbox-lock-kind') === 'exclusive' ? 'exclusive' : 'shared';
      const others = standing.filter((lock) => lock !== own);
      const against = others.find((lock) => kind === 'exclusive' || lock.kind === 'exclusive' || lock.id === id);
      const heldOut = form.checkedOutBy !== null && form.checkedOutBy !== user.id;
      if (against !== undefined || heldOut) return answer(409, against);
      return answer(200, locks.put(form.uniqueId, { id, holder: user.id, kind }));
    }
    case 'REFRESH_LOCK':
      if (own === undefined) return answer(409, standing[0]);
      return answer(200, locks.put(form.uniqueId, own));
    case 'UNLOCK':
      if (own === undefined) return answer(409, standing[0]);
      locks.release(form.uniqueId, id);
      return answer(200, undefined);
    default:
      return new Response(null, { status: 501 });
  }
}

function fileOf(around: Surroundings, id: Guid): { list: ListRecord; row: ItemRow } | undefined {
  for (const list of around.store.lists.all()) {
    const row = list.isLibrary ? around.store.items.currentByUniqueId(list, id) : undefined;
    if (row !== undefined && !isFolder(row)) return { list, row };
  }
  return undefined;
}

/** WOPI's answer: the lock that stands, in a header; no body. */
function answer(status: 200 | 409, lock: FileLock | undefined): Response {
  const headers = { [LOCK_HEADER]: lock?.id ?? '', 'x-sandbox-lock-minutes': String(LOCK_MINUTES) };
  return new Response(null, { status, headers });
}
