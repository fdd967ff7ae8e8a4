import { parsePlan, serialisePlan } from './plan-file';

const PLAN = {
  id: '217',
  title: 'Tổng kết 10 năm',
  reportSummary: 'tổng kết 10 năm',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  timeZone: 'Asia/Ho_Chi_Minh',
  followingOffice: 'T-BDV',
  outline: {
    title: 'Đề cương (minh hoạ)',
    sections: [
      {
        id: 'p1',
        mark: 'I-',
        title: 'Tình hình',
        guidance: '',
        required: true,
        minimumWords: 0,
        kind: 'heading',
        children: [
          {
            id: 'p1-1',
            mark: '1-',
            title: 'Quán triệt',
            guidance: 'Nêu số hội nghị',
            required: true,
            minimumWords: 50,
            kind: 'prose',
            children: []
          }
        ]
      }
    ]
  },
  streams: [
    {
      id: 'co-so',
      name: 'Cấp cơ sở',
      unitKinds: ['dang-uy-co-so'],
      addressee: { kind: 'parentCommittee', byParent: { 'HU-597': 'Ban Thường vụ Huyện ủy' } },
      receiving: { kind: 'parentOffice', byParent: { 'HU-597': 'BDV-597' } },
      deadline: {
        kind: 'delegated',
        phrase: 'theo yêu cầu của huyện',
        byParent: { 'HU-597': { phrase: 'trước ngày 10/10/2023', lastDay: '2023-10-09' } }
      },
      sourceWords: 'Cấp ủy cơ sở'
    }
  ],
  units: [
    {
      code: 'DU-23098',
      name: 'Đảng ủy xã Hàm Chính',
      kind: 'dang-uy-co-so',
      parent: 'HU-597',
      letterhead: { superior: 'ĐẢNG BỘ HUYỆN', issuer: 'ĐẢNG ỦY XÃ', place: 'Hàm Chính' },
      numberSymbol: 'BC/ĐU'
    },
    {
      code: 'HU-597',
      name: 'Huyện ủy',
      kind: 'huyen-uy',
      parent: null,
      letterhead: { superior: '', issuer: 'HUYỆN ỦY', place: '' },
      numberSymbol: 'BC/HU'
    }
  ]
};

type Path = readonly (string | number)[];

/** The plan with one value changed; `undefined` takes it away. */
function changed(path: Path, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(PLAN));
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    at = at[key] as Record<string | number, unknown>;
  }
  at[path[path.length - 1] ?? ''] = value;
  return copy;
}

describe('a plan file', () => {
  it('comes back as it was written', () => {
    const plan = parsePlan(PLAN);
    expect(parsePlan(JSON.parse(serialisePlan(plan)))).toEqual(plan);
  });

  it('may leave out or say null for the parent of the unit at the top', () => {
    expect(parsePlan(PLAN).units[1]?.parent).toBeUndefined();
    expect(parsePlan(changed(['units', 1, 'parent'], undefined)).units[1]?.parent).toBeUndefined();
  });

  it('may leave out all that plans of before did not know', () => {
    const plan = parsePlan(PLAN);
    expect(plan.period).toEqual({ from: undefined, to: 'reportDate' });
    expect(plan.streams[0]).toMatchObject({ formatFamily: 'party', documentType: 'BC' });
    expect(Object.keys(plan)).not.toContain('conference');
  });

  it('keeps what a plan says beside its streams', () => {
    const more = {
      ...PLAN,
      period: { from: '2013-12-12', to: '2023-09-30' },
      decision: { symbol: '217-QĐ/TW', date: '2013-12-12', issuer: 'Bộ Chính trị', summary: '' },
      conference: { name: 'Hội nghị tổng kết', phrase: 'cuối tháng 11/2023', date: '2023-11-28', sites: ['cấp tỉnh'] },
      rolledFrom: '217-2018',
      unitsOn: '2023-10-02',
      streams: [
        {
          ...PLAN.streams[0],
          formatFamily: 'government',
          documentType: 'TTr',
          deadline: {
            kind: 'fixed',
            deadline: { phrase: 'trước 17 giờ ngày 25/10/2023', lastDay: '2023-10-25', time: '17:00' }
          }
        }
      ],
      units: [
        {
          ...PLAN.units[0],
          shortName: 'Hàm Chính',
          level: 'co-so',
          terms: [{ from: '2020-07-01', label: '2020-2025' }]
        },
        PLAN.units[1]
      ]
    };
    const plan = parsePlan(more);
    expect(plan).toMatchObject({ ...more, units: [more.units[0], { code: 'HU-597' }] });
    expect(parsePlan(JSON.parse(serialisePlan(plan)))).toEqual(plan);
  });

  it('is read in NFC', () => {
    const decomposed = 'Tổng kết'.normalize('NFD');
    expect(parsePlan(changed(['title'], decomposed)).title).toBe('Tổng kết'.normalize('NFC'));
  });

  it.each<[Path, unknown, string]>([
    [['id'], 'Kế hoạch', 'plan id'],
    [['title'], '  ', 'title'],
    [['timeZone'], 'Hanoi', 'timeZone'],
    [['followingOffice'], undefined, 'unit code'],
    [['streams'], {}, 'streams'],
    [['streams', 0, 'deadline', 'kind'], 'soon', 'streams[0].deadline.kind'],
    [['streams', 0, 'deadline', 'byParent', 'HU-597', 'lastDay'], '2023-02-30', 'date'],
    [['streams', 0, 'deadline', 'byParent', 'a b'], {}, 'unit code'],
    [['streams', 0, 'receiving', 'byParent', 'HU-597'], 7, 'unit code'],
    [['streams', 0, 'addressee'], null, 'streams[0].addressee'],
    [['outline', 'sections', 0, 'children', 0, 'id'], 'p1', 'outline section'],
    [['outline', 'sections', 0, 'kind'], 'table', 'outline.sections[0].kind'],
    [['outline', 'sections', 0, 'minimumWords'], -1, 'outline.sections[0].minimumWords'],
    [['outline', 'sections', 0, 'minimumWords'], 1.5, 'outline.sections[0].minimumWords'],
    [['outline', 'sections', 0, 'required'], 'yes', 'outline.sections[0].required'],
    [['units', 0, 'letterhead', 'issuer'], '', 'units[0].letterhead.issuer'],
    [['units', 1, 'code'], 'DU-23098', 'unit'],
    [['units', 0, 'code'], 'a b', 'units[0].code, unit code'],
    [['units', 0, 'terms'], [{ from: '2020', label: 'x' }], 'units[0].terms[0].from, date'],
    [['streams', 0, 'id'], '', 'streams[0].id, stream id'],
    [['streams', 0, 'formatFamily'], 'army', 'streams[0].formatFamily'],
    [['streams', 0, 'receiving', 'byParent', 'HU-597'], 'x y', 'streams[0].receiving.byParent.HU-597, unit code'],
    [
      ['streams', 0, 'deadline'],
      { kind: 'imprecise', phrase: 'x', proposal: { phrase: 'x' } },
      'streams[0].deadline.proposal.lastDay'
    ],
    [['period'], { from: '2023-01-02', to: '2023-01-01' }, 'period.to'],
    [['decision'], { issuer: 'x', summary: '' }, 'decision.symbol'],
    [['conference'], { name: 'x', phrase: 'y', sites: 'z' }, 'conference.sites'],
    [['unitsOn'], 'hôm nay', 'unitsOn, date']
  ])('with %j = %j is refused, naming %s', (path, value, named) => {
    expect(() => parsePlan(changed(path, value))).toThrow(named);
  });

  it.each([null, [], 'plan', 217])('%j is none', (json) => {
    expect(() => parsePlan(json)).toThrow('plan');
  });
});
