/**
 * Forms: `AddValidateUpdateItemUsingPath` and `validateUpdateListItem`. Values are texts in the site's locale; the answer
 * is 200 whatever happens, with a verdict for each field. Nothing is written when one of them is refused.
 */
import type { Api } from '../context.ts';
import { OPEN_QUESTIONS } from '../open-questions.ts';
import type { Answer } from '../protocol/entity.ts';
import { folderNotFound, saveConflict, SharePointError, wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { readSiteDate } from '../regional-settings.ts';
import type { FieldRecord } from '../store/field-schema.ts';
import { isFolder, type ItemRow, type StoredValue } from '../store/item-row.ts';
import { isStored } from '../store/list-table.ts';
import type { ListRecord } from '../store/lists.ts';
import { DuplicateValue } from '../store/row-writing.ts';
import { fromForm, refuse, type FormRefusal, type FormValue } from '../values/form-value.ts';
import type { ItemChange } from '../values/json-value.ts';
import { brokenColumns, brokenList } from './column-rules.ts';
import { addRowRaw, editRowRaw, requireEdit, type Claims } from './item-writing.ts';
import { dataValidationFailed } from './refusals.ts';
import { textKey } from '../store/text-key.ts';

interface FormEntry {
  readonly name: string;
  readonly text: string | null;
}

/** What a form came to. */
interface FormReading {
  readonly change: ItemChange;
  readonly claims: Claims;
  readonly refusals: ReadonlyMap<string, FormRefusal>;
}

const DUPLICATE = -2130575169;

function entriesOf(body: JsonObject): readonly FormEntry[] {
  const given = body['formValues'];
  if (!Array.isArray(given)) throw wrongValue('formValues', 'Collection(SP.ListItemFormUpdateValue)');
  return given.map((entry: JsonValue) => {
    const object = objectOf(entry);
    const name = object['FieldName'];
    const text = object['FieldValue'];
    if (typeof name !== 'string') throw wrongValue('FieldName', 'Edm.String');
    if (text !== null && text !== undefined && typeof text !== 'string') throw wrongValue('FieldValue', 'Edm.String');
    return { name, text: text ?? null };
  });
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

function readForm(api: Api, list: ListRecord, entries: readonly FormEntry[]): FormReading {
  const fields = api.store.fields.of(list.id);
  const values = new Map<string, StoredValue>();
  const refusals = new Map<string, FormRefusal>();
  let change: ItemChange = { values };
  let claims: Claims = {};
  for (const { name, text } of entries) {
    const field =
      fields.find((candidate) => candidate.internalName === name) ??
      fields.find((candidate) => candidate.title === name);
    if (name === SEEN_VERSION) continue;
    if (name === 'ContentTypeId' || name === 'ContentType')
      change = { ...change, contentTypeId: typeOf(api, list, text ?? '') };
    else if (name === '_ModerationStatus') change = { ...change, moderation: Number(text) };
    else if (name === 'FileLeafRef') change = { ...change, leaf: (text ?? '').normalize('NFC') };
    else if (name === '_ModerationComments') change = { ...change, moderationComments: text ?? '' };
    else if (field !== undefined && CLAIMABLE.has(field.internalName)) {
      const claim = readClaim(api, field, text);
      if ('refusal' in claim) refusals.set(name, claim.refusal);
      else claims = { ...claims, ...claim.claims };
    } else {
      const value = readField(api, list, field, name, text);
      if (!value.ok) refusals.set(name, value.refusal);
      else if (field !== undefined) values.set(field.internalName, value.value);
    }
  }
  return { change, claims, refusals };
}

function typeOf(api: Api, list: ListRecord, text: string): string {
  return api.store.contentTypes.of(list.id).find((type) => textKey(type.name) === textKey(text))?.id ?? text;
}

function readField(
  api: Api,
  list: ListRecord,
  field: FieldRecord | undefined,
  name: string,
  text: string | null
): FormValue {
  if (field === undefined) {
    return refuse(
      `Column '${name}' does not exist. It may have been deleted by another user. ${list.url}`,
      -2130575340
    );
  }
  // A system column that forms cannot write answers its own value back as the message.
  if (!isStored(field)) return refuse(text ?? '', 0);
  return fromForm(api.store, field, text);
}

const CLAIMABLE: ReadonlySet<string> = new Set(['Author', 'Editor', 'Created', 'Modified']);

function readClaim(api: Api, field: FieldRecord, text: string | null): { claims: Claims } | { refusal: FormRefusal } {
  if (!OPEN_QUESTIONS.editorsMayForgeSystemColumns) return { refusal: { code: 0, message: text ?? '' } };
  const lower = field.internalName.toLowerCase();
  if (field.type === 'DateTime') {
    const date = readSiteDate(text ?? '');
    if (date !== undefined) return { claims: { [lower]: date } };
  }
  const read = fromForm(api.store, field, text);
  if (!read.ok) return { refusal: read.refusal };
  const user = typeof read.value === 'number' ? api.store.principals.userById(read.value) : undefined;
  return user === undefined ? { claims: {} } : { claims: { [lower]: user.id } };
}

interface Verdict {
  readonly refusal: FormRefusal | undefined;
  readonly entry: FormEntry;
}

function rowsOf(verdicts: readonly Verdict[], itemId: number): readonly JsonObject[] {
  return verdicts.map(({ entry, refusal }) => ({
    ErrorCode: refusal?.code ?? 0,
    ErrorMessage: refusal?.message ?? null,
    FieldName: entry.name,
    FieldValue: entry.text,
    HasException: refusal !== undefined,
    ItemId: itemId
  }));
}

function answer(name: string, rows: readonly JsonObject[]): Answer {
  return { kind: 'complexList', name, type: 'SP.ListItemFormUpdateValue', values: rows };
}

/** What the rules of the columns say against a form, by internal name. */
class BrokenRules extends Error {
  override readonly name = 'BrokenRules';
  readonly refusals: ReadonlyMap<string, FormRefusal>;

  constructor(refusals: ReadonlyMap<string, FormRefusal>) {
    super('A form breaks the rules of its columns');
    this.refusals = refusals;
  }
}

const VALIDATION_FAILED = -2130575162;

/**
 * A column's own rule is answered at that column. The rule of the list belongs to none, so the whole request is refused.
 * @throws BrokenRules
 */
function holdToRules(api: Api, list: ListRecord, row: ItemRow): void {
  const broken = brokenColumns(api, list, row);
  if (broken.length > 0) {
    const refusal = (message: string): FormRefusal => ({ code: VALIDATION_FAILED, message });
    throw new BrokenRules(new Map(broken.map(({ field, message }) => [field.internalName, refusal(message)])));
  }
  const message = brokenList(api, list, row);
  if (message !== undefined) throw dataValidationFailed(message);
}

/** The name under which the form sent a column; its own when it did not. */
function entryName(entries: readonly FormEntry[], internalName: string): string {
  return entries.find(({ name }) => name === internalName)?.name ?? internalName;
}

/** Runs the write; gives the refusals of values that must be unique or fulfil a formula. */
function attempt(entries: readonly FormEntry[], write: () => void): ReadonlyMap<string, FormRefusal> {
  try {
    write();
    return new Map();
  } catch (error) {
    const name = nameRefusal(error);
    if (name !== undefined) return new Map([['FileLeafRef', name]]);
    if (error instanceof BrokenRules) {
      return new Map([...error.refusals].map(([field, refusal]) => [entryName(entries, field), refusal]));
    }
    if (!(error instanceof DuplicateValue)) throw error;
    const { field } = error;
    const entry = entries.find(({ name }) => name === field?.internalName || name === field?.title) ?? entries[0];
    const title = field?.title ?? 'Name';
    const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${title}].`;
    return new Map([[entry?.name ?? '', { code: DUPLICATE, message }]]);
  }
}

/** What a form says of a name that is taken or not permitted; undefined for any other error. */
function nameRefusal(error: unknown): FormRefusal | undefined {
  if (!(error instanceof SharePointError)) return undefined;
  const code = Number.parseInt(error.code, 10);
  return NAME_CODES.has(code) ? { code, message: error.message } : undefined;
}

/** Name taken, characters not permitted, path too long. */
const NAME_CODES: ReadonlySet<number> = new Set([-2130575257, -2130575245, -2147024690]);

/** Forms leave the extension of a file's name away. */
function withExtension(change: ItemChange, row: ItemRow): ItemChange {
  const extension = /\.[^.]+$/.exec(row.leaf)?.[0] ?? '';
  if (change.leaf === undefined || change.leaf === '' || isFolder(row)) return change;
  return /\.[^.]+$/.test(change.leaf) ? change : { ...change, leaf: change.leaf + extension };
}

/** `AddValidateUpdateItemUsingPath()`: the rows of the fields, then a row with the new id, `"0"` when nothing was added. */
export function addValidateUpdateItem(api: Api, list: ListRecord): Answer {
  const body = api.request.body.values;
  const entries = entriesOf(body);
  const info = objectOf(body['listItemCreateInfo']);
  const dir = folderOf(api, list, objectOf(info['FolderPath'])['DecodedUrl'] ?? info['FolderUrl']);
  const folder = info['UnderlyingObjectType'] === 1;
  const leafName = objectOf(info['LeafName'])['DecodedUrl'] ?? info['LeafName'];
  const reading = readForm(api, list, entries);
  const refusals = new Map([...reading.refusals, ...missingFields(api, list, entries, folder)]);

  let added: ItemRow | undefined;
  if (refusals.size === 0) {
    const leaf = typeof leafName === 'string' && leafName !== '' ? { leaf: leafName } : {};
    const judge = (row: ItemRow): void => holdToRules(api, list, row);
    const addition = { dir, folder, change: reading.change, claims: reading.claims, judge, ...leaf };
    for (const [name, refusal] of attempt(entries, () => (added = addRowRaw(api, list, addition)))) {
      refusals.set(name, refusal);
    }
  }
  const verdicts = entries.map((entry) => ({ entry, refusal: refusals.get(entry.name) }));
  const missing = [...refusals.keys()].filter((name) => !entries.some((entry) => entry.name === name));
  for (const name of missing) verdicts.push({ entry: { name, text: null }, refusal: refusals.get(name) });
  const idRow = { entry: { name: 'Id', text: String(added?.id ?? 0) }, refusal: undefined };
  return answer('AddValidateUpdateItemUsingPath', rowsOf([...verdicts, idRow], 0));
}

/** Required columns that the form leaves out and no default fills. */
function missingFields(
  api: Api,
  list: ListRecord,
  entries: readonly FormEntry[],
  folder: boolean
): ReadonlyMap<string, FormRefusal> {
  const missing = new Map<string, FormRefusal>();
  if (folder) return missing;
  for (const field of api.store.fields.of(list.id)) {
    const given = entries.some(({ name }) => name === field.internalName || name === field.title);
    if (given || !field.required || !isStored(field) || field.readOnly) continue;
    if (field.defaultValue !== null || field.defaultFormula !== null) continue;
    missing.set(field.internalName, { code: -2146232832, message: "You can't leave this blank." });
  }
  return missing;
}

/** The folder that a form names; the root when it names none. @throws SharePointError 404 */
function folderOf(api: Api, list: ListRecord, given: JsonValue | undefined): string {
  if (typeof given !== 'string' || given === '') return list.url;
  const path = given.startsWith('http') ? decodeURIComponent(new URL(given).pathname) : given;
  const bare = path.replace(/\/$/, '');
  if (textKey(bare) === textKey(list.url)) return list.url;
  const folder = api.store.items.currentByPath(list, bare);
  if (folder === undefined || !isFolder(folder)) throw folderNotFound();
  return `${folder.dir}/${folder.leaf}`;
}

/** The column in which a form says which version of the item it was filled in over. */
const SEEN_VERSION = 'owshiddenversion';

/** A form over a version that is no longer the last one would undo what others wrote. Known from use. @throws 409 */
function requireSeenVersion(entries: readonly FormEntry[], row: ItemRow): void {
  const seen = entries.find(({ name }) => name === SEEN_VERSION)?.text ?? null;
  if (seen !== null && Number(seen) !== row.rowVersion) throw saveConflict();
}

/** `validateUpdateListItem`: the rows of the fields, with the item's id. */
export function validateUpdateItem(api: Api, list: ListRecord, row: ItemRow): Answer {
  requireEdit(api, list, row);
  const body = api.request.body.values;
  const entries = entriesOf(body);
  requireSeenVersion(entries, row);
  const reading = readForm(api, list, entries);
  const refusals = new Map(reading.refusals);
  if (refusals.size === 0) {
    const sameVersion = body['bNewDocumentUpdate'] === true;
    const judge = (next: ItemRow): void => holdToRules(api, list, next);
    const edit = { change: withExtension(reading.change, row), claims: reading.claims, sameVersion, judge };
    for (const [name, refusal] of attempt(entries, () => editRowRaw(api, list, row, edit))) refusals.set(name, refusal);
  }
  const verdicts = entries.map((entry) => ({ entry, refusal: refusals.get(entry.name) }));
  for (const [name, refusal] of refusals) {
    if (!entries.some((entry) => entry.name === name)) verdicts.push({ entry: { name, text: null }, refusal });
  }
  return answer('ValidateUpdateListItem', rowsOf(verdicts, row.id));
}
