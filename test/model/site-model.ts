/**
 * What a list with a unique column and a library under content approval have to be after each operation: a small model
 * that knows nothing of how the server keeps them.
 */

/** Those who act, by what they may do. */
export type Actor = 'admin' | 'writer' | 'approver' | 'reader' | 'outsider';
export const ACTORS: readonly Actor[] = ['admin', 'writer', 'approver', 'reader', 'outsider'];

/** Folders of the library, each with permissions of its own: writer and approver belong to `mine`. */
export type Folder = 'mine' | 'theirs';

export interface ModelItem {
  readonly id: number;
  readonly title: string;
  readonly code: string | null;
  /** As the server last gave it. */
  readonly etag: string;
}

type Status = 'approved' | 'denied' | 'pending' | 'draft';
/** SP.ModerationStatusType. */
export const STATUS: Readonly<Record<Status, number>> = { approved: 0, denied: 1, pending: 2, draft: 3 };

interface Form {
  readonly label: readonly [major: number, minor: number];
  readonly bytes: string;
}

export interface ModelFile {
  readonly folder: Folder;
  readonly name: string;
  readonly author: Actor;
  readonly status: Status;
  readonly current: Form;
  /** What everybody sees, when it is not the current form. */
  readonly published: Form | undefined;
  /** Earlier versions, oldest first. */
  readonly earlier: readonly string[];
}

export interface Change {
  /** SP.ChangeType: 1 add, 2 update, 3 delete. */
  readonly type: number;
  readonly id: number;
}

export interface SiteModel {
  readonly items: Map<number, ModelItem>;
  readonly files: Map<string, ModelFile>;
  /** Changes of the list since the token. */
  changes: Change[];
  changeToken: string;
  /** Ids are never given twice. */
  highestId: number;
  /** Operations by name, those that were refused counted beside. */
  readonly counts: Map<string, { done: number; refused: number }>;
}

export const emptyModel = (changeToken: string): SiteModel => ({
  items: new Map(),
  files: new Map(),
  changes: [],
  changeToken,
  highestId: 0,
  counts: new Map()
});

export function count(model: SiteModel, name: string, refused: boolean): void {
  const before = model.counts.get(name) ?? { done: 0, refused: 0 };
  model.counts.set(name, {
    done: before.done + (refused ? 0 : 1),
    refused: before.refused + (refused ? 1 : 0)
  });
}

export const textOfLabel = ([major, minor]: Form['label']): string => `${major}.${minor}`;
export const pathOf = (file: Pick<ModelFile, 'folder' | 'name'>): string => `${file.folder}/${file.name}`;

/** Who may do what with items of the list. */
export const ITEM_RIGHTS: Readonly<Record<'read' | 'add' | 'edit' | 'delete', readonly Actor[]>> = {
  read: ['admin', 'writer', 'approver', 'reader'],
  add: ['admin', 'writer', 'approver'],
  edit: ['admin', 'writer'],
  delete: ['admin', 'writer']
};

/** Who may do what with files of a folder. Nobody but the administrator deletes. */
export function mayFile(actor: Actor, right: 'read' | 'write' | 'approve' | 'delete', folder: Folder): boolean {
  if (actor === 'admin') return true;
  if (right === 'delete' || actor === 'outsider') return false;
  if (right === 'read') return actor === 'reader' || folder === 'mine';
  if (folder === 'theirs' || actor === 'reader') return false;
  return right === 'write' || actor === 'approver';
}

/** The form of a file that somebody sees: drafts are for their author and for approvers. */
export function seenForm(file: ModelFile, actor: Actor): Form | undefined {
  if (!mayFile(actor, 'read', file.folder)) return undefined;
  const seesDrafts = file.author === actor || mayFile(actor, 'approve', file.folder);
  if (file.status === 'approved' || seesDrafts) return file.current;
  return file.published;
}

/** A value that another item holds already; upper and lower case are the same. */
export function isTaken(model: SiteModel, code: string | null, self?: number): boolean {
  if (code === null) return false;
  const key = code.toLowerCase();
  return [...model.items.values()].some((item) => item.id !== self && item.code?.toLowerCase() === key);
}

export const newFile = (folder: Folder, name: string, author: Actor, bytes: string): ModelFile => ({
  folder,
  name,
  author,
  status: 'draft',
  current: { label: [0, 1], bytes },
  published: undefined,
  earlier: []
});

/** New bytes are a draft above what was there. */
export function overwritten(file: ModelFile, bytes: string): ModelFile {
  const [major, minor] = file.current.label;
  return {
    ...file,
    status: 'draft',
    current: { label: [major, minor + 1], bytes },
    published: file.status === 'approved' ? file.current : file.published,
    earlier: [...file.earlier, textOfLabel(file.current.label)]
  };
}

/** Handed in: what is approved already stays so. */
export const handedIn = (file: ModelFile): ModelFile =>
  file.status === 'approved' ? file : { ...file, status: 'pending' };

/** An approved minor version becomes the next major one, and does not stay behind as a version of its own. */
export const approved = (file: ModelFile): ModelFile => ({
  ...file,
  status: 'approved',
  current: { label: [file.current.label[0] + 1, 0], bytes: file.current.bytes },
  published: undefined
});

export const denied = (file: ModelFile): ModelFile => ({ ...file, status: 'denied' });
