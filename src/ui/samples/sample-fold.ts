/** Obligations of the sample plan in each state, folded from events as the site would hold them. */
import type { ObligationId } from '../../domain/code';
import { actOnSubmissionKey, repeatableKey, submissionKey } from '../../domain/event-key';
import type { RecordedEvent, ReportEvent, ServerRecord } from '../../domain/event';
import { localDate } from '../../domain/local-date';
import { RoleBook } from '../../domain/role';
import type { RoleHolding } from '../../domain/role';
import { foldEvents } from '../../domain/state';
import type { FoldedObligation, StateKind } from '../../domain/state';
import { contextOf } from '../../domain/transitions';
import type { ActContext } from '../../domain/transitions';
import { SAMPLE_PERSON, SAMPLE_PLAN, sampleObligation } from './sample-plan';

/** 15:20 in Việt Nam. */
export const SAMPLE_MOMENT = new Date('2023-10-06T08:20:00Z');
export const SAMPLE_FILES = {
  draft: { uniqueId: 'draft-1', label: '3.0' },
  report: { uniqueId: 'report-1', label: '0.1' },
  reportUrl: '/sites/tongket/Drafts/DU-1/Bao cao.docx'
} as const;

/** The way from nothing to the state, act by act. */
function wayTo(kind: StateKind, id: ObligationId): readonly ReportEvent[] {
  const key = submissionKey(id, SAMPLE_FILES.draft);
  const on = { obligation: id, submission: key };
  const submitted: ReportEvent = {
    act: 'submitted',
    key,
    obligation: id,
    ...SAMPLE_FILES,
    fingerprint: 'f',
    completeness: { done: 2, total: 3 }
  };
  const approved: ReportEvent = {
    ...on,
    act: 'approved',
    key: actOnSubmissionKey(id, 'approved', key),
    report: SAMPLE_FILES.report,
    meeting: {
      body: 'Ban Chấp hành Đảng bộ xã',
      meetingDate: localDate('2023-10-05'),
      present: 13,
      summoned: 15,
      minutesNumber: '21-BB/ĐU'
    }
  };
  const numbered: ReportEvent = {
    ...on,
    act: 'numbered',
    key: actOnSubmissionKey(id, 'numbered', key),
    number: { number: 12, symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn: localDate('2023-10-06') }
  };
  const sent: ReportEvent = {
    ...on,
    act: 'sent',
    key: actOnSubmissionKey(id, 'sent', key),
    report: SAMPLE_FILES.report
  };
  const received: ReportEvent = { ...on, act: 'received', key: actOnSubmissionKey(id, 'received', key) };
  const reasons = [{ words: 'Bổ sung số liệu năm 2023.' }];
  const aside = { obligation: id, reason: 'Đơn vị mới thành lập.' };
  switch (kind) {
    case 'notSubmitted':
      return [];
    case 'submitted':
      return [submitted];
    case 'returnedInside':
      return [submitted, { ...on, act: kind, key: actOnSubmissionKey(id, kind, key), reasons }];
    case 'approved':
      return [submitted, approved];
    case 'numbered':
      return [submitted, approved, numbered];
    case 'sent':
      return [submitted, approved, numbered, sent];
    case 'received':
      return [submitted, approved, numbered, sent, received];
    case 'accepted':
      return [...wayTo('received', id), { ...on, act: kind, key: actOnSubmissionKey(id, kind, key), note: '' }];
    case 'returned':
      return [...wayTo('received', id), { ...on, act: kind, key: actOnSubmissionKey(id, kind, key), reasons }];
    case 'exempt':
      return [{ ...aside, act: 'exempted', key: repeatableKey(id, 'exempted', 0) }];
    case 'onPaper':
      return [
        {
          act: 'recordedOnPaper',
          key: repeatableKey(id, 'recordedOnPaper', 0),
          obligation: id,
          receivedOn: localDate('2023-10-06')
        }
      ];
    case 'superseded':
      return [
        {
          ...aside,
          act: kind,
          key: repeatableKey(id, kind, 0),
          successor: sampleObligation('Đảng ủy xã Đông Giang').id
        }
      ];
  }
}

/** The sample's one person holds every role: who may do what is not what the screens' tests are about. */
function everyRole({ unit, receivingOffice, followingOffice }: ActContext): RoleBook {
  const of = (role: RoleHolding['role'], at: RoleHolding['unit']): RoleHolding => ({
    login: SAMPLE_PERSON.login,
    unit: at,
    role
  });
  return new RoleBook([
    of('drafter', unit),
    of('approver', unit),
    of('clerk', unit),
    of('receiver', receivingOffice),
    of('administrator', followingOffice)
  ]);
}

/** The unit's obligation after the acts that lead to the state, all done at `SAMPLE_MOMENT`. */
export function sampleFold(kind: StateKind, unitName = 'Đảng ủy xã Hàm Chính'): FoldedObligation {
  const obligation = sampleObligation(unitName);
  const context = contextOf(obligation, SAMPLE_PLAN.followingOffice);
  const record: Omit<ServerRecord, 'order'> = { at: SAMPLE_MOMENT, by: SAMPLE_PERSON.login };
  const events = wayTo(kind, obligation.id).map((event, index): RecordedEvent => ({
    ...event,
    ...record,
    order: index + 1
  }));
  return foldEvents(events, everyRole(context), context);
}
