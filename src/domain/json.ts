/** Reading parsed JSON with errors that say where: the pieces that plan files are read with. Text becomes NFC. */
import { InvalidInput, unitCode } from './code';

export type Json = Readonly<Record<string, unknown>>;

export function record(what: string, value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidInput(what, value, 'must be an object');
  }
  return value as Json;
}

export function text(what: string, value: unknown): string {
  if (typeof value !== 'string') {
    throw new InvalidInput(what, value, 'must be text');
  }
  return value.normalize('NFC');
}

export function filled(what: string, value: unknown): string {
  const read = text(what, value);
  if (read.trim() === '') {
    throw new InvalidInput(what, value, 'must not be empty');
  }
  return read;
}

export function list<T>(what: string, value: unknown, read: (item: unknown, where: string) => T): readonly T[] {
  if (!Array.isArray(value)) {
    throw new InvalidInput(what, value, 'must be a list');
  }
  return value.map((item, index) => read(item, `${what}[${index}]`));
}

/** A list that plans of before it existed leave out. */
export function optionalList<T>(what: string, value: unknown, read: (item: unknown, where: string) => T): readonly T[] {
  return value === undefined ? [] : list(what, value, read);
}

/** Reads a code or a date that knows nothing of its place, so that its error names the place as well. */
export function placed<T>(where: string, value: unknown, read: (value: unknown) => T): T {
  try {
    return read(value);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(`${where}, ${error.what}`, error.value, error.rule) : error;
  }
}

/** A map whose keys are unit codes. */
export function byUnit<T>(what: string, value: unknown, read: (item: unknown, where: string) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record(what, value)).map(([code, item]) => [
      placed(what, code, unitCode),
      read(item, `${what}.${code}`)
    ])
  );
}

export function noneTwice(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) {
      throw new InvalidInput(what, id, 'is there twice');
    }
    seen.add(id);
  }
}

export function boolean(what: string, value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw new InvalidInput(what, value, 'must be true or false');
  }
  return value;
}

/** What older files leave out, or say null for. */
export function optional<T>(where: string, value: unknown, read: (value: unknown, where: string) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value, where);
}

/** An optional code or date. */
export function optionalPlaced<T>(where: string, value: unknown, read: (value: unknown) => T): T | undefined {
  return optional(where, value, (given) => placed(where, given, read));
}

/** A field that is there only when it has a value, so that what was left out stays out. */
export function field<K extends string, T>(name: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]?: T });
}
