import { sampleRow, sampleTracking } from '../samples/sample-work';
import { NO_FILTERS, filterRows, isFiltered, nextDeadline } from './tracking-filter';
import type { Filters } from './tracking-filter';
import { SHOWN_COUNTS } from './tracking-terms';

const { rows, counts } = sampleTracking();
const found = (filters: Partial<Filters>): readonly string[] =>
  filterRows(rows, { ...NO_FILTERS, ...filters }).map(({ obligation }) => obligation.unitName);

describe('what the tracking list shows', () => {
  it.each([
    ['ham chinh', ['Đảng ủy xã Hàm Chính']],
    ['HÀM CHÍNH', ['Đảng ủy xã Hàm Chính']],
    ['dong giang', ['Đảng ủy xã Đông Giang']],
    ['du-3', ['Đảng ủy xã Tân Hải']],
    ['giang thuan', ['Đảng ủy xã Đông Giang']],
    ['khong co', []]
  ])('finds %s without regard to accents, case and order of words', (search, names) => {
    expect(found({ search })).toEqual(names);
  });

  it('finds by the parent as well, as people look for a district', () => {
    expect(found({ search: 'ham thuan bac' })).toEqual([
      'Đảng ủy xã Hàm Chính',
      'Đảng ủy xã Đông Giang',
      'Huyện ủy Hàm Thuận Bắc'
    ]);
  });

  it.each(SHOWN_COUNTS)('shows under %s as many rows as the figure says', (count) => {
    expect(found({ count })).toHaveLength(counts[count]);
  });

  it('joins filters', () => {
    expect(found({ office: 'BDV-1' })).toEqual(['Đảng ủy xã Hàm Chính', 'Đảng ủy xã Đông Giang']);
    expect(found({ office: 'BDV-1', state: 'accepted' })).toEqual(['Đảng ủy xã Hàm Chính']);
    expect(found({ office: 'BDV-1', state: 'accepted', search: 'dong giang' })).toEqual([]);
    expect(found({ stream: 'huyen' })).toEqual(['Huyện ủy Hàm Thuận Bắc', 'Thị ủy La Gi']);
  });

  it('knows whether anything is filtered', () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, level: 'huyen' })).toBe(true);
  });
});

describe('the next deadline', () => {
  it('is the nearest that lies ahead, with what is not sent under it', () => {
    expect(nextDeadline(rows)).toMatchObject({ lastDay: '2023-10-24', phrase: 'trước ngày 25/10/2023', open: 2 });
  });

  it('is none when nothing is due', () => {
    expect(nextDeadline([sampleRow('Đảng ủy xã Đông Giang', 'notSubmitted')])).toBeUndefined();
  });
});
