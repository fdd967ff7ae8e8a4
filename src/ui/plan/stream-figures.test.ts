import { SAMPLE_OBLIGATIONS, SAMPLE_PLAN } from '../samples/sample-plan';
import { planFigures } from './stream-figures';

describe('the figures of a plan', () => {
  const figures = planFigures(SAMPLE_PLAN, SAMPLE_OBLIGATIONS);

  it('counts reports, reporting units, receiving offices and reports without a date', () => {
    expect(figures).toMatchObject({ owed: 5, units: 5, offices: 3, withoutDate: 1 });
  });

  it('says for each stream who owes, towards whom and how many have a date', () => {
    const [communes, districts] = figures.streams;
    expect(communes).toMatchObject({
      addressees: ['Ban Thường vụ Huyện ủy', 'Ban Thường vụ Thị ủy'],
      offices: ['Ban Dân vận Huyện ủy', 'Ban Dân vận Thị ủy'],
      dated: 2
    });
    expect(communes?.obligations.map(({ unitName }) => unitName)).toEqual([
      'Đảng ủy xã Đông Giang',
      'Đảng ủy xã Hàm Chính',
      'Đảng ủy xã Tân Hải'
    ]);
    expect(districts).toMatchObject({ addressees: ['Ban Thường vụ Tỉnh ủy'], dated: 2 });
  });
});
