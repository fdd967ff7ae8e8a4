/**
 * Who is told in Teams of what was done, over the running local Microsoft 365: those whose turn it is, nobody twice, and the
 * act is done whatever Graph answers.
 */
import type { Acting, NewlyRecorded } from '../../src/actions/acting';
import { approveReport } from '../../src/actions/approve-report';
import { numberReport } from '../../src/actions/number-report';
import type { Outcome } from '../../src/actions/outcome';
import { receiveReport } from '../../src/actions/receive-report';
import { returnInside } from '../../src/actions/return-inside';
import { returnReport } from '../../src/actions/return-report';
import { sendReport } from '../../src/actions/send-report';
import { noticesAfter, tell } from '../../src/actions/tell-recorded';
import type { Told } from '../../src/actions/tell-recorded';
import { obligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import type { GraphAccess } from '../../src/store/graph';
import { teamsAddress } from '../../src/store/places';
import { PEOPLE, valueOf } from './actions-site';
import { submitNewVersion, workOf } from './actions-steps';
import { controlValue } from './control-client';
import { openSnapshotSite } from './life-site';
import type { LaunchedSite } from './life-site';

jest.setTimeout(120_000);

const HAM_CHINH = obligationId('217.co-so.DU-23098');
const MEETING = {
  body: 'Ban Chấp hành Đảng bộ xã',
  meetingDate: localDate('2023-10-04'),
  present: 13,
  summoned: 15,
  minutesNumber: '21-BB/ĐU'
};
const REASONS = [{ words: 'Bổ sung số liệu giám sát năm 2022.' }];
/** Milliseconds before a throttled request is sent again. */
const WAIT = 5;

let site: LaunchedSite;
beforeAll(async () => {
  site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
});
afterAll(async () => site.close());

interface Notice {
  readonly recipient: string;
  readonly activityType: string;
  readonly text: string;
  readonly preview: string;
  readonly topic: { readonly webUrl: string };
}
const inbox = async (): Promise<readonly Notice[]> =>
  (await controlValue<{ readonly value: readonly Notice[] }>(site.server, 'teams-inbox')).value;

/** Does the act as the approval page does, and tells those whom it makes next. @returns undefined when that is nobody. */
async function acted(
  who: string,
  act: (acting: Acting) => Promise<unknown>,
  graph: GraphAccess = site.graph(who)
): Promise<Told | undefined> {
  const heard: NewlyRecorded[] = [];
  const acting: Acting = { ...site.acting(who), onRecorded: (recorded) => heard.push(recorded) };
  await act(acting);
  expect(heard.length).toBeLessThanOrEqual(1);
  const notices = heard.flatMap((recorded) => [noticesAfter(acting, recorded)])[0];
  return notices === undefined ? undefined : tell(graph, notices, WAIT);
}
const doing =
  (act: (acting: Acting) => Promise<Outcome<unknown>>): ((acting: Acting) => Promise<void>) =>
  async (acting) => {
    valueOf(await act(acting));
  };
const submitting =
  (count: number): ((acting: Acting) => Promise<void>) =>
  async (acting) =>
    submitNewVersion({ ...site, acting: () => acting }, PEOPLE.drafter, HAM_CHINH, count);
const stateNow = async (): Promise<string> => (await workOf(site, PEOPLE.drafter, HAM_CHINH)).state.kind;
/** Who has been told of what since so many notices, the newest first or last. */
const toldSince = async (before: number): Promise<readonly string[]> => {
  const all = await inbox();
  return all
    .slice(0, all.length - before)
    .map(({ activityType, recipient }) => `${activityType} ${recipient}`)
    .sort();
};

it('tells the approvers, then the clerks, then the receiving office, and with a return the unit', async () => {
  const steps: readonly (readonly [string, (acting: Acting) => Promise<unknown>, readonly string[]])[] = [
    [PEOPLE.drafter, submitting(60), [`reportWaiting ${PEOPLE.approver}`]],
    [PEOPLE.approver, doing((by) => approveReport(by, HAM_CHINH, MEETING)), [`reportWaiting ${PEOPLE.clerk}`]],
    [PEOPLE.clerk, doing((by) => numberReport(by, HAM_CHINH)), []],
    [PEOPLE.clerk, doing((by) => sendReport(by, HAM_CHINH)), [`reportWaiting ${PEOPLE.receiver}`]],
    [PEOPLE.receiver, doing((by) => receiveReport(by, HAM_CHINH)), []],
    [
      PEOPLE.receiver,
      doing((by) => returnReport(by, HAM_CHINH, { reasons: REASONS, newDate: localDate('2023-10-11') })),
      [`reportReturned ${PEOPLE.approver}`, `reportReturned ${PEOPLE.drafter}`]
    ]
  ];
  for (const [who, act, people] of steps) {
    const before = (await inbox()).length;
    const told = await acted(who, act);
    expect(told).toEqual(people.length === 0 ? undefined : { people: people.length, left: [], failure: undefined });
    expect(await toldSince(before)).toEqual(people);
  }
  const notice = (await inbox()).find(
    ({ activityType, recipient }) => activityType === 'reportReturned' && recipient === PEOPLE.drafter
  );
  expect(notice?.text).toMatch(/ trả lại để bổ sung: báo cáo của Đảng ủy xã Hàm Chính \(.+\)$/);
  expect(notice?.preview).toBe('Trả lời chậm nhất ngày 11/10/2023. Bổ sung số liệu giám sát năm 2022.');
  expect(notice?.topic.webUrl).toBe(teamsAddress(site.url, 'approval', { obligation: HAM_CHINH }));
});

it('tells nobody again when the act is repeated', async () => {
  const before = (await inbox()).length;
  const again = doing((by) => returnReport(by, HAM_CHINH, { reasons: REASONS }));
  expect(await acted(PEOPLE.receiver, again)).toBeUndefined();
  expect((await inbox()).length).toBe(before);
});

describe('the act is done', () => {
  const answering = (status: number): GraphAccess => ({
    ...site.graph(PEOPLE.drafter),
    fetch: async () => new Response('{"error":{"code":"x","message":"y"}}', { status })
  });

  it('and nobody is told, where an administrator has not approved the permission', async () => {
    const before = (await inbox()).length;
    const told = await acted(PEOPLE.drafter, submitting(61), site.graph(PEOPLE.drafter, ['Mail.Send']));
    expect(told).toMatchObject({ people: 0, failure: { kind: 'accessDenied' } });
    expect((await inbox()).length).toBe(before);
    expect(await stateNow()).toBe('submitted');
    // What was left can be sent later, once it is approved.
    expect(await tell(site.graph(PEOPLE.drafter), told?.left ?? [], WAIT)).toMatchObject({ people: 1 });
    expect(await toldSince(before)).toEqual([`reportWaiting ${PEOPLE.approver}`]);
  });

  it('when Graph stays busy', async () => {
    const act = doing((by) => returnInside(by, HAM_CHINH, REASONS));
    expect(await acted(PEOPLE.approver, act, answering(429))).toMatchObject({
      people: 0,
      failure: { kind: 'throttled' }
    });
    expect(await stateNow()).toBe('returnedInside');
  });

  it('when Graph fails, and when the answer is lost after the notice went out, which another try does not double', async () => {
    expect(await acted(PEOPLE.drafter, submitting(62), answering(500))).toMatchObject({
      people: 0,
      failure: { kind: 'unexpected' }
    });
    expect(await stateNow()).toBe('submitted');
    const before = (await inbox()).length;
    const real = site.graph(PEOPLE.approver);
    const losing: GraphAccess = {
      ...real,
      async fetch(url, init) {
        await real.fetch?.(url, init);
        throw new TypeError('fetch failed: the connection was lost');
      }
    };
    const told = await acted(
      PEOPLE.approver,
      doing((by) => returnInside(by, HAM_CHINH, REASONS)),
      losing
    );
    expect(told).toMatchObject({ people: 0, failure: { kind: 'offline' } });
    expect(await tell(real, told?.left ?? [], WAIT)).toMatchObject({ people: 1 });
    expect(await toldSince(before)).toEqual([`reportReturned ${PEOPLE.drafter}`]);
  });
});
