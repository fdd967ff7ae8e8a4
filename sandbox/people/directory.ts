/**
 * The directory of the local tenant: who exists.
 */
import { readFileSync } from 'node:fs';
import type { Person } from '../server/call.ts';

/** Everybody of the tenant. */
export interface Directory {
  /** In the order of the seed, which is the order of the home page. */
  all(): readonly Person[];
  /** Regardless of case. */
  byUpn(upn: string): Person | undefined;
  /** Regardless of case. */
  byObjectId(objectId: string): Person | undefined;
}

/**
 * Reads `sandbox/seed/people.json`.
 * @throws Error when the file is missing or says something else than people
 */
export function loadDirectory(): Directory {
  const file = new URL('../seed/people.json', import.meta.url);
  return createDirectory(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * A directory of people from data not yet proven.
 * @throws Error naming the first entry that is no person, or that stands twice
 */
export function createDirectory(data: unknown): Directory {
  if (!Array.isArray(data)) throw new Error('The directory is not a list of people.');
  const people: readonly Person[] = data.map((entry: unknown, index) => person(entry, index));
  const byUpn = indexed(people, 'upn');
  const byObjectId = indexed(people, 'objectId');
  return {
    all: () => people,
    byUpn: (upn) => byUpn.get(upn.toLowerCase()),
    byObjectId: (objectId) => byObjectId.get(objectId.toLowerCase())
  };
}

function indexed(people: readonly Person[], key: 'upn' | 'objectId'): ReadonlyMap<string, Person> {
  const index = new Map<string, Person>();
  for (const one of people) {
    const value = one[key].toLowerCase();
    if (index.has(value)) throw new Error(`The directory names ${key} ${value} twice.`);
    index.set(value, one);
  }
  return index;
}

const UPN = /^[^\s@|#]+@[^\s@|#]+$/;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function person(entry: unknown, index: number): Person {
  const fields: Readonly<Record<string, unknown>> = typeof entry === 'object' && entry !== null ? { ...entry } : {};
  const text = (name: string): string => {
    const value = fields[name];
    if (typeof value !== 'string' || value.trim() === '')
      throw new Error(`Person ${index} of the directory has no ${name}.`);
    return value.normalize('NFC');
  };
  const upn = text('upn').toLowerCase();
  const objectId = text('objectId').toLowerCase();
  if (!UPN.test(upn)) throw new Error(`Person ${index} of the directory has no valid upn.`);
  if (!GUID.test(objectId)) throw new Error(`Person ${index} of the directory has no valid objectId.`);
  return {
    objectId,
    upn,
    displayName: text('displayName'),
    about: text('about'),
    body: text('body'),
    isSiteAdmin: fields['isSiteAdmin'] === true
  };
}
