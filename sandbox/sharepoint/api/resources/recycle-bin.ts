/**
 * The recycle bins of the web (first stage) and of the site collection (both stages). Everybody finds there what they
 * deleted themselves; administrators of the site collection find everything, and only they see the site's bin.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity, EntityCollection } from '../protocol/entity.ts';
import { accessDenied, invalidArgument } from '../protocol/errors.ts';
import { guidArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { writeSiteDate } from '../regional-settings.ts';
import { action, collectionAnswer, entityAnswer, NOTHING, type Resource } from '../resource.ts';
import { propertyOf, toCollection, toEntity, type Shape } from '../shape.ts';
import { parseGuid } from '../store/ids.ts';
import type { RecycledEntry, RecycledKind } from '../store/recycle-bin.ts';
import { restoreEntry } from './recycled-restore.ts';
import { userEntity } from './users.ts';

/** Whose bin. */
export type BinOwner = 'Web' | 'Site';

/** SP.RecycleBinItemType. */
const ITEM_TYPES: Readonly<Record<RecycledKind, number>> = { file: 1, version: 2, item: 3, folder: 5, attachment: 7 };

const person = (api: Api, id: number): { readonly title: string; readonly email: string } => {
  const user = api.store.principals.userById(id);
  return { title: user?.title ?? '', email: user?.email ?? '' };
};

/** SP.RecycleBinItem. */
const ENTRY: Shape<RecycledEntry> = {
  type: () => 'SP.RecycleBinItem',
  props: {
    AuthorEmail: (api, entry) => person(api, entry.author).email,
    AuthorName: (api, entry) => person(api, entry.author).title,
    DeletedByEmail: (api, entry) => person(api, entry.deletedBy).email,
    DeletedByName: (api, entry) => person(api, entry.deletedBy).title,
    DeletedDate: (_, entry) => entry.time,
    DeletedDateLocalFormatted: (_, entry) => writeSiteDate(entry.time, false),
    DirName: (_, entry) => entry.dir.replace(/^\//, ''),
    DirNamePath: (_, entry) => ({ DecodedUrl: entry.dir.replace(/^\//, '') }),
    Id: (_, entry) => entry.id,
    ItemState: (_, entry) => entry.stage,
    ItemType: (_, entry) => ITEM_TYPES[entry.kind],
    LeafName: (_, entry) => entry.leaf,
    LeafNamePath: (_, entry) => ({ DecodedUrl: entry.leaf }),
    Size: (_, entry) => String(entry.size),
    Title: (_, entry) => entry.leaf
  },
  navigation: {
    Author: (api, entry, options) => userOf(api, entry.author, options),
    DeletedBy: (api, entry, options) => userOf(api, entry.deletedBy, options)
  }
};

function userOf(api: Api, id: number, options: QueryOptions): Entity | null {
  const user = api.store.principals.userById(id);
  return user === undefined ? null : userEntity(api, user, options);
}

/** The entries that are there for the caller. @throws SharePointError 403 for the site's bin without its administration */
function entriesOf(api: Api, owner: BinOwner): readonly RecycledEntry[] {
  if (owner === 'Site' && !api.access.isSiteAdmin) throw accessDenied();
  const entries = api.store.recycled.entries(api.now, api.access.isSiteAdmin ? undefined : api.user.id);
  return owner === 'Site' ? entries : entries.filter((entry) => entry.stage === 1);
}

const linkOf = (owner: BinOwner, entry: RecycledEntry): string => `${owner}/RecycleBin(guid'${entry.id}')`;

function collection(api: Api, owner: BinOwner): EntityCollection {
  const address = (entry: RecycledEntry): { link: string } => ({ link: linkOf(owner, entry) });
  return toCollection(api, ENTRY, entriesOf(api, owner), address, 'SP.ApiData.RecycleBinItems', api.request.options);
}

/** `RecycleBin`, also as `RecycleBin('guid')`. */
export function recycleBin(api: Api, owner: BinOwner, segment: Segment): Resource {
  const byId = (step: Segment): Resource => entryResource(api, owner, guidArgument(step, 0));
  if (segment.args.length > 0) return byId(segment);
  const each = (name: string, run: (entry: RecycledEntry) => void, stage?: number): Resource =>
    action(`SP.RecycleBinItemCollection.${name}`, (): Answer => {
      // The oldest first: what lay in a folder that went later finds the folder again.
      for (const entry of entriesOf(api, owner)) if (stage === undefined || entry.stage === stage) run(entry);
      return NOTHING;
    });
  const remove = (entry: RecycledEntry): void => api.store.recycled.remove(entry.id);
  return {
    kind: 'SP.RecycleBinItemCollection',
    get: () => collectionAnswer(collection(api, owner)),
    members: {
      getbyid: byId,
      deleteall: () => each('DeleteAll', remove),
      deleteallsecondstageitems: () => each('DeleteAllSecondStageItems', remove, 2),
      movealltosecondstage: () =>
        each('MoveAllToSecondStage', (entry) => api.store.recycled.moveToSecondStage(entry.id), 1),
      restoreall: () => each('RestoreAll', (entry) => restoreEntry(api, entry))
    }
  };
}

function entryResource(api: Api, owner: BinOwner, asked: string): Resource {
  const id = parseGuid(asked);
  const entry = entriesOf(api, owner).find((candidate) => candidate.id === id);
  // What belongs to somebody else is not there.
  if (entry === undefined) throw invalidArgument('Value does not fall within the expected range.');
  const deed = (name: string, run: () => void): Resource =>
    action(`SP.RecycleBinItem.${name}`, () => {
      run();
      return NOTHING;
    });
  return {
    kind: 'SP.RecycleBinItem',
    get: () => entityAnswer(toEntity(api, ENTRY, entry, { link: linkOf(owner, entry) }, api.request.options)),
    property: propertyOf(api, ENTRY, entry),
    members: {
      restore: () => deed('Restore', () => restoreEntry(api, entry)),
      deleteobject: () => deed('DeleteObject', () => api.store.recycled.remove(entry.id)),
      movetosecondstage: () => deed('MoveToSecondStage', () => api.store.recycled.moveToSecondStage(entry.id))
    }
  };
}
