/** The figures that a progress report is made from. */
import { InvalidInput } from '../../domain/code';
import type { LocalDate } from '../../domain/local-date';
import type { Unit } from '../../domain/unit';
import type { PackFamily } from '../format/format-pack';
import type { Signing } from '../format/signing';
import type { AwaitedReport } from './urging';

/** Counts of reports. `owed` = `onTime` + `late` + `overdue` + `notDue`; accepted and returned ones are among those sent. */
export interface ProgressFigures {
  readonly owed: number;
  readonly onTime: number;
  /** Sent after the deadline. */
  readonly late: number;
  /** Not sent, deadline past. */
  readonly overdue: number;
  /** Not sent, deadline ahead or without a date. */
  readonly notDue: number;
  readonly accepted: number;
  /** Returned, and not sent again. */
  readonly returned: number;
}

export interface ProgressGroup {
  /** A receiving office, or a level. */
  readonly name: string;
  readonly figures: ProgressFigures;
}

/** A report that has not arrived, or came late. */
export interface OutstandingReport extends AwaitedReport {
  readonly parentName: string;
  /** Whole days after the deadline: until it was sent, or until the day of the figures; 0 when not late. */
  readonly daysLate: number;
}

export interface ProgressReportInput {
  /** The office that follows the plan. */
  readonly issuer: Pick<Unit, 'name' | 'letterhead' | 'numberSymbol'>;
  readonly addressee: string;
  /** After "Thực hiện". */
  readonly planReference: string;
  /** After "tình hình gửi báo cáo". */
  readonly reportSummary: string;
  /** Day of the figures and of the format pack. */
  readonly today: LocalDate;
  readonly byOffice: readonly ProgressGroup[];
  readonly byLevel: readonly ProgressGroup[];
  readonly outstanding: readonly OutstandingReport[];
  /** What the office proposes; a heading of its own when there is any. */
  readonly proposals?: readonly string[];
  readonly copies?: readonly string[];
  readonly family?: PackFamily;
  readonly signing?: Signing;
  readonly number?: number;
  readonly date?: LocalDate;
}

const NAMES = ['owed', 'onTime', 'late', 'overdue', 'notDue', 'accepted', 'returned'] as const;

export const sentOf = ({ onTime, late }: ProgressFigures): number => onTime + late;

export function totalOf(groups: readonly ProgressGroup[]): ProgressFigures {
  const sum = (name: (typeof NAMES)[number]): number => groups.reduce((all, { figures }) => all + figures[name], 0);
  return {
    owed: sum('owed'),
    onTime: sum('onTime'),
    late: sum('late'),
    overdue: sum('overdue'),
    notDue: sum('notDue'),
    accepted: sum('accepted'),
    returned: sum('returned')
  };
}

function checkGroup({ name, figures }: ProgressGroup): void {
  const { owed, onTime, late, overdue, notDue, accepted, returned } = figures;
  if (NAMES.some((each) => !Number.isInteger(figures[each]) || figures[each] < 0)) {
    throw new InvalidInput(`figures of ${name}`, figures, 'must be whole numbers, 0 or more');
  }
  if (owed !== onTime + late + overdue + notDue) {
    throw new InvalidInput(`figures of ${name}`, figures, 'owed must be onTime + late + overdue + notDue');
  }
  if (accepted + returned > onTime + late) {
    throw new InvalidInput(`figures of ${name}`, figures, 'accepted and returned must be among those sent');
  }
}

/**
 * Every report belongs to one office and to one level, so both tables must add up to the same.
 * @throws InvalidInput when they do not, or when a group contradicts itself.
 */
export function checkProgress({ byOffice, byLevel }: ProgressReportInput): void {
  [...byOffice, ...byLevel].forEach(checkGroup);
  const [offices, levels] = [totalOf(byOffice), totalOf(byLevel)];
  const differing = NAMES.find((name) => offices[name] !== levels[name]);
  if (differing !== undefined) {
    throw new InvalidInput(
      `sum of ${differing}`,
      [offices[differing], levels[differing]],
      'must be the same by receiving office and by level'
    );
  }
}
