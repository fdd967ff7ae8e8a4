/**
 * Views of lists, as far as programs make and change them: their fields, query and row limit.
 */
import type { Database, SqlRow } from './database.ts';
import { asGuid, newGuid, type Guid, type ListId } from './ids.ts';
import { booleanOf, numberOf, textOf } from './row.ts';

/** A view of a list. */
export interface ViewRecord {
  readonly id: Guid;
  readonly title: string;
  readonly isDefault: boolean;
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly hidden: boolean;
  /** CAML inside `<Query>`. */
  readonly query: string;
  readonly url: string;
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** What is answered back and changes no result, by property name. */
  readonly extras: Readonly<Record<string, string | number | boolean | null>>;
}

/** Views by list. */
export interface ViewStore {
  of(list: ListId): readonly ViewRecord[];
  add(list: ListId, view: Omit<ViewRecord, 'id'>): ViewRecord;
  /** Writes a view; when it is the default one, the others no longer are. */
  update(list: ListId, view: ViewRecord): void;
  remove(id: Guid): void;
}

function toView(row: SqlRow): ViewRecord {
  return {
    id: asGuid(textOf(row, 'id')),
    title: textOf(row, 'title'),
    isDefault: booleanOf(row, 'is_default'),
    rowLimit: numberOf(row, 'row_limit'),
    paged: booleanOf(row, 'paged'),
    hidden: booleanOf(row, 'hidden'),
    query: textOf(row, 'view_query'),
    url: textOf(row, 'url'),
    fields: textOf(row, 'fields')
      .split(' ')
      .filter((name) => name !== ''),
    // Written by `add` and `update` below and by nothing else.
    extras: JSON.parse(textOf(row, 'extras')) as ViewRecord['extras']
  };
}

/** The views in this database. */
export function openViews(database: Database): ViewStore {
  const onlyDefault = (list: ListId, view: ViewRecord): void => {
    if (view.isDefault) database.run('UPDATE view SET is_default = 0 WHERE list_id = ? AND id <> ?', list, view.id);
  };
  return {
    of: (list) => database.all('SELECT * FROM view WHERE list_id = ? ORDER BY position', list).map(toView),
    add(list, view) {
      const made: ViewRecord = { ...view, id: newGuid() };
      const last = database.first('SELECT coalesce(max(position), 0) AS last FROM view WHERE list_id = ?', list) ?? {};
      database.run(
        `INSERT INTO view (id, list_id, title, is_default, row_limit, paged, hidden, view_query, url, fields, extras,
         position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[made.id, list, made.title, made.isDefault ? 1 : 0, made.rowLimit, made.paged ? 1 : 0, made.hidden ? 1 : 0],
        ...[made.query, made.url, made.fields.join(' '), JSON.stringify(made.extras), numberOf(last, 'last') + 1]
      );
      onlyDefault(list, made);
      return made;
    },
    update(list, view) {
      database.run(
        `UPDATE view SET title = ?, is_default = ?, row_limit = ?, paged = ?, hidden = ?, view_query = ?, fields = ?,
         extras = ? WHERE id = ?`,
        ...[view.title, view.isDefault ? 1 : 0, view.rowLimit, view.paged ? 1 : 0, view.hidden ? 1 : 0],
        ...[view.query, view.fields.join(' '), JSON.stringify(view.extras), view.id]
      );
      onlyDefault(list, view);
    },
    remove(id) {
      database.run('DELETE FROM view WHERE id = ?', id);
    }
  };
}
