/** Báo cáo tiến độ: how the reports of a plan stand, as a document in form, from the rows of the tracking list. */
import type { UnitCode } from '../domain/code';
import { dayOf } from '../domain/local-date';
import type { OutstandingReport, ProgressFigures, ProgressGroup } from '../documents/make-progress-report';
import type { Acting } from './acting';
import { Refused, attempt } from './attempt';
import { documentRoom } from './document-room';
import { issuerUnit } from './issuing-office';
import type { Tracking, TrackingRow } from './open-tracking';
import type { Outcome } from './outcome';
import type { MadeDocument } from './urging-letter';
import { documentName, standingOf } from './urging-letter';

type Sums = { -readonly [K in keyof ProgressFigures]: ProgressFigures[K] };

const NOTHING: ProgressFigures = { owed: 0, onTime: 0, late: 0, overdue: 0, notDue: 0, accepted: 0, returned: 0 };

function count(to: Sums, { state, timeliness, sentOn }: TrackingRow): void {
  if (timeliness.kind === 'notOwed') {
    return;
  }
  to.owed += 1;
  switch (timeliness.kind) {
    case 'onTime':
    case 'late':
    case 'overdue':
      to[timeliness.kind] += 1;
      break;
    case 'due':
      to.notDue += 1;
      break;
    case 'noDeadline':
      // Without a date nothing is late.
      to[sentOn === undefined ? 'notDue' : 'onTime'] += 1;
      break;
  }
  to.accepted += state === 'accepted' || state === 'onPaper' ? 1 : 0;
  to.returned += state === 'returned' ? 1 : 0;
}

/** Figures of rows by what they have in common, in the order in which they first occur. */
export function progressGroups(
  rows: readonly TrackingRow[],
  nameOf: (row: TrackingRow) => string
): readonly ProgressGroup[] {
  const groups = new Map<string, Sums>();
  for (const row of rows) {
    const name = nameOf(row);
    const sums = groups.get(name) ?? { ...NOTHING };
    groups.set(name, sums);
    count(sums, row);
  }
  return [...groups].map(([name, figures]) => ({ name, figures }));
}

const LEVELS: Readonly<Record<string, string>> = {
  'trung-uong': 'Cấp Trung ương',
  tinh: 'Cấp tỉnh',
  huyen: 'Cấp huyện',
  xa: 'Cấp xã',
  'co-so': 'Cấp cơ sở'
};

const levelOf = ({ obligation: { unitLevel, unitKind } }: TrackingRow): string =>
  LEVELS[unitLevel] ?? (unitLevel === '' ? unitKind : unitLevel);

/** Late or missing, the longest first. */
export function outstandingReports(rows: readonly TrackingRow[]): readonly OutstandingReport[] {
  return rows
    .flatMap((row) => {
      const { obligation, timeliness, state, inForce } = row;
      return timeliness.kind !== 'overdue' && timeliness.kind !== 'late'
        ? []
        : [
            {
              unitName: obligation.unitName,
              parentName: obligation.parentName,
              deadline: inForce ?? obligation.deadline,
              deadlinePhrase: obligation.deadlinePhrase,
              standing: timeliness.kind === 'late' ? ('sentLate' as const) : standingOf(state),
              daysLate: timeliness.days
            }
          ];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** The office that I write for: mine when I receive reports, else the one that follows the plan. */
async function officeOf(acting: Acting, followingOffice: UnitCode, rows: readonly TrackingRow[]): Promise<UnitCode> {
  const held = await acting.store.people.myRoles();
  const mine = held.filter(({ role }) => role === 'receiver').map(({ unit }) => unit);
  const receiving = new Set(rows.map(({ obligation }) => obligation.receivingOffice));
  return mine.includes(followingOffice)
    ? followingOffice
    : (mine.find((unit) => receiving.has(unit)) ?? followingOffice);
}

/**
 * Makes the report from the rows that the person has before them.
 * Refused with `unknownPlan` when the plan is gone.
 */
export async function makeProgressDocument(
  acting: Acting,
  { rows, plan: head }: Tracking
): Promise<Outcome<MadeDocument>> {
  return attempt(async () => {
    const [planRow, room] = await Promise.all([
      head === undefined ? undefined : acting.store.plans.row(head.id),
      documentRoom()
    ]);
    if (planRow === undefined) {
      throw new Refused({ code: 'unknownPlan' });
    }
    const { plan } = planRow;
    const today = dayOf(acting.now(), plan.timeZone);
    const office = await officeOf(acting, plan.followingOffice, rows);
    const bytes = room.makeProgressReport({
      issuer: await issuerUnit(
        acting,
        plan.id,
        office,
        rows.map(({ obligation }) => obligation)
      ),
      addressee: plan.issuer,
      planReference: `Kế hoạch ${plan.reportSummary} của ${plan.issuer}`,
      reportSummary: plan.reportSummary,
      today,
      byOffice: progressGroups(rows, ({ obligation }) => obligation.receivingOfficeName),
      byLevel: progressGroups(rows, levelOf),
      outstanding: outstandingReports(rows)
    });
    return { name: documentName('Báo cáo tiến độ', plan.id, office, today, 'docx'), bytes };
  });
}
