/** The checks that need only what was read of a report: whether it is written, and what must not go up with it. */
import type { Outline } from '../../domain/outline';
import type { ReportReading } from '../read-report';
import { sectionStates } from './check-sections';
import { block, warning } from './finding';
import type { Finding } from './finding';

/** What `checkReport` looks at. */
export type CheckedReading = Pick<ReportReading, 'sections' | 'secrecy' | 'hasRevisions' | 'hasComments'> &
  Partial<Pick<ReportReading, 'comments'>>;

/**
 * Findings about a report: first what blocks it, then what warns, in the order of the outline. A report in which nothing
 * is written, or which bears a mark of state secrecy (Luật Bảo vệ bí mật nhà nước 2018, Điều 5), may not be submitted.
 * @param reading what `readReport` gave for the same outline.
 */
export function checkReport(reading: CheckedReading, outline: Outline): readonly Finding[] {
  const { secrecy, sections, hasRevisions, hasComments, comments = [] } = reading;
  return [
    ...(secrecy === undefined ? [] : [block('secrecyMark', { actual: secrecy })]),
    ...(sections.every((section) => section.words === 0) ? [block('nothingWritten')] : []),
    ...sectionStates(reading, outline),
    ...(hasRevisions ? [warning('revisionsLeft', { fix: { kind: 'acceptRevisions' } })] : []),
    ...(hasComments
      ? [
          warning('commentsLeft', {
            count: comments.length === 0 ? undefined : comments.length,
            fix: { kind: 'removeComments' }
          })
        ]
      : [])
  ];
}
