/** Dates: those that do not exist, and a document that is dated before its meeting or after today. */
import { readDate } from '../reading/annex-cells';
import type { CheckContext } from './context';
import { warning } from './finding';
import type { Finding } from './finding';
import { DATE_LINE } from './form-lines';

/** "31/11/2023" and "ngày 31 tháng 11 năm 2023"; figures of documents ("12/2023/NĐ-CP") are no dates. */
const SHORT = /(?:^|[^\d/.,-])(\d{1,2}\/\d{1,2}\/\d{4})(?![\d/-])/gu;
const LONG = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?!\d)/giu;

function datesIn(text: string): readonly string[] {
  return /\d/.test(text)
    ? [
        ...Array.from(text.matchAll(SHORT), (match) => match[1] ?? ''),
        ...Array.from(text.matchAll(LONG), ([all]) => all)
      ]
    : [];
}

function invalid({ lines }: CheckContext): readonly Finding[] {
  return lines.flatMap(({ text, place }) =>
    datesIn(text)
      .filter((each) => readDate(each) === undefined)
      .map((actual) => warning('dateNotReal', { actual, place }))
  );
}

function ofDocument({ reading, form, input: { today, meeting } }: CheckContext): readonly Finding[] {
  const line = reading.letterhead.dateLine;
  const details = { actual: line?.text, place: line?.at };
  if (line?.date === undefined) {
    // The day may be told apart from a blank one only by its figures; a day that is no day was found above.
    const [, , day = '', month = '', year = ''] = DATE_LINE.exec(form.date?.text ?? '') ?? [];
    const isShort = year.length > 0 && year.length < 4 && day !== '' && month !== '';
    return isShort ? [warning('dateNotReal', { actual: form.date?.text, place: form.date?.place })] : [];
  }
  return [
    ...(today !== undefined && line.date > today ? [warning('dateInFuture', { ...details, needed: today })] : []),
    ...(meeting !== undefined && line.date < meeting
      ? [warning('dateBeforeMeeting', { ...details, needed: meeting })]
      : [])
  ];
}

export function checkDates(context: CheckContext): readonly Finding[] {
  return [...invalid(context), ...ofDocument(context)];
}
