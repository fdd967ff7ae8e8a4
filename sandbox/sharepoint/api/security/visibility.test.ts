/** The two forms of the trimming rule, the SQL condition and the test of one item, must never differ. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { asItemId, newGuid, type PrincipalId, type ScopeId } from '../store/ids.ts';
import { formOf, Level, ObjectType, type ItemRow } from '../store/item-row.ts';
import { tableOf, type ListRecord } from '../store/lists.ts';
import { templateOf } from '../store/list-templates.ts';
import { createList, defaultSettings } from '../store/new-list.ts';
import { openSite } from '../store/new-site.ts';
import { openStore, type Store } from '../store/store.ts';
import { createAccess } from './access.ts';
import { READ_ID } from './levels.ts';
import { maskOf } from './mask.ts';
import { visibleForm, visibleRows } from './visibility.ts';

const NOW = '2023-10-04T01:00:00Z';
const ME = 0;

let folder: string;
let store: Store;
let list: ListRecord;
let people: readonly PrincipalId[];
let scopes: readonly ScopeId[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-visibility-'));
  store = openStore(folder);
  openSite(store, 'https://127.0.0.1:4443', [], NOW);
  people = ['a', 'b']
    .map((name) =>
      store.principals.addUser({ upn: `${name}@x.example`, objectId: name, title: name, isSiteAdmin: false })
    )
    .map((user) => user.id);
  const template = templateOf(100);
  const author = people[ME];
  if (template === undefined || author === undefined) throw new Error('No template');
  const settings = defaultSettings(template, 'List');
  list = createList(store, { settings, baseTemplate: 100, template, author, sitePath: '/sites/tongket' }, NOW);
  const approve = store.roles.add({
    name: 'Approve',
    description: '',
    order: 1,
    kind: 0,
    hidden: false,
    mask: maskOf(0, 1 | 16)
  });
  const edit = store.roles.add({
    name: 'Edit only',
    description: '',
    order: 1,
    kind: 0,
    hidden: false,
    mask: maskOf(0, 1 | 4)
  });
  // Four scopes: nothing, reading, reading and editing, reading and approving.
  scopes = [undefined, READ_ID, edit.id, approve.id].map((role) => {
    const scope = store.roles.addScope(list.id, asItemId(1));
    if (role !== undefined) store.roles.assign(scope, author, role);
    return scope;
  });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const item = fc.record({
  scope: fc.nat({ max: 3 }),
  author: fc.nat({ max: 1 }),
  form: fc.constantFrom('published', 'draft', 'draft over published'),
  /** Who has it checked out, where it is a file. */
  holder: fc.constantFrom(undefined, 0, 1)
});

const settings = fc.record({
  enableModeration: fc.boolean(),
  enableMinorVersions: fc.boolean(),
  draftVisibility: fc.constantFrom(0, 1, 2),
  readSecurity: fc.constantFrom(1, 2),
  isLibrary: fc.boolean()
});

type ItemCase = typeof item extends fc.Arbitrary<infer T> ? T : never;

function rowOf(id: number, each: ItemCase): ItemRow {
  return {
    id: asItemId(id),
    isCurrent: true,
    isPublished: each.form === 'published',
    uniqueId: newGuid(),
    guid: newGuid(),
    objectType: ObjectType.file,
    dir: list.url,
    leaf: `${id}_.000`,
    scope: scopes[each.scope] ?? list.scope,
    ownScope: true,
    rowVersion: 1,
    uiVersion: 512,
    level: each.form === 'published' ? Level.published : Level.draft,
    moderation: 0,
    moderationComments: null,
    created: NOW,
    modified: NOW,
    author: people[each.author] ?? list.author,
    editor: list.author,
    contentTypeId: '0x01',
    content: undefined,
    contentVersion: 1,
    checkInComment: '',
    checkedOutBy: null,
    isWorkingCopy: false,
    values: new Map()
  };
}

it('agrees with the SQL condition for every mixture of scopes, drafts, authors and settings', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), settings, (cases, wanted) => {
      store.database.transaction('write', () => {
        store.database.run(`DELETE FROM ${tableOf(list)}`);
        cases.forEach((each, index) => {
          const holder = wanted.isLibrary && each.holder !== undefined ? (people[each.holder] ?? null) : null;
          const row = { ...rowOf(index + 1, each), checkedOutBy: holder };
          store.items.insert(list, row);
          if (holder !== null) {
            const copy = { isCurrent: false, isWorkingCopy: true, isPublished: false, level: Level.checkedOut };
            store.items.insert(list, { ...row, ...copy });
          }
          if (each.form === 'draft over published') {
            store.items.insert(list, { ...row, isCurrent: false, isPublished: true, level: Level.published });
          }
        });
      });
      // Without approval and minor versions no draft stands over anything: applySettings removes them.
      const drafts = wanted.enableModeration || wanted.enableMinorVersions;
      const shown: ListRecord = { ...list, ...wanted };
      const access = createAccess(store, store.principals.userById(people[ME] ?? -1));
      const bySql = store.items
        .query(shown, { where: visibleRows(store, access, shown), orderBy: 'id', limit: 1000 })
        .map((row) => [row.id, formOf(row)]);
      const byTest = cases.flatMap((_, index) => {
        const form = visibleForm(access, shown, store.items.forms(shown, index + 1));
        return form === undefined ? [] : [[form.id, formOf(form)]];
      });
      expect(bySql).toEqual(byTest);
      const copies = bySql.filter(([, form]) => form === 2).map(([id]) => cases[Number(id) - 1]?.holder);
      expect(copies.every((holder) => holder === ME)).toBe(true);
      if (drafts && wanted.draftVisibility === 2) {
        const strangers = cases.filter((each) => each.author !== ME && each.scope === 1 && each.form === 'draft');
        const shownDrafts = bySql.filter(
          ([id, form]) => form !== 2 && strangers.includes(cases[Number(id) - 1] as ItemCase)
        );
        expect(shownDrafts).toEqual([]);
      }
    }),
    { numRuns: 300 }
  );
});
