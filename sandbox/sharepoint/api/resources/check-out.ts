/**
 * Check-out and check-in. The holder works on a copy that nobody else sees; everybody else keeps what was checked in.
 * Whoever has the CancelCheckout right may end somebody else's check-out.
 */
import type { Api } from '../context.ts';
import { invalidArgument } from '../protocol/errors.ts';
import { argument, type Segment } from '../protocol/path.ts';
import { Permission } from '../security/mask.ts';
import { isCheckedOutForm, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { advanceRow } from '../store/row-writing.ts';
import { CheckIn, checkedInVersion, workingVersion, type CheckInType } from '../store/versioning.ts';
import { currentRow, guarded, requireEdit } from './item-writing.ts';
import { addressOf, requireFree, requireUnlocked } from './occupied.ts';
import { neverCheckedIn, notCheckedOut } from './refusals.ts';

/** `checkout`. Checking out again what one has already changes nothing. @throws SharePointError 403, 423 */
export function checkOut(api: Api, list: ListRecord, row: ItemRow): void {
  requireEdit(api, list, row);
  if (isCheckedOutForm(row)) return;
  const { items } = api.store;
  items.setHolder(list, row.id, api.user.id);
  items.insert(list, {
    ...row,
    ...workingVersion(list, row),
    isCurrent: false,
    isWorkingCopy: true,
    checkedOutBy: api.user.id,
    rowVersion: row.rowVersion + 1
  });
  api.store.lists.touch(list.id, 'modified', api.now);
}

/** `checkin`. @throws SharePointError 403, 423 */
export function checkIn(api: Api, list: ListRecord, id: number, type: CheckInType, comment: string): void {
  const { working, base } = checkedOutForms(api, list, id);
  const { items } = api.store;
  items.setHolder(list, working.id, null);
  if (base !== undefined) items.removeForm(list, working);
  const next: ItemRow = {
    ...working,
    ...checkedInVersion(list, working, base, type),
    isCurrent: true,
    isWorkingCopy: false,
    checkedOutBy: null,
    checkInComment: comment,
    rowVersion: working.rowVersion + 1,
    modified: api.now,
    editor: api.user.id
  };
  const before = base === undefined ? working : { ...base, checkedOutBy: null };
  guarded(() => advanceRow(api.store, list, before, next, 'checkIn', api.now));
}

/** `undoCheckout`: the working copy is thrown away. @throws SharePointError 400, 403, 423 */
export function undoCheckOut(api: Api, list: ListRecord, id: number): void {
  const { working, base } = checkedOutForms(api, list, id);
  if (base === undefined) throw neverCheckedIn();
  const { items } = api.store;
  items.removeForm(list, working);
  items.setHolder(list, working.id, null);
  items.replace(list, { ...base, checkedOutBy: null, rowVersion: working.rowVersion + 1 });
  api.store.lists.touch(list.id, 'modified', api.now);
}

/** The two forms of a checked-out file; `base` is undefined when it was never checked in. */
function checkedOutForms(api: Api, list: ListRecord, id: number): { working: ItemRow; base: ItemRow | undefined } {
  const newest = currentRow(api, list, id);
  api.access.require(newest.scope, Permission.editListItems);
  requireUnlocked(api, list, newest);
  if (newest.checkedOutBy === null) throw notCheckedOut(addressOf(api, newest));
  if (!api.access.can(newest.scope, Permission.cancelCheckout)) requireFree(api, list, newest);
  const forms = api.store.items.forms(list, id);
  const working = forms.find(isCheckedOutForm);
  if (working === undefined) throw new Error('A file is checked out and has no working copy');
  return { working, base: forms.find((form) => form.isCurrent && !isCheckedOutForm(form)) };
}

/** The kind of a check-in, by its number; PnPjs always names one. @throws SharePointError 400 */
export function checkInTypeOf(segment: Segment): CheckInType {
  const given = argument(segment, 'checkintype') ?? argument(segment, 1);
  const type = given === undefined ? CheckIn.minor : given.kind === 'number' ? given.value : -1;
  const known = Object.values(CheckIn).find((each) => each === type);
  if (known === undefined) throw invalidArgument('The check-in type is not valid.');
  return known;
}
