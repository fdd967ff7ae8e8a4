/**
 * Copying and moving: `SP.MoveCopyUtil.{Copy,Move}{File,Folder}ByPath`, and the older `copyTo` and `moveTo` of a file.
 * A copy asks for reading at the source and adding at the target; a move for deleting at the source, too.
 */
import type { Api } from '../context.ts';
import { fileNotFound, folderNotFound, pathTooLong } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { argument, booleanArgument, textArgument, type Segment } from '../protocol/path.ts';
import { action, NOTHING, type Resource } from '../resource.ts';
import { scopeOfFolder } from '../security/inheritance.ts';
import { Permission } from '../security/mask.ts';
import { visibleForm } from '../security/visibility.ts';
import { isCheckedOutForm, isFolder, pathOf, type ItemRow } from '../store/item-row.ts';
import type { ListRecord } from '../store/lists.ts';
import { moveRow, sharedType, sharedValues, transferRow, type Destination } from '../store/row-moving.ts';
import { textKey } from '../store/text-key.ts';
import { freeName } from './file-collection.ts';
import { fileEtag } from './file-entity.ts';
import { recycleRow, requireDelete } from './item-removal.ts';
import { addRow, alreadyThere, currentRow, editRow, guarded, requireName, type Claims } from './item-writing.ts';
import { badDestination, checkInFirst } from './refusals.ts';
import { absolutePath, fileAt, folderAt, serverPath, type FilePlace, type FolderPlace } from './server-path.ts';

/** SP.MoveCopyOptions, as far as it is acted on. `ShouldBypassSharedLocks` is not: what is open in Word stays. */
interface Options {
  readonly overwrite: boolean;
  readonly keepBoth: boolean;
  readonly resetAuthor: boolean;
  readonly retainEditor: boolean;
}

const MAX_PATH = 400;

/** The members of `_api` that copy and move by path. */
export const moveCopyMembers = (api: Api): Readonly<Record<string, (segment: Segment) => Resource>> => ({
  'sp.movecopyutil.copyfilebypath': (segment) =>
    byPath('CopyFileByPath', () => copyFile(api, ...request(api, segment))),
  'sp.movecopyutil.movefilebypath': (segment) =>
    byPath('MoveFileByPath', () => moveFile(api, ...request(api, segment))),
  'sp.movecopyutil.copyfolderbypath': (segment) =>
    byPath('CopyFolderByPath', () => copyFolder(api, ...request(api, segment))),
  'sp.movecopyutil.movefolderbypath': (segment) =>
    byPath('MoveFolderByPath', () => moveFolder(api, ...request(api, segment)))
});

function byPath(name: string, run: () => void): Resource {
  return action(`SP.MoveCopyUtil.${name}`, () => {
    run();
    return NOTHING;
  });
}

function request(api: Api, segment: Segment): readonly [from: string, to: string, options: Options] {
  const { srcPath, destPath, options } = api.request.body.values;
  const wanted = objectOf(options);
  return [
    absolutePath(api, decodedUrl(srcPath)),
    absolutePath(api, decodedUrl(destPath)),
    {
      overwrite: booleanArgument(segment, 'overwrite', false),
      keepBoth: wanted['KeepBoth'] === true,
      resetAuthor: wanted['ResetAuthorAndCreatedOnCopy'] === true,
      retainEditor: wanted['RetainEditorAndModifiedOnMove'] === true
    }
  ];
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

function decodedUrl(value: JsonValue | undefined): string {
  const url = objectOf(value)['DecodedUrl'];
  if (typeof url !== 'string' || url === '') throw badDestination();
  return url;
}

/** `copyTo(strnewurl='..',boverwrite=true)` of a file. */
export function copyTo(api: Api, place: FilePlace, segment: Segment): void {
  const overwrite = booleanArgument(segment, 'boverwrite', false);
  copyFile(api, pathOf(place.row), legacyTarget(api, segment, 'strnewurl'), { ...PLAIN, overwrite });
}

/** `moveTo(newurl='..',flags=1)` of a file: flag 1 overwrites. */
export function moveTo(api: Api, place: FilePlace, segment: Segment): void {
  const flags = argument(segment, 'flags');
  const overwrite = flags?.kind === 'number' && (flags.value & 1) === 1;
  moveFile(api, pathOf(place.row), legacyTarget(api, segment, 'newurl'), { ...PLAIN, overwrite });
}

const PLAIN: Options = { overwrite: false, keepBoth: false, resetAuthor: true, retainEditor: false };

function legacyTarget(api: Api, segment: Segment, name: string): string {
  const url = textArgument(segment, argument(segment, name) === undefined ? 0 : name);
  return url.startsWith('http') ? absolutePath(api, url) : serverPath(url);
}

/** Where something is to arrive. */
interface Arrival extends Destination {
  readonly list: ListRecord;
  /** What stands there already. */
  readonly there: ItemRow | undefined;
}

/** @throws SharePointError 403 without the right to add, 404 for a folder that is not there, 400 for a bad name */
function arrivalOf(api: Api, path: string, options: Options): Arrival {
  const cut = path.lastIndexOf('/');
  const holder = folderAt(api, path.slice(0, cut));
  if (holder === undefined) throw folderNotFound();
  const { list, path: dir } = holder;
  api.access.require(scopeOfFolder(api.store, list, dir), Permission.addListItems);
  const wanted = path.slice(cut + 1);
  const taken = api.store.items.currentByPath(list, `${dir}/${wanted}`);
  const leaf = taken !== undefined && options.keepBoth ? freeName(api, list, dir, wanted) : wanted;
  requireName(leaf, dir);
  const there = options.keepBoth ? undefined : taken;
  if (there !== undefined && (!options.overwrite || isFolder(there))) throw alreadyThere(api, there);
  if (!list.isLibrary) throw badDestination();
  return { list, dir, leaf, there };
}

/** The form of a file that the caller may read. @throws SharePointError 403, 404 */
function sourceFile(api: Api, path: string): FilePlace {
  const found = fileAt(api, path);
  const forms = found === undefined ? [] : api.store.items.forms(found.list, found.row.id);
  const row = found === undefined ? undefined : visibleForm(api.access, found.list, forms);
  if (found === undefined || row === undefined) throw fileNotFound(path);
  api.access.require(row.scope, Permission.openItems);
  return { list: found.list, row };
}

/** A folder inside a list that the caller may see. @throws SharePointError 404 */
function sourceFolder(api: Api, path: string): FolderPlace & { readonly row: ItemRow } {
  const found = folderAt(api, path);
  if (found?.row === undefined) throw folderNotFound();
  if (visibleForm(api.access, found.list, api.store.items.forms(found.list, found.row.id)) === undefined) {
    throw folderNotFound();
  }
  return { ...found, row: found.row };
}

function copyFile(api: Api, from: string, to: string, options: Options): void {
  const source = sourceFile(api, from);
  const arrival = arrivalOf(api, to, options);
  const content = source.row.content;
  if (content === undefined) throw fileNotFound(from);
  const values = sharedValues(api.store, source.list, arrival.list, source.row);
  if (arrival.there !== undefined) {
    if (arrival.there.uniqueId === source.row.uniqueId) throw badDestination();
    const newest = currentRow(api, arrival.list, arrival.there.id);
    editRow(api, arrival.list, newest, { change: { values }, content, etag: fileEtag(newest) });
    return;
  }
  const { list, dir, leaf } = arrival;
  const contentTypeId = sharedType(api.store, source.list, list, source.row);
  const claims = claimsOf(source.row, options);
  addRow(api, list, { dir, leaf, folder: false, content, change: { values, contentTypeId }, claims });
}

/** Unless it is reset, a copy keeps who made the original, and when. */
const claimsOf = (row: ItemRow, options: Options): Claims =>
  options.resetAuthor ? {} : { author: row.author, created: row.created };

function copyFolder(api: Api, from: string, to: string, options: Options): void {
  const source = sourceFolder(api, from);
  requireOutside(source.path, to);
  const arrival = arrivalOf(api, to, options);
  const { store } = api;
  const below = store.items
    .below(source.list, source.path)
    .flatMap((row) => visibleForm(api.access, source.list, store.items.forms(source.list, row.id)) ?? []);
  for (const row of [source.row, ...below]) {
    const isTop = row.id === source.row.id;
    const dir = isTop ? arrival.dir : `${arrival.dir}/${arrival.leaf}${row.dir.slice(source.path.length)}`;
    const leaf = isTop ? arrival.leaf : row.leaf;
    if (!isFolder(row)) api.access.require(row.scope, Permission.openItems);
    const values = sharedValues(store, source.list, arrival.list, row);
    const contentTypeId = sharedType(store, source.list, arrival.list, row);
    addRow(api, arrival.list, {
      dir,
      leaf,
      folder: isFolder(row),
      ...(row.content === undefined ? {} : { content: row.content }),
      change: { values, contentTypeId },
      claims: claimsOf(row, options)
    });
  }
}

function moveFile(api: Api, from: string, to: string, options: Options): void {
  const source = sourceFile(api, from);
  const row = currentRow(api, source.list, source.row.id);
  requireDelete(api, source.list, row);
  if (isCheckedOutForm(row)) throw checkInFirst();
  const arrival = arrivalOf(api, to, options);
  const { there } = arrival;
  if (there !== undefined) {
    if (there.uniqueId === row.uniqueId) throw badDestination();
    recycleRow(api, arrival.list, currentRow(api, arrival.list, there.id));
  }
  move(api, source.list, row, arrival, options);
}

function moveFolder(api: Api, from: string, to: string, options: Options): void {
  const source = sourceFolder(api, from);
  requireOutside(source.path, to);
  const rows = requireDelete(api, source.list, source.row);
  if (rows.some((row) => row.checkedOutBy !== null)) throw checkInFirst();
  const arrival = arrivalOf(api, to, options);
  requireRoomBelow(rows, source.path, `${arrival.dir}/${arrival.leaf}`);
  move(api, source.list, source.row, arrival, options);
}

function requireOutside(from: string, to: string): void {
  if (`${textKey(to)}/`.startsWith(`${textKey(from)}/`)) throw badDestination();
}

/** A longer address of a folder makes all addresses below it longer. @throws SharePointError 400 */
export function requireRoomBelow(rows: readonly ItemRow[], from: string, to: string): void {
  const growth = to.length - from.length;
  if (rows.some((row) => pathOf(row).length + growth > MAX_PATH)) throw pathTooLong();
}

function move(api: Api, from: ListRecord, row: ItemRow, to: Arrival, options: Options): void {
  const { store, now } = api;
  const scope = scopeOfFolder(store, to.list, to.dir);
  const moved = guarded(() =>
    to.list.id === from.id
      ? moveRow(store, from, row, to, scope, now)
      : transferRow(store, from, row, to.list, { dir: to.dir, leaf: to.leaf }, scope, now)
  );
  const stamp = options.retainEditor ? {} : { modified: now, editor: api.user.id };
  const [current] = store.items.forms(to.list, moved.id);
  if (current === undefined) throw new Error('What was moved did not arrive');
  store.items.replace(to.list, { ...current, ...stamp, rowVersion: current.rowVersion + 1 });
}
