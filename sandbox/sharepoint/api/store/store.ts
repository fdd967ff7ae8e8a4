/**
 * Everything the local SharePoint keeps, opened once.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openAttachments, type AttachmentStore } from './attachments.ts';
import { openBlobStore, type BlobStore } from './blob-store.ts';
import { openChanges, type ChangeLog } from './changes.ts';
import { openContentTypes, type ContentTypeStore } from './content-types.ts';
import { openDatabase, type Database } from './database.ts';
import { openFields, type FieldStore } from './fields.ts';
import { openItems, type ItemStore } from './items.ts';
import { openLists, type ListStore } from './lists.ts';
import { openLocks, type LockStore } from './locks.ts';
import { openPrincipals, type PrincipalStore } from './principals.ts';
import { openRecycleBin, type RecycleBinStore } from './recycle-bin.ts';
import { openRoles, type RoleStore } from './roles.ts';
import { createSiteTables } from './schema.ts';
import { upgradeTables } from './upgrade.ts';
import { openUploadStore, type UploadStore } from './upload-store.ts';
import { openViews, type ViewStore } from './views.ts';

/** The parts of the store. */
export interface Store {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly uploads: UploadStore;
  readonly principals: PrincipalStore;
  readonly roles: RoleStore;
  readonly lists: ListStore;
  readonly fields: FieldStore;
  readonly items: ItemStore;
  readonly views: ViewStore;
  readonly contentTypes: ContentTypeStore;
  readonly changes: ChangeLog;
  readonly locks: LockStore;
  readonly attachments: AttachmentStore;
  readonly recycled: RecycleBinStore;
  close(): void;
}

/** Opens the store in a folder, and makes what is missing. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'sharepoint.sqlite'));
  createSiteTables(database);
  upgradeTables(database, createSiteTables);
  const fields = openFields(database);
  return {
    database,
    blobs: openBlobStore(join(folder, 'blobs')),
    uploads: openUploadStore(database, join(folder, 'uploads')),
    principals: openPrincipals(database),
    roles: openRoles(database),
    lists: openLists(database),
    fields,
    items: openItems(database, fields),
    views: openViews(database),
    contentTypes: openContentTypes(database),
    changes: openChanges(database),
    locks: openLocks(database),
    attachments: openAttachments(database),
    recycled: openRecycleBin(database),
    close: () => database.close()
  };
}
