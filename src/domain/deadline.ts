/**
 * Deadlines: the phrase they were given in and the last day that is still in time.
 * "trước ngày 25/10/2023" excludes the 25th; "chậm nhất ngày" and "đến hết ngày" include the day named.
 */
import { officialDate, shortDate, addDays, dayOf, timeOf } from './local-date';
import type { LocalDate, LocalTime } from './local-date';

/** A deadline that has a date. */
export interface Deadline {
  /** The words of the plan, e.g. "trước ngày 25/10/2023". */
  readonly phrase: string;
  /** Last day that counts as in time. */
  readonly lastDay: LocalDate;
  /** On the last day, in time is what comes before this hour ("trước 17 giờ ngày ..."); left out: the whole day. */
  readonly time?: LocalTime;
}

/** How a stream's deadline is set: by the plan, or by each parent unit for its children. */
export type DeadlineRule =
  | { readonly kind: 'fixed'; readonly deadline: Deadline }
  | { readonly kind: 'delegated'; readonly phrase: string; readonly byParent: Readonly<Record<string, Deadline>> }
  /** No date yet. A proposal is shown to whoever sets the date and judges nobody. */
  | { readonly kind: 'imprecise'; readonly phrase: string; readonly proposal?: Deadline };

/** Whether an instant is after the deadline. @param timeZone IANA name of the plan's zone. */
export function isPast({ lastDay, time }: Deadline, at: Date, timeZone: string): boolean {
  const day = dayOf(at, timeZone);
  return day > lastDay || (day === lastDay && time !== undefined && timeOf(at, timeZone) >= time);
}

/** Ways to word a deadline. */
export type DeadlineForm = 'before' | 'atLatest' | 'official';

/** Words a last day so that `readDeadline` reads it back, e.g. for an extension or a letter. */
export function deadlineOf(lastDay: LocalDate, form: DeadlineForm, time?: LocalTime): Deadline {
  if (time !== undefined) {
    const [hour = '', minute = ''] = time.split(':');
    const hours = minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
    const day = form === 'official' ? officialDate(lastDay) : `ngày ${shortDate(lastDay)}`;
    return { phrase: `trước ${hours} ${day}`, lastDay, time };
  }
  switch (form) {
    case 'before':
      return { phrase: `trước ngày ${shortDate(addDays(lastDay, 1))}`, lastDay };
    case 'atLatest':
      return { phrase: `chậm nhất là ngày ${shortDate(lastDay)}`, lastDay };
    case 'official':
      return { phrase: `chậm nhất là ${officialDate(lastDay)}`, lastDay };
  }
}

export { readDeadline } from './read-deadline';
