/**
 * Reads typed values out of database rows. A wrong type is a defect of this program (or a damaged file), so these throw.
 */
import type { SqlRow } from './database.ts';

/** A column that is never null and holds text. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} is not text`);
  return value;
}

/** A text column that may be null. */
export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row[column];
  if (value === null || value === undefined) return null;
  return textOf(row, column);
}

/** A column that is never null and holds an integer (or a real). */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'number') throw new TypeError(`Column ${column} is not a number`);
  return value;
}

/** A number column that may be null. */
export function numberOrNull(row: SqlRow, column: string): number | null {
  const value = row[column];
  if (value === null || value === undefined) return null;
  return numberOf(row, column);
}

/** A 0/1 column. */
export function booleanOf(row: SqlRow, column: string): boolean {
  return numberOf(row, column) !== 0;
}
