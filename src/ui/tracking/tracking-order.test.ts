import fc from 'fast-check';
import type { TrackingRow } from '../../actions/open-tracking';
import { compareNames } from '../../domain/vietnamese-text';
import { sampleRow, sampleTracking } from '../samples/sample-work';
import { BY_NAME, groupRows, itemsOf, sortRows } from './tracking-order';
import type { GroupWords } from './tracking-order';
import { COLUMN_IDS, GROUPINGS } from './tracking-terms';

const WORDS: GroupWords = {
  noParent: 'không có cấp trên',
  everyReport: 'tất cả',
  state: (row) => row.state,
  level: (level) => level,
  stream: ({ obligation }) => obligation.stream
};
const { rows } = sampleTracking();
const names = (sorted: readonly TrackingRow[]): readonly string[] =>
  sorted.map(({ obligation }) => obligation.unitName);
const named = (unitName: string): TrackingRow => {
  const row = sampleRow('Đảng ủy xã Tân Hải', 'notSubmitted');
  return { ...row, obligation: { ...row.obligation, unitName } };
};

describe('the order of rows', () => {
  it('follows the Vietnamese alphabet', () => {
    const units = ['Đa Kai', 'Dân Hòa', 'Ân Nghĩa', 'An Bình', 'Ăn Lộc', 'Ở Lại', 'Ôn Hải', 'Ong Bướm'];
    expect(names(sortRows(units.map(named), BY_NAME, WORDS))).toEqual([
      'An Bình',
      'Ăn Lộc',
      'Ân Nghĩa',
      'Dân Hòa',
      'Đa Kai',
      'Ong Bướm',
      'Ôn Hải',
      'Ở Lại'
    ]);
  });

  it('puts what is empty last, up and down', () => {
    const sent = { ...named('B'), sentOn: new Date('2023-10-05T02:00:00Z') };
    const later = { ...named('A'), sentOn: new Date('2023-10-06T02:00:00Z') };
    const all = [named('C'), later, sent];
    expect(names(sortRows(all, { column: 'sent', descending: false }, WORDS))).toEqual(['B', 'A', 'C']);
    expect(names(sortRows(all, { column: 'sent', descending: true }, WORDS))).toEqual(['A', 'B', 'C']);
  });

  it('loses and doubles no row, whatever the column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMN_IDS), fc.boolean(), (column, descending) => {
        const sorted = sortRows(rows, { column, descending }, WORDS);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
      })
    );
  });
});

describe('the groups', () => {
  it('are the same whether they were made at once or grew, whatever is shown by then', () => {
    const some = fc.subarray([...rows]);
    fc.assert(
      fc.property(
        some,
        fc.shuffledSubarray([...rows], { minLength: rows.length }),
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(...COLUMN_IDS),
        (earlier, later, by, column) => {
          const sort = { column, descending: false };
          const before = groupRows(earlier, by, sort, WORDS);
          expect(groupRows(later, by, sort, WORDS, { before })).toEqual(groupRows(later, by, sort, WORDS));
          expect(groupRows(earlier, by, sort, WORDS, { before: groupRows(later, by, sort, WORDS) })).toEqual(before);
        }
      )
    );
  });

  it('that no new row belongs to stay the same objects', () => {
    const before = groupRows(rows.slice(1), 'office', BY_NAME, WORDS);
    const after = groupRows(rows, 'office', BY_NAME, WORDS, { before });
    const office = rows[0]?.obligation.receivingOffice;
    expect(after.filter((group) => !before.includes(group)).map(({ key }) => key)).toEqual([office]);
  });

  it('stand by parent in the order of names, with what was sent and what is missing', () => {
    expect(
      groupRows(rows, 'parent', BY_NAME, WORDS).map(({ name, rows: own, sent, missing }) => [
        name,
        names(own),
        sent,
        missing
      ])
    ).toEqual([
      ['Huyện ủy Hàm Thuận Bắc', ['Đảng ủy xã Đông Giang', 'Đảng ủy xã Hàm Chính'], 1, 1],
      ['Thị ủy La Gi', ['Đảng ủy xã Tân Hải'], 0, 0],
      ['Tỉnh ủy', ['Huyện ủy Hàm Thuận Bắc', 'Thị ủy La Gi'], 0, 0]
    ]);
  });

  it.each(GROUPINGS)('hold every row once when grouped by %s', (by) => {
    const held = groupRows(rows, by, BY_NAME, WORDS).flatMap((group) => names(group.rows));
    expect([...held].sort(compareNames)).toEqual([...names(rows)].sort(compareNames));
  });

  it('stay where they came while more rows come', () => {
    expect(groupRows(rows, 'parent', BY_NAME, WORDS, { inOrderOfArrival: true }).map(({ name }) => name)).toEqual([
      'Huyện ủy Hàm Thuận Bắc',
      'Thị ủy La Gi',
      'Tỉnh ủy'
    ]);
    expect(
      groupRows([...rows].reverse(), 'parent', BY_NAME, WORDS, { inOrderOfArrival: true }).map(({ name }) => name)
    ).toEqual(['Tỉnh ủy', 'Thị ủy La Gi', 'Huyện ủy Hàm Thuận Bắc']);
  });

  it('show their rows while they are open', () => {
    const groups = groupRows(rows, 'parent', BY_NAME, WORDS);
    expect(itemsOf(groups, new Set())).toHaveLength(3 + 5);
    const items = itemsOf(groups, new Set(['HU-1']));
    expect(items).toHaveLength(3 + 3);
    expect(items[0]).toMatchObject({ kind: 'group', open: false });
  });
});
