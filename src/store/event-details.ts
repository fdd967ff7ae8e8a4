/** The column "Chi tiết" of an event: JSON with what the act was done to. */
import type { EventKey, ObligationId } from '../domain/code';
import { InvalidInput, eventKey, obligationId, sectionId } from '../domain/code';
import type { CollectiveApproval, FileVersion, FindingCount, ReportEvent, ReturnReason } from '../domain/event';
import type { IssueNumber } from '../domain/issue-number';
import { localDate } from '../domain/local-date';
import { SECTION_STATES } from '../domain/outline';
import type { SectionState } from '../domain/outline';
import type { SectionStates } from '../domain/section-notes';
import { StoreError } from './failure';
import { rowOf } from './row';
import type { Row } from './row';

/** The columns of an event beside its details. */
export interface EventColumns {
  readonly key: EventKey;
  readonly obligation: ObligationId;
  readonly act: string;
}

function readVersion(row: Row): FileVersion {
  return { uniqueId: row.requiredText('uniqueId'), label: row.requiredText('label') };
}

function readSections(row: Row): SectionStates {
  const known: ReadonlySet<string> = new Set(SECTION_STATES);
  const isState = (value: unknown): value is SectionState => typeof value === 'string' && known.has(value);
  return Object.fromEntries(
    row.columns().map((id) => {
      const state = row.text(id);
      if (!isState(state)) {
        throw new InvalidInput('section state', state, 'must be done, belowMinimum, empty or missing');
      }
      return [sectionId(id), state];
    })
  );
}

function readMeeting(row: Row): CollectiveApproval {
  const outcome = row.text('outcome');
  if (outcome !== '' && outcome !== 'passed' && outcome !== 'passedWithChanges') {
    throw new InvalidInput('outcome', outcome, 'must be passed or passedWithChanges');
  }
  return {
    body: row.requiredText('body'),
    meetingDate: localDate(row.text('meetingDate')),
    present: row.number('present'),
    summoned: row.number('summoned'),
    minutesNumber: row.text('minutesNumber'),
    ...(outcome === '' ? {} : { outcome })
  };
}

function readNumber(row: Row): IssueNumber {
  return {
    number: row.number('number'),
    symbol: row.requiredText('symbol'),
    type: row.requiredText('type'),
    period: row.requiredText('period'),
    issuedOn: localDate(row.text('issuedOn'))
  };
}

function readFindings(row: Row): FindingCount {
  return { blocks: row.number('blocks'), warns: row.number('warns') };
}

function readNote(row: Row): { readonly note?: string } {
  return row.has('note') ? { note: row.text('note') } : {};
}

function readReasons(row: Row): readonly ReturnReason[] {
  return row.objects('reasons').map((reason) => ({
    ...(reason.has('section') ? { section: sectionId(reason.text('section')) } : {}),
    words: reason.requiredText('words')
  }));
}

function readLevel(row: Row): 0 | 1 | 2 {
  const level = row.number('level');
  if (level !== 0 && level !== 1 && level !== 2) {
    throw new InvalidInput('level', level, 'must be 0, 1 or 2');
  }
  return level;
}

/** @throws StoreError or InvalidInput when the details are not those of the act. */
export function parseEvent({ key, obligation, act }: EventColumns, details: string): ReportEvent {
  const row = rowOf(JSON.parse(details));
  const written = { key, obligation };
  const submission = (): { readonly submission: EventKey } => ({ submission: eventKey(row.text('submission')) });
  switch (act) {
    case 'submitted': {
      const completeness = row.object('completeness');
      return {
        ...written,
        act,
        draft: readVersion(row.object('draft')),
        report: readVersion(row.object('report')),
        reportUrl: row.requiredText('reportUrl'),
        fingerprint: row.requiredText('fingerprint'),
        completeness: { done: completeness.number('done'), total: completeness.number('total') },
        ...(row.hasObject('sections') ? { sections: readSections(row.object('sections')) } : {}),
        ...(row.has('findings') ? { findings: readFindings(row.object('findings')) } : {})
      };
    }
    case 'withdrawn':
      return { ...written, act, ...submission(), reason: row.text('reason') };
    case 'returnedInside':
      return { ...written, act, ...submission(), reasons: readReasons(row) };
    case 'approved':
      return {
        ...written,
        act,
        ...submission(),
        report: readVersion(row.object('report')),
        meeting: readMeeting(row.object('meeting'))
      };
    case 'numbered':
      return { ...written, act, ...submission(), number: readNumber(row.object('number')) };
    case 'sent':
      return { ...written, act, ...submission(), report: readVersion(row.object('report')), ...readNote(row) };
    case 'received':
      return { ...written, act, ...submission(), ...readNote(row) };
    case 'accepted':
      return { ...written, act, ...submission(), note: row.text('note') };
    case 'returned':
      return {
        ...written,
        act,
        ...submission(),
        reasons: readReasons(row),
        ...(row.has('newDate') ? { newDate: localDate(row.text('newDate')) } : {})
      };
    case 'extended':
      return {
        ...written,
        act,
        lastDay: localDate(row.text('lastDay')),
        phrase: row.requiredText('phrase'),
        reason: row.text('reason')
      };
    case 'exempted':
    case 'exemptionEnded':
      return { ...written, act, reason: row.requiredText('reason') };
    case 'recordedOnPaper':
      return { ...written, act, receivedOn: localDate(row.text('receivedOn')) };
    case 'imported':
      return {
        ...written,
        act,
        report: readVersion(row.object('report')),
        reportUrl: row.requiredText('reportUrl'),
        sentOn: localDate(row.text('sentOn')),
        acceptedOn: localDate(row.text('acceptedOn'))
      };
    case 'superseded':
      return {
        ...written,
        act,
        successor: obligationId(row.text('successor')),
        reason: row.requiredText('reason')
      };
    case 'urged':
      return {
        ...written,
        act,
        level: readLevel(row),
        letterNumber: row.text('letterNumber'),
        sentOn: localDate(row.text('sentOn')),
        ...(row.has('newDate') ? { newDate: localDate(row.text('newDate')) } : {}),
        ...(row.has('letter') ? { letter: row.text('letter') } : {})
      };
    default:
      throw new StoreError('unexpected', `The event list knows no act "${act}".`);
  }
}

/** The inverse of `parseEvent`: everything that has no column of its own. */
export function serialiseEvent(event: ReportEvent): string {
  // JSON leaves out what is undefined.
  return JSON.stringify({ ...event, act: undefined, key: undefined, obligation: undefined });
}
