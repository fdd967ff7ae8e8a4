/** The tracking rows as a file: codes rather than words, ISO dates, one row per report owed. */
import type { TrackingRow } from '../actions/open-tracking';
import type { LocalDate } from '../domain/local-date';

/** One row as it is written; a cell without anything is null. */
export type ExportedRow = Readonly<Record<(typeof EXPORT_COLUMNS)[number], string | number | null>>;

export const EXPORT_COLUMNS = [
  'obligation',
  'plan',
  'stream',
  'unit',
  'unitName',
  'receivingOffice',
  'deadline',
  'inForce',
  'extendedTo',
  'state',
  'timeliness',
  'days',
  'submittedOn',
  'approvedOn',
  'sentOn',
  'receivedOn',
  'acceptedOn',
  'issueNumber',
  'round',
  'returnedReasons',
  'answerBy',
  'exemptReason',
  'sectionsDone',
  'sectionsTotal',
  'reportUrl'
] as const;

/** Moments as UTC instants, days as they are. */
function moment(value: Date | LocalDate | undefined): string | null {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

function daysOf({ timeliness }: TrackingRow): number | null {
  switch (timeliness.kind) {
    case 'late':
    case 'overdue':
      return timeliness.days;
    case 'due':
      return -timeliness.daysLeft;
    case 'noDeadline':
    case 'notOwed':
    case 'onTime':
      return null;
  }
}

/** `days`: late by so many; negative while so many are left. */
export function exportedRow(row: TrackingRow): ExportedRow {
  const { obligation, completeness } = row;
  return {
    obligation: obligation.id,
    plan: obligation.plan,
    stream: obligation.stream,
    unit: obligation.unit,
    unitName: obligation.unitName,
    receivingOffice: obligation.receivingOffice,
    deadline: obligation.deadline?.lastDay ?? null,
    inForce: row.inForce?.lastDay ?? null,
    extendedTo: row.extendedTo ?? null,
    state: row.state,
    timeliness: row.timeliness.kind,
    days: daysOf(row),
    submittedOn: moment(row.submittedOn),
    approvedOn: moment(row.approvedOn),
    sentOn: moment(row.sentOn),
    receivedOn: moment(row.receivedOn),
    acceptedOn: moment(row.acceptedOn),
    issueNumber: row.issueNumber === '' ? null : row.issueNumber,
    round: row.round,
    returnedReasons: row.returnedReasons,
    answerBy: row.answerBy ?? null,
    exemptReason: row.exemptReason === '' ? null : row.exemptReason,
    sectionsDone: completeness?.done ?? null,
    sectionsTotal: completeness?.total ?? null,
    reportUrl: row.reportUrl ?? null
  };
}

/** Excel takes text that begins like this for a formula, which anybody who writes a reason could use. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvOf(rows: readonly ExportedRow[]): string {
  const lines = [
    EXPORT_COLUMNS.join(','),
    ...rows.map((row) => EXPORT_COLUMNS.map((name) => cell(row[name])).join(','))
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
