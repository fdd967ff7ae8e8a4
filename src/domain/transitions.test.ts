import { ACTS } from './event';
import type { Act } from './event';
import { foldEvents } from './fold';
import { STATE_KINDS } from './state';
import type { StateKind } from './state';
import { TRANSITIONS, mayAct, refusalOf, stateRefusal } from './transitions';
import type { RefusalCode } from './transitions';
import {
  CONTEXT,
  DOER,
  DRAFTER,
  FOLLOWER,
  OUTSIDER,
  OWNER,
  PEOPLE,
  RECEIVER,
  ROLES,
  START,
  eventOf,
  logOf,
  recorded
} from './fixtures/log';
import type { Step } from './fixtures/log';

const SENT: readonly Step[] = ['submitted', 'approved', 'numbered', 'sent'];

/** The shortest way to each state. */
const WAY: Readonly<Record<StateKind, readonly Step[]>> = {
  notSubmitted: [],
  submitted: ['submitted'],
  returnedInside: ['submitted', 'returnedInside'],
  approved: ['submitted', 'approved'],
  numbered: ['submitted', 'approved', 'numbered'],
  sent: SENT,
  received: [...SENT, 'received'],
  accepted: [...SENT, 'received', 'accepted'],
  returned: [...SENT, 'returned'],
  exempt: ['exempted'],
  onPaper: ['recordedOnPaper'],
  superseded: ['superseded']
};

/** A new submission is of a newer draft; other acts are done to the one at hand. */
const draftFor = (act: Act): number => (act === 'submitted' ? 2 : 1);

describe('the table of transitions', () => {
  it.each(STATE_KINDS)('agrees with the fold from %s on, for every act by everybody', (kind) => {
    const log = logOf(...WAY[kind]);
    const before = foldEvents(log, ROLES, CONTEXT);
    expect(before.state.kind).toBe(kind);
    const order = log.length + 1;
    for (const act of ACTS) {
      for (const person of PEOPLE) {
        const event = recorded(eventOf(act, order, draftFor(act)), order, person);
        const refusal = refusalOf(act, before.state, CONTEXT, person, ROLES, event.at);
        const after = foldEvents([...log, event], ROLES, CONTEXT);
        // What was done already is told apart from what may not be done any more.
        const isRetry = mayAct(act, CONTEXT, person, ROLES, event.at) && before.counted.has(event.key);
        const expectedReason = isRetry ? 'repeatedKey' : refusal;
        expect(isRetry && refusal === undefined).toBe(false);
        expect([act, person, after.invalid.map(({ reason }) => reason)]).toEqual([
          act,
          person,
          expectedReason === undefined ? [] : [expectedReason]
        ]);
        const { to } = TRANSITIONS[act];
        const expected = refusal !== undefined || to === 'same' ? kind : to === 'before' ? 'notSubmitted' : to;
        expect([act, after.state.kind]).toEqual([act, expected]);
      }
    }
  });

  it('lets every act happen from some state by its doer', () => {
    for (const act of ACTS) {
      const from = STATE_KINDS.filter((kind) => stateRefusal(act, kind) === undefined);
      expect(from).not.toEqual([]);
      expect(mayAct(act, CONTEXT, DOER[act], ROLES, START)).toBe(true);
      expect(mayAct(act, CONTEXT, OUTSIDER, ROLES, START)).toBe(false);
    }
  });

  it.each<readonly [Act, StateKind, RefusalCode | undefined]>([
    ['submitted', 'notSubmitted', undefined],
    ['submitted', 'returned', undefined],
    ['submitted', 'approved', 'alreadyApproved'],
    ['submitted', 'onPaper', 'isOnPaper'],
    ['approved', 'notSubmitted', 'nothingSubmitted'],
    ['approved', 'returned', 'waitsForAnswer'],
    ['numbered', 'submitted', 'notApproved'],
    ['sent', 'sent', 'alreadySent'],
    ['received', 'numbered', 'notSent'],
    ['accepted', 'sent', 'notReceived'],
    ['returned', 'accepted', 'alreadyAccepted'],
    ['returnedInside', 'numbered', 'alreadyNumbered'],
    ['withdrawn', 'approved', 'alreadyApproved'],
    ['extended', 'returned', undefined],
    ['extended', 'exempt', 'isExempt'],
    ['exemptionEnded', 'submitted', 'notExempt'],
    ['exemptionEnded', 'returned', 'notExempt'],
    ['imported', 'returned', 'alreadySubmitted'],
    ['superseded', 'accepted', 'alreadyAccepted'],
    ['superseded', 'superseded', 'isSuperseded'],
    ['urged', 'sent', 'alreadySent'],
    ['urged', 'returned', undefined]
  ])('%s from %s: %s', (act, state, expected) => {
    expect(stateRefusal(act, state)).toBe(expected);
  });

  it.each<readonly [Act, string, string, boolean]>([
    ['urged', 'the office that follows the plan', FOLLOWER, true],
    ['extended', 'the office that follows the plan', FOLLOWER, true],
    ['accepted', 'the office that follows the plan', FOLLOWER, false],
    ['accepted', 'the receiving office', RECEIVER, true],
    ['imported', 'an owner of the site', OWNER, true],
    ['submitted', 'an owner of the site', OWNER, false],
    ['imported', 'a drafter', DRAFTER, false]
  ])('%s by %s', (act, _who, person, expected) => {
    const found = PEOPLE.find((each) => each === person);
    expect(found !== undefined && mayAct(act, CONTEXT, found, ROLES, START)).toBe(expected);
  });
});
