/** How instants and days read on screen: always day first, 24 hours, in the plan's time zone. */
import { localDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';

/** Used before a plan names its own zone. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `06/10/2023 15:20` on the clocks of the time zone. */
export function dateAndTime(instant: Date, timeZone: string): string {
  return formatFor(timeZone).format(instant).replace(', ', ' ');
}

/** The day of the week and the date in words, so that a typed date is read back unmistakably. */
export function longDate(date: LocalDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads `5/10/2023`, `05.10.2023` or `05-10-2023` as day, month, year. @returns undefined when it is no such day. */
export function readTypedDate(text: string): LocalDate | undefined {
  const match = TYPED.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, day = '', month = '', year = ''] = match;
  try {
    return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return undefined; // 31/02, 45/10: no day of the calendar
  }
}
