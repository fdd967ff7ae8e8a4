/** Reading rows of SharePoint at the border: what is not as the schema says is refused with the column's name. */
import { StoreError } from './failure';
import { localDate } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';

/** A JSON object as it came over the wire. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAY = 86_400_000;

/** One row, read column by column. Every reader throws StoreError when the value is not of its kind. */
export class Row {
  public constructor(private readonly json: Json) {}

  private wrong(column: string, rule: string): StoreError {
    return new StoreError('unexpected', `Column ${column} holds ${JSON.stringify(this.json[column])}: ${rule}.`);
  }

  /** The names of what is there. */
  public columns(): readonly string[] {
    return Object.keys(this.json);
  }

  /** Empty columns come as null or are left out. */
  public has(column: string): boolean {
    const value = this.json[column];
    return value !== undefined && value !== null && value !== '';
  }

  /** Text in NFC; empty when the column is empty. */
  public text(column: string): string {
    const value = this.json[column];
    if (value === undefined || value === null) {
      return '';
    }
    if (typeof value !== 'string') {
      throw this.wrong(column, 'expected text');
    }
    return value.normalize('NFC');
  }

  public requiredText(column: string): string {
    const value = this.text(column);
    if (value === '') {
      throw this.wrong(column, 'expected text, found none');
    }
    return value;
  }

  /** Number columns come as numbers, some system values (file length, masks) as text. */
  public number(column: string): number {
    const value = this.json[column];
    const parsed = typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typeof parsed !== 'number' || !Number.isFinite(parsed)) {
      throw this.wrong(column, 'expected a number');
    }
    return parsed;
  }

  public optionalNumber(column: string): number | undefined {
    return this.has(column) ? this.number(column) : undefined;
  }

  public flag(column: string): boolean {
    return this.json[column] === true;
  }

  public instant(column: string): Date {
    const date = new Date(this.requiredText(column));
    if (Number.isNaN(date.getTime())) {
      throw this.wrong(column, 'expected a date and time');
    }
    return date;
  }

  public optionalInstant(column: string): Date | undefined {
    return this.has(column) ? this.instant(column) : undefined;
  }

  /**
   * A DateOnly column comes as the UTC instant of midnight in the site's time zone. Half a day later it is the same
   * day in UTC for every zone from UTC-11 to UTC+12, so that the site's zone need not be asked for.
   */
  public optionalDay(column: string): LocalDate | undefined {
    const instant = this.optionalInstant(column);
    return instant === undefined
      ? undefined
      : localDate(new Date(instant.getTime() + DAY / 2).toISOString().slice(0, 10));
  }

  public day(column: string): LocalDate {
    const day = this.optionalDay(column);
    if (day === undefined) {
      throw this.wrong(column, 'expected a day, found none');
    }
    return day;
  }

  /** Whether an expanded lookup leads to anything. */
  public hasObject(column: string): boolean {
    return isJson(this.json[column]);
  }

  /** An expanded lookup, person, file or list item. */
  public object(column: string): Row {
    const value = this.json[column];
    if (!isJson(value)) {
      throw this.wrong(column, 'expected an object');
    }
    return new Row(value);
  }

  /** An expanded collection, in the minimal (`[]`) or verbose (`{results: []}`) form. */
  public objects(column: string): readonly Row[] {
    const value = this.json[column];
    return rowsOf(isJson(value) ? value.results : value);
  }

  /** Opaque; to be sent back as it came. */
  public etag(): string {
    return this.requiredText('odata.etag');
  }
}

/** The rows of a collection answer. @throws StoreError when the answer is not a collection of objects. */
export function rowsOf(answer: unknown): readonly Row[] {
  if (!Array.isArray(answer) || !answer.every(isJson)) {
    throw new StoreError('unexpected', 'SharePoint answered something else than a collection.');
  }
  return answer.map((json) => new Row(json));
}

/** One answer object. @throws StoreError when it is none. */
export function rowOf(answer: unknown): Row {
  if (!isJson(answer)) {
    throw new StoreError('unexpected', 'SharePoint answered something else than an object.');
  }
  return new Row(answer);
}

/** What a MERGE takes for a DateOnly column: noon in UTC is the same day in the site's zone from UTC-11 to UTC+11. */
export function dayForMerge(day: LocalDate): string {
  return `${day}T12:00:00Z`;
}
