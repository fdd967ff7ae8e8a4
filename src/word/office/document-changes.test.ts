import { differenceOf } from './document-changes';

describe('what differs between two texts of a line', () => {
  it.each([
    ['Hàm Chính, ngày 5 tháng 01 năm 2023', 'Hàm Chính, ngày 05 tháng 01 năm 2023', '5', '05', 0],
    ['Số 12/BC-HU', 'Số 12-BC/HU', '12/BC-HU', '12-BC/HU', 0],
    ['một hai một ba', 'một hai mốt ba', 'một', 'mốt', 1],
    ['hết văn bản.', 'hết văn bản./.', 'bản.', 'bản./.', 0]
  ])('of %j and %j is whole words', (before, after, old, now, occurrence) => {
    expect(differenceOf({ before, after })).toEqual({ before: old, after: now, occurrence });
  });

  it.each([
    ['', 'chữ mới'],
    ['a^b', 'a-b'],
    ['x'.repeat(300), 'y'.repeat(300)]
  ])('is left to the whole paragraph where Word could not look for it (%#)', (before, after) => {
    expect(differenceOf({ before, after })).toBeUndefined();
  });
});
