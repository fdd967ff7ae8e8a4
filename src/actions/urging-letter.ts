/** The words of an urging: the letter (công văn) to all units, and the notice that each gets by mail or Teams. */
import type { UrgingLevel } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import type { StateKind } from '../domain/state';
import type { AwaitedReport, ReportStanding, Urging, UrgingLetterInput } from '../documents/make-urging-letter';
import type { UrgingNotice } from '../documents/urging-notice';
import { safeFileName } from '../store/library';
import { documentRoom } from './document-room';
import type { UrgingUnit, UrgingView } from './open-urging';

export type { UrgingNotice } from '../documents/urging-notice';

/** What the person decides about the words. */
export interface UrgingWording {
  readonly level: UrgingLevel;
  /** The day that the report is asked for by; needed by letters, not by notices before the date. */
  readonly newDate?: LocalDate;
  /** After "Thực hiện". */
  readonly planReference: string;
  /** Number and symbol that the clerk gave, e.g. "15-CV/BDVTU"; empty while there is none. */
  readonly letterNumber: string;
  /** Who hears about those that do not answer, for the second level; empty for nobody. */
  readonly escalatesTo: string;
  /** Whom to ask; empty for nobody. */
  readonly contact: string;
}

const STANDING: Readonly<Partial<Record<StateKind, ReportStanding>>> = {
  notSubmitted: 'notSubmitted',
  submitted: 'awaitingApproval',
  returnedInside: 'drafting',
  approved: 'approvedNotSent',
  numbered: 'approvedNotSent',
  returned: 'returned'
};

/** How an open report stands, in the words of letters. */
export const standingOf = (state: StateKind): ReportStanding => STANDING[state] ?? 'notSubmitted';

function awaitedReport({ obligation, inForce, awaitedBy, state }: UrgingUnit): AwaitedReport {
  const phrase = inForce === undefined || inForce.phrase === '' ? obligation.deadlinePhrase : inForce.phrase;
  return {
    unitName: obligation.unitName,
    deadline: awaitedBy === undefined ? undefined : { phrase, lastDay: awaitedBy },
    deadlinePhrase: phrase,
    standing: standingOf(state)
  };
}

function urgingOf(view: UrgingView, { level, newDate, escalatesTo }: UrgingWording): Urging {
  switch (level) {
    case 0:
      return { level: 'reminder' };
    case 1:
      return { level: 1, newDeadline: newDate ?? view.today };
    case 2:
      return {
        level: 2,
        newDeadline: newDate ?? view.today,
        ...(escalatesTo.trim() === '' ? {} : { escalatesTo: escalatesTo.trim() })
      };
  }
}

/** Reports go to the addressee through the office; where the units' addressees differ, the office is named alone. */
function destinationOf({ units, issuer }: UrgingView): string {
  const where = new Set(
    units.map(({ obligation: { addressee, receivingOfficeName } }) =>
      addressee === receivingOfficeName ? addressee : `${addressee} (qua ${receivingOfficeName})`
    )
  );
  const [only] = where;
  return where.size === 1 && only !== undefined ? only : issuer.name;
}

function inputOf(view: UrgingView, wording: UrgingWording): Omit<UrgingLetterInput, 'reports'> {
  const contact = wording.contact.trim();
  return {
    issuer: view.issuer,
    urging: urgingOf(view, wording),
    planReference: wording.planReference.trim(),
    reportSummary: view.reportSummary,
    destination: destinationOf(view),
    today: view.today,
    ...(contact === '' ? {} : { contact })
  };
}

/** The running number of a typed "15-CV/BDVTU" or "Số 15"; undefined when it is none. */
export function runningNumber(letterNumber: string): number | undefined {
  const digits = /^(?:số\s*:?\s*)?(\d{1,5})(?!\d)/iu.exec(letterNumber.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A file name that says what it is, of which plan, by whom (empty: by nobody in particular) and of which day. */
export function documentName(what: string, plan: string, office: string, day: LocalDate, ending: string): string {
  return safeFileName(`${[what, plan, office, day].filter((each) => each !== '').join(' ')}.${ending}`);
}

export interface MadeDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The letter to the units, as a .docx file.
 * @throws InvalidInput when no unit is named, or the new date lies in the past.
 */
export async function urgingLetter(
  view: UrgingView,
  units: readonly UrgingUnit[],
  wording: UrgingWording
): Promise<MadeDocument> {
  const { makeUrgingLetter } = await documentRoom();
  const number = runningNumber(wording.letterNumber);
  const bytes = makeUrgingLetter({
    ...inputOf(view, wording),
    reports: units.map(awaitedReport),
    ...(number === undefined ? {} : { number, date: view.today })
  });
  const what = wording.level === 0 ? 'nhắc hạn' : `đôn đốc lần ${wording.level}`;
  return { name: documentName(`Công văn ${what}`, view.plan.id, view.office, view.today, 'docx'), bytes };
}

/** The notices of the units, in their order. */
export async function urgingNotices(
  view: UrgingView,
  units: readonly UrgingUnit[],
  wording: UrgingWording
): Promise<readonly UrgingNotice[]> {
  const { urgingNotice } = await documentRoom();
  return units.map((unit) => urgingNotice(inputOf(view, wording), awaitedReport(unit)));
}
