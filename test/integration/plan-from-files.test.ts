/** From the plan of 2023 and its outline as files, over a draft that a person completes, to a launched plan. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makePlan217 } from '../../sandbox/seed/plan-217';
import { assignRoles } from '../../src/actions/assign-roles';
import { findUnits } from '../../src/actions/find-units';
import { importUnits } from '../../src/actions/import-units';
import { launchPlan } from '../../src/actions/launch-plan';
import { openPlanRoom } from '../../src/actions/open-plan-room';
import { openPlanDraft, removePlanDraft, savePlanDraft } from '../../src/actions/plan-drafts';
import { previewLaunch } from '../../src/actions/preview-launch';
import { provisionSite } from '../../src/actions/provision-site';
import { readOutlineFile, readPlanFile } from '../../src/actions/read-plan-file';
import { rollForward } from '../../src/actions/roll-forward';
import { makeUnitRegister } from '../../sandbox/seed/units-register';
import { EMPTY_DRAFT, draftOfPlan } from '../../src/domain/plan-draft';
import type { PlanDraft } from '../../src/domain/plan-draft';
import { draftProblems, planOf, reportersOf } from '../../src/domain/plan-draft-check';
import { parsePlanDraft, serialisePlanDraft } from '../../src/domain/plan-draft-file';
import { planId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { obligationsOf } from '../../src/domain/obligation';
import { fillFromUnits, kindName } from '../../src/domain/plan-draft-rules';
import { parseUnitRegister } from '../../src/domain/unit-file';
import { p, plainDocument } from '../../src/documents/fixtures/documents';
import { parsePlan } from '../../src/domain/plan-file';
import { readOutlineText } from '../../src/documents/read-outline';
import { readPlanText } from '../../src/documents/read-plan';
import { PlanDrafts } from '../../src/store/plan-drafts';
import { PEOPLE, ROLES, openSite, valueOf } from './actions-site';
import type { TestSite } from './actions-site';
import { withOutlineRead, withPlanRead } from '../../src/documents/plan-drafting/draft-of-proposals';

const SEED = readFileSync(path.join(__dirname, '../../sandbox/seed/ke-hoach-217.txt'), 'utf8');
const PLAN = parsePlan(JSON.parse(JSON.stringify(makePlan217())));
const READ = withPlanRead({ ...EMPTY_DRAFT, units: PLAN.units }, readPlanText(SEED));

const stream = (draft: PlanDraft, name: string): PlanDraft['streams'][number] => {
  const found = draft.streams.find((each) => each.name.startsWith(name));
  if (found === undefined) {
    throw new Error(`No stream ${name}: ${draft.streams.map((each) => each.name).join('; ')}`);
  }
  return found;
};

jest.setTimeout(60_000);

describe('the plan of 2023, read over the units of its province', () => {
  it('has its title, code, issuer, following office, decision and period', () => {
    expect(READ).toMatchObject({
      id: '217',
      title: 'Tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      followingOffice: 'T-BDV',
      period: { from: '2013-12-12', to: 'reportDate' },
      decision: { symbol: '217-QĐ/TW', date: '2013-12-12' },
      conference: { name: 'Hội nghị Ban Thường vụ Tỉnh ủy mở rộng', phrase: 'cuối tháng 11/2023' }
    });
  });

  it.each([
    ['Cấp cơ sở', 124],
    ['Cấp huyện', 14],
    ['Ủy ban Mặt trận', 60],
    ['Cấp tỉnh', 9],
    ['Báo cáo của Ban Thường vụ Tỉnh ủy', 1]
  ])('finds who owes in the stream %s: %i units', (name, count) => {
    expect(reportersOf(READ, stream(READ, name)).length).toBe(count);
  });

  it('sends what the communes owe to the committee and the office of their district', () => {
    const { addressee, receiving, deadline } = stream(READ, 'Cấp cơ sở');
    expect(addressee.kind === 'parentCommittee' && addressee.byParent['HU-597']).toBe(
      'Ban Thường vụ Huyện ủy Hàm Thuận Bắc'
    );
    expect(receiving?.kind === 'parentOffice' && receiving.byParent['HU-597']).toBe('BDV-597');
    expect(deadline).toEqual({ kind: 'delegated', phrase: 'theo yêu cầu của Ban thường vụ cấp huyện', byParent: {} });
  });

  it('sends what the districts owe to the province, through its office, by the day before the one named', () => {
    expect(stream(READ, 'Cấp huyện')).toMatchObject({
      addressee: { kind: 'named', name: 'Ban Thường vụ Tỉnh ủy' },
      receiving: { kind: 'office', office: 'T-BDV' },
      deadline: { kind: 'fixed', deadline: { phrase: 'trước ngày 25/10/2023', lastDay: '2023-10-24' } }
    });
  });

  it('shows each value beside words that stand in the plan', () => {
    const { words, context } = READ.quotes['stream.huyen.deadline'] ?? { words: '', context: '' };
    expect(words).toBe('trước ngày 25/10/2023');
    expect(context).toContain('(qua Ban Dân vận Tỉnh ủy) trước ngày 25/10/2023');
    for (const quote of Object.values(READ.quotes)) {
      expect(quote.context).toContain(quote.words);
    }
  });

  it('asks for what the plan does not say, and for nothing else', () => {
    expect(draftProblems(READ).map(({ part, code }) => `${part} ${code}`)).toEqual([
      'outline noOutlineTitle',
      'outline noSections',
      'deadlines noDeadline'
    ]);
  });

  it('names kinds of units by what their units are called', () => {
    expect(kindName('dang-uy-co-so', PLAN.units)).toBe('Đảng ủy phường, Đảng ủy thị trấn, Đảng ủy xã');
    expect(kindName('cap-uy-huyen', PLAN.units)).toBe('Huyện ủy, Thành ủy, Thị ủy');
    expect(kindName('dau-moi', PLAN.units)).toBe('Ban Dân vận Tỉnh ủy, Ban Dân vận Thành ủy Phan Thiết …');
    expect(kindName('tinh-uy', PLAN.units)).toBe('Tỉnh ủy Bình Thuận');
  });

  it('without units keeps the words, and fills in the rest when they come', () => {
    const alone = withPlanRead(EMPTY_DRAFT, readPlanText(SEED));
    expect(stream(alone, 'Cấp cơ sở')).toMatchObject({ unitKinds: [], words: { reporters: ['Cấp ủy cơ sở'] } });
  });
});

describe('an outline read into a draft', () => {
  const text = 'ĐỀ CƯƠNG\nbáo cáo tổng kết\nI- Tình hình\n1- Ưu điểm\nNêu rõ số liệu.\n2- Hạn chế\nII- Kiến nghị';
  const draft = withOutlineRead(READ, readOutlineText(text));

  it('stands beside the plan, with its words', () => {
    expect(draft.outline.sections.map(({ title }) => title)).toEqual(['Tình hình', 'Kiến nghị']);
    expect(draft.quotes['section.p1']?.words).toContain('Tình hình');
    expect(draft.quotes['stream.huyen.deadline']).toBeDefined();
  });

  it('gives way to a newer one, and reading the plan again leaves it', () => {
    const again = withPlanRead(withOutlineRead(draft, readOutlineText('ĐỀ CƯƠNG\nI- Mới')), readPlanText(SEED));
    expect(again.outline.sections).toHaveLength(1);
    expect(Object.keys(again.quotes).filter((name) => name.startsWith('section.'))).toHaveLength(1);
  });
});

describe('a work file', () => {
  it('comes back as it was, whatever is missing', () => {
    for (const draft of [EMPTY_DRAFT, READ, draftOfPlan(PLAN)]) {
      expect(parsePlanDraft(JSON.parse(serialisePlanDraft(draft)))).toEqual(JSON.parse(JSON.stringify(draft)));
    }
  });

  it('of a whole plan is a plan file, and a plan file a work file', () => {
    expect(parsePlan(JSON.parse(serialisePlanDraft(draftOfPlan(PLAN))))).toEqual(PLAN);
    expect(planOf(parsePlanDraft(JSON.parse(JSON.stringify(makePlan217()))))).toEqual({ kind: 'plan', plan: PLAN });
  });

  it.each([
    [null, 'plan'],
    [{}, 'streams or an outline'],
    [{ form: 'tong-ket-plan-9', streams: [] }, 'form'],
    [{ streams: [{ id: 'a b' }] }, 'streams[0].id'],
    [{ streams: [{ id: 'a' }, { id: 'a' }] }, 'stream'],
    [{ streams: [], units: [{}] }, 'units[0]']
  ])('%j is none: %s', (json, named) => {
    expect(() => parsePlanDraft(json)).toThrow(named);
  });
});

/** As an office types it: a paragraph a line. */
const docx = (text: string): Uint8Array =>
  plainDocument(
    text
      .replace(/\*/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => p(line))
      .join('')
  );

const OUTLINE = [
  'ĐỀ CƯƠNG',
  'báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW (minh hoạ)',
  'Phần thứ nhất',
  'KẾT QUẢ THỰC HIỆN',
  'I- Công tác lãnh đạo, chỉ đạo',
  'Nêu việc quán triệt, cụ thể hóa.',
  'II- Kết quả giám sát',
  'Phần thứ hai',
  'ĐÁNH GIÁ CHUNG',
  '1- Ưu điểm',
  '2- Hạn chế'
].join('\n');

describe('on a site that was just set up', () => {
  let site: TestSite;
  let draft = EMPTY_DRAFT;
  beforeAll(async () => {
    site = await openSite();
    valueOf(await provisionSite(site.acting(PEOPLE.administrator)));
    const register = parseUnitRegister(JSON.parse(JSON.stringify(makeUnitRegister())));
    valueOf(await importUnits(site.acting(PEOPLE.administrator), register.units));
  }, 180_000);
  afterAll(async () => site.close());

  it('an administrator finds no plan, and may launch one', async () => {
    expect(await openPlanRoom(site.acting(PEOPLE.administrator))).toMatchObject({
      mayManage: true,
      launched: undefined
    });
  });

  it('the files give a draft, the register its units', async () => {
    const on = localDate('2023-10-02');
    const read = valueOf(await readPlanFile(EMPTY_DRAFT, { name: 'ke-hoach.docx', bytes: docx(SEED) }));
    const found = valueOf(await findUnits(site.acting(PEOPLE.administrator), on));
    expect(found.from).toBe('register');
    const following = found.units.find(({ name }) => name === read.quotes.followingOffice?.words)?.code;
    draft = fillFromUnits({ ...read, units: found.units, unitsOn: on, followingOffice: following });
    draft = valueOf(await readOutlineFile(draft, { name: 'de-cuong.docx', bytes: docx(OUTLINE) }));
    expect(draft.outline.sections.map(({ title }) => title.toLowerCase())).toEqual([
      'kết quả thực hiện',
      'đánh giá chung'
    ]);
    expect(draftProblems(draft).map(({ code }) => code)).toEqual(['noDeadline']);
  });

  it.each([
    ['bao-cao.pdf', '%PDF-1.7', 'notZip'],
    ['ke-hoach.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'oldFormat'],
    ['ke-hoach.txt', '\u00ff\u0000\u00d8', 'damaged']
  ])('a file that is none is refused with its reason: %s', async (name, text, code) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await readPlanFile(draft, { name, bytes })).toMatchObject({ kind: 'refused', refusals: [{ code }] });
  });

  it('what is being made lies on the site for its owners, and nobody writes over what another saved', async () => {
    const administrator = site.acting(PEOPLE.administrator);
    const begun = { key: 'draft-1', itemId: undefined, etag: undefined };
    const first = await savePlanDraft(administrator, begun, draft);
    // The answer was lost and the save is repeated: it is the same row.
    const again = await savePlanDraft(administrator, begun, draft);
    expect(again).toEqual(first);
    const [head, ...others] = (await openPlanRoom(administrator)).drafts;
    expect(others).toEqual([]);
    expect(head).toMatchObject({ title: draft.title, by: expect.stringMatching(/\S/) });
    if (first.kind !== 'saved' || head === undefined) {
      throw new Error(JSON.stringify(first));
    }
    // In another browser.
    const there = valueOf(await openPlanDraft(administrator, head.itemId));
    expect(there?.draft).toEqual(parsePlanDraft(JSON.parse(serialisePlanDraft(draft))));
    const theirs = { ...first.place, etag: there?.head.etag };
    const saved = await savePlanDraft(administrator, theirs, { ...draft, title: 'Tổng kết, bản của đồng nghiệp' });
    expect(saved.kind).toBe('saved');
    const mine = { ...draft, title: 'Tổng kết, bản của tôi' };
    const refused = await savePlanDraft(administrator, first.place, mine);
    expect(refused).toMatchObject({ kind: 'overtaken', theirs: { title: 'Tổng kết, bản của đồng nghiệp' } });
    // Told so, the person may put the own one in its place.
    const etag = refused.kind === 'overtaken' ? refused.theirs.etag : undefined;
    const placed = await savePlanDraft(administrator, { ...first.place, etag }, mine);
    expect(placed.kind).toBe('saved');
    if (placed.kind === 'saved') {
      const next = await savePlanDraft(administrator, placed.place, { ...mine, reportSummary: 'tổng kết' });
      expect(next.kind).toBe('saved');
    }
    // Whoever is no owner neither sees nor changes it.
    for (const who of [PEOPLE.follower, PEOPLE.receiver]) {
      expect(await new PlanDrafts(site.acting(who).store.site).heads()).toEqual([]);
      expect(await openPlanDraft(site.acting(who), head.itemId)).toEqual({ kind: 'done', value: undefined });
      expect(await savePlanDraft(site.acting(who), { ...first.place, etag }, mine)).toMatchObject({
        kind: 'failed',
        failure: { kind: 'accessDenied' }
      });
    }
    valueOf(await removePlanDraft(administrator, head.itemId));
    valueOf(await removePlanDraft(administrator, head.itemId));
    expect(await savePlanDraft(administrator, first.place, draft)).toEqual({ kind: 'gone' });
    expect((await openPlanRoom(administrator)).drafts).toEqual([]);
  });

  it('what the plan leaves open is asked for, then every report owed is shown, and launched', async () => {
    const administrator = site.acting(PEOPLE.administrator);
    const open = draft.streams.find(({ deadline }) => deadline === undefined);
    draft = {
      ...draft,
      streams: draft.streams.map((each) =>
        each === open
          ? {
              ...each,
              deadline: { kind: 'delegated', phrase: 'theo yêu cầu của Ban thường vụ cấp huyện', byParent: {} }
            }
          : each
      )
    };
    const check = planOf(parsePlanDraft(JSON.parse(serialisePlanDraft(draft))));
    if (check.kind !== 'plan') {
      throw new Error(JSON.stringify(check.problems));
    }
    const { plan } = check;
    const preview = valueOf(await previewLaunch(administrator, plan));
    expect(preview.rows).toEqual({ total: 208, there: 0 });
    expect(preview.problems).toMatchObject([{ code: 'withoutDate' }]);
    // Stopped after the folders, it goes on where it was, and makes nothing twice.
    let isStopped = false;
    const stopping = await launchPlan(
      administrator,
      plan,
      (step) => (isStopped = step === 'separating'),
      () => isStopped
    );
    expect(stopping).toEqual({ kind: 'refused', refusals: [{ code: 'stopped' }] });
    expect((await openPlanRoom(administrator)).launched).toBeUndefined();
    const told: string[] = [];
    const launched = valueOf(
      await launchPlan(administrator, plan, (step, done, total, about) => {
        if (step === 'rows') {
          told.push(`${done}/${total} · ${about}`);
        }
      })
    );
    expect(launched).toMatchObject({ owed: 208, obligations: 208, units: 0, folders: 0 });
    expect(told[told.length - 1]).toMatch(/^208\/208 · \S/);
    const room = await openPlanRoom(administrator);
    expect(room.launched?.obligations).toHaveLength(208);
    // The same reports, to the same bodies, as the plan that was made by hand.
    const whom = (each: (typeof preview.obligations)[number]): string =>
      [each.unit, each.addressee, each.receivingOffice, each.parent].join(' | ');
    expect(preview.obligations.map(whom).sort()).toEqual(obligationsOf(PLAN).map(whom).sort());
    const shared = (id: string): boolean => id.includes('.huyen.');
    const days = (all: typeof preview.obligations): readonly (string | undefined)[] =>
      all.filter(({ id }) => shared(id)).map(({ deadline }) => deadline?.lastDay);
    expect(days(preview.obligations)).toEqual(days(obligationsOf(PLAN)));
  }, 120_000);

  it('the following office may date and exempt reports but manage no plan; the administrator the other way round', async () => {
    valueOf(
      await assignRoles(
        site.acting(PEOPLE.administrator),
        ROLES.filter(({ upn }) => upn === PEOPLE.follower)
      )
    );
    const room = async (upn: string): Promise<readonly unknown[]> => {
      const { mayManage, launched } = await openPlanRoom(site.acting(upn));
      return [mayManage, ...new Set(launched?.reports.map(({ refusals }) => refusals.extended))];
    };
    expect(await room(PEOPLE.follower)).toEqual([false, undefined]);
    expect(await room(PEOPLE.administrator)).toEqual([true, 'needsFollower']);
  });

  it('the next campaign opens as a draft, with what became of the units', async () => {
    const administrator = site.acting(PEOPLE.administrator);
    const rolled = valueOf(
      await rollForward(administrator, planId('217'), {
        id: planId('217-2025'),
        title: 'Tổng kết năm 2025',
        reportSummary: 'tổng kết năm 2025',
        unitsOn: localDate('2025-10-01')
      })
    );
    expect(rolled.gone.length).toBeGreaterThan(200);
    const next = draftOfPlan(rolled.plan);
    expect(next.outline).toEqual(draft.outline);
    // Communes of 2023 are communes of 2025: what they owe is asked of those they went into.
    expect(next.streams.find(({ name }) => name.startsWith('Cấp cơ sở'))?.unitKinds).toEqual(['dang-uy-cap-xa']);
    expect(draftProblems(next).map(({ part }) => part)).toContain('streams');
    expect(parsePlanDraft(JSON.parse(serialisePlanDraft(next))).units).toEqual(next.units);
  });
});
