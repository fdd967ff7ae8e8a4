/**
 * Files that somebody else has open or checked out: what answers 423 to everybody else, whatever they want to change.
 */
import type { Api } from '../context.ts';
import { checkedOut, fileLocked, lockInvalid } from '../protocol/errors.ts';
import { isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { FileLock } from '../store/locks.ts';
import type { ListRecord } from '../store/lists.ts';
import { notCheckedOut } from './refusals.ts';

/** The absolute address of a file, as refusals name it. */
export const addressOf = (api: Api, row: ItemRow): string => api.site.origin + pathOf(row);

/** The locks on a file that are not the caller's own: a program's lock is its own, not its person's. */
function foreignLocks(api: Api, row: ItemRow): readonly FileLock[] {
  const own = api.request.lockId;
  return api.store.locks.on(row.uniqueId).filter((lock) => lock.id !== own || lock.holder !== api.user.id);
}

/** Whether the caller works under a lock of their own on this file. */
export const holdsLock = (api: Api, row: ItemRow): boolean =>
  api.store.locks.on(row.uniqueId).some((lock) => lock.id === api.request.lockId && lock.holder === api.user.id);

/**
 * Nobody else has the file open. Co-authors do not disturb each other: whoever holds a shared lock works beside others.
 * @throws SharePointError 423
 */
export function requireUnlocked(api: Api, list: ListRecord, row: ItemRow): void {
  if (!list.isLibrary || isFolder(row)) return;
  const foreign = foreignLocks(api, row);
  const isHolder = holdsLock(api, row);
  const blocking = isHolder ? foreign.find((lock) => lock.kind === 'exclusive') : foreign[0];
  if (blocking === undefined) return;
  // A program that names a lock of its own which the file does not bear is told so, not who holds the file.
  if (api.request.lockId !== undefined && !isHolder) throw lockInvalid(addressOf(api, row));
  const holder = api.store.principals.userById(blocking.holder);
  throw fileLocked(addressOf(api, row), holder?.login ?? '', blocking.kind);
}

/** Nobody else has the file open or checked out. @throws SharePointError 423 */
export function requireFree(api: Api, list: ListRecord, row: ItemRow): void {
  requireUnlocked(api, list, row);
  if (row.checkedOutBy === null || row.checkedOutBy === api.user.id) return;
  throw checkedOut(addressOf(api, row), api.store.principals.userById(row.checkedOutBy)?.login ?? '');
}

/** The caller may change the file now; where a library asks for check-out, they have it checked out. @throws 423 */
export function requireWritable(api: Api, list: ListRecord, row: ItemRow): void {
  requireFree(api, list, row);
  if (!list.isLibrary || !list.forceCheckout || isFolder(row)) return;
  if (row.checkedOutBy !== api.user.id) throw notCheckedOut(addressOf(api, row));
}
