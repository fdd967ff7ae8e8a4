/** What a check found, in words, with the section named as the outline names it. */
import type { Finding } from '../../documents/check';
import type { SectionId } from '../../domain/code';
import type { Strings } from '../loc/strings';

/** Gives a section's mark and title. */
export type NameOfSection = (id: SectionId) => string;

/** The section, or the row and column of an annex. */
function whereOf({ section, side, row, column }: Finding, nameOf: NameOfSection, { findingNotes }: Strings): string {
  return [
    section === undefined ? undefined : nameOf(section),
    side === undefined ? undefined : findingNotes.sides[side],
    row === undefined || row === '' ? undefined : findingNotes.row(row),
    column === undefined ? undefined : findingNotes.column(column)
  ]
    .filter((each) => each !== undefined)
    .join(', ');
}

export function findingWords(finding: Finding, nameOf: NameOfSection, strings: Strings): string {
  const { code, needed, actual, count, isUnconfirmed } = finding;
  const words = strings.findings[code](whereOf(finding, nameOf, strings), needed ?? 0, actual ?? 0);
  const notes = [
    count !== undefined && count > 1 ? strings.findingNotes.places(count) : undefined,
    isUnconfirmed === true ? strings.findingNotes.unconfirmed : undefined
  ].filter((each) => each !== undefined);
  return notes.length === 0 ? words : `${words.replace(/\.$/u, '')} (${notes.join('; ')})`;
}
