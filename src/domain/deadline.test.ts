import { readDeadline } from './deadline';

describe('readDeadline', () => {
  it.each([
    ['trước ngày 25/10/2023', '2023-10-24'],
    ['Trước ngày 10/11/2023', '2023-11-09'],
    ['trước  ngày 1/3/2024', '2024-02-29'],
    ['trước ngày 01/01/2024', '2023-12-31'],
    ['chậm nhất ngày 5/3/2024', '2024-03-05'],
    ['chậm nhất là ngày 05/3/2024', '2024-03-05'],
    ['đến hết ngày 30/9/2023', '2023-09-30']
  ])('reads "%s" as ending on %s', (phrase, lastDay) => {
    expect(readDeadline(phrase).lastDay).toBe(lastDay);
  });

  it('reads a phrase in the decomposed Unicode form', () => {
    expect(readDeadline('trước ngày 25/10/2023'.normalize('NFD')).lastDay).toBe('2023-10-24');
  });

  it.each(['cuối tháng 11/2023', 'trước ngày 31/02/2023', 'trước 25/10', ''])('refuses "%s"', (phrase) => {
    expect(() => readDeadline(phrase)).toThrow(/deadline|date/);
  });
});
