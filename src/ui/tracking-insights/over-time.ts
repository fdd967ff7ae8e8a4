/** Reports sent, added up day by day, against what was due. Pure. */
import type { TrackingRow } from '../../actions/open-tracking';
import { addDays, dayOf } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';

export interface DayFigures {
  readonly day: LocalDate;
  /** Sent up to the end of the day; undefined for days that have not come. */
  readonly sent: number | undefined;
  /** Due up to the end of the day. */
  readonly due: number;
  /** How many reports have this day as their last. */
  readonly deadline: number;
}

export interface OverTime {
  /** Days on which something was sent or due, with the first and the last of the chart; in order. */
  readonly days: readonly DayFigures[];
  readonly sent: number;
  readonly owed: number;
}

/** The chart begins this many days before the first sending or deadline. */
const LEAD = 1;

function countBy(days: readonly LocalDate[]): ReadonlyMap<LocalDate, number> {
  const counts = new Map<LocalDate, number>();
  days.forEach((day) => counts.set(day, (counts.get(day) ?? 0) + 1));
  return counts;
}

/** @param today in the plan's time zone. @returns no days when nothing is owed by a date or sent. */
export function overTime(rows: readonly TrackingRow[], today: LocalDate, timeZone: string): OverTime {
  const owed = rows.filter(({ state }) => state !== 'exempt' && state !== 'superseded');
  const sentOn = owed.flatMap(({ sentOn: at }) =>
    at === undefined ? [] : [at instanceof Date ? dayOf(at, timeZone) : at]
  );
  const dueOn = owed.flatMap(({ inForce }) => (inForce === undefined ? [] : [inForce.lastDay]));
  const sentBy = countBy(sentOn);
  const dueBy = countBy(dueOn);
  const marked = [...new Set([...sentOn, ...dueOn])].sort();
  const [first] = marked;
  const figures = { sent: sentOn.length, owed: owed.length };
  if (first === undefined) {
    return { days: [], ...figures };
  }
  const days = [...new Set([addDays(first < today ? first : today, -LEAD), ...marked, today])].sort();
  let sent = 0;
  let due = 0;
  return {
    ...figures,
    days: days.map((day): DayFigures => {
      sent += sentBy.get(day) ?? 0;
      due += dueBy.get(day) ?? 0;
      return { day, sent: day > today ? undefined : sent, due, deadline: dueBy.get(day) ?? 0 };
    })
  };
}
