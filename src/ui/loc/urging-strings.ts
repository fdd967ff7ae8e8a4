/** The shape of the words of the workbook and of urging, loaded with them. */
import type { UrgingReason } from '../../domain/urging-proposal';
import type { Explanation } from './strings';

/** Words of the workbook. */
export interface WorkbookStrings {
  readonly fileName: string;
  readonly rows: string;
  readonly offices: string;
  readonly columns: Readonly<
    Record<
      | 'unit'
      | 'code'
      | 'parent'
      | 'office'
      | 'deadline'
      | 'lastDay'
      | 'extendedTo'
      | 'state'
      | 'timeliness'
      | 'days'
      | 'submitted'
      | 'approved'
      | 'meeting'
      | 'number'
      | 'sent'
      | 'received'
      | 'accepted'
      | 'round'
      | 'reasons'
      | 'answerBy'
      | 'exempt'
      | 'sectionsDone'
      | 'sectionsTotal'
      | 'report',
      string
    >
  >;
  readonly figures: Readonly<
    Record<
      'office' | 'owed' | 'sent' | 'rate' | 'onTime' | 'late' | 'overdue' | 'notDue' | 'accepted' | 'returned',
      string
    >
  >;
  readonly total: string;
  readonly open: string;
}

export interface UrgingStrings {
  readonly title: string;
  readonly close: string;
  readonly intro: (units: number) => string;
  readonly nothingDue: Explanation;
  readonly reasons: Readonly<Record<UrgingReason, string>>;
  readonly group: (reason: string, units: number) => string;
  readonly notDue: string;
  readonly chosen: (chosen: number, all: number) => string;
  readonly select: (unit: string) => string;
  readonly people: (count: number, names: string) => string;
  readonly nobody: string;
  readonly nobodyWarning: (units: number) => string;
  readonly before: (count: number, last: string) => string;
  readonly days: (daysLeft: number) => string;
  readonly noDate: string;
  readonly notAllowed: string;
  readonly level: string;
  readonly levels: readonly [string, string, string];
  readonly newDate: string;
  readonly newDateHint: string;
  readonly newDateWrong: string;
  readonly newDatePast: string;
  readonly letterNumber: string;
  readonly letterNumberHint: string;
  readonly letterReading: string;
  readonly letterLast: (number: string, date: string) => string;
  readonly letterNone: (period: string) => string;
  readonly letterStored: string;
  readonly letterByHand: string;
  readonly letterProblems: Readonly<Record<'numberWrong' | 'numberTaken', string>>;
  readonly issuing: string;
  readonly notIssued: Explanation;
  readonly reference: string;
  readonly contact: string;
  readonly escalatesTo: string;
  readonly channels: string;
  readonly byMail: string;
  readonly byTeams: string;
  readonly withLetter: string;
  readonly noGraph: Explanation;
  readonly openInBrowser: string;
  readonly preview: string;
  readonly previewOf: (unit: string) => string;
  readonly downloadLetter: string;
  readonly send: (units: number) => string;
  readonly sending: (done: number, total: number) => string;
  readonly recordOnly: string;
  readonly recordOnlyHint: string;
  readonly chooseUnits: string;
  readonly chooseChannel: string;
  readonly results: (told: number, all: number) => string;
  readonly result: {
    readonly mailed: (people: number) => string;
    readonly noticed: (people: number) => string;
    readonly recorded: string;
    readonly mailFailed: string;
    readonly mailUnsure: string;
    readonly teamsFailed: string;
    readonly nobody: string;
    readonly notRecorded: string;
  };
  readonly retry: (units: number) => string;
  readonly sendUnsure: string;
  readonly unsureHint: string;
  readonly linkWords: string;
  readonly leave: string;
}

export interface UrgingPartStrings {
  readonly sheet: WorkbookStrings;
  readonly urging: UrgingStrings;
}
