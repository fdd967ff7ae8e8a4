/**
 * Lists and libraries: their own row, not their items.
 */
import type { Database, SqlRow } from './database.ts';
import {
  asGuid,
  asListId,
  asPrincipalId,
  asScopeId,
  type Guid,
  type ListId,
  type PrincipalId,
  type ScopeId
} from './ids.ts';
import { booleanOf, numberOf, textOf } from './row.ts';
import { textKey } from './text-key.ts';

/** What an administrator may set on a list. */
export interface ListSettings {
  readonly title: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly enableAttachments: boolean;
  readonly enableFolders: boolean;
  readonly enableVersioning: boolean;
  readonly enableMinorVersions: boolean;
  readonly enableModeration: boolean;
  /** 0 every reader, 1 every editor, 2 approvers and the author. */
  readonly draftVisibility: number;
  readonly forceCheckout: boolean;
  readonly majorLimit: number;
  readonly minorLimit: number;
  readonly contentTypes: boolean;
  readonly noCrawl: boolean;
  readonly onQuickLaunch: boolean;
  /** 1 all items, 2 only own. */
  readonly readSecurity: number;
  /** 1 all items, 2 only own, 4 none. */
  readonly writeSecurity: number;
  /** Properties inside Office documents and columns are not carried over into each other. */
  readonly parserDisabled: boolean;
  /** The formula that every item must fulfil; empty for none. */
  readonly validationFormula: string;
  readonly validationMessage: string;
  /** Settings that are answered back and change nothing here, by property name. */
  readonly extras: Readonly<Record<string, string | number | boolean>>;
}

/** A list or a library. */
export interface ListRecord extends ListSettings {
  readonly id: ListId;
  /** Names its table. */
  readonly number: number;
  readonly rootId: Guid;
  /** Server-relative address of its root folder. */
  readonly url: string;
  readonly entityName: string;
  readonly baseTemplate: number;
  readonly isLibrary: boolean;
  readonly author: PrincipalId;
  readonly created: string;
  readonly modified: string;
  readonly deleted: string;
  readonly version: number;
  /** The scope that holds for the list: its own, or the web's. */
  readonly scope: ScopeId;
}

/** What a new list needs beyond its settings. */
export interface NewList extends ListSettings {
  readonly url: string;
  readonly entityName: string;
  readonly baseTemplate: number;
  readonly isLibrary: boolean;
  readonly author: PrincipalId;
  readonly scope: ScopeId;
}

/** Reads and writes the rows of lists. */
export interface ListStore {
  all(): readonly ListRecord[];
  byId(id: string): ListRecord | undefined;
  byTitle(title: string): ListRecord | undefined;
  byUrl(url: string): ListRecord | undefined;
  /** The list in whose folders a server-relative path lies (or whose root it is). */
  containing(path: string): ListRecord | undefined;
  insert(id: ListId, rootId: Guid, list: NewList, now: string): ListRecord;
  /** Writes settings; the list's version goes up. */
  update(id: ListId, settings: ListSettings, now: string): void;
  setScope(id: ListId, scope: ScopeId): void;
  /** Notes that an item changed (or went). */
  touch(id: ListId, what: 'modified' | 'deleted', now: string): void;
  /** Takes the next item id: never given twice, not even after a delete. */
  takeItemId(id: ListId): number;
  remove(id: ListId): void;
}

/** The name of a list's table. */
export const tableOf = (list: Pick<ListRecord, 'number'>): string => `list_${list.number}`;

function toList(row: SqlRow): ListRecord {
  return {
    id: asListId(textOf(row, 'id')),
    number: numberOf(row, 'number'),
    rootId: asGuid(textOf(row, 'root_id')),
    title: textOf(row, 'title'),
    url: textOf(row, 'url'),
    entityName: textOf(row, 'entity_name'),
    baseTemplate: numberOf(row, 'base_template'),
    isLibrary: numberOf(row, 'base_type') === 1,
    description: textOf(row, 'description'),
    author: asPrincipalId(numberOf(row, 'author')),
    created: textOf(row, 'created'),
    modified: textOf(row, 'modified'),
    deleted: textOf(row, 'deleted'),
    version: numberOf(row, 'version'),
    scope: asScopeId(numberOf(row, 'scope_id')),
    hidden: booleanOf(row, 'hidden'),
    enableAttachments: booleanOf(row, 'enable_attachments'),
    enableFolders: booleanOf(row, 'enable_folders'),
    enableVersioning: booleanOf(row, 'enable_versioning'),
    enableMinorVersions: booleanOf(row, 'enable_minor'),
    enableModeration: booleanOf(row, 'enable_moderation'),
    draftVisibility: numberOf(row, 'draft_visibility'),
    forceCheckout: booleanOf(row, 'force_checkout'),
    majorLimit: numberOf(row, 'major_limit'),
    minorLimit: numberOf(row, 'minor_limit'),
    contentTypes: booleanOf(row, 'content_types'),
    noCrawl: booleanOf(row, 'no_crawl'),
    onQuickLaunch: booleanOf(row, 'on_quick_launch'),
    readSecurity: numberOf(row, 'read_security'),
    writeSecurity: numberOf(row, 'write_security'),
    parserDisabled: booleanOf(row, 'parser_disabled'),
    validationFormula: textOf(row, 'validation_formula'),
    validationMessage: textOf(row, 'validation_message'),
    extras: extrasOf(textOf(row, 'extras'))
  };
}

/** What `settingColumns` below wrote, and nothing else. */
const extrasOf = (text: string): ListSettings['extras'] => JSON.parse(text) as ListSettings['extras'];

function settingColumns(settings: ListSettings): Readonly<Record<string, string | number>> {
  const flag = (value: boolean): number => (value ? 1 : 0);
  return {
    title: settings.title,
    title_key: textKey(settings.title),
    description: settings.description,
    hidden: flag(settings.hidden),
    enable_attachments: flag(settings.enableAttachments),
    enable_folders: flag(settings.enableFolders),
    enable_versioning: flag(settings.enableVersioning),
    enable_minor: flag(settings.enableMinorVersions),
    enable_moderation: flag(settings.enableModeration),
    draft_visibility: settings.draftVisibility,
    force_checkout: flag(settings.forceCheckout),
    major_limit: settings.majorLimit,
    minor_limit: settings.minorLimit,
    content_types: flag(settings.contentTypes),
    no_crawl: flag(settings.noCrawl),
    on_quick_launch: flag(settings.onQuickLaunch),
    read_security: settings.readSecurity,
    write_security: settings.writeSecurity,
    parser_disabled: flag(settings.parserDisabled),
    validation_formula: settings.validationFormula,
    validation_message: settings.validationMessage,
    extras: JSON.stringify(settings.extras)
  };
}

/** The lists in this database. */
export function openLists(database: Database): ListStore {
  const one = (sql: string, value: string): ListRecord | undefined => {
    const row = database.first(sql, value);
    return row === undefined ? undefined : toList(row);
  };
  const byUrl = (url: string): ListRecord | undefined => one('SELECT * FROM list WHERE url_key = ?', textKey(url));
  return {
    all: () => database.all('SELECT * FROM list ORDER BY title_key').map(toList),
    byId: (id) => one('SELECT * FROM list WHERE id = ?', id),
    byTitle: (title) => one('SELECT * FROM list WHERE title_key = ?', textKey(title)),
    byUrl,
    containing(path) {
      const parts = path.split('/');
      for (let length = parts.length; length > 2; length -= 1) {
        const found = byUrl(parts.slice(0, length).join('/'));
        if (found !== undefined) return found;
      }
      return undefined;
    },
    insert(id, rootId, list, now) {
      const next = database.first('SELECT coalesce(max(number), 0) + 1 AS next FROM list') ?? {};
      const columns: Readonly<Record<string, string | number>> = {
        ...settingColumns(list),
        id,
        number: numberOf(next, 'next'),
        root_id: rootId,
        url: list.url,
        url_key: textKey(list.url),
        entity_name: list.entityName,
        base_template: list.baseTemplate,
        base_type: list.isLibrary ? 1 : 0,
        author: list.author,
        created: now,
        modified: now,
        deleted: now,
        version: 1,
        next_item_id: 1,
        scope_id: list.scope
      };
      const names = Object.keys(columns);
      database.run(
        `INSERT INTO list (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ...Object.values(columns)
      );
      const made = one('SELECT * FROM list WHERE id = ?', id);
      if (made === undefined) throw new Error('A list vanished while it was made');
      return made;
    },
    update(id, settings, now) {
      const columns = settingColumns(settings);
      const assignments = Object.keys(columns).map((name) => `${name} = ?`);
      database.run(
        `UPDATE list SET ${assignments.join(', ')}, modified = ?, version = version + 1 WHERE id = ?`,
        ...Object.values(columns),
        ...[now, id]
      );
    },
    setScope(id, scope) {
      database.run('UPDATE list SET scope_id = ?, version = version + 1 WHERE id = ?', scope, id);
    },
    touch(id, what, now) {
      const column = what === 'modified' ? 'modified' : 'deleted';
      database.run(`UPDATE list SET ${column} = ?, version = version + 1 WHERE id = ?`, now, id);
    },
    takeItemId(id) {
      const row = database.first('SELECT next_item_id FROM list WHERE id = ?', id) ?? {};
      const taken = numberOf(row, 'next_item_id');
      database.run('UPDATE list SET next_item_id = ? WHERE id = ?', taken + 1, id);
      return taken;
    },
    remove(id) {
      database.run('DELETE FROM list WHERE id = ?', id);
    }
  };
}
