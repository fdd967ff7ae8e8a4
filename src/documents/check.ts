/** Checks: what the reading of a report says against its outline, before it is submitted and beside it at approval. */
import type { SectionId } from '../domain/code';
import { proseSections, sectionState } from '../domain/outline';
import type { Outline, Section } from '../domain/outline';
import type { ReportReading, SectionReading } from './read-report';

export type FindingCode =
  | 'sectionMissing'
  | 'sectionEmpty'
  | 'sectionBelowMinimum'
  | 'nothingWritten'
  | 'secrecyMark'
  | 'revisionsLeft'
  | 'commentsLeft';

/** One thing found. `needed` and `actual` count words. */
export interface Finding {
  readonly code: FindingCode;
  /** `blocks` stops a submission; `warns` is shown and may be submitted with. */
  readonly severity: 'blocks' | 'warns';
  readonly section?: SectionId;
  readonly needed?: number;
  readonly actual?: number;
}

function findingAbout(section: Section, reading: SectionReading | undefined): Finding | undefined {
  const words = reading?.foundBy === undefined ? undefined : reading.words;
  switch (sectionState(section, words)) {
    case 'missing':
      return section.required ? { code: 'sectionMissing', severity: 'warns', section: section.id } : undefined;
    case 'empty':
      return section.required ? { code: 'sectionEmpty', severity: 'warns', section: section.id } : undefined;
    case 'belowMinimum':
      return {
        code: 'sectionBelowMinimum',
        severity: 'warns',
        section: section.id,
        needed: section.minimumWords,
        actual: words
      };
    case 'done':
      return undefined;
  }
}

/**
 * Findings about a report: first what blocks it, then what warns, in the order of the outline.
 * Missing, empty and short sections warn, because a unit may have a reason; a report in which nothing is written, or
 * which bears a mark of state secrecy (Luật Bảo vệ bí mật nhà nước 2018, Điều 5), may not be submitted at all.
 * @param reading what `readReport` gave for the same outline.
 */
export function checkReport(reading: ReportReading, outline: Outline): readonly Finding[] {
  const byId = new Map(reading.sections.map((section) => [section.id, section]));
  const findings: Finding[] = [];
  if (reading.secrecy !== undefined) {
    findings.push({ code: 'secrecyMark', severity: 'blocks' });
  }
  if (reading.sections.every((section) => section.words === 0)) {
    findings.push({ code: 'nothingWritten', severity: 'blocks' });
  }
  for (const section of proseSections(outline)) {
    const finding = findingAbout(section, byId.get(section.id));
    if (finding !== undefined) {
      findings.push(finding);
    }
  }
  if (reading.hasRevisions) {
    findings.push({ code: 'revisionsLeft', severity: 'warns' });
  }
  if (reading.hasComments) {
    findings.push({ code: 'commentsLeft', severity: 'warns' });
  }
  return findings;
}
