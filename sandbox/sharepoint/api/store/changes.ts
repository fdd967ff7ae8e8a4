/**
 * The change log: one row per change, read by token. Tokens are `1;3;<list id>;<.NET ticks>;<counter>`, as the service
 * sends them; only the counter orders.
 */
import type { Database, SqlRow } from './database.ts';
import { asGuid, asListId, parseGuid, type Guid, type ItemId, type ListId } from './ids.ts';
import { numberOf, numberOrNull, textOf, textOrNull } from './row.ts';

/** SP.ChangeType, as far as this server logs it. */
export const ChangeType = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  assignmentAdd: 11,
  assignmentDelete: 12
} as const;

/** What changed. */
export type ChangeKind = 'list' | 'item' | 'folder' | 'file' | 'field' | 'view' | 'web' | 'content-type';

/** A change to log. */
export interface NewChange {
  readonly kind: ChangeKind;
  readonly type: number;
  readonly listId: ListId;
  readonly itemId?: ItemId;
  readonly uniqueId?: Guid;
  /** Title of a list, address of an item. */
  readonly detail: string;
}

/** A logged change. */
export interface ChangeRecord {
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly type: number;
  readonly time: string;
  readonly listId: ListId;
  readonly itemId: number | null;
  readonly uniqueId: Guid | null;
  readonly detail: string;
}

/** Which changes to read. */
export interface ChangeQuery {
  /** Undefined reads the whole site. */
  readonly listId: ListId | undefined;
  /** Only changes after this one. */
  readonly after: number;
  /** Only changes up to this one. */
  readonly upTo?: number;
  readonly kinds: readonly ChangeKind[];
  readonly types: readonly number[];
  readonly limit: number;
}

/** The log. */
export interface ChangeLog {
  add(change: NewChange, now: string): void;
  /** Oldest first. */
  read(query: ChangeQuery): readonly ChangeRecord[];
  /** The newest entry of a list, or of the whole site; 0 when there is none. */
  last(listId?: ListId): number;
}

function kindOf(text: string): ChangeKind {
  switch (text) {
    case 'list':
    case 'item':
    case 'folder':
    case 'file':
    case 'field':
    case 'view':
    case 'web':
    case 'content-type':
      return text;
    default:
      throw new TypeError(`Unknown kind of change: ${text}`);
  }
}

function toChange(row: SqlRow): ChangeRecord {
  const uniqueId = textOrNull(row, 'unique_id');
  return {
    sequence: numberOf(row, 'seq'),
    kind: kindOf(textOf(row, 'kind')),
    type: numberOf(row, 'type'),
    time: textOf(row, 'time'),
    listId: asListId(textOf(row, 'list_id')),
    itemId: numberOrNull(row, 'item_id'),
    uniqueId: uniqueId === null ? null : asGuid(uniqueId),
    detail: textOf(row, 'detail')
  };
}

/** The change log in this database. */
export function openChanges(database: Database): ChangeLog {
  return {
    add(change, now) {
      database.run(
        'INSERT INTO change (kind, type, time, list_id, item_id, unique_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[change.kind, change.type, now, change.listId, change.itemId ?? null, change.uniqueId ?? null, change.detail]
      );
    },
    read(query) {
      const rows = database.all(
        `SELECT * FROM change WHERE ${query.listId === undefined ? '1' : 'list_id = ?'} AND seq > ? AND seq <= ?
         AND kind IN (SELECT value FROM json_each(?)) AND type IN (SELECT value FROM json_each(?))
         ORDER BY seq LIMIT ?`,
        ...(query.listId === undefined ? [] : [query.listId]),
        ...[query.after, query.upTo ?? Number.MAX_SAFE_INTEGER],
        ...[JSON.stringify(query.kinds), JSON.stringify(query.types), query.limit]
      );
      return rows.map(toChange);
    },
    last(listId) {
      const row =
        listId === undefined
          ? database.first('SELECT coalesce(max(seq), 0) AS last FROM change')
          : database.first('SELECT coalesce(max(seq), 0) AS last FROM change WHERE list_id = ?', listId);
      return numberOf(row ?? {}, 'last');
    }
  };
}

/** Milliseconds between year 1 and 1970: .NET counts its ticks (100 ns) from there. */
const DOTNET_EPOCH_MS = 62_135_596_800_000n;

/** 1 a site collection's token, 2 a web's, 3 a list's. */
export type TokenScope = 1 | 2 | 3;

/** Writes a change token. */
export function writeToken(scope: TokenScope, id: Guid, time: string, sequence: number): string {
  const ticks = (BigInt(Date.parse(time)) + DOTNET_EPOCH_MS) * 10_000n;
  return `1;${scope};${id};${ticks};${sequence}`;
}

/** How long the change log goes back. */
const LOG_DAYS = 60;
const DAY_MS = 86_400_000;

/** Why a token is refused: it is none of that object's, or the log does not go back so far. */
export type TokenProblem = 'foreign' | 'too-old';

/** Reads the counter of a token of that object. */
export function readToken(token: string, scope: TokenScope, id: Guid, now: string): number | TokenProblem {
  const [version, written, owner, ticks, sequence, ...rest] = token.split(';');
  const isOwn = version === '1' && written === String(scope) && parseGuid(owner ?? '') === id && rest.length === 0;
  if (!isOwn || ticks === undefined || !/^\d{1,19}$/.test(ticks)) return 'foreign';
  if (sequence === undefined || !/^\d{1,15}$/.test(sequence)) return 'foreign';
  const time = Number(BigInt(ticks) / 10_000n - DOTNET_EPOCH_MS);
  return time < Date.parse(now) - LOG_DAYS * DAY_MS ? 'too-old' : Number(sequence);
}
