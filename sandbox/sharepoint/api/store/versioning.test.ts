import { expect, it } from '@jest/globals';
import { asGuid, asItemId, asPrincipalId, asScopeId } from './ids.ts';
import { Level, Moderation, ObjectType, versionLabel, type ItemRow } from './item-row.ts';
import type { ListRecord } from './lists.ts';
import {
  approvedVersion,
  CheckIn,
  checkedInVersion,
  editedVersion,
  firstVersion,
  minorVersionsUsedUp,
  publishedVersion,
  unpublishedVersion,
  versionsBeyond,
  withheldVersion,
  workingVersion,
  type CheckInType,
  type VersionState
} from './versioning.ts';

type Kind = Pick<ListRecord, 'isLibrary' | 'enableMinorVersions' | 'enableModeration' | 'enableVersioning'>;

const PLAIN: Kind = { isLibrary: false, enableMinorVersions: false, enableModeration: false, enableVersioning: true };
const UNVERSIONED: Kind = { ...PLAIN, enableVersioning: false };
const MODERATED: Kind = { ...PLAIN, enableModeration: true };
const MINOR: Kind = { ...PLAIN, isLibrary: true, enableMinorVersions: true };
const REPORTS: Kind = { ...MINOR, enableModeration: true };

const list = (kind: Kind): ListRecord => ({ ...({} as ListRecord), ...kind });

function row(state: VersionState, objectType: number = ObjectType.file): ItemRow {
  return {
    ...state,
    id: asItemId(1),
    isCurrent: true,
    uniqueId: asGuid('u'),
    guid: asGuid('g'),
    objectType,
    dir: '/d',
    leaf: 'l',
    scope: asScopeId(1),
    ownScope: false,
    rowVersion: 1,
    moderationComments: null,
    created: '',
    modified: '',
    author: asPrincipalId(1),
    editor: asPrincipalId(1),
    contentTypeId: '0x01',
    content: undefined,
    contentVersion: 1,
    checkInComment: '',
    checkedOutBy: null,
    isWorkingCopy: false,
    values: new Map()
  };
}

type Step = 'edit' | 'publish' | 'approve' | 'deny';

/** The way of an item as `label level status published`, from its making through the steps. */
function way(kind: Kind, steps: readonly Step[]): readonly string[] {
  let state = firstVersion(list(kind), false, true);
  const told = [tell(state)];
  for (const step of steps) {
    const current = row(state);
    state = {
      edit: () => editedVersion(list(kind), current),
      publish: () => publishedVersion(list(kind), current),
      approve: () => approvedVersion(current),
      deny: () => withheldVersion(current, Moderation.denied)
    }[step]();
    told.push(tell(state));
  }
  return told;
}

function tell(state: VersionState): string {
  const level = state.level === Level.published ? 'published' : 'draft';
  const status = ['approved', 'denied', 'pending', 'draft'][state.moderation] ?? '?';
  expect(state.isPublished).toBe(level === 'published');
  return `${versionLabel(state.uiVersion)} ${level} ${status}`;
}

it.each<[string, Kind, readonly Step[], readonly string[]]>([
  [
    'a plain list',
    PLAIN,
    ['edit', 'edit'],
    ['1.0 published approved', '2.0 published approved', '3.0 published approved']
  ],
  ['a list without versions', UNVERSIONED, ['edit'], ['1.0 published approved', '1.0 published approved']],
  [
    'a list under approval',
    MODERATED,
    ['approve', 'edit', 'deny'],
    ['1.0 draft pending', '1.0 published approved', '2.0 draft pending', '2.0 draft denied']
  ],
  [
    'a library with minor versions',
    MINOR,
    ['edit', 'publish', 'edit'],
    ['0.1 draft approved', '0.2 draft approved', '1.0 published approved', '1.1 draft approved']
  ],
  [
    'the reports library',
    REPORTS,
    ['edit', 'publish', 'approve', 'edit', 'publish', 'deny', 'edit'],
    [
      '0.1 draft draft',
      '0.2 draft draft',
      '0.2 draft pending',
      '1.0 published approved',
      '1.1 draft draft',
      '1.1 draft pending',
      '1.1 draft denied',
      '1.2 draft draft'
    ]
  ]
])('the way through %s', (_, kind, steps, expected) => {
  expect(way(kind, steps)).toEqual(expected);
});

it('a folder waits for approval in a moderated library, keeps its number, and does not fall back by an edit', () => {
  const first = firstVersion(list(REPORTS), true, true);
  expect(tell(first)).toBe('1.0 draft pending');
  const approved = approvedVersion(row(first, ObjectType.folder));
  expect(tell(approved)).toBe('1.0 published approved');
  expect(tell(editedVersion(list(REPORTS), row(approved, ObjectType.folder)))).toBe('1.0 published approved');
  expect(tell(firstVersion(list(MINOR), true, true))).toBe('1.0 published approved');
});

const at = (major: number, minor: number): number => major * 512 + minor;
const draft = (uiVersion: number): VersionState => ({
  uiVersion,
  level: Level.draft,
  moderation: 0,
  isPublished: false
});
const published = (uiVersion: number): VersionState => ({
  uiVersion,
  level: Level.published,
  moderation: 0,
  isPublished: true
});

it.each<[string, Kind, VersionState | undefined, CheckInType, string]>([
  ['a minor check-in', MINOR, published(at(1, 0)), CheckIn.minor, '1.1 draft approved'],
  ['a major one', MINOR, published(at(1, 0)), CheckIn.major, '2.0 published approved'],
  ['one that overwrites a draft', MINOR, draft(at(1, 2)), CheckIn.overwrite, '1.2 draft approved'],
  ['one that would overwrite what is published', MINOR, published(at(1, 0)), CheckIn.overwrite, '1.1 draft approved'],
  ['a major one under approval', REPORTS, published(at(1, 0)), CheckIn.major, '1.1 draft pending'],
  ['a minor one under approval', REPORTS, published(at(1, 0)), CheckIn.minor, '1.1 draft draft'],
  [
    'any without minor versions',
    { ...PLAIN, isLibrary: true },
    published(at(3, 0)),
    CheckIn.minor,
    '4.0 published approved'
  ],
  [
    'an overwriting one without minor versions',
    { ...PLAIN, isLibrary: true },
    published(at(3, 0)),
    CheckIn.overwrite,
    '3.0 published approved'
  ],
  [
    'one without minor versions under approval',
    { ...MODERATED, isLibrary: true },
    published(at(3, 0)),
    CheckIn.major,
    '4.0 draft pending'
  ],
  ['the first one', MINOR, undefined, CheckIn.major, '1.0 published approved']
])('%s makes of a working copy its version', (_, kind, base, type, expected) => {
  const before = base === undefined ? undefined : row(base);
  const working = before === undefined ? firstVersion(list(kind), false, true) : workingVersion(list(kind), before);
  expect(tell(checkedInVersion(list(kind), row(working), before, type))).toBe(expected);
});

it('unpublishing gives the number of the draft after the version before', () => {
  expect(tell(unpublishedVersion(list(MINOR), 0))).toBe('0.1 draft approved');
  expect(tell(unpublishedVersion(list(REPORTS), at(1, 3)))).toBe('1.4 draft draft');
});

it.each<[string, number, number, number, readonly number[], readonly number[]]>([
  ['no limits', 0, 0, at(9, 0), [at(8, 0), at(1, 1)], []],
  ['as many as allowed', 3, 0, at(3, 0), [at(2, 0), at(1, 0)], []],
  ['one major too many', 3, 0, at(4, 0), [at(3, 0), at(2, 0), at(1, 0)], [at(1, 0)]],
  ['its drafts with it', 1, 0, at(2, 0), [at(1, 1), at(1, 0), at(0, 1)], [at(1, 1), at(1, 0), at(0, 1)]],
  ['a draft over the last major', 1, 0, at(2, 1), [at(2, 0), at(1, 0)], [at(1, 0)]],
  ['drafts of old majors', 0, 2, at(2, 1), [at(2, 0), at(1, 1), at(1, 0), at(0, 2)], [at(0, 2)]]
])('the limits of versions: %s', (_, majorLimit, minorLimit, current, earlier, expected) => {
  expect(versionsBeyond({ majorLimit, minorLimit }, current, earlier)).toEqual(expected);
});

it('there are 511 minor versions and no more', () => {
  expect(minorVersionsUsedUp(list(MINOR), row(draft(at(1, 510))))).toBe(false);
  expect(minorVersionsUsedUp(list(MINOR), row(draft(at(1, 511))))).toBe(true);
  expect(minorVersionsUsedUp(list(PLAIN), row(published(at(1, 0))))).toBe(false);
});
