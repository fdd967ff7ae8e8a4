/**
 * The life of a version: what a save, a publication, an approval or a refusal makes of a row. Pure.
 */
import { isFolder, Level, Moderation, type ItemRow } from './item-row.ts';
import type { ListRecord } from './lists.ts';

const MAJOR = 512;

/** The numbers of a row that change with its version. */
export interface VersionState {
  readonly uiVersion: number;
  readonly level: number;
  readonly moderation: number;
  readonly isPublished: boolean;
}

const keepsMinor = (list: ListRecord): boolean => list.isLibrary && list.enableMinorVersions;

/** The state of something new. */
export function firstVersion(list: ListRecord, asFolder: boolean, folderPending: boolean): VersionState {
  if (asFolder) {
    const pending = list.enableModeration && folderPending;
    return {
      uiVersion: MAJOR,
      level: pending ? Level.draft : Level.published,
      moderation: pending ? Moderation.pending : Moderation.approved,
      isPublished: !pending
    };
  }
  if (keepsMinor(list)) {
    const moderation = list.enableModeration ? Moderation.draft : Moderation.approved;
    return { uiVersion: 1, level: Level.draft, moderation, isPublished: false };
  }
  if (list.enableModeration) {
    return { uiVersion: MAJOR, level: Level.draft, moderation: Moderation.pending, isPublished: false };
  }
  return { uiVersion: MAJOR, level: Level.published, moderation: Moderation.approved, isPublished: true };
}

/** The state after an edit. A folder's version never moves. */
export function editedVersion(list: ListRecord, row: ItemRow): VersionState {
  if (isFolder(row)) return stateOf(row);
  if (keepsMinor(list)) {
    const moderation = list.enableModeration ? Moderation.draft : Moderation.approved;
    return { uiVersion: row.uiVersion + 1, level: Level.draft, moderation, isPublished: false };
  }
  const uiVersion = list.enableVersioning ? nextMajor(row.uiVersion) : row.uiVersion;
  if (list.enableModeration) {
    return { uiVersion, level: Level.draft, moderation: Moderation.pending, isPublished: false };
  }
  return { uiVersion, level: Level.published, moderation: Moderation.approved, isPublished: true };
}

/** The state after `publish`: everybody's at once, or pending where approval is asked for. */
export function publishedVersion(list: ListRecord, row: ItemRow): VersionState {
  if (list.enableModeration) return { ...stateOf(row), level: Level.draft, moderation: Moderation.pending };
  return approvedVersion(row);
}

/** The state after an approval: a minor version becomes the next major one, a major one stays. */
export function approvedVersion(row: ItemRow): VersionState {
  const uiVersion = row.uiVersion % MAJOR === 0 ? row.uiVersion : nextMajor(row.uiVersion);
  return { uiVersion, level: Level.published, moderation: Moderation.approved, isPublished: true };
}

/** The state after a status other than approved was set: what was published stays published below it. */
export function withheldVersion(row: ItemRow, moderation: number): VersionState {
  return { uiVersion: row.uiVersion, level: Level.draft, moderation, isPublished: false };
}

const nextMajor = (uiVersion: number): number => (Math.floor(uiVersion / MAJOR) + 1) * MAJOR;

const stateOf = (row: ItemRow): VersionState => ({
  uiVersion: row.uiVersion,
  level: row.level,
  moderation: row.moderation,
  isPublished: row.isPublished
});
