import { unitCode } from './code';
import { localDate } from './local-date';
import { obligationsOf } from './obligation';
import { parsePlan } from './plan-file';
import type { Plan } from './plan';

interface Body {
  readonly code: string;
  readonly kind: string;
  readonly parent?: string;
}

/** A plan in which every `xa` reports to the office of the committee above it that is named, by that committee's date. */
function planOver(...bodies: readonly Body[]): Plan {
  return parsePlan({
    id: 'P',
    title: 'Tổng kết',
    reportSummary: 'tổng kết',
    issuer: 'Tỉnh ủy',
    timeZone: 'Asia/Ho_Chi_Minh',
    followingOffice: 'OT',
    outline: { title: 'Đề cương', sections: [] },
    streams: [
      {
        id: 's',
        name: 'Cấp cơ sở',
        unitKinds: ['xa'],
        addressee: { kind: 'parentCommittee', byParent: { H: 'Huyện ủy', T: 'Tỉnh ủy' } },
        receiving: { kind: 'parentOffice', byParent: { H: 'OH', T: 'OT' } },
        deadline: {
          kind: 'delegated',
          phrase: 'theo yêu cầu của cấp trên',
          byParent: { H: { phrase: 'trước ngày 10/10/2023', lastDay: '2023-10-09' } }
        },
        sourceWords: ''
      }
    ],
    units: [{ code: 'OH', kind: 'ban' }, { code: 'OT', kind: 'ban' }, ...bodies].map((body) => ({
      ...body,
      name: body.code,
      letterhead: { superior: '', issuer: body.code, place: '' },
      numberSymbol: ''
    }))
  });
}

const shown = (plan: Plan): readonly (readonly unknown[])[] =>
  obligationsOf(plan).map(({ unit, addressee, receivingOffice, deadline, deadlinePhrase }) => [
    unit,
    addressee,
    receivingOffice,
    deadline?.lastDay ?? deadlinePhrase
  ]);

const BELOW_H = ['X', 'Huyện ủy', 'OH', '2023-10-09'];
const BELOW_T = ['X', 'Tỉnh ủy', 'OT', 'theo yêu cầu của cấp trên'];

describe('the obligations of a plan', () => {
  it.each<readonly [string, readonly Body[], readonly unknown[]]>([
    [
      '2 levels',
      [
        { code: 'T', kind: 'tinh' },
        { code: 'X', kind: 'xa', parent: 'T' }
      ],
      BELOW_T
    ],
    [
      '3 levels',
      [
        { code: 'T', kind: 'tinh' },
        { code: 'H', kind: 'huyen', parent: 'T' },
        { code: 'X', kind: 'xa', parent: 'H' }
      ],
      BELOW_H
    ],
    [
      '4 levels, the third of which receives nothing',
      [
        { code: 'T', kind: 'tinh' },
        { code: 'H', kind: 'huyen', parent: 'T' },
        { code: 'C', kind: 'cum', parent: 'H' },
        { code: 'X', kind: 'xa', parent: 'C' }
      ],
      BELOW_H
    ],
    [
      '3 levels and a unit that skips one',
      [
        { code: 'T', kind: 'tinh' },
        { code: 'H', kind: 'huyen', parent: 'T' },
        { code: 'X', kind: 'xa', parent: 'T' }
      ],
      BELOW_T
    ]
  ])('over %s', (_what, bodies, expected) => {
    expect(shown(planOver(...bodies))).toEqual([expected]);
  });

  it('name their unit, its parent and their own identity', () => {
    const [only] = obligationsOf(planOver({ code: 'T', kind: 'tinh' }, { code: 'X', kind: 'xa', parent: 'T' }));
    expect(only).toMatchObject({ id: 'P.s.X', unitName: 'X', parent: unitCode('T'), parentName: 'T' });
  });

  it('are refused where no rule covers a unit, naming stream and unit', () => {
    const plan = planOver({ code: 'X', kind: 'xa' });
    expect(() => obligationsOf(plan)).toThrow('Stream s names no receiving office for the parent of unit X');
  });

  it('take no date from a proposal', () => {
    const plan = planOver({ code: 'T', kind: 'tinh' }, { code: 'X', kind: 'xa', parent: 'T' });
    const [stream] = plan.streams;
    const proposal = { phrase: 'cuối tháng 11/2023', lastDay: localDate('2023-11-30') };
    const deadline = { kind: 'imprecise', phrase: 'cuối tháng 11/2023', proposal } as const;
    const streams = stream === undefined ? [] : [{ ...stream, deadline }];
    expect(shown({ ...plan, streams })).toEqual([['X', 'Tỉnh ủy', 'OT', 'cuối tháng 11/2023']]);
  });
});
