/**
 * What this browser remembers of a person's reading: when they had which version on screen, and what the checks found in
 * it. A convenience: where the browser keeps nothing, the version before stands in and badges come from the submission.
 */
import type { Login } from '../../domain/code';
import type { FindingCount } from '../../domain/event';

export interface Seen {
  /** When it was on screen last, ISO. */
  readonly at: string;
  readonly findings: FindingCount;
}

export type SeenBook = Readonly<Record<string, Seen>>;

/** So many versions are remembered; the ones read longest ago go first. */
const KEPT = 400;

const keyOf = (site: string, person: Login): string => `tong-ket.seen.${site}.${person}`;

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('findings' in value)) {
    return false;
  }
  const { at, findings } = value as { readonly at: unknown; readonly findings: unknown };
  return (
    typeof at === 'string' &&
    typeof findings === 'object' &&
    findings !== null &&
    'blocks' in findings &&
    'warns' in findings
  );
}

/** Nothing when the browser remembers nothing, or something that is not ours. */
export function readSeen(site: string, person: Login): SeenBook {
  try {
    const read: unknown = JSON.parse(window.localStorage.getItem(keyOf(site, person)) ?? '{}');
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, Seen] => isSeen(entry[1])));
  } catch {
    return {};
  }
}

/** @returns the book with the version in it, whether the browser keeps it or not. */
export function rememberSeen(site: string, person: Login, submission: string, seen: Seen): SeenBook {
  const newest = Object.entries({ ...readSeen(site, person), [submission]: seen })
    .sort(([, a], [, b]) => b.at.localeCompare(a.at))
    .slice(0, KEPT);
  const book = Object.fromEntries(newest);
  try {
    window.localStorage.setItem(keyOf(site, person), JSON.stringify(book));
  } catch {
    // Storage is full or forbidden: the next visit compares with the version before.
  }
  return book;
}
