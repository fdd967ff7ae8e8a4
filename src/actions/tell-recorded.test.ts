/** Whose turn an act makes it, and what they read of it in Teams. */
import { eventKey, login, obligationIdOf, planId, streamId, unitCode } from '../domain/code';
import type { Act, ReportEvent } from '../domain/event';
import { localDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import { RoleBook } from '../domain/role';
import type { Role, RoleHolding } from '../domain/role';
import { bearerSite } from '../store/behaviours';
import type { GraphAccess } from '../store/graph';
import { openStore } from '../store/open-store';
import { readPlace } from '../store/places';
import type { Acting, NewlyRecorded } from './acting';
import { noticesAfter, tell } from './tell-recorded';

const SITE = 'https://sharepoint.example/sites/tongket';
const ACTING: Acting = {
  store: openStore(
    bearerSite(SITE, () => Promise.reject(new Error('Who is told is known without asking the site.'))),
    SITE
  ),
  now: () => new Date('2023-10-12T03:00:00Z')
};
/** No notice reads more of a plan. */
const PLAN = { title: 'Tổng kết 10 năm' } as unknown as Plan;
const UNIT: Obligation = {
  id: obligationIdOf(planId('217'), streamId('co-so'), unitCode('DU-1')),
  plan: planId('217'),
  stream: streamId('co-so'),
  unit: unitCode('DU-1'),
  unitName: 'Đảng ủy xã Hàm Chính',
  unitKind: 'xa',
  unitLevel: 'co-so',
  parent: undefined,
  parentName: '',
  addressee: '',
  receivingOffice: unitCode('BDV-1'),
  receivingOfficeName: '',
  deadline: undefined,
  deadlinePhrase: ''
};
const upn = (name: string): string => `${name}@tongket.example`;
const loginOf = (name: string): RoleHolding['login'] => login(`i:0#.f|membership|${upn(name)}`);
const holding = (name: string, role: Role, unit = UNIT.unit, more: Partial<RoleHolding> = {}): RoleHolding => ({
  login: loginOf(name),
  unit,
  role,
  ...more
});

const PEOPLE: readonly RoleHolding[] = [
  holding('soan', 'drafter'),
  holding('soan.khac', 'drafter'),
  // Whoever holds both roles is told once.
  holding('soan', 'approver'),
  holding('duyet', 'approver'),
  holding('duyet.cu', 'approver', UNIT.unit, { until: new Date('2023-10-01T00:00:00Z') }),
  holding('vanthu', 'clerk'),
  holding('tiepnhan', 'receiver', UNIT.receivingOffice),
  holding('tiepnhan.xa', 'receiver', UNIT.unit),
  holding('doc', 'reader'),
  holding('noikhac', 'drafter', unitCode('DU-9')),
  // A group of the directory cannot be written to.
  { login: login('c:0t.c|tenant|7f3c'), unit: UNIT.unit, role: 'clerk' }
];

/** The details that no notice reads are left out. */
function recorded(act: Act, person: string, details: object = {}): NewlyRecorded {
  const event = { act, key: eventKey(`${UNIT.id}|${act}`), obligation: UNIT.id, ...details } as unknown as ReportEvent;
  return { event, obligation: UNIT, plan: PLAN, person: loginOf(person), roles: new RoleBook(PEOPLE) };
}
const REASONS = { reasons: [{ words: 'Bổ sung số liệu.' }, { words: 'Nêu rõ kết quả.' }] };

const told = (act: Act, person: string, details?: object): readonly string[] =>
  (noticesAfter(ACTING, recorded(act, person, details)) ?? []).map(({ to, activity }) => `${activity.type} ${to}`);

describe('after an act', () => {
  it.each<[Act, string, object, readonly string[]]>([
    ['submitted', 'soan.khac', {}, ['reportWaiting soan', 'reportWaiting duyet']],
    ['approved', 'duyet', {}, ['reportWaiting vanthu']],
    ['sent', 'vanthu', {}, ['reportWaiting tiepnhan']],
    ['returnedInside', 'duyet', REASONS, ['reportReturned soan', 'reportReturned soan.khac']],
    ['returned', 'tiepnhan', REASONS, ['reportReturned soan', 'reportReturned soan.khac', 'reportReturned duyet']]
  ])('%s, those whose turn it is are told, each once, and nobody else', (act, person, details, people) => {
    expect(told(act, person, details)).toEqual(people.map((each) => `${each}@tongket.example`));
  });

  it('the person who acted is not told of it, whatever roles they hold', () => {
    expect(told('submitted', 'soan')).toEqual([`reportWaiting ${upn('duyet')}`]);
    expect(noticesAfter(ACTING, recorded('approved', 'vanthu'))).toEqual([]);
  });

  it.each<Act>(['numbered', 'received', 'accepted', 'withdrawn', 'extended', 'exempted', 'urged'])(
    '%s, it is nobody’s turn',
    (act) => expect(noticesAfter(ACTING, recorded(act, 'vanthu'))).toBeUndefined()
  );

  it('the notice names report and unit, gives the reasons and the day, and opens the report on the approval page', () => {
    const [notice] =
      noticesAfter(ACTING, recorded('returned', 'tiepnhan', { ...REASONS, newDate: localDate('2023-10-11') })) ?? [];
    expect(notice).toMatchObject({
      activity: { parameters: { report: 'báo cáo của Đảng ủy xã Hàm Chính (Tổng kết 10 năm)' } },
      text: 'Trả lại để bổ sung: báo cáo của Đảng ủy xã Hàm Chính (Tổng kết 10 năm)',
      preview: 'Trả lời chậm nhất ngày 11/10/2023. Bổ sung số liệu. · Nêu rõ kết quả.',
      about: `${UNIT.id}|returned`
    });
    const link = new URL(notice?.address ?? '');
    expect(`${link.origin}${link.pathname}`).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/phe-duyet$/);
    const { subEntityId } = JSON.parse(link.searchParams.get('context') ?? '{}') as { subEntityId?: string };
    expect(readPlace(subEntityId)).toEqual({ obligation: UNIT.id });
    expect(link.searchParams.get('webUrl')).toContain('/SitePages/PheDuyet.aspx?obligation=');
  });

  it('the receiving office reads what the clerk wrote', () => {
    const previews = (note?: string): readonly string[] =>
      (noticesAfter(ACTING, recorded('sent', 'vanthu', note === undefined ? {} : { note })) ?? []).map(
        ({ preview }) => preview
      );
    expect(previews()).toEqual(['Đã gửi, chờ tiếp nhận.']);
    expect(previews('Bản giấy gửi sau.')).toEqual(['Đã gửi, chờ tiếp nhận. Bản giấy gửi sau.']);
  });
});

describe('telling', () => {
  const notices = noticesAfter(ACTING, recorded('returned', 'tiepnhan', REASONS)) ?? [];
  const graphOf = (statusOf: (url: string) => number): GraphAccess => ({
    endpoint: 'https://graph.example',
    token: async () => 'token',
    async fetch(_url, init) {
      const { requests } = JSON.parse(String(init.body)) as { requests: { id: string; url: string }[] };
      const responses = requests.map(({ id, url }) => ({ id, status: statusOf(url) }));
      return new Response(JSON.stringify({ responses }));
    }
  });

  it('counts who was told, and keeps the notices of those who were not for another try', async () => {
    const result = await tell(
      graphOf((url) => (url.includes('duyet') ? 403 : 204)),
      notices,
      1
    );
    expect(result).toMatchObject({ people: 2, failure: { kind: 'accessDenied' } });
    expect(result.left.map(({ to }) => to)).toEqual([upn('duyet')]);
    expect(
      await tell(
        graphOf(() => 204),
        result.left,
        1
      )
    ).toEqual({ people: 1, left: [], failure: undefined });
  });

  it('tells nobody, and does not throw, where no token is given for want of consent', async () => {
    const graph: GraphAccess = { ...graphOf(() => 204), token: () => Promise.reject(new Error('AADSTS65001')) };
    expect(await tell(graph, notices, 1)).toMatchObject({
      people: 0,
      left: notices,
      failure: { kind: 'accessDenied', message: 'AADSTS65001' }
    });
  });
});
