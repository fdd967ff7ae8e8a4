/** The short notice (mail, Teams message) that one unit gets with a reminder or an urging letter. */
import { checkUrging } from './letters/urging';
import type { AwaitedReport, UrgingLetterInput } from './letters/urging';
import { subjectOf, urgingWords } from './letters/urging-words';

export interface UrgingNotice {
  /** What it is about, as it stands after "đôn đốc:". */
  readonly report: string;
  readonly subject: string;
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
}

/**
 * @param input as for the letter; `report` is the one of the unit that is written to.
 * @throws InvalidInput as `makeUrgingLetter`.
 */
export function urgingNotice(input: Omit<UrgingLetterInput, 'reports'>, report: AwaitedReport): UrgingNotice {
  const own: UrgingLetterInput = { ...input, reports: [report] };
  checkUrging(own);
  const subject = subjectOf(own);
  const { before, after } = urgingWords(own);
  return {
    report: `báo cáo ${own.reportSummary} của ${report.unitName}`,
    subject: `${subject.charAt(0).toLocaleUpperCase('vi')}${subject.slice(1)}`,
    paragraphs: [`Kính gửi: ${report.unitName}`, ...before, ...after]
  };
}
