/**
 * What stands beside the rows when it is asked for: the columns of the view, and where the page is.
 */
import { SITE_PATH } from '../../../server/call.ts';
import type { Api } from '../context.ts';
import type { JsonObject } from '../protocol/literal.ts';
import { LOCALE_ID } from '../regional-settings.ts';
import { Permission } from '../security/mask.ts';
import { webUrl } from '../site.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import type { ListRecord } from '../store/lists.ts';
import type { ViewRecord } from '../store/views.ts';

const truth = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

function schemaField(field: FieldRecord): JsonObject {
  return {
    Name: field.internalName,
    FieldType: field.type,
    RealFieldName: field.internalName,
    DisplayName: field.title,
    ID: field.id,
    StaticName: field.staticName,
    Type: field.type,
    role: field.type,
    AllowGridEditing: truth(!field.readOnly),
    ReadOnly: truth(field.readOnly),
    Required: truth(field.required),
    Filterable: truth(field.facts.filterable),
    Sortable: truth(field.type !== 'Note'),
    ...(field.choices.length === 0 ? {} : { Choices: [...field.choices] }),
    ...(field.type === 'DateTime' ? { Format: field.dateOnly ? 'DateOnly' : 'DateTime' } : {}),
    ...(field.lookupList === '' ? {} : { List: field.lookupList, ShowField: field.lookupField })
  };
}

/** `ListSchema`. */
export function listSchema(api: Api, list: ListRecord, shown: readonly FieldRecord[]): JsonObject {
  return {
    Field: shown.map(schemaField),
    Aggregate: {},
    LCID: String(LOCALE_ID),
    Userid: String(api.user.id),
    UserDispUrl: `${SITE_PATH}/_layouts/15/listform.aspx?PageType=4&ListId={${list.id}}`,
    PagePath: `${list.url}/AllItems.aspx`,
    ShowWebPart: '',
    View: '',
    RootFolderParam: '',
    FieldSortParam: '',
    HttpVDir: webUrl(api.site),
    IsDocLib: list.isLibrary ? '1' : '0',
    UIVersion: '15',
    ListRight_AddListItems: api.access.can(list.scope, Permission.addListItems) ? '1' : '0',
    group1: '',
    group2: ''
  };
}

/** The keys of the page's context. */
export function contextInfoOf(api: Api, list: ListRecord, view: ViewRecord | undefined): JsonObject {
  const { access } = api;
  return {
    ListId: list.id,
    ListTitle: list.title,
    listName: `{${list.id.toUpperCase()}}`,
    listTemplate: String(list.baseTemplate),
    listBaseType: list.isLibrary ? 1 : 0,
    listUrlDir: list.url,
    rootFolder: '',
    view: view === undefined ? '' : `{${view.id.toUpperCase()}}`,
    viewTitle: view?.title ?? '',
    HttpRoot: webUrl(api.site),
    HttpPath: `${SITE_PATH}/_vti_bin/owssvr.dll?CS=65001`,
    CurrentUserId: api.user.id,
    EnableMinorVersions: list.enableMinorVersions,
    verEnabled: list.enableVersioning ? 1 : 0,
    isModerated: list.enableModeration,
    isForceCheckout: list.forceCheckout,
    ContentTypesEnabled: list.contentTypes,
    AllowCreateFolder: list.enableFolders,
    ListRight_AddListItems: access.can(list.scope, Permission.addListItems),
    ListRight_EditListItems: access.can(list.scope, Permission.editListItems),
    ListRight_DeleteListItems: access.can(list.scope, Permission.deleteListItems),
    ListRight_ManageLists: access.can(list.scope, Permission.manageLists),
    BasePermissions: {
      High: String(access.mask(list.scope) >> 32n),
      Low: String(access.mask(list.scope) & 0xffff_ffffn)
    }
  };
}
