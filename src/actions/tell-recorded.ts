/**
 * Báo qua Teams: who has to do with a report after an act is told of it, in the name of the person who acted. It comes after
 * the act and is no part of it: what is recorded stays so, whoever could be told.
 */
import type { UnitCode } from '../domain/code';
import type { ReturnReason } from '../domain/event';
import { shortDate } from '../domain/local-date';
import type { Role } from '../domain/role';
import type { GraphAccess } from '../store/graph';
import { Notification } from '../store/notification';
import type { TeamsNotice } from '../store/notification';
import { principalName } from '../store/contacts';
import { teamsAddress } from '../store/places';
import { roleInstant } from './acting';
import type { Acting, NewlyRecorded } from './acting';
import type { Failure } from './outcome';

/** Whose turn an act makes it, and what they read of it; in Vietnamese like letters, since nobody knows their language. */
interface Turn {
  readonly type: 'reportReturned' | 'reportWaiting';
  readonly unit: UnitCode;
  readonly roles: readonly Role[];
  readonly preview: string;
}

const reasonsOf = (reasons: readonly ReturnReason[]): string => reasons.map(({ words }) => words).join(' · ');

function turnAfter({ event, obligation }: NewlyRecorded): Turn | undefined {
  const { unit, receivingOffice } = obligation;
  switch (event.act) {
    case 'submitted':
      return { type: 'reportWaiting', unit, roles: ['approver'], preview: 'Đã trình, chờ thông qua.' };
    case 'approved':
      return { type: 'reportWaiting', unit, roles: ['clerk'], preview: 'Đã thông qua, chờ cấp số và gửi.' };
    case 'sent':
      return {
        type: 'reportWaiting',
        unit: receivingOffice,
        roles: ['receiver'],
        preview: `Đã gửi, chờ tiếp nhận. ${event.note ?? ''}`.trim()
      };
    case 'returnedInside':
      return { type: 'reportReturned', unit, roles: ['drafter'], preview: reasonsOf(event.reasons) };
    case 'returned': {
      const by = event.newDate === undefined ? '' : `Trả lời chậm nhất ngày ${shortDate(event.newDate)}. `;
      return { type: 'reportReturned', unit, roles: ['drafter', 'approver'], preview: by + reasonsOf(event.reasons) };
    }
    default:
      // The clerk who numbers also sends; what the receiving office takes in or decides is on the tracking page.
      return undefined;
  }
}

/** What the notice says before the report where the person's Teams app is too old to know the kind. */
const SAID: Readonly<Record<Turn['type'], string>> = {
  reportReturned: 'Trả lại để bổ sung',
  reportWaiting: 'Chờ xử lý'
};

/**
 * The notices that an act asks for: to everybody but the person who acted, each once, with a link to the report on the
 * approval page.
 * @returns undefined when the act makes it nobody's turn; nothing when it does, and nobody else holds the role.
 */
export function noticesAfter(acting: Acting, recorded: NewlyRecorded): readonly TeamsNotice[] | undefined {
  const turn = turnAfter(recorded);
  if (turn === undefined) {
    return undefined;
  }
  const { event, obligation, plan, person, roles } = recorded;
  const { type, unit, preview } = turn;
  const at = roleInstant(acting);
  const people = new Set(turn.roles.flatMap((role) => roles.holders(unit, role, at)));
  // The unit first: Teams cuts long lines, and an office waits for many units of one plan.
  const report = `báo cáo của ${obligation.unitName} (${plan.title})`;
  const address = teamsAddress(acting.store.webUrl, 'approval', { obligation: obligation.id });
  return [...people]
    .filter((each) => each !== person)
    .flatMap((each) => principalName(each) ?? [])
    .map((to) => ({
      to,
      activity: { type, parameters: { report } },
      text: `${SAID[type]}: ${report}`,
      preview,
      address,
      about: event.key
    }));
}

/** What became of the notices. */
export interface Told {
  readonly people: number;
  /** To those who were not told, as far as is known: they can be sent again, since one takes the other's place. */
  readonly left: readonly TeamsNotice[];
  /** Why the first of those was not. */
  readonly failure: Failure | undefined;
}

/** Never throws. @param waitMs before throttled requests are tried again when Graph does not say. */
export async function tell(graph: GraphAccess, notices: readonly TeamsNotice[], waitMs?: number): Promise<Told> {
  const results = await new Notification(graph, waitMs).teams(notices);
  const left = notices.filter((_, index) => results[index]?.kind !== 'done');
  const [failure] = results.flatMap((result) => (result.kind === 'done' ? [] : [result.failure]));
  return { people: notices.length - left.length, left, failure };
}
