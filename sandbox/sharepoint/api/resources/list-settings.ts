/**
 * What MERGE and POST of a list may set, and what a change of the settings does to the items that are there.
 */
import type { Api } from '../context.ts';
import { listTitleTaken, propertyNotFound, wrongValue } from '../protocol/errors.ts';
import type { JsonObject, JsonValue } from '../protocol/literal.ts';
import { ChangeType } from '../store/changes.ts';
import { Level, Moderation } from '../store/item-row.ts';
import { tableOf, type ListRecord, type ListSettings } from '../store/lists.ts';
import { requireFormula } from './column-rules.ts';
import { refused } from './refusals.ts';

type Setter = (name: string, value: JsonValue) => Partial<ListSettings>;

const flag =
  (setting: keyof ListSettings): Setter =>
  (name, value) => {
    if (typeof value !== 'boolean') throw wrongValue(name, 'Edm.Boolean');
    return { [setting]: value };
  };

const number =
  (setting: keyof ListSettings, allowed?: readonly number[]): Setter =>
  (name, value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongValue(name, 'Edm.Int32');
    if (allowed !== undefined && !allowed.includes(value))
      throw refused(`Value of ${name} does not fall within the expected range.`);
    return { [setting]: value };
  };

const text =
  (setting: keyof ListSettings): Setter =>
  (name, value) => {
    if (typeof value !== 'string') throw wrongValue(name, 'Edm.String');
    return { [setting]: value };
  };

const SETTERS: Readonly<Record<string, Setter>> = {
  Title: text('title'),
  Description: text('description'),
  Hidden: flag('hidden'),
  EnableAttachments: flag('enableAttachments'),
  EnableFolderCreation: flag('enableFolders'),
  EnableVersioning: flag('enableVersioning'),
  EnableMinorVersions: flag('enableMinorVersions'),
  EnableModeration: flag('enableModeration'),
  DraftVersionVisibility: number('draftVisibility', [0, 1, 2]),
  ForceCheckout: flag('forceCheckout'),
  MajorVersionLimit: number('majorLimit'),
  MajorWithMinorVersionsLimit: number('minorLimit'),
  ContentTypesEnabled: flag('contentTypes'),
  NoCrawl: flag('noCrawl'),
  OnQuickLaunch: flag('onQuickLaunch'),
  ReadSecurity: number('readSecurity', [1, 2]),
  WriteSecurity: number('writeSecurity', [1, 2, 4]),
  ParserDisabled: flag('parserDisabled'),
  ValidationFormula: text('validationFormula'),
  ValidationMessage: text('validationMessage')
};

/** Settings that are answered back and change nothing here. */
const EXTRAS: ReadonlySet<string> = new Set(
  (
    'CrawlNonDefaultViews DefaultItemOpenUseListSetting Direction DisableCommenting DisableGridEditing ' +
    'EnableRequestSignOff ExemptFromBlockDownloadOfNonViewableFiles IrmEnabled IrmExpire IrmReject ListExperienceOptions'
  ).split(' ')
);

/** What makes a list says these too; they cannot be changed afterwards, or stand for what is true anyway. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'AllowContentTypes',
  'BaseTemplate',
  'ImageUrl',
  'TemplateFeatureId'
]);

/**
 * Reads settings out of a body.
 * @throws SharePointError 400 for properties that a list does not have
 */
export function readSettings(api: Api, body: JsonObject, before: ListSettings, isLibrary: boolean): ListSettings {
  let settings = before;
  for (const [name, value] of Object.entries(body)) {
    const setter = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
    if (setter !== undefined) settings = { ...settings, ...setter(name, value) };
    else if (EXTRAS.has(name) && value !== null && typeof value !== 'object') {
      settings = { ...settings, extras: { ...settings.extras, [name]: value } };
    } else if (!WITHOUT_EFFECT.has(name)) throw propertyNotFound(name, 'SP.List');
    else if (name === 'ImageUrl') api.noteGap(`SP.List.${name} (write)`);
  }
  if (settings.enableMinorVersions && !isLibrary) {
    throw refused('Minor versions are supported in document libraries only.');
  }
  return settings.enableMinorVersions ? { ...settings, enableVersioning: true } : settings;
}

/** @throws SharePointError 500 when another list has the title */
export function requireFreeTitle(api: Api, title: string, self?: ListRecord): void {
  const taken = api.store.lists.byTitle(title);
  if (taken !== undefined && taken.id !== self?.id) throw listTitleTaken();
}

/** A formula that the items of a list must fulfil may read all its columns. @throws SharePointError 400 */
export function requireListFormula(api: Api, list: ListRecord, settings: ListSettings): void {
  if (settings.validationFormula !== '') {
    requireFormula(settings.validationFormula, api.store.fields.of(list.id), 'validation');
  }
}

/** Writes the settings and brings the items under them. */
export function applySettings(api: Api, list: ListRecord, settings: ListSettings): void {
  const { store, now } = api;
  requireListFormula(api, list, settings);
  store.lists.update(list.id, settings, now);
  store.changes.add({ kind: 'list', type: ChangeType.update, listId: list.id, detail: settings.title }, now);
  const table = tableOf(list);
  if (settings.enableModeration && !list.enableModeration) {
    // What everybody sees is approved from the start; what was a draft becomes one for the approvers too.
    store.database.run(`UPDATE ${table} SET moderation = ? WHERE level = ?`, Moderation.draft, Level.draft);
  }
  if (!settings.enableModeration && list.enableModeration) {
    store.database.run(`UPDATE ${table} SET moderation = ?`, Moderation.approved);
  }
  if (
    !settings.enableModeration &&
    !settings.enableMinorVersions &&
    (list.enableModeration || list.enableMinorVersions)
  ) {
    store.database.run(`DELETE FROM ${table} WHERE is_current = 0`);
    store.database.run(
      `UPDATE ${table} SET is_published = 1, level = ? WHERE level <> ?`,
      ...[Level.published, Level.checkedOut]
    );
  }
}
