/** What would give a section of the outline its control: put in whole, put below its heading, or put around its text. */
import type { CheckedReport } from '../../documents/check';
import type { Mending } from '../../documents/word-changes/word-change';
import type { Section } from '../../domain/outline';

/** @returns undefined when nothing is known that would help. */
export function sectionOffer(
  { id, title, guidance }: Section,
  { findings, reading }: Pick<CheckedReport, 'findings' | 'reading'>
): Mending | undefined {
  const found = findings.find(
    ({ section, fix }) => section === id && (fix?.kind === 'insertSection' || fix?.kind === 'tagSection')
  );
  if (found?.fix !== undefined) {
    return found.fix;
  }
  const read = reading.sections.find((section) => section.id === id);
  const paragraph = read?.foundBy === 'heading' && read.words === 0 ? read.heading?.place?.paragraph : undefined;
  return paragraph === undefined
    ? undefined
    : { kind: 'controlBelowHeading', section: id, title, prompt: guidance, paragraph };
}
