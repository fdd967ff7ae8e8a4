/**
 * Tables that every site has. The table of each list is made when the list is made (list-table.ts).
 */
import type { Database } from './database.ts';

const SITE_TABLES = `
CREATE TABLE IF NOT EXISTS meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS principal (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('user', 'group')),
  login          TEXT NOT NULL,
  login_key      TEXT NOT NULL UNIQUE,
  title          TEXT NOT NULL,
  title_key      TEXT NOT NULL,
  email          TEXT NOT NULL,
  upn            TEXT,
  object_id      TEXT,
  is_site_admin  INTEGER NOT NULL DEFAULT 0,
  description    TEXT,
  owner_id       INTEGER,
  members_edit   INTEGER NOT NULL DEFAULT 0,
  members_view   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS membership (
  group_id INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
  user_id  INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS membership_user ON membership (user_id);

CREATE TABLE IF NOT EXISTS role (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  name_key    TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  sort_order  INTEGER NOT NULL,
  kind        INTEGER NOT NULL,
  hidden      INTEGER NOT NULL,
  mask        TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS scope (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id TEXT,
  item_id INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS scope_list ON scope (list_id);

CREATE TABLE IF NOT EXISTS role_assignment (
  scope_id     INTEGER NOT NULL REFERENCES scope (id) ON DELETE CASCADE,
  principal_id INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
  role_id      INTEGER NOT NULL REFERENCES role (id),
  PRIMARY KEY (scope_id, principal_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS role_assignment_principal ON role_assignment (principal_id);

CREATE TABLE IF NOT EXISTS list (
  id                   TEXT PRIMARY KEY,
  number               INTEGER NOT NULL UNIQUE,
  root_id              TEXT NOT NULL UNIQUE,
  title                TEXT NOT NULL,
  title_key            TEXT NOT NULL UNIQUE,
  url                  TEXT NOT NULL,
  url_key              TEXT NOT NULL UNIQUE,
  entity_name          TEXT NOT NULL,
  base_template        INTEGER NOT NULL,
  base_type            INTEGER NOT NULL,
  description          TEXT NOT NULL,
  author               INTEGER NOT NULL,
  created              TEXT NOT NULL,
  modified             TEXT NOT NULL,
  deleted              TEXT NOT NULL,
  version              INTEGER NOT NULL,
  next_item_id         INTEGER NOT NULL,
  scope_id             INTEGER NOT NULL REFERENCES scope (id),
  hidden               INTEGER NOT NULL,
  enable_attachments   INTEGER NOT NULL,
  enable_folders       INTEGER NOT NULL,
  enable_versioning    INTEGER NOT NULL,
  enable_minor         INTEGER NOT NULL,
  enable_moderation    INTEGER NOT NULL,
  draft_visibility     INTEGER NOT NULL,
  force_checkout       INTEGER NOT NULL,
  major_limit          INTEGER NOT NULL,
  minor_limit          INTEGER NOT NULL,
  content_types        INTEGER NOT NULL,
  no_crawl             INTEGER NOT NULL,
  on_quick_launch      INTEGER NOT NULL,
  read_security        INTEGER NOT NULL,
  write_security       INTEGER NOT NULL,
  parser_disabled      INTEGER NOT NULL DEFAULT 0,
  validation_formula   TEXT NOT NULL DEFAULT '',
  validation_message   TEXT NOT NULL DEFAULT '',
  extras               TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE IF NOT EXISTS field (
  owner         TEXT NOT NULL,
  internal_name TEXT NOT NULL,
  id            TEXT NOT NULL,
  position      INTEGER NOT NULL,
  schema_xml    TEXT NOT NULL,
  PRIMARY KEY (owner, internal_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS content_type (
  owner       TEXT NOT NULL,
  id          TEXT NOT NULL,
  name        TEXT NOT NULL,
  description TEXT NOT NULL,
  grouping    TEXT NOT NULL,
  extras      TEXT NOT NULL DEFAULT '{}',
  position    INTEGER NOT NULL,
  PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS field_link (
  owner    TEXT NOT NULL,
  type_id  TEXT NOT NULL,
  field_id TEXT NOT NULL,
  name     TEXT NOT NULL,
  required INTEGER NOT NULL,
  hidden   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (owner, type_id, field_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS view (
  id         TEXT PRIMARY KEY,
  list_id    TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
  title      TEXT NOT NULL,
  is_default INTEGER NOT NULL,
  row_limit  INTEGER NOT NULL,
  paged      INTEGER NOT NULL,
  hidden     INTEGER NOT NULL,
  view_query TEXT NOT NULL,
  url        TEXT NOT NULL,
  fields     TEXT NOT NULL,
  extras     TEXT NOT NULL DEFAULT '{}',
  position   INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS item_version (
  list_id    TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
  item_id    INTEGER NOT NULL,
  ui_version INTEGER NOT NULL,
  created    TEXT NOT NULL,
  snapshot   TEXT NOT NULL,
  PRIMARY KEY (list_id, item_id, ui_version)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS change (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind      TEXT NOT NULL CHECK (kind IN ('list', 'item', 'folder', 'file', 'field', 'view', 'web', 'content-type')),
  type      INTEGER NOT NULL,
  time      TEXT NOT NULL,
  list_id   TEXT NOT NULL,
  item_id   INTEGER,
  unique_id TEXT,
  detail    TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS change_list ON change (list_id, seq);

CREATE TABLE IF NOT EXISTS upload (
  id        TEXT PRIMARY KEY,
  unique_id TEXT NOT NULL,
  user_id   INTEGER NOT NULL,
  length    INTEGER NOT NULL,
  started   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE IF NOT EXISTS file_lock (
  unique_id TEXT NOT NULL,
  id        TEXT NOT NULL,
  user_id   INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('exclusive', 'shared')),
  until     INTEGER NOT NULL,
  PRIMARY KEY (unique_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS attachment (
  list_id  TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
  item_id  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL,
  blob     TEXT NOT NULL,
  length   INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  author   INTEGER NOT NULL,
  PRIMARY KEY (list_id, item_id, name_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS recycled (
  id         TEXT PRIMARY KEY,
  time       TEXT NOT NULL,
  user_id    INTEGER NOT NULL,
  list_id    TEXT NOT NULL,
  title      TEXT NOT NULL,
  dir        TEXT NOT NULL,
  content    TEXT NOT NULL,
  stage      INTEGER NOT NULL DEFAULT 1,
  kind       TEXT NOT NULL DEFAULT 'file',
  size       INTEGER NOT NULL DEFAULT 0,
  author     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS recycled_user ON recycled (user_id, time);
`;

/** Makes the site's own tables where they are missing. */
export function createSiteTables(database: Database): void {
  database.execute(SITE_TABLES);
}

/** Reads one fact of the site, e.g. its id. */
export function readMeta(database: Database, name: string): string | undefined {
  const row = database.first('SELECT value FROM meta WHERE name = ?', name);
  return typeof row?.['value'] === 'string' ? row['value'] : undefined;
}

/** Writes one fact of the site. */
export function writeMeta(database: Database, name: string, value: string): void {
  database.run(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value
  );
}
