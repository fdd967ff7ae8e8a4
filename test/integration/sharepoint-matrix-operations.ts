/** What somebody may try on the product's site, each as one request over the wire. */
import {
  DRAFTS,
  EVENTS,
  NUMBERS,
  OBLIGATIONS,
  PLANS,
  REPORTS,
  ROLE_HOLDINGS,
  UNITS,
  UNIT_REGISTER
} from '../../src/store/schema';
import type { AskOptions } from '../local-microsoft-365';

/** The unit that drafter, approver and clerk of the table belong to, and the office that receives from it. */
export const OWN = { unit: 'DU-23098', office: 'BDV-597' } as const;
/** A unit of the same plan with which they have nothing to do: it is received by another office. */
export const OTHER = { unit: 'HU-597', office: 'T-BDV' } as const;

/** What stands on the site before each operation. */
export interface Fixtures {
  readonly ownEvent: number;
  readonly otherEvent: number;
  readonly ownRow: number;
  readonly otherRow: number;
  readonly ownNumber: number;
  readonly plan: number;
  readonly unit: number;
  readonly holding: number;
  readonly registered: number;
  /** Id of the group of the own unit's approvers. */
  readonly approvers: number;
  /** Id of the permission level Full Control. */
  readonly fullControl: number;
  /** Id of the group of all who take part. */
  readonly members: number;
}

export interface Request extends AskOptions {
  /** Below `_api/`. */
  readonly path: string;
}

export type Operation = (fixtures: Fixtures) => Request;

const SITE = '/sites/tongket';
const JSON_TYPE = { 'content-type': 'application/json' };

const post = (path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Request => ({
  path,
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  ...(body === undefined ? {} : { body: JSON.stringify(body) })
});
const merge = (path: string, body: object): Request => post(path, body, { 'x-http-method': 'MERGE', 'if-match': '*' });
const remove = (path: string): Request => post(path, undefined, { 'x-http-method': 'DELETE', 'if-match': '*' });

const list = (path: string): string => `web/GetList('${SITE}/${path}')`;
const item = (path: string, id: number): string => `${list(path)}/items(${id})`;
const folder = (path: string): string => `web/GetFolderByServerRelativePath(decodedurl='${SITE}/${path}')`;
export const file = (path: string): string => `web/GetFileByServerRelativePath(decodedurl='${SITE}/${path}')`;
export const upload = (path: string, name: string, overwrite = false): Request => ({
  path: `${folder(path)}/files/AddUsingPath(decodedurl='${name}'${overwrite ? ',overwrite=true' : ''})`,
  method: 'POST',
  headers: JSON_TYPE,
  body: `bytes of ${name}`
});
export const form = (path: string, values: Readonly<Record<string, string>>): Request =>
  post(path, {
    formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
    bNewDocumentUpdate: false
  });
export const addInFolder = (path: string, sub: string, values: Readonly<Record<string, string>>): Request =>
  post(`${list(path)}/AddValidateUpdateItemUsingPath()`, {
    listItemCreateInfo: { FolderPath: { DecodedUrl: `${SITE}/${path}/${sub}` }, UnderlyingObjectType: 0 },
    formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
    bNewDocumentUpdate: false
  });

const inUnit = (schema: { readonly path: string }, { unit }: { readonly unit: string }): string =>
  `${schema.path}/${unit}`;
const draft = (of: { readonly unit: string }): string => `${inUnit(DRAFTS, of)}/draft.txt`;
const report = (of: { readonly unit: string }, name: string): string => `${inUnit(REPORTS, of)}/${name}.txt`;
const folderItem = (path: string): string => `${folder(path)}/ListItemAllFields`;

/** In the order of the table. Each name is an operation as a person would say it. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'read the own unit’s draft': () => ({ path: `${file(draft(OWN))}/$value` }),
  'read another unit’s draft': () => ({ path: `${file(draft(OTHER))}/$value` }),
  'upload into the own unit’s drafts': () => upload(inUnit(DRAFTS, OWN), 'new.txt'),
  'upload into another unit’s drafts': () => upload(inUnit(DRAFTS, OTHER), 'new.txt'),
  'upload into the root of the drafts': () => upload(DRAFTS.path, 'new.txt'),
  'overwrite a draft': () => upload(inUnit(DRAFTS, OWN), 'draft.txt', true),
  'delete a draft': () => remove(file(draft(OWN))),
  'recycle a draft': () => post(`${file(draft(OWN))}/recycle`),
  'delete a version of a draft': () => post(`${file(draft(OWN))}/versions/deleteByLabel(versionlabel='1.0')`),
  'restore a version of a draft': () => post(`${file(draft(OWN))}/versions/restoreByLabel(versionlabel='1.0')`),
  'submit into the own unit’s reports': () => upload(inUnit(REPORTS, OWN), 'new.txt'),
  'submit into another unit’s reports': () => upload(inUnit(REPORTS, OTHER), 'new.txt'),
  'read an unapproved report of the own unit': () => ({ path: `${file(report(OWN, 'pending'))}/$value` }),
  'read an unapproved report of another unit': () => ({ path: `${file(report(OTHER, 'pending'))}/$value` }),
  'read an approved report of the own unit': () => ({ path: `${file(report(OWN, 'approved'))}/$value` }),
  'read an approved report of another unit': () => ({ path: `${file(report(OTHER, 'approved'))}/$value` }),
  'hand a report in (publish)': () => post(`${file(report(OWN, 'minor'))}/publish(comment='')`),
  'approve a report of the own unit': () => post(`${file(report(OWN, 'pending'))}/approve(comment='')`),
  'deny a report of the own unit': () => post(`${file(report(OWN, 'pending'))}/deny(comment='')`),
  'approve a report of another unit': () => post(`${file(report(OTHER, 'pending'))}/approve(comment='')`),
  'approve by writing the status (MERGE)': () =>
    merge(`${file(report(OWN, 'pending'))}/ListItemAllFields`, { OData__ModerationStatus: 0 }),
  'approve by writing the status (form)': () =>
    form(`${file(report(OWN, 'pending'))}/ListItemAllFields/validateUpdateListItem`, { _ModerationStatus: '0' }),
  'write columns of an unapproved report': () =>
    merge(`${file(report(OWN, 'pending'))}/ListItemAllFields`, { MinutesNumber: '99' }),
  'write columns of an approved report': () =>
    merge(`${file(report(OWN, 'approved'))}/ListItemAllFields`, { MinutesNumber: '99' }),
  'overwrite an approved report': () => upload(inUnit(REPORTS, OWN), 'approved.txt', true),
  'write the author of a report by form': () =>
    form(`${file(report(OWN, 'pending'))}/ListItemAllFields/validateUpdateListItem`, {
      Author: '[{"Key":"i:0#.f|membership|quantri@tongket.example"}]'
    }),
  'delete an approved report': () => remove(file(report(OWN, 'approved'))),
  'delete a version of a report': () =>
    post(`${file(report(OWN, 'approved'))}/versions/deleteByLabel(versionlabel='1.0')`),
  'take an approved report back (unpublish)': () => post(`${file(report(OWN, 'approved'))}/unpublish(comment='')`),
  'add an event of the own unit': () =>
    addInFolder(EVENTS.path, OWN.unit, { Title: 'x', EventKey: 'matrix-new', Act: 'submitted' }),
  'add an event of another unit': () =>
    addInFolder(EVENTS.path, OTHER.unit, { Title: 'x', EventKey: 'matrix-new', Act: 'submitted' }),
  'add an event outside all units': () => post(`${list(EVENTS.path)}/items`, { Title: 'x', EventKey: 'matrix-new' }),
  'add an event in another’s name': () =>
    addInFolder(EVENTS.path, OWN.unit, {
      Title: 'x',
      EventKey: 'matrix-new',
      Author: '[{"Key":"i:0#.f|membership|quantri@tongket.example"}]'
    }),
  'read an event of the own unit': ({ ownEvent }) => ({ path: item(EVENTS.path, ownEvent) }),
  'read an event of another unit': ({ otherEvent }) => ({ path: item(EVENTS.path, otherEvent) }),
  'edit an event': ({ ownEvent }) => merge(item(EVENTS.path, ownEvent), { Title: 'changed' }),
  'edit an event by form': ({ ownEvent }) =>
    form(`${item(EVENTS.path, ownEvent)}/validateUpdateListItem`, { Title: 'changed' }),
  'delete an event': ({ ownEvent }) => remove(item(EVENTS.path, ownEvent)),
  'read a row of the tracking list': ({ ownRow }) => ({ path: item(OBLIGATIONS.path, ownRow) }),
  'write a row of the own unit’s office': ({ ownRow }) => merge(item(OBLIGATIONS.path, ownRow), { Title: 'changed' }),
  'write a row of another office': ({ otherRow }) => merge(item(OBLIGATIONS.path, otherRow), { Title: 'changed' }),
  'delete a row of the tracking list': ({ ownRow }) => remove(item(OBLIGATIONS.path, ownRow)),
  'take a number of the own unit’s register': () =>
    addInFolder(NUMBERS.path, OWN.unit, { Title: 'x', NumberKey: 'matrix-new', SubmissionKey: 'matrix-new' }),
  'take a number of another unit’s register': () =>
    addInFolder(NUMBERS.path, OTHER.unit, { Title: 'x', NumberKey: 'matrix-new', SubmissionKey: 'matrix-new' }),
  'read a number of the own unit': ({ ownNumber }) => ({ path: item(NUMBERS.path, ownNumber) }),
  'change a number that was taken': ({ ownNumber }) => merge(item(NUMBERS.path, ownNumber), { Title: 'changed' }),
  'read a plan': ({ plan }) => ({ path: item(PLANS.path, plan) }),
  'add a plan': () => post(`${list(PLANS.path)}/items`, { Title: 'x', PlanId: 'matrix' }),
  'change a plan': ({ plan }) => merge(item(PLANS.path, plan), { Title: 'changed' }),
  'read a unit': ({ unit }) => ({ path: item(UNITS.path, unit) }),
  'change a unit': ({ unit }) => merge(item(UNITS.path, unit), { Title: 'changed' }),
  'write the register of units': () =>
    post(`${list(UNIT_REGISTER.path)}/items`, { Title: 'x', UnitKey: 'matrix', UnitCode: 'X' }),
  'read who holds which role': ({ holding }) => ({ path: item(ROLE_HOLDINGS.path, holding) }),
  'write who holds which role': () =>
    post(`${list(ROLE_HOLDINGS.path)}/items`, { Title: 'x', HoldingKey: 'matrix', Role: 'approver' }),
  'become an approver (join the group)': ({ approvers }) =>
    post(`web/siteGroups/getById(${approvers})/users`, { LoginName: 'i:0#.f|membership|nguoingoai@tongket.example' }),
  'rename the group of approvers': ({ approvers }) => merge(`web/siteGroups/getById(${approvers})`, { Title: 'x' }),
  'make a group': () => post('web/siteGroups', { Title: 'Nhóm mới' }),
  'add a permission level': () =>
    post('web/roleDefinitions', { Name: 'Mới', Description: '', Order: 900, BasePermissions: { High: '0', Low: '1' } }),
  'switch content approval of the reports off': () => merge(list(REPORTS.path), { EnableModeration: false }),
  'add a column to the reports': () =>
    post(`${list(REPORTS.path)}/fields/createfieldasxml`, {
      parameters: { SchemaXml: '<Field Type="Text" Name="Moi" DisplayName="Moi" />', Options: 8 }
    }),
  'break the inheritance of a report': () =>
    post(
      `${file(report(OWN, 'pending'))}/ListItemAllFields/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`
    ),
  'grant a role on a unit’s reports': ({ members, fullControl }) =>
    post(
      `${folderItem(inUnit(REPORTS, OWN))}/roleassignments/addroleassignment(principalid=${members},roledefid=${fullControl})`
    ),
  'read who may do what on a unit’s reports': () => ({ path: `${folderItem(inUnit(REPORTS, OWN))}/roleassignments` }),
  'delete the library of reports': () => remove(list(REPORTS.path)),
  'make a list': () => post('web/lists', { Title: 'Danh sách mới', BaseTemplate: 100 }),
  'upload a document beside the product’s lists': () => upload('Shared Documents', 'new.txt'),
  'open the site': () => ({ path: 'web' })
};
