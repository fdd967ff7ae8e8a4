import { expect, it } from '@jest/globals';
import { asGuid, asItemId, asPrincipalId, asScopeId } from './ids.ts';
import { Level, Moderation, ObjectType, versionLabel, type ItemRow } from './item-row.ts';
import type { ListRecord } from './lists.ts';
import {
  approvedVersion,
  editedVersion,
  firstVersion,
  publishedVersion,
  withheldVersion,
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
