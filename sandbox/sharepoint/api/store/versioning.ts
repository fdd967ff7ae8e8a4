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

/**
 * The state after a published version was made a draft again: it gets the number of the next draft after the version
 * before it, the way publishing gave a draft the next major number.
 * @param earlier the number of the version before it; 0 when there is none
 */
export function unpublishedVersion(list: ListRecord, earlier: number): VersionState {
  const moderation = list.enableModeration ? Moderation.draft : Moderation.approved;
  return { uiVersion: earlier + 1, level: Level.draft, moderation, isPublished: false };
}

/** The state of a working copy: it has the number that an edit would have made, and keeps it until it is checked in. */
export function workingVersion(list: ListRecord, row: ItemRow): VersionState {
  const moderation = list.enableModeration ? Moderation.draft : Moderation.approved;
  return { ...editedVersion(list, row), level: Level.checkedOut, moderation, isPublished: false };
}

/** SP.CheckinType. */
export const CheckIn = { minor: 0, major: 1, overwrite: 2 } as const;
export type CheckInType = (typeof CheckIn)[keyof typeof CheckIn];

/**
 * The state after a check-in. Without minor versions every check-in is a major one. Overwriting keeps the number of what
 * was checked in before; over a published version it makes a draft, so that it publishes nothing past an approval.
 * @param base what was checked in before; undefined when nothing was
 */
export function checkedInVersion(
  list: ListRecord,
  working: ItemRow,
  base: ItemRow | undefined,
  type: CheckInType
): VersionState {
  if (!keepsMinor(list)) {
    const uiVersion = type === CheckIn.overwrite && base !== undefined ? base.uiVersion : working.uiVersion;
    if (list.enableModeration) {
      return { uiVersion, level: Level.draft, moderation: Moderation.pending, isPublished: false };
    }
    return { uiVersion, level: Level.published, moderation: Moderation.approved, isPublished: true };
  }
  if (type === CheckIn.major) return publishedVersion(list, working);
  const overwritten = type === CheckIn.overwrite && base?.isPublished === false ? base : working;
  const moderation = list.enableModeration ? Moderation.draft : Moderation.approved;
  return { uiVersion: overwritten.uiVersion, level: Level.draft, moderation, isPublished: false };
}

/** Whether an edit would go beyond the 511 minor versions of one major version. */
export const minorVersionsUsedUp = (list: ListRecord, row: ItemRow): boolean =>
  keepsMinor(list) && !isFolder(row) && row.uiVersion % MAJOR === MAJOR - 1;

/**
 * The versions that a list's limits no longer let stand, the newest first.
 * MajorVersionLimit counts major versions, the current one too, and takes the drafts below the last one kept along;
 * MajorWithMinorVersionsLimit is the number of major versions that keep their drafts. 0 is no limit.
 * @param current number of the current version
 * @param earlier numbers of the versions before it
 */
export function versionsBeyond(
  limits: Pick<ListRecord, 'majorLimit' | 'minorLimit'>,
  current: number,
  earlier: readonly number[]
): readonly number[] {
  const all = [current, ...earlier].sort((a, b) => b - a);
  const majors = all.filter((version) => version % MAJOR === 0);
  const last = limits.majorLimit > 0 && majors.length > limits.majorLimit ? majors[limits.majorLimit - 1] : undefined;
  const bases = [...new Set(all.map((version) => Math.floor(version / MAJOR)))];
  const keepingDrafts = limits.minorLimit > 0 ? bases.slice(0, limits.minorLimit) : bases;
  return all.filter(
    (version) =>
      version !== current &&
      ((last !== undefined && version < last) ||
        (version % MAJOR !== 0 && !keepingDrafts.includes(Math.floor(version / MAJOR))))
  );
}

const nextMajor = (uiVersion: number): number => (Math.floor(uiVersion / MAJOR) + 1) * MAJOR;

const stateOf = (row: ItemRow): VersionState => ({
  uiVersion: row.uiVersion,
  level: row.level,
  moderation: row.moderation,
  isPublished: row.isPublished
});
