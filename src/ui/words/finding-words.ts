/** What a check found, in words, with the section named as the outline names it. */
import type { Finding } from '../../documents/check';
import type { SectionId } from '../../domain/code';
import type { Strings } from '../loc/strings';

/** Gives a section's mark and title. */
export type NameOfSection = (id: SectionId) => string;

export function findingWords(finding: Finding, nameOf: NameOfSection, strings: Strings): string {
  const section = finding.section === undefined ? '' : nameOf(finding.section);
  return strings.findings[finding.code](section, finding.needed ?? 0, finding.actual ?? 0);
}
