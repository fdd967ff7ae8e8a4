/**
 * Makes a list or a library with what SharePoint gives every new one: its columns, its content types, its default view.
 */
import { LIBRARY_FIELDS, LIST_FIELDS } from './built-in-fields.ts';
import { childTypeId } from './content-types.ts';
import { asListId, newGuid, type PrincipalId } from './ids.ts';
import { createListTable } from './list-table.ts';
import type { ListTemplate } from './list-templates.ts';
import type { ListRecord, ListSettings } from './lists.ts';
import { WEB_SCOPE } from './roles.ts';
import type { Store } from './store.ts';

/** Settings of a new list of a template. */
export function defaultSettings(template: ListTemplate, title: string): ListSettings {
  return {
    title,
    description: '',
    hidden: false,
    enableAttachments: !template.isLibrary,
    enableFolders: template.folders,
    enableVersioning: template.versions,
    enableMinorVersions: false,
    enableModeration: false,
    draftVisibility: 0,
    forceCheckout: false,
    majorLimit: template.majorLimit,
    minorLimit: 0,
    contentTypes: false,
    noCrawl: false,
    onQuickLaunch: false,
    readSecurity: 1,
    writeSecurity: 1,
    parserDisabled: false,
    validationFormula: '',
    validationMessage: '',
    extras: {}
  };
}

/** What is asked for. */
export interface ListRequest {
  readonly settings: ListSettings;
  readonly baseTemplate: number;
  readonly template: ListTemplate;
  /** The name in addresses; made of the title when missing. */
  readonly urlName?: string;
  readonly author: PrincipalId;
  readonly sitePath: string;
}

/** The name that SharePoint makes of a title: no punctuation that addresses dislike, nothing beyond ASCII, 50 characters. */
function urlNameOf(title: string): string {
  const bare = title.replace(/[^\x20-\x7e]/g, '').replace(/["#%&*:<>?/\\{|}~.@\-]/g, '');
  return bare.trim().slice(0, 50) || 'List';
}

function freeUrl(store: Store, wanted: string): string {
  for (let count = 0; ; count += 1) {
    const url = count === 0 ? wanted : `${wanted}${count}`;
    if (store.lists.byUrl(url) === undefined) return url;
  }
}

/** `EntityTypeName`: the address name, first letter upper case, other signs as `_x0020_`; lists end in `List`. */
function entityNameOf(urlName: string, isLibrary: boolean): string {
  const encoded = [...urlName]
    .map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`))
    .join('');
  const capital = encoded.charAt(0).toUpperCase() + encoded.slice(1);
  return isLibrary ? capital : `${capital}List`;
}

/** Makes the list. The caller has made sure that the title is free. */
export function createList(store: Store, request: ListRequest, now: string): ListRecord {
  const { isLibrary } = request.template;
  const parent = isLibrary ? request.sitePath : `${request.sitePath}/Lists`;
  const url = freeUrl(store, `${parent}/${request.urlName ?? urlNameOf(request.settings.title)}`);
  const id = asListId(newGuid());
  const list = store.lists.insert(
    id,
    newGuid(),
    {
      ...request.settings,
      url,
      entityName: entityNameOf(url.slice(url.lastIndexOf('/') + 1), isLibrary),
      baseTemplate: request.baseTemplate,
      isLibrary,
      author: request.author,
      scope: WEB_SCOPE
    },
    now
  );
  const fields = [...(isLibrary ? LIBRARY_FIELDS : LIST_FIELDS), ...request.template.fields];
  store.fields.insert(id, fields);
  createListTable(store.database, list, fields);
  addContentTypes(store, list, request.template);
  addDefaultView(store, list, request.template);
  store.changes.add({ kind: 'list', type: 1, listId: id, detail: list.title }, now);
  return list;
}

function addContentTypes(store: Store, list: ListRecord, template: ListTemplate): void {
  for (const base of [template.contentType, '0x0120']) {
    const parent = store.contentTypes.find('web', base);
    if (parent === undefined) throw new Error(`The site has no content type ${base}`);
    store.contentTypes.add(list.id, { ...parent, id: childTypeId(base) });
  }
}

function addDefaultView(store: Store, list: ListRecord, template: ListTemplate): void {
  store.views.add(list.id, {
    title: list.isLibrary ? 'All Documents' : 'All Items',
    isDefault: true,
    rowLimit: 30,
    paged: true,
    hidden: false,
    query: '',
    url: `${list.url}/${list.isLibrary ? 'Forms/' : ''}AllItems.aspx`,
    fields: template.viewFields,
    extras: { BaseViewId: '1', MobileDefaultView: true, MobileView: true }
  });
}

/** The content type that new things of a list get without naming one. */
export function defaultTypeId(store: Store, list: ListRecord, folder: boolean): string {
  const types = store.contentTypes.of(list.id);
  const isFolderType = (id: string): boolean => id.toLowerCase().startsWith('0x0120');
  return types.find((type) => isFolderType(type.id) === folder)?.id ?? (folder ? '0x0120' : '0x01');
}
