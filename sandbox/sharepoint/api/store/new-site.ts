/**
 * What a new SharePoint site has and nothing of any product: the web, its three groups with their levels, the built-in
 * permission levels, "Documents" and "Site Pages". Only the administrators of the directory are in it.
 */
import type { Person } from '../../../server/call.ts';
import { SITE_PATH } from '../../../server/call.ts';
import { BUILT_IN_LEVELS, EDIT_ID, FULL_CONTROL_ID, READ_ID } from '../security/levels.ts';
import { SITE_TITLE, type SiteFacts } from '../site.ts';
import { LIST_FIELDS } from './built-in-fields.ts';
import { BASE_TYPES } from './content-types.ts';
import { asGuid, newGuid, type PrincipalId } from './ids.ts';
import { templateOf } from './list-templates.ts';
import { createList, defaultSettings } from './new-list.ts';
import { readMeta, writeMeta } from './schema.ts';
import type { Store } from './store.ts';

/** The ids that the default groups of a new site have. */
export const OWNERS_GROUP = 3;
export const VISITORS_GROUP = 4;
export const MEMBERS_GROUP = 5;

/** The site in this store, made when the store is new. */
export function openSite(store: Store, origin: string, people: readonly Person[], now: string): SiteFacts {
  return store.database.transaction('write', () => {
    if (readMeta(store.database, 'site') === undefined) create(store, people, now);
    const fact = (name: string): string => readMeta(store.database, name) ?? '';
    return {
      origin,
      siteId: asGuid(fact('site')),
      webId: asGuid(fact('web')),
      created: fact('created'),
      // The one fact that an owner can change while the site lives.
      get title() {
        return fact('title');
      }
    };
  });
}

function create(store: Store, people: readonly Person[], now: string): void {
  writeMeta(store.database, 'site', newGuid());
  writeMeta(store.database, 'web', newGuid());
  writeMeta(store.database, 'title', SITE_TITLE);
  writeMeta(store.database, 'created', now);
  store.roles.addScope(null, null);
  for (const level of BUILT_IN_LEVELS) store.roles.add(level);
  const owners = addGroups(store);
  for (const type of BASE_TYPES) store.contentTypes.add('web', type);
  store.fields.insert('web', LIST_FIELDS);
  const admins = people.filter((person) => person.isSiteAdmin);
  const authors = admins.map((person) => {
    const user = store.principals.addUser({
      upn: person.upn,
      objectId: person.objectId,
      title: person.displayName,
      isSiteAdmin: true
    });
    store.principals.addMember(owners, user.id);
    return user.id;
  });
  addLibraries(store, authors[0] ?? owners, now);
}

function addGroups(store: Store): PrincipalId {
  const group = (id: number, kind: string, members: boolean): PrincipalId =>
    store.principals.addGroup(
      {
        title: `${SITE_TITLE} ${kind}`,
        description: null,
        ownerId: null,
        membersMayEdit: members,
        onlyMembersView: false
      },
      id
    ).id;
  const owners = group(OWNERS_GROUP, 'Owners', false);
  const visitors = group(VISITORS_GROUP, 'Visitors', false);
  const members = group(MEMBERS_GROUP, 'Members', true);
  const [web] = store.database.all('SELECT id FROM scope').map((row) => row['id']);
  if (web !== 1) throw new Error('The scope of the web must be the first one');
  for (const [principal, role] of [
    [owners, FULL_CONTROL_ID],
    [members, EDIT_ID],
    [visitors, READ_ID]
  ] as const) {
    store.database.run(
      'INSERT INTO role_assignment (scope_id, principal_id, role_id) VALUES (1, ?, ?)',
      ...[principal, role]
    );
  }
  for (const id of [visitors, members]) {
    const record = store.principals.groupById(id);
    if (record !== undefined) store.principals.updateGroup(id, { ...record, ownerId: owners });
  }
  return owners;
}

function addLibraries(store: Store, author: PrincipalId, now: string): void {
  for (const { title, urlName, baseTemplate } of [
    { title: 'Documents', urlName: 'Shared Documents', baseTemplate: 101 },
    { title: 'Site Pages', urlName: 'SitePages', baseTemplate: 119 }
  ]) {
    const template = templateOf(baseTemplate);
    if (template === undefined) throw new Error(`No template ${baseTemplate}`);
    const settings = defaultSettings(template, title);
    createList(store, { settings, baseTemplate, template, urlName, author, sitePath: SITE_PATH }, now);
  }
}
