/**
 * The one SQLite file of the local SharePoint. WAL and `synchronous=FULL`: what was acknowledged is on the disk.
 * Every request runs in one transaction; the work inside is synchronous, so no two requests can interleave.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** A value that SQLite takes or gives. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** One row of a result, by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Whether a transaction may write. Both kinds roll back when the work throws. */
export type TransactionMode = 'read' | 'write';

/** The driver as the store sees it. */
export interface Database {
  /** Runs statements without parameters (schema changes). */
  execute(sql: string): void;
  /** Runs one statement and gives the number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** The first row, or undefined. */
  first(sql: string, ...values: SqlValue[]): SqlRow | undefined;
  /** All rows. */
  all(sql: string, ...values: SqlValue[]): readonly SqlRow[];
  /** Runs `work` in one transaction; commits on return, rolls back on a throw and throws on. */
  transaction<T>(mode: TransactionMode, work: () => T): T;
  /** Calls `listener` after every roll back, so that caches can forget what never happened. */
  onRollback(listener: () => void): void;
  close(): void;
}

const MAX_CACHED_STATEMENTS = 500;

/**
 * Opens (and creates) the database file.
 * @param file path of the SQLite file
 */
export function openDatabase(file: string): Database {
  const connection = new DatabaseSync(file);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA foreign_keys = ON');
  connection.exec('PRAGMA busy_timeout = 5000');

  const statements = new Map<string, StatementSync>();
  const rollbackListeners: (() => void)[] = [];

  function prepare(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= MAX_CACHED_STATEMENTS) statements.clear();
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return {
    execute(sql) {
      // A changed schema makes prepared statements stale: SQLite would prepare them anew, we just forget them.
      statements.clear();
      connection.exec(sql);
    },
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    first: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
    transaction(mode, work) {
      connection.exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        connection.exec('ROLLBACK');
        statements.clear();
        for (const listener of rollbackListeners) listener();
        throw error;
      }
    },
    onRollback(listener) {
      rollbackListeners.push(listener);
    },
    close() {
      statements.clear();
      connection.close();
    }
  };
}

/** Whether an error is SQLite's refusal of a second equal value in a unique index. */
export function isUniqueViolation(error: unknown): error is Error {
  return error instanceof Error && /UNIQUE constraint failed/.test(error.message);
}
