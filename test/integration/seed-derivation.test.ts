/** What the seed derives: every obligation of the plan of 2023, and the units of 2023 and of 2025 as one register. */
import { makePlan217 } from '../../sandbox/seed/plan-217';
import { PROVINCE_2025, PROVINCIAL_OFFICE_2025, makeUnitRegister } from '../../sandbox/seed/units-register';
import type { AnnexTable } from '../../src/domain/annex';
import { annexTotal, rollUpAnnex } from '../../src/domain/annex-roll-up';
import { columnId, rowId, unitCode } from '../../src/domain/code';
import { readDeadlinePhrase } from '../../src/domain/read-deadline';
import { localDate } from '../../src/domain/local-date';
import { obligationsOf } from '../../src/domain/obligation';
import type { Obligation } from '../../src/domain/obligation';
import { parsePlan, serialisePlan } from '../../src/domain/plan-file';
import { UnitTree } from '../../src/domain/unit';
import { parseUnitRegister } from '../../src/domain/unit-file';

const PLAN = parsePlan(JSON.parse(JSON.stringify(makePlan217())));
const REGISTER = parseUnitRegister(JSON.parse(JSON.stringify(makeUnitRegister())));
const BEFORE = localDate('2023-10-02');
const AFTER = localDate('2025-10-01');

/** Addressee, receiving office, last day and number of the obligations that share them. */
function derivation(obligations: readonly Obligation[]): readonly (readonly [string, string, string, number])[] {
  const counts = new Map<string, number>();
  for (const { stream, addressee, receivingOffice, deadline } of obligations) {
    const key = JSON.stringify([`${stream}: ${addressee}`, receivingOffice, deadline?.lastDay ?? 'no date']);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => [...JSON.parse(key), count] as [string, string, string, number]);
}

describe('the 208 obligations of the plan', () => {
  const all = obligationsOf(PLAN);

  it.each([
    ['co-so', 124],
    ['to-chuc-huyen', 60],
    ['huyen', 14],
    ['tinh', 9],
    ['tong-hop', 1]
  ])('the stream %s gives %i', (stream, count) => {
    expect(all.filter((each) => each.stream === stream).length).toBe(count);
  });

  it('go each to its addressee, through its office, by its day', () => {
    expect(derivation(all)).toEqual([
      ['co-so: Ban Thường vụ Thành ủy Phan Thiết', 'BDV-593', '2023-10-09', 18],
      ['co-so: Ban Thường vụ Thị ủy La Gi', 'BDV-594', '2023-10-09', 9],
      ['co-so: Ban Thường vụ Huyện ủy Tuy Phong', 'BDV-595', '2023-10-09', 11],
      ['co-so: Ban Thường vụ Huyện ủy Bắc Bình', 'BDV-596', '2023-10-09', 18],
      ['co-so: Ban Thường vụ Huyện ủy Hàm Thuận Bắc', 'BDV-597', '2023-10-09', 17],
      ['co-so: Ban Thường vụ Huyện ủy Hàm Thuận Nam', 'BDV-598', '2023-10-09', 13],
      ['co-so: Ban Thường vụ Huyện ủy Tánh Linh', 'BDV-599', '2023-10-09', 13],
      ['co-so: Ban Thường vụ Huyện ủy Đức Linh', 'BDV-600', '2023-10-09', 12],
      ['co-so: Ban Thường vụ Huyện ủy Hàm Tân', 'BDV-601', '2023-10-09', 10],
      ['co-so: Ban Thường vụ Huyện ủy Phú Quí', 'BDV-602', 'no date', 3],
      ['to-chuc-huyen: Ban Thường vụ Thành ủy Phan Thiết', 'BDV-593', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Thị ủy La Gi', 'BDV-594', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Tuy Phong', 'BDV-595', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Bắc Bình', 'BDV-596', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Hàm Thuận Bắc', 'BDV-597', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Hàm Thuận Nam', 'BDV-598', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Tánh Linh', 'BDV-599', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Đức Linh', 'BDV-600', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Hàm Tân', 'BDV-601', '2023-10-09', 6],
      ['to-chuc-huyen: Ban Thường vụ Huyện ủy Phú Quí', 'BDV-602', 'no date', 6],
      ['huyen: Ban Thường vụ Tỉnh ủy', 'T-BDV', '2023-10-24', 14],
      ['tinh: Ban Thường vụ Tỉnh ủy', 'T-BDV', '2023-11-09', 9],
      ['tong-hop: Hội nghị Ban Thường vụ Tỉnh ủy mở rộng', 'T-BDV', 'no date', 1]
    ]);
  });

  it('take every dated phrase as the domain reads it, and keep the open ones open', () => {
    for (const { deadline, deadlinePhrase } of all) {
      const reading = readDeadlinePhrase(deadlinePhrase);
      expect(reading.kind === 'dated' ? reading.deadline : undefined).toEqual(deadline);
    }
    const [final] = PLAN.streams.filter(({ id }) => id === 'tong-hop');
    const reading = readDeadlinePhrase('cuối tháng 11/2023');
    expect(reading.kind === 'imprecise' && final?.deadline).toMatchObject({
      proposal: reading.kind === 'imprecise' ? reading.proposal : undefined
    });
  });

  it('come from a plan that reads back as it was, with its decision, period and eleven places of the conference', () => {
    expect(parsePlan(JSON.parse(serialisePlan(PLAN)))).toEqual(PLAN);
    expect(PLAN.decision?.symbol).toBe('217-QĐ/TW');
    expect(PLAN.period).toEqual({ from: '2013-12-12', to: 'reportDate' });
    expect(PLAN.conference?.sites.length).toBe(11);
    expect(PLAN.unitsOn).toBe(BEFORE);
  });
});

describe('the annexes of the outline', () => {
  const { annexes } = PLAN.outline;

  it('are five tables, marked as illustrative, whose rates name two of their counts', () => {
    expect(annexes.map(({ id, mark }) => [id, mark])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [`pl-${number}`, `Phụ lục ${number}`])
    );
    expect(annexes.every(({ title }) => title.endsWith('(minh hoạ)'))).toBe(true);
  });

  it('roll up from communes and district to the district’s table, what was counted twice taken off', () => {
    const annex = annexes.find(({ id }) => id === 'pl-2');
    if (annex === undefined) {
      throw new Error('The outline lost its annex of supervisions.');
    }
    const led = columnId('chu-tri');
    const table = (rows: Readonly<Record<string, number>>): AnnexTable => ({
      annex: annex.id,
      rows: Object.entries(rows).map(([id, value]) => ({ id: rowId(id), title: id, cells: new Map([[led, value]]) }))
    });
    const communes = Array.from({ length: 17 }, () => table({ mttq: 3, nd: 1 }));
    const district = table({ mttq: 5, trung: 2 });
    expect(annexTotal(annex, rollUpAnnex(annex, [...communes, district])).get(led)).toBe(17 * 4 + 5 - 2);
  });
});

describe('the register of units', () => {
  it('holds the units of the plan on the plan’s day', () => {
    expect(REGISTER.snapshot(BEFORE)).toEqual(PLAN.units);
    const kinds = (kind: string): number => PLAN.units.filter((unit) => unit.kind === kind).length;
    expect([kinds('cap-uy-huyen'), kinds('dang-uy-co-so'), kinds('co-quan-tinh'), kinds('dang-uy-truc-thuoc')]).toEqual(
      [10, 124, 9, 4]
    );
    expect(PLAN.units.filter(({ kind }) => kind === 'to-chuc-huyen').length).toBe(60);
  });

  it('has two units of one name twice, told apart by their codes', () => {
    const names = new Map<string, number>();
    for (const { name } of PLAN.units) {
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    const twice = [...names].filter(([, count]) => count > 1).map(([name]) => name);
    expect(twice).toEqual(['Đảng ủy xã Tân Hà']);
    expect(PLAN.units.filter(({ name }) => name.endsWith(' Bình Tân')).map(({ name }) => name)).toEqual([
      'Đảng ủy phường Bình Tân',
      'Đảng ủy xã Bình Tân'
    ]);
  });

  it('has no district level since 1 July 2025: 45 committees right below the merged province', () => {
    const tree = REGISTER.tree(AFTER);
    const communes = tree.units.filter(({ level }) => level === 'co-so');
    expect(communes.length).toBe(45);
    expect(communes.every(({ code }) => tree.depthOf(code) === 1)).toBe(true);
    expect(tree.units.some(({ level }) => level === 'huyen')).toBe(false);
    expect(REGISTER.inForce(localDate('2025-06-30')).length).toBe(PLAN.units.length);
  });

  it.each([
    ['Đảng ủy xã Bắc Bình', 'notInForce', 'inForce'],
    ['Đảng ủy xã Đức Linh', 'notInForce', 'inForce'],
    ['Đảng ủy phường Phan Thiết', 'notInForce', 'inForce'],
    ['Huyện ủy Bắc Bình', 'inForce', 'notInForce'],
    ['Đảng ủy xã Hòa Thắng', 'inForce', 'inForce'],
    ['Huyện ủy Phú Quý', 'similar', 'unknown'],
    ['Đảng ủy đặc khu Phú Quý', 'notInForce', 'inForce'],
    ['Đảng ủy xã Nào Đó', 'unknown', 'unknown']
  ])('knows of %s in 2023: %s, in 2025: %s', (name, before, after) => {
    expect([REGISTER.standingOf(name, BEFORE).kind, REGISTER.standingOf(name, AFTER).kind]).toEqual([before, after]);
  });

  it('follows places and the province over the change, as far as it is known', () => {
    const then = (code: string): readonly string[] =>
      REGISTER.counterparts(unitCode(code), BEFORE).map(({ name }) => name);
    // Of xã Bắc Bình only the unit whose code it took is known, not what else went into it.
    expect(then('DU-23005-2025')).toEqual(['Đảng ủy thị trấn Chợ Lầu']);
    expect(then(PROVINCE_2025)).toEqual(['Tỉnh ủy Bình Thuận']);
    expect(then(PROVINCIAL_OFFICE_2025)).toEqual(['Ban Dân vận Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy']);
    expect(REGISTER.counterparts(unitCode('HU-597'), AFTER)).toEqual([]);
    expect(REGISTER.counterparts(unitCode('DU-22918'), AFTER).map(({ name }) => name)).toEqual([
      'Đảng ủy phường Mũi Né'
    ]);
  });
});

describe('a plan over two levels', () => {
  const units = REGISTER.snapshot(AFTER);
  const plan = parsePlan({
    id: 'TK-2025',
    title: 'Tổng kết năm 2025',
    reportSummary: 'tổng kết năm 2025',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    timeZone: 'Asia/Ho_Chi_Minh',
    followingOffice: PROVINCIAL_OFFICE_2025,
    unitsOn: AFTER,
    outline: PLAN.outline,
    streams: [
      {
        id: 'cap-xa',
        name: 'Cấp xã',
        unitKinds: ['dang-uy-cap-xa'],
        addressee: { kind: 'named', name: 'Ban Thường vụ Tỉnh ủy' },
        receiving: { kind: 'parentOffice', byParent: { [PROVINCE_2025]: PROVINCIAL_OFFICE_2025 } },
        deadline: { kind: 'fixed', deadline: { phrase: 'trong tháng 11/2025', lastDay: '2025-11-30' } },
        sourceWords: ''
      }
    ],
    units: JSON.parse(JSON.stringify(units))
  });

  it('derives one obligation for each of the 45, straight to the province', () => {
    expect(derivation(obligationsOf(plan))).toEqual([
      ['cap-xa: Ban Thường vụ Tỉnh ủy', PROVINCIAL_OFFICE_2025, '2025-11-30', 45]
    ]);
    expect(new UnitTree(plan.units).topDown[0]?.code).toBe(PROVINCE_2025);
  });
});
