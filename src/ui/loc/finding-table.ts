/** Makes the words of findings and of the refusals that they become from one table for each language. */
import type { Finding } from '../../documents/check';

type FindingCode = Finding['code'];

/** The words of a finding; `where` names the section, or the row and column of an annex; empty for the whole document. */
export type FindingWords = (where: string, needed: number | string, actual: number | string) => string;

/** A sentence without its full stop, and what is said of this one place. */
export type FindingEntry = string | readonly [string, (needed: number | string, actual: number | string) => string];

export interface FindingStrings {
  readonly findings: Readonly<Record<FindingCode, FindingWords>>;
  /** One sentence for each, where no place can be named. */
  readonly refusals: Readonly<Record<FindingCode, string>>;
}

const sentenceOf = (entry: FindingEntry): string => (typeof entry === 'string' ? entry : entry[0]);

function wordsOf(entry: FindingEntry): FindingWords {
  return (where, needed, actual) => {
    const detail = typeof entry === 'string' ? '' : entry[1](needed, actual);
    const sentence = detail === '' ? `${sentenceOf(entry)}.` : `${sentenceOf(entry)}: ${detail}`;
    return where === '' ? sentence : `${where}: ${sentence}`;
  };
}

/** @param exact words of findings that say it shorter than sentence and detail do. */
export function findingStrings(
  table: Readonly<Record<FindingCode, FindingEntry>>,
  exact: Readonly<Partial<Record<FindingCode, FindingWords>>>
): FindingStrings {
  const entries = Object.entries(table) as [FindingCode, FindingEntry][];
  const findings = Object.fromEntries(entries.map(([code, entry]) => [code, exact[code] ?? wordsOf(entry)]));
  const refusals = Object.fromEntries(entries.map(([code, entry]) => [code, `${sentenceOf(entry)}.`]));
  // Both have every code that the table has, and the table has every code there is.
  return { findings, refusals } as FindingStrings;
}
