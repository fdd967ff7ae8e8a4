import fc from 'fast-check';
import { streamId, unitCode } from './code';
import type { UnitCode } from './code';
import { FIGURES, figuresBy, figuresByLevel, figuresOf, figuresOfTree, rateOf } from './rates';
import type { Counted, Figure, Figures } from './rates';
import { STATE_KINDS } from './state';
import type { Timeliness } from './timeliness';
import { UnitTree } from './unit';
import type { Unit } from './unit';

const unit = (code: string, parent?: string, level?: string): Unit => ({
  code: unitCode(code),
  name: code,
  kind: 'x',
  parent: parent === undefined ? undefined : unitCode(parent),
  letterhead: { superior: '', issuer: code, place: '' },
  numberSymbol: '',
  ...(level === undefined ? {} : { level })
});

const counted = (code: string, changes: Partial<Counted> = {}): Counted => ({
  unit: unitCode(code),
  receivingOffice: unitCode('BDV'),
  stream: streamId('co-so'),
  state: 'notSubmitted',
  wasSent: false,
  timeliness: { kind: 'due', daysLeft: 3 },
  ...changes
});

/** The figures that are not 0. */
const shown = (figures: Figures | undefined): Partial<Record<Figure, number>> =>
  Object.fromEntries(Object.entries(figures ?? {}).filter(([, n]) => n !== 0));

const ON_TIME: Timeliness = { kind: 'onTime' };

describe('figures', () => {
  it.each<readonly [string, Partial<Counted>, Partial<Record<Figure, number>>]>([
    ['nothing yet', {}, { owed: 1, notYet: 1 }],
    ['overdue with nothing sent', { timeliness: { kind: 'overdue', days: 2 } }, { owed: 1, notYet: 1, missing: 1 }],
    ['no date set', { timeliness: { kind: 'noDeadline' } }, { owed: 1, notYet: 1, noDate: 1 }],
    [
      'passed and overdue',
      { state: 'approved', timeliness: { kind: 'overdue', days: 2 } },
      { owed: 1, approved: 1, missing: 1 }
    ],
    ['sent', { state: 'sent', wasSent: true, timeliness: ON_TIME }, { owed: 1, sent: 1, onTime: 1 }],
    [
      'accepted late',
      { state: 'accepted', wasSent: true, timeliness: { kind: 'late', days: 1 } },
      { owed: 1, sent: 1, accepted: 1, late: 1 }
    ],
    [
      'returned and unanswered',
      { state: 'returned', wasSent: true, timeliness: ON_TIME, answer: { kind: 'overdue', days: 1 } },
      { owed: 1, sent: 1, returned: 1, onTime: 1, answersOverdue: 1 }
    ],
    [
      'returned and submitted again',
      { state: 'submitted', wasSent: true, timeliness: ON_TIME },
      { owed: 1, sent: 1, submitted: 1, onTime: 1 }
    ],
    ['on paper', { state: 'onPaper', timeliness: ON_TIME }, { owed: 1, onPaper: 1, sent: 1, onTime: 1 }],
    ['exempt', { state: 'exempt', timeliness: { kind: 'notOwed' } }, { owed: 1, exempt: 1 }],
    ['superseded', { state: 'superseded', timeliness: { kind: 'notOwed' } }, {}]
  ])('%s', (_what, changes, expected) => {
    expect(shown(figuresOf([counted('A', changes)]))).toEqual(expected);
  });

  it('takes rates over what is owed and not exempt', () => {
    const figures = figuresOf([
      counted('A', { state: 'sent', wasSent: true, timeliness: ON_TIME }),
      counted('B'),
      counted('C', { state: 'exempt', timeliness: { kind: 'notOwed' } })
    ]);
    expect(rateOf(figures, 'sent')).toBe(0.5);
    expect(rateOf(figuresOf([]), 'sent')).toBeUndefined();
  });
});

describe.each<readonly [string, readonly Unit[]]>([
  ['2 levels', [unit('T'), unit('A', 'T'), unit('B', 'T')]],
  ['3 levels', [unit('T'), unit('H', 'T'), unit('A', 'H'), unit('B', 'H')]],
  ['4 levels', [unit('B', 'D'), unit('D', 'H'), unit('H', 'T'), unit('T'), unit('A', 'H')]],
  ['a unit that skips a level', [unit('T'), unit('H', 'T'), unit('A', 'H'), unit('B', 'T')]]
])('a tree of %s', (_what, units) => {
  it('gives the top what is below it, and each unit its own part', () => {
    const figures = figuresOfTree(new UnitTree(units), [
      counted('A', { state: 'sent', wasSent: true, timeliness: ON_TIME }),
      counted('B')
    ]);
    expect(shown(figures.get(unitCode('T')))).toEqual({ owed: 2, notYet: 1, sent: 1, onTime: 1 });
    expect(shown(figures.get(unitCode('B')))).toEqual({ owed: 1, notYet: 1 });
  });
});

describe('figures by level', () => {
  it('go by the level that a unit is counted at, not by where it stands', () => {
    const tree = new UnitTree([
      unit('T'),
      unit('H', 'T', 'huyen'),
      unit('A', 'H', 'xa'),
      unit('B', 'T', 'xa'),
      unit('C', 'T')
    ]);
    const levels = figuresByLevel(tree, [counted('A'), counted('B'), counted('H'), counted('C')]);
    expect([...levels].map(([level, { owed }]) => [level, owed])).toEqual([
      ['xa', 2],
      ['huyen', 1],
      ['1', 1]
    ]);
  });
});

describe('figures, whatever the tree', () => {
  const anyTimeliness = fc.constantFrom<Timeliness>(
    { kind: 'noDeadline' },
    { kind: 'notOwed' },
    ON_TIME,
    { kind: 'late', days: 2 },
    { kind: 'due', daysLeft: 1 },
    { kind: 'overdue', days: 4 }
  );
  /** Unit n hangs below some unit before it; 0 is the top. */
  const anyCase = fc.array(fc.nat(), { maxLength: 30 }).chain((parents) => {
    const units = [unit('U0'), ...parents.map((parent, index) => unit(`U${index + 1}`, `U${parent % (index + 1)}`))];
    const one = fc
      .record({
        at: fc.nat({ max: parents.length }),
        state: fc.constantFrom(...STATE_KINDS),
        wasSent: fc.boolean(),
        timeliness: anyTimeliness,
        stream: fc.constantFrom(streamId('a'), streamId('b'))
      })
      .map(({ at, ...changes }) => counted(`U${at}`, changes));
    return fc.record({ units: fc.constant(units), all: fc.array(one, { maxLength: 60 }) });
  });

  const sum = (parts: readonly Figures[], figure: Figure): number =>
    parts.reduce((total, part) => total + part[figure], 0);

  it('add up: a unit is its own figures and those of the units below it', () => {
    fc.assert(
      fc.property(anyCase, ({ units, all }) => {
        const tree = new UnitTree(units);
        const figures = figuresOfTree(tree, all);
        const of = (code: UnitCode): Figures => figures.get(code) ?? figuresOf([]);
        for (const { code } of units) {
          const parts = [
            figuresOf(all.filter((each) => each.unit === code)),
            ...tree.childrenOf(code).map((child) => of(child.code))
          ];
          for (const figure of FIGURES) {
            expect(of(code)[figure]).toBe(sum(parts, figure));
          }
        }
      })
    );
  });

  it('add up over any partition', () => {
    fc.assert(
      fc.property(anyCase, ({ all }) => {
        const parts = [...figuresBy(all, ({ stream }) => stream).values()];
        for (const figure of FIGURES) {
          expect(sum(parts, figure)).toBe(figuresOf(all)[figure]);
        }
      })
    );
  });
});
