/** A tracking row: what is owed, and the projection of its events, as the list's columns hold them. */
import { obligationId, planId, streamId, unitCode } from '../domain/code';
import type { Deadline } from '../domain/deadline';
import { localDate, localTime } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import { asSectionNotes } from '../domain/section-notes';
import { inSlices, mapSteps } from '../documents/steps';
import { StoreError } from './failure';
import { onTimeWords, readStateWords, stateWords } from './projection';
import type { Projection } from './projection';
import { dayForMerge } from './row';
import type { Row } from './row';

/** An obligation with its row. */
export interface StoredObligation {
  readonly itemId: number;
  readonly etag: string;
  readonly obligation: Obligation;
  readonly projection: Projection;
}

function readDue(row: Row): Deadline | undefined {
  const lastDay = row.optionalDay('DueOn');
  return lastDay === undefined
    ? undefined
    : {
        phrase: row.text('DuePhrase'),
        lastDay,
        ...(row.has('DueTime') ? { time: localTime(row.text('DueTime')) } : {})
      };
}

function readInForce(row: Row, due: Deadline | undefined): Deadline | undefined {
  const lastDay = row.optionalDay('InForceOn');
  // Rows of before the column have nothing but the plan's date.
  return lastDay === undefined || (lastDay === due?.lastDay && row.optionalDay('ExtendedTo') !== lastDay)
    ? due
    : { phrase: '', lastDay };
}

/** What came on paper or was taken over is known by its day only, which is kept as noon in UTC. */
function readMoment(row: Row, column: string, dayOnly: boolean): Date | LocalDate | undefined {
  const at = row.optionalInstant(column);
  return at === undefined || !dayOnly ? at : localDate(at.toISOString().slice(0, 10));
}

function readProjection(row: Row, due: Deadline | undefined): Projection {
  const state = readStateWords(row.requiredText('State'));
  if (state === undefined) {
    throw new StoreError('unexpected', `The tracking list knows no state "${row.text('State')}".`);
  }
  const total = row.optionalNumber('SectionsTotal');
  const sentOn = row.optionalInstant('SentOn');
  const round = row.optionalNumber('Round') ?? 0;
  const dayOnly = state === 'onPaper' || (state === 'accepted' && row.text('IssueNumber') === '');
  return {
    state,
    inForce: readInForce(row, due),
    extendedTo: row.optionalDay('ExtendedTo'),
    submittedOn: row.optionalInstant('SubmittedOn'),
    approvedOn: row.optionalInstant('ApprovedOn'),
    sentOn: dayOnly ? readMoment(row, 'SentOn', isNoon(sentOn)) : sentOn,
    receivedOn: readMoment(row, 'ReceivedOn', state === 'onPaper'),
    acceptedOn: readMoment(row, 'AcceptedOn', dayOnly),
    issueNumber: row.text('IssueNumber'),
    round,
    returnedReasons: row.optionalNumber('ReturnedReasons') ?? 0,
    answerBy: row.optionalDay('AnswerBy'),
    exemptReason: row.text('ExemptReason'),
    completeness: total === undefined ? undefined : { done: row.number('SectionsDone'), total },
    sections: asSectionNotes(row.text('SectionNotes')),
    reportUrl: row.has('ReportUrl') ? row.text('ReportUrl') : undefined,
    meetingNote: row.text('MeetingNote'),
    lastEvent: row.optionalNumber('LastEvent') ?? 0,
    computedFrom: row.text('ComputedFrom')
  };
}

/** A report that was sent here first and then recorded on paper keeps the moment of its sending. */
function isNoon(at: Date | undefined): boolean {
  return at !== undefined && at.toISOString().endsWith('T12:00:00.000Z');
}

function readObligation(row: Row, deadline: Deadline | undefined): Obligation {
  return {
    id: obligationId(row.text('ObligationId')),
    plan: planId(row.text('PlanId')),
    stream: streamId(row.text('StreamId')),
    unit: unitCode(row.text('UnitCode')),
    unitName: row.requiredText('Title'),
    unitKind: row.text('UnitKind'),
    unitLevel: row.text('UnitLevel'),
    parent: row.has('ParentCode') ? unitCode(row.text('ParentCode')) : undefined,
    parentName: row.text('ParentName'),
    addressee: row.text('Addressee'),
    receivingOffice: unitCode(row.text('ReceivingOffice')),
    receivingOfficeName: row.text('ReceivingOfficeName'),
    deadline,
    deadlinePhrase: row.text('DuePhrase')
  };
}

/** @throws StoreError or InvalidInput when the row is no obligation. */
export function readStored(row: Row): StoredObligation {
  const due = readDue(row);
  return {
    itemId: row.number('Id'),
    etag: row.etag(),
    obligation: readObligation(row, due),
    projection: readProjection(row, due)
  };
}

/** Reads rows in slices, so that a page that shows some already answers while a thousand more are read. */
export function readAllStored(rows: readonly Row[]): Promise<readonly StoredObligation[]> {
  return inSlices(mapSteps(rows, readStored));
}

const momentForMerge = (moment: Date | LocalDate | undefined): string | null =>
  moment === undefined ? null : moment instanceof Date ? moment.toISOString() : dayForMerge(moment);

const filled = (text: string): string | null => (text === '' ? null : text);

/** What a MERGE of the row writes; null empties a column. @param timeZone of the plan, whose days count as late. */
export function projectionColumns(
  projection: Projection,
  timeZone: string
): Readonly<Record<string, string | number | null>> {
  const onTime = onTimeWords(projection, timeZone);
  const { inForce, extendedTo, answerBy, completeness } = projection;
  return {
    State: stateWords(projection.state),
    InForceOn: momentForMerge(inForce?.lastDay),
    ExtendedTo: momentForMerge(extendedTo),
    OnTime: onTime.words,
    DaysLate: onTime.days ?? null,
    SubmittedOn: momentForMerge(projection.submittedOn),
    ApprovedOn: momentForMerge(projection.approvedOn),
    SentOn: momentForMerge(projection.sentOn),
    ReceivedOn: momentForMerge(projection.receivedOn),
    AcceptedOn: momentForMerge(projection.acceptedOn),
    IssueNumber: filled(projection.issueNumber),
    Round: projection.round,
    ReturnedReasons: projection.returnedReasons,
    AnswerBy: momentForMerge(answerBy),
    ExemptReason: filled(projection.exemptReason),
    SectionsDone: completeness?.done ?? null,
    SectionsTotal: completeness?.total ?? null,
    SectionNotes: filled(projection.sections),
    ReportUrl: projection.reportUrl ?? null,
    MeetingNote: filled(projection.meetingNote),
    LastEvent: projection.lastEvent,
    ComputedFrom: projection.computedFrom
  };
}
