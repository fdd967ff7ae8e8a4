/**
 * One RichApi batch, parsed: what office.js posts to "ProcessQuery". Type numbers are those of the protocol.
 */
import { isRecord } from './wire.ts';

export interface PathBase {
  readonly id: number;
  readonly name: string;
  readonly parent: number | undefined;
  readonly args: RawArguments;
}

export type ObjectPath = PathBase & {
  readonly kind: 'global' | 'new' | 'method' | 'property' | 'indexer' | 'reference' | 'null';
};

/** Argument values with, beside each, the path that it stands for (0 or absent: it is a plain value). */
export interface RawArguments {
  readonly values: readonly unknown[];
  readonly paths: readonly unknown[];
}

export type ActionKind =
  'instantiate' | 'query' | 'method' | 'set' | 'trace' | 'recursive-query' | 'query-json' | 'unchanged' | 'update';

export interface Action {
  readonly id: number;
  readonly kind: ActionKind;
  readonly name: string;
  readonly path: number;
  readonly args: RawArguments;
  readonly query: Query;
  readonly state: Readonly<Record<string, unknown>>;
}

export interface Query {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

const PATH_KINDS: Readonly<Record<number, ObjectPath['kind']>> = {
  1: 'global',
  2: 'new',
  3: 'method',
  4: 'property',
  5: 'indexer',
  6: 'reference',
  7: 'null'
};

const ACTION_KINDS: Readonly<Record<number, ActionKind>> = {
  1: 'instantiate',
  2: 'query',
  3: 'method',
  4: 'set',
  5: 'trace',
  6: 'recursive-query',
  7: 'query-json',
  8: 'unchanged',
  9: 'update'
};

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] => list(value).filter((one) => typeof one === 'string');

function readArguments(value: unknown): RawArguments {
  return isRecord(value)
    ? { values: list(value['Arguments']), paths: list(value['ReferencedObjectPathIds']) }
    : { values: [], paths: [] };
}

function readQuery(value: unknown): Query {
  const record = isRecord(value) ? value : {};
  return {
    select: texts(record['Select']),
    expand: texts(record['Expand']),
    top: typeof record['Top'] === 'number' && record['Top'] > 0 ? record['Top'] : undefined,
    skip: number(record['Skip'])
  };
}

function readPath(value: unknown): ObjectPath {
  const record = isRecord(value) ? value : {};
  const kind = PATH_KINDS[number(record['ObjectPathType'])];
  if (kind === undefined) {
    throw new SyntaxError(`Unknown object path type ${String(record['ObjectPathType'])}.`);
  }
  const parent = record['ParentObjectPathId'];
  return {
    id: number(record['Id']),
    kind,
    name: text(record['Name']),
    parent: typeof parent === 'number' && parent !== 0 ? parent : undefined,
    args: readArguments(record['ArgumentInfo'])
  };
}

function readAction(value: unknown): Action {
  const record = isRecord(value) ? value : {};
  const kind = ACTION_KINDS[number(record['ActionType'])];
  if (kind === undefined) {
    throw new SyntaxError(`Unknown action type ${String(record['ActionType'])}.`);
  }
  const state = record['ObjectState'];
  return {
    id: number(record['Id']),
    kind,
    name: text(record['Name']),
    path: number(record['ObjectPathId']),
    args: readArguments(record['ArgumentInfo']),
    query: readQuery(record['QueryInfo']),
    state: isRecord(state) ? state : {}
  };
}

/** @throws SyntaxError when it is no batch. */
export function parseBatch(value: unknown): Batch {
  if (!isRecord(value) || !Array.isArray(value['Actions']) || !isRecord(value['ObjectPaths'])) {
    throw new SyntaxError('Not a RichApi batch.');
  }
  const paths = Object.values(value['ObjectPaths']).map(readPath);
  return { actions: value['Actions'].map(readAction), paths: new Map(paths.map((path) => [path.id, path])) };
}
