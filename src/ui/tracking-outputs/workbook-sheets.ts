/** The sheets of the workbook: the rows as they are shown, each value with its real type, and the figures by office. */
import { progressGroups } from '../../actions/progress-report';
import type { TrackingRow } from '../../actions/open-tracking';
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from '../../documents/workbook/workbook';
import { dayOf, timeOf } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import type { WorkbookStrings } from '../loc/urging-strings';
import type { StateStrings } from '../loc/report-strings';
import { timelinessWords } from '../words/state-words';

const text = (value: string): WorkbookCell => (value === '' ? undefined : { kind: 'text', text: value });
const number = (value: number | undefined): WorkbookCell =>
  value === undefined ? undefined : { kind: 'number', value };
const day = (value: LocalDate | undefined): WorkbookCell =>
  value === undefined ? undefined : { kind: 'day', day: value };

/** What the clock of the plan's zone showed; only a day for what came on paper or was taken over. */
function moment(at: Date | LocalDate | undefined, timeZone: string): WorkbookCell {
  return at instanceof Date ? { kind: 'moment', day: dayOf(at, timeZone), time: timeOf(at, timeZone) } : day(at);
}

type Column = keyof WorkbookStrings['columns'];

const WIDTHS: Readonly<Record<Column, number>> = {
  unit: 34,
  code: 12,
  parent: 28,
  office: 28,
  deadline: 24,
  lastDay: 12,
  extendedTo: 12,
  state: 20,
  timeliness: 18,
  days: 10,
  submitted: 17,
  approved: 17,
  meeting: 40,
  number: 16,
  sent: 17,
  received: 17,
  accepted: 17,
  round: 10,
  reasons: 14,
  answerBy: 12,
  exempt: 28,
  sectionsDone: 10,
  sectionsTotal: 10,
  report: 10
};

export interface SheetWords {
  readonly sheet: WorkbookStrings;
  readonly state: StateStrings;
}

function cellsOf(
  row: TrackingRow,
  { sheet, state }: SheetWords,
  timeZone: string
): Readonly<Record<Column, WorkbookCell>> {
  const { obligation, timeliness, completeness } = row;
  const isLate = timeliness.kind === 'late' || timeliness.kind === 'overdue';
  return {
    unit: text(obligation.unitName),
    code: text(obligation.unit),
    parent: text(obligation.parentName),
    office: text(obligation.receivingOfficeName),
    deadline: text(obligation.deadlinePhrase),
    lastDay: day((row.inForce ?? obligation.deadline)?.lastDay),
    extendedTo: day(row.extendedTo),
    state: text(state.states[row.state]),
    timeliness: text(timelinessWords(timeliness, state)),
    days: number(isLate ? timeliness.days : undefined),
    submitted: moment(row.submittedOn, timeZone),
    approved: moment(row.approvedOn, timeZone),
    meeting: text(row.meetingNote),
    number: text(row.issueNumber),
    sent: moment(row.sentOn, timeZone),
    received: moment(row.receivedOn, timeZone),
    accepted: moment(row.acceptedOn, timeZone),
    round: number(row.round),
    reasons: number(row.returnedReasons),
    answerBy: day(row.answerBy),
    exempt: text(row.exemptReason),
    sectionsDone: number(completeness?.done),
    sectionsTotal: number(completeness?.total),
    report: row.reportUrl === undefined ? undefined : { kind: 'link', text: sheet.open, address: row.reportUrl }
  };
}

function rowsSheet(rows: readonly TrackingRow[], words: SheetWords, timeZone: string): WorkbookSheet {
  // The order of the widths is that of the columns.
  const names = Object.keys(WIDTHS) as Column[];
  return {
    name: words.sheet.rows,
    columns: names.map((name): WorkbookColumn => ({ title: words.sheet.columns[name], width: WIDTHS[name] })),
    rows: rows.map((row) => {
      const cells = cellsOf(row, words, timeZone);
      return names.map((name) => cells[name]);
    })
  };
}

const NO_FIGURES = { owed: 0, onTime: 0, late: 0, overdue: 0, notDue: 0, accepted: 0, returned: 0 };

function officesSheet(rows: readonly TrackingRow[], { sheet }: SheetWords): WorkbookSheet {
  const { figures } = sheet;
  const heads = [
    figures.owed,
    figures.sent,
    figures.rate,
    figures.onTime,
    figures.late,
    figures.overdue,
    figures.notDue,
    figures.accepted,
    figures.returned
  ];
  const cells = (name: string, group: readonly TrackingRow[]): readonly WorkbookCell[] => {
    const [found] = progressGroups(group, () => name);
    const { owed, onTime, late, overdue, notDue, accepted, returned } = found?.figures ?? NO_FIGURES;
    const sent = onTime + late;
    const rate: WorkbookCell = owed === 0 ? undefined : { kind: 'share', value: sent / owed };
    return [
      text(name),
      number(owed),
      number(sent),
      rate,
      ...[onTime, late, overdue, notDue, accepted, returned].map((value) => number(value))
    ];
  };
  const names = [...new Set(rows.map(({ obligation }) => obligation.receivingOfficeName))];
  return {
    name: sheet.offices,
    columns: [{ title: figures.office, width: 36 }, ...heads.map((title) => ({ title, width: 12 }))],
    rows: names.map((name) =>
      cells(
        name,
        rows.filter((row) => row.obligation.receivingOfficeName === name)
      )
    ),
    total: cells(sheet.total, rows)
  };
}

/** @param rows in the order in which they are shown. @param timeZone of the plan. */
export function trackingSheets(
  rows: readonly TrackingRow[],
  words: SheetWords,
  timeZone: string
): readonly WorkbookSheet[] {
  return [rowsSheet(rows, words, timeZone), officesSheet(rows, words)];
}
