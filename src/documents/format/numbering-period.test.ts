import { localDate } from '../../domain/local-date';
import { numberingPeriodOf } from './numbering-period';

describe('the period of a number', () => {
  const terms = [{ from: localDate('2020-07-25'), label: '2020-2025' }];

  it.each([
    ['Đảng ủy xã Hàm Chính', 'party', '2020-2025'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hàm Thuận Bắc', 'party', '2023'],
    ['Ủy ban nhân dân xã Hàm Chính', 'party', '2023'],
    ['Đơn vị không có tên trong quy tắc', 'government', '2023'],
    ['Đơn vị không có tên trong quy tắc', 'party', '2020-2025']
  ] as const)('of %s in a plan of the form %s is %s', (name, family, period) => {
    expect(numberingPeriodOf({ name, terms }, family, localDate('2023-10-04'))).toBe(period);
  });
});
