/**
 * The path of an `_api` address, cut into segments.
 *
 * The address is decoded once and then read, as IIS does before SharePoint sees it: `%27` is a quote and `%2F` inside
 * quotes is part of the text. A raw slash inside quotes is text too: only slashes outside quotes separate.
 */
import { invalidClientQuery, invalidExpression } from './errors.ts';
import { parseJson, plainObject } from './body.ts';
import { asGuid, type JsonObject, type Literal } from './literal.ts';
import { Reader } from './literal-reader.ts';

/** One argument of a segment. `name` is lower case, and missing for a positional argument. */
export interface PathArg {
  readonly name?: string;
  readonly value: Literal | JsonLiteral;
}

/** An object as the value of an alias: `getitems(query=@v1)?@v1={"ViewXml":"<View/>"}`. */
export interface JsonLiteral {
  readonly kind: 'json';
  readonly value: JsonObject;
}

/** One step of a path: `getByTitle('X')`, `items(2)`, `EffectiveBasePermissions`, `$value`. */
export interface Segment {
  /** As written, for error texts. */
  readonly name: string;
  /** Lower case: SharePoint matches names regardless of case. */
  readonly key: string;
  readonly args: readonly PathArg[];
}

/** Aliases of a query (`@a1='..'`): lower-case name with its `@`, to the raw text of the value. */
export type Aliases = ReadonlyMap<string, string>;

const MAX_PATH = 8192;
const MAX_SEGMENTS = 64;
const MAX_ARGUMENTS = 16;
/** Empty steps are overlooked, as the service does with a doubled or a last slash. */
const SLASHES = /\/+/y;

/**
 * Cuts the part of an address after `/_api/` into segments.
 * @param path raw, still percent-encoded, without the query
 * @param aliases from `readAliases`
 * @throws SharePointError 400 when the path is not well formed
 */
export function parsePath(path: string, aliases: Aliases): Segment[] {
  if (path.length > MAX_PATH) throw invalidClientQuery('The request path is too long.');
  const reader = new Reader(decode(path));
  const segments: Segment[] = [];
  reader.takePattern(SLASHES);
  while (!reader.atEnd()) {
    segments.push(readSegment(reader, aliases));
    if (segments.length > MAX_SEGMENTS) throw invalidExpression(reader.text);
    const parted = reader.takePattern(SLASHES) !== undefined;
    if (!parted && !reader.atEnd()) throw invalidExpression(reader.text);
  }
  return segments;
}

/** The `@name` parameters of a query. The first of one name holds. */
export function readAliases(query: URLSearchParams): Aliases {
  const aliases = new Map<string, string>();
  for (const [name, value] of query) {
    const key = name.toLowerCase();
    if (/^@\w+$/.test(key) && !aliases.has(key)) aliases.set(key, value);
  }
  return aliases;
}

/** The argument of that name (lower case), or at that position. @throws SharePointError 400 for an object */
export function argument(segment: Segment, nameOrIndex: string | number): Literal | undefined {
  const value = anyArgument(segment, nameOrIndex);
  if (value?.kind === 'json') throw badArgument(segment, nameOrIndex);
  return value;
}

/** An object argument; undefined when it is missing. @throws SharePointError 400 when it is of another kind */
export function jsonArgument(segment: Segment, nameOrIndex: string | number): JsonObject | undefined {
  const value = anyArgument(segment, nameOrIndex);
  if (value !== undefined && value.kind !== 'json') throw badArgument(segment, nameOrIndex);
  return value?.value;
}

function anyArgument(segment: Segment, nameOrIndex: string | number): PathArg['value'] | undefined {
  if (typeof nameOrIndex === 'number') return segment.args[nameOrIndex]?.value;
  return segment.args.find((arg) => arg.name === nameOrIndex)?.value;
}

/** A text argument. @throws SharePointError 400 when it is missing or of another kind */
export function textArgument(segment: Segment, nameOrIndex: string | number): string {
  const value = argument(segment, nameOrIndex);
  if (value?.kind !== 'string') throw badArgument(segment, nameOrIndex);
  return value.value;
}

/** A number argument. @throws SharePointError 400 when it is missing or of another kind */
export function numberArgument(segment: Segment, nameOrIndex: string | number): number {
  const value = argument(segment, nameOrIndex);
  if (value?.kind !== 'number') throw badArgument(segment, nameOrIndex);
  return value.value;
}

/** A boolean argument; `otherwise` when it is missing. @throws SharePointError 400 when it is of another kind */
export function booleanArgument(segment: Segment, nameOrIndex: string | number, otherwise?: boolean): boolean {
  const value = argument(segment, nameOrIndex);
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (value?.kind !== 'boolean') throw badArgument(segment, nameOrIndex);
  return value.value;
}

/** A GUID argument, also written as text, as PnPjs does. Lower case. @throws SharePointError 400 */
export function guidArgument(segment: Segment, nameOrIndex: string | number): string {
  const value = argument(segment, nameOrIndex);
  if (value?.kind === 'guid') return value.value;
  const plain = value?.kind === 'string' ? asGuid(value.value) : undefined;
  if (plain === undefined) throw badArgument(segment, nameOrIndex);
  return plain;
}

function readSegment(reader: Reader, aliases: Aliases): Segment {
  const name = reader.takePattern(/[^/()'",@\s][^/()'",\s]*/y);
  if (name === undefined) throw invalidExpression(reader.text);
  const args: PathArg[] = [];
  if (reader.skip('(')) {
    reader.skipSpaces();
    if (!reader.skip(')')) {
      for (;;) {
        args.push(readArgument(reader, aliases));
        if (args.length > MAX_ARGUMENTS) throw invalidExpression(reader.text);
        reader.skipSpaces();
        if (reader.skip(')')) break;
        if (!reader.skip(',')) throw invalidExpression(reader.text);
        reader.skipSpaces();
      }
    }
  }
  return { name, key: name.toLowerCase(), args };
}

function readArgument(reader: Reader, aliases: Aliases): PathArg {
  const name = reader.takePattern(/[a-z_]\w*(?=\s*=)/iy);
  if (name !== undefined) {
    reader.skipSpaces();
    reader.skip('=');
    reader.skipSpaces();
  }
  const value = readValue(reader, aliases);
  return name === undefined ? { value } : { name: name.toLowerCase(), value };
}

function readValue(reader: Reader, aliases: Aliases): PathArg['value'] {
  const alias = reader.takePattern(/@\w+/y);
  if (alias === undefined) {
    const literal = reader.takeLiteral();
    if (literal === undefined) throw invalidExpression(reader.text);
    return literal;
  }
  const text = aliases.get(alias.toLowerCase());
  if (text === undefined) throw invalidClientQuery(`The parameter alias '${alias}' has no value in the query string.`);
  if (text.trim().startsWith('{')) return { kind: 'json', value: plainObject(parseJson(text)) };
  const inner = new Reader(text.trim());
  const literal = inner.takeLiteral();
  if (literal === undefined || !inner.atEnd()) throw invalidExpression(text);
  return literal;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalidExpression(path);
  }
}

function badArgument(segment: Segment, nameOrIndex: string | number): Error {
  const which = typeof nameOrIndex === 'number' ? String(nameOrIndex + 1) : `'${nameOrIndex}'`;
  return invalidClientQuery(`The argument ${which} of '${segment.name}' is missing or not of the expected type.`);
}
