import type { TrackingCount } from '../../actions/open-tracking';
import { sampleTracking } from '../samples/sample-work';
import { filterRows, groupByParent, nextDeadline, searchable } from './tracking-filter';

const { rows, counts } = sampleTracking();
const found = (count: TrackingCount, search: string): readonly string[] =>
  filterRows(searchable(rows), count, search).map(({ obligation }) => obligation.unitName);

describe('what the tracking list shows', () => {
  it.each([
    ['ham chinh', ['Đảng ủy xã Hàm Chính']],
    ['HÀM CHÍNH', ['Đảng ủy xã Hàm Chính']],
    ['dong giang', ['Đảng ủy xã Đông Giang']],
    ['du-3', ['Đảng ủy xã Tân Hải']],
    ['giang thuan', ['Đảng ủy xã Đông Giang']],
    ['khong co', []]
  ])('finds %s without regard to accents, case and order of words', (search, names) => {
    expect(found('owed', search)).toEqual(names);
  });

  it('finds by the parent as well, as people look for a district', () => {
    expect(found('owed', 'ham thuan bac')).toEqual([
      'Đảng ủy xã Hàm Chính',
      'Đảng ủy xã Đông Giang',
      'Huyện ủy Hàm Thuận Bắc'
    ]);
  });

  it.each(Object.keys(counts) as TrackingCount[])('shows under %s as many rows as the figure says', (count) => {
    expect(found(count, '')).toHaveLength(counts[count]);
  });

  it('narrows by figure and search together', () => {
    expect(found('overdue', 'giang')).toEqual(['Đảng ủy xã Đông Giang']);
    expect(found('overdue', 'ham chinh')).toEqual([]);
  });

  it('groups by parent in the order of the Vietnamese alphabet, with the figures of each group', () => {
    const groups = groupByParent(rows, 'Trực thuộc');
    expect(groups.map(({ name, rows: own }) => [name, own.map((row) => row.obligation.unitName)])).toEqual([
      ['Huyện ủy Hàm Thuận Bắc', ['Đảng ủy xã Đông Giang', 'Đảng ủy xã Hàm Chính']],
      ['Thị ủy La Gi', ['Đảng ủy xã Tân Hải']],
      ['Tỉnh ủy', ['Huyện ủy Hàm Thuận Bắc', 'Thị ủy La Gi']]
    ]);
    expect(groups[0]).toMatchObject({ submitted: 1, overdue: 1 });
  });

  it('puts the unit that has no parent first, in any language', () => {
    const [row] = rows;
    const top =
      row === undefined ? [] : [{ ...row, obligation: { ...row.obligation, parent: undefined, parentName: '' } }];
    expect(groupByParent([...rows, ...top], 'Zzz')[0]).toMatchObject({ key: '', name: 'Zzz' });
  });

  it('names the nearest deadline that still lies ahead, past ones and undated ones aside', () => {
    expect(nextDeadline(rows)).toMatchObject({ lastDay: '2023-10-24', phrase: 'trước ngày 25/10/2023', open: 2 });
    expect(nextDeadline([])).toBeUndefined();
  });
});
