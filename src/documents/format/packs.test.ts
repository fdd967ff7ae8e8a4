import { InvalidInput } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { FormatPack, Rule } from './format-pack';
import { FORMAT_PACKS, packById, packInForce } from './packs';
import { PARTY_2018 } from './party-2018';

const successor: FormatPack = { ...PARTY_2018, id: 'party-2026', validFrom: localDate('2026-01-01') };
const ended: FormatPack = { ...PARTY_2018, validTo: localDate('2025-12-31') };

describe('the format pack in force', () => {
  it.each([
    ['party', '2023-10-04', 'party-2018'],
    ['government', '2023-10-04', 'government-2020'],
    ['massOrganisation', '2023-10-04', 'massOrganisation-2020'],
    ['youthUnion', '2023-10-04', 'youthUnion-2013']
  ] as const)('for %s on %s is %s', (family, day, id) => {
    expect(packInForce(family, localDate(day)).id).toBe(id);
  });

  it.each([
    ['2018-04-03', 'party-2018'],
    ['2025-12-31', 'party-2018'],
    ['2026-01-01', 'party-2026']
  ])('on %s, between a pack that ends and its successor, is %s', (day, id) => {
    expect(packInForce('party', localDate(day), [ended, successor]).id).toBe(id);
  });

  it('is the later one where two are in force', () => {
    expect(packInForce('party', localDate('2026-06-01'), [successor, PARTY_2018]).id).toBe('party-2026');
  });

  it.each([
    ['before the first', '2018-04-02'],
    ['after the last', '2026-01-01']
  ])('is none %s', (_when, day) => {
    expect(() => packInForce('party', localDate(day), [ended])).toThrow(InvalidInput);
  });

  it('is found again by its id, as a check recorded it', () => {
    expect(packById('government-2020')?.family).toBe('government');
    expect(packById('party-1998')).toBeUndefined();
  });
});

/** Every value with its evidence, by where it stands. */
function rules(value: unknown, where: string): readonly (readonly [string, Rule<unknown>])[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('verified' in value && 'source' in value) {
    return [[where, value as Rule<unknown>]];
  }
  return Object.entries(value).flatMap(([name, each]) => rules(each, `${where}.${name}`));
}

describe.each(FORMAT_PACKS.map((pack) => [pack.id, pack] as const))('the pack %s', (_id, pack) => {
  const all = rules(pack, pack.id);

  it('names a source of its own for each of its values', () => {
    expect(all.length).toBeGreaterThan(35);
    const titles = all.map(([where, { source }]) => [where, pack.sources[source]?.title ?? '']);
    expect(titles.filter(([, title]) => title === '')).toEqual([]);
  });

  it('writes what it allows', () => {
    const spans = JSON.stringify(pack).match(/\{"min":[^}]*\}/g) ?? [];
    expect(spans.length).toBeGreaterThan(25);
    for (const each of spans) {
      const { min, max, used } = JSON.parse(each) as { min: number; max: number; used: number };
      expect([each, min <= used && used <= max]).toEqual([each, true]);
    }
  });
});

describe('what nobody has compared with the original', () => {
  const open = (pack: FormatPack): readonly string[] =>
    rules(pack, '').flatMap(([where, { verified }]) => (verified ? [] : [where.slice(1)]));

  it('is, for the Party, what stands behind the body text in its table of sizes, and the margins', () => {
    expect(open(PARTY_2018)).toEqual(
      expect.arrayContaining([
        'page.margins.top',
        'page.margins.left',
        'components.authority',
        'components.recipients',
        'components.annexMark',
        'annex'
      ])
    );
    expect(open(PARTY_2018)).not.toEqual(expect.arrayContaining(['components.nation']));
    expect(open(PARTY_2018)).not.toContain('number');
  });

  it('is, for the government, only what the decree leaves open', () => {
    const government = FORMAT_PACKS.find(({ family }) => family === 'government') ?? PARTY_2018;
    expect(open(government)).toEqual(['page.numberDistance', 'components.tableHead', 'components.tableCell']);
  });
});
