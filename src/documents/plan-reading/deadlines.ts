/** Finds the phrases in which a plan sets dates, and reads them. */
import { InvalidInput } from '../../domain/code';
import { readDeadlinePhrase } from '../../domain/read-deadline';
import type { DeadlineReading } from '../../domain/read-deadline';
import type { DeadlineProposal, Recurrence } from './proposal';

export interface FoundDeadline {
  readonly words: string;
  readonly start: number;
  readonly deadline: DeadlineProposal;
}

const LIMIT = '(?:trước|chậm nhất|muộn nhất|không quá|không muộn hơn|đến hết|hết|trong|đến)';
const FILLER = '(?:\\s+(?:là|vào|trong))*';
const TIME = '(?:\\s+\\d{1,2}\\s*(?:giờ|h|g|:)\\s*(?:\\d{2})?(?:\\s*phút)?\\s*,?)?';
const DAY =
  '(?:ngày\\s+)?\\d{1,2}(?:\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4}|\\s+năm\\s+\\d{4})?|\\s+tháng\\s+\\d{1,2}(?:(?:\\s+năm\\s+|\\s*/\\s*)\\d{4})?)';
const MONTH = 'tháng\\s+\\d{1,2}(?:(?:\\s+năm\\s+|\\s*[/.-]\\s*)\\d{4})?';
const QUARTER = 'quý\\s+(?:IV|III|II|I|[1-4])(?:(?:\\s+năm\\s+|\\s*[/.-]\\s*)\\d{4})?';
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const DATED = new RegExp(
  `(?<!\\p{L})${LIMIT}${FILLER}${TIME}\\s+(?:${DAY}|${MONTH}|${QUARTER}|năm\\s+\\d{4})(?![\\p{L}\\d/])`,
  'giu'
);
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const PART = new RegExp(
  `(?<!\\p{L})(?:(?:trước|chậm nhất|đến)\\s+)*(?:đầu|giữa|cuối)\\s+(?:${MONTH}|${QUARTER}|năm\\s+\\d{4})(?![\\p{L}\\d/])`,
  'giu'
);
const DELEGATED =
  /thời gian(?:[^.;()]*?)\s(?:theo\s+(?:yêu cầu|quy định|hướng dẫn|thông báo|ấn định)\s+của\s+[^.;()]+|do\s+[^.;()]+?\s(?:quy định|ấn định|yêu cầu|hướng dẫn|thông báo))/giu;
const RECURRING =
  /(?:định kỳ\s+(?:hằng|hàng|mỗi)?\s*(?:tuần|tháng|quý|6 tháng|sáu tháng|năm)[^.;()]{0,12})?(?:(?:trước|chậm nhất|vào|muộn nhất)(?:\s+là)?\s+ngày\s+(?:làm việc\s+)?(?:thứ\s+)?\d{1,2}\s+(?:của\s+)?(?:hằng tháng|hàng tháng|mỗi tháng|tháng (?:cuối|đầu)(?:\s+(?:của\s+)?(?:mỗi\s+)?quý)?|tháng (?:kế tiếp|tiếp theo|sau)|tháng cuối kỳ[^.;()]{0,20}))|định kỳ\s+(?:hằng|hàng|mỗi)?\s*(?:tuần|tháng|quý|6 tháng|sáu tháng|năm)/giu;
const UNREAD =
  /(?<!\p{L})(?:trong thời gian sớm nhất|trong vòng\s+\d+\s+ngày[^.;,()]{0,60}|đúng thời gian quy định|sau\s+\d+\s+ngày[^.;,()]{0,60}|chậm nhất\s+(?:sau\s+)?\d+\s+ngày[^.;,()]{0,60})/giu;

function recurrenceOf(phrase: string, context: string): Recurrence {
  const text = `${phrase} ${context}`.toLowerCase();
  if (/quý/u.test(text)) {
    return 'quarter';
  }
  if (/(?:6|sáu) tháng/u.test(text)) {
    return 'halfYear';
  }
  return /tuần/u.test(text) ? 'week' : /tháng/u.test(text) ? 'month' : 'year';
}

/** What a phrase says about a date; undefined when it is none that the domain knows. */
export function readPhrase(phrase: string, year: number | undefined): DeadlineReading | undefined {
  try {
    return readDeadlinePhrase(phrase, year);
  } catch (error) {
    if (error instanceof InvalidInput) {
      return undefined;
    }
    throw error;
  }
}

function matches(pattern: RegExp, text: string): readonly { readonly words: string; readonly start: number }[] {
  return Array.from(text.matchAll(pattern), (match) => ({ words: match[0].trim(), start: match.index }));
}

/**
 * Every phrase that sets a date, in order; none overlaps another.
 * @param year of the plan, for phrases that name none.
 */
export function deadlinesIn(text: string, year: number | undefined): readonly FoundDeadline[] {
  const recurring = matches(RECURRING, text).map((each): FoundDeadline => ({
    ...each,
    deadline: { kind: 'recurring', phrase: each.words, every: recurrenceOf(each.words, text) }
  }));
  const dated = [...matches(PART, text), ...matches(DATED, text), ...matches(DELEGATED, text)].map(
    (each): FoundDeadline => ({
      ...each,
      deadline: readPhrase(each.words, year) ?? { kind: 'unread', phrase: each.words }
    })
  );
  const unread = matches(UNREAD, text).map((each): FoundDeadline => ({
    ...each,
    deadline: { kind: 'unread', phrase: each.words }
  }));
  const taken: FoundDeadline[] = [];
  for (const each of [...recurring, ...dated, ...unread]) {
    const end = each.start + each.words.length;
    if (!taken.some((other) => each.start < other.start + other.words.length && other.start < end)) {
      taken.push(each);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}
