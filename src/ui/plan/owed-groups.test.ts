import { SAMPLE_OBLIGATIONS, SAMPLE_PLAN } from '../samples/sample-plan';
import { owedGroups } from './owed-groups';

const shown = (search: string): readonly (readonly [string, string, readonly string[]])[] =>
  owedGroups(SAMPLE_OBLIGATIONS, SAMPLE_PLAN.streams, search, (each) => each).map(({ stream, office, items }) => [
    stream,
    office,
    items.map(({ unitName }) => unitName)
  ]);

describe('the reports owed, to be looked through', () => {
  it('stand by stream and receiving office, in the order of the alphabet', () => {
    expect(shown('')).toEqual([
      ['Cấp cơ sở', 'Ban Dân vận Huyện ủy', ['Đảng ủy xã Đông Giang', 'Đảng ủy xã Hàm Chính']],
      ['Cấp cơ sở', 'Ban Dân vận Thị ủy', ['Đảng ủy xã Tân Hải']],
      ['Cấp huyện', 'Ban Dân vận Tỉnh ủy', ['Huyện ủy Hàm Thuận Bắc', 'Thị ủy La Gi']]
    ]);
  });

  it.each([
    ['ham chinh', 1],
    ['LA GI', 2],
    ['xyz', 0]
  ])('are found by %s without regard to accents: %i', (search, count) => {
    expect(shown(search).flatMap(([, , units]) => units)).toHaveLength(count);
  });
});
