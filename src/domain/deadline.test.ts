import fc from 'fast-check';
import { deadlineOf } from './deadline';
import type { DeadlineForm } from './deadline';
import { addDays, localDate, localTime } from './local-date';
import { readDeadline, readDeadlinePhrase } from './read-deadline';

describe('readDeadline', () => {
  it.each([
    ['trước ngày 25/10/2023', '2023-10-24'],
    ['Trước ngày 10/11/2023', '2023-11-09'],
    ['trước  ngày 1/3/2024', '2024-02-29'],
    ['trước ngày 01/01/2024', '2023-12-31'],
    ['trước ngày 25-10-2023', '2023-10-24'],
    ['trước ngày 25.10.2023.', '2023-10-24'],
    ['trước 25/10/2023', '2023-10-24'],
    ['(trước ngày 25/10/2023);', '2023-10-24'],
    ['trước ngày 25 tháng 10 năm 2023', '2023-10-24'],
    ['chậm nhất ngày 5/3/2024', '2024-03-05'],
    ['chậm nhất là ngày 05/3/2024', '2024-03-05'],
    ['chậm nhất vào ngày 05 tháng 3 năm 2024', '2024-03-05'],
    ['muộn nhất ngày 30/9/2023', '2023-09-30'],
    ['muộn nhất là ngày 30/9/2023', '2023-09-30'],
    ['không quá ngày 30/9/2023', '2023-09-30'],
    ['đến hết ngày 30/9/2023', '2023-09-30'],
    ['hết ngày 30/9/2023', '2023-09-30'],
    ['đến ngày 30/9/2023', '2023-09-30'],
    ['trong ngày 30/9/2023', '2023-09-30'],
    ['trong tháng 11/2023', '2023-11-30'],
    ['trong tháng 02 năm 2024', '2024-02-29'],
    ['hết tháng 12/2023', '2023-12-31'],
    ['trước tháng 11/2023', '2023-10-31'],
    ['trong quý III/2023', '2023-09-30'],
    ['trong quý 4 năm 2023', '2023-12-31'],
    ['trước quý I/2024', '2023-12-31'],
    ['trong năm 2023', '2023-12-31']
  ])('reads "%s" as ending on %s', (phrase, lastDay) => {
    expect(readDeadline(phrase)).toEqual({ phrase: expect.any(String), lastDay });
  });

  it.each([
    ['trước 17 giờ ngày 25/10/2023', '17:00'],
    ['trước 17h00 ngày 25/10/2023', '17:00'],
    ['trước 17h ngày 25/10/2023', '17:00'],
    ['trước 17g00, ngày 25/10/2023', '17:00'],
    ['trước 17:00 ngày 25 tháng 10 năm 2023', '17:00'],
    ['trước 7 giờ 30 phút ngày 25/10/2023', '07:30'],
    ['chậm nhất là 17 giờ ngày 25/10/2023', '17:00']
  ])('"%s" ends within the day that it names, at %s', (phrase, time) => {
    expect(readDeadline(phrase)).toMatchObject({ lastDay: '2023-10-25', time });
  });

  it('takes 24 giờ for the end of the day', () => {
    expect(readDeadline('trước 24 giờ ngày 25/10/2023')).toEqual({
      phrase: 'trước 24 giờ ngày 25/10/2023',
      lastDay: '2023-10-25'
    });
  });

  it.each(['trước ngày 25/10', 'trước ngày 25 tháng 10'])('reads "%s" with the year of its plan only', (phrase) => {
    expect(readDeadline(phrase, 2023).lastDay).toBe('2023-10-24');
    expect(() => readDeadline(phrase)).toThrow('names no year');
  });

  it('reads any white space and the decomposed Unicode form', () => {
    expect(readDeadline(' trước\u00a0ngày\n 25/10/2023 '.normalize('NFD'))).toEqual({
      phrase: 'trước ngày 25/10/2023',
      lastDay: '2023-10-24'
    });
  });

  it.each([
    'trước ngày 31/02/2023',
    'trước ngày 5/13/2023',
    'trước 25 giờ ngày 5/3/2023',
    'trước 17 giờ tháng 3/2023',
    'sớm',
    ''
  ])('refuses "%s"', (phrase) => {
    expect(() => readDeadline(phrase)).toThrow(/deadline|date|time/);
  });
});

describe('phrases that leave the day open', () => {
  it.each([
    ['cuối tháng 11/2023', '2023-11-30'],
    ['vào cuối tháng 11 năm 2023', '2023-11-30'],
    ['đầu tháng 11/2023', '2023-11-01'],
    ['giữa tháng 11/2023', '2023-11-15'],
    ['đầu quý IV/2023', '2023-10-01'],
    ['giữa quý IV/2023', '2023-11-15'],
    ['cuối quý II/2024', '2024-06-30'],
    ['dự kiến cuối năm 2023', '2023-12-31']
  ])('"%s" proposes %s and sets nothing', (phrase, proposed) => {
    const reading = readDeadlinePhrase(phrase);
    expect(reading).toMatchObject({ kind: 'imprecise', proposal: { lastDay: proposed } });
    expect(() => readDeadline(phrase)).toThrow('leaves the day open');
  });

  it.each([
    ['theo yêu cầu của Ban thường vụ cấp huyện', 'Ban thường vụ cấp huyện'],
    ['(thời gian gửi báo cáo theo yêu cầu của Ban thường vụ cấp huyện)', 'Ban thường vụ cấp huyện'],
    ['do Ban Thường vụ Huyện ủy quy định', 'Ban Thường vụ Huyện ủy']
  ])('"%s" leaves it to %s', (phrase, to) => {
    expect(readDeadlinePhrase(phrase)).toMatchObject({ kind: 'delegated', to });
  });
});

describe('wording a deadline', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(localDate('2000-01-01'), days));
  const anyTime = fc.option(
    fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map(({ hour, minute }) => localTime(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)),
    { nil: undefined }
  );

  it('comes back from its words as it was', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom<DeadlineForm>('before', 'atLatest', 'official'),
        anyTime,
        (day, form, time) => {
          const deadline = deadlineOf(day, form, time);
          expect(readDeadline(deadline.phrase)).toEqual(deadline);
        }
      )
    );
  });

  it('writes days as officials do', () => {
    const day = localDate('2023-10-24');
    expect(deadlineOf(day, 'before').phrase).toBe('trước ngày 25/10/2023');
    expect(deadlineOf(day, 'official').phrase).toBe('chậm nhất là ngày 24 tháng 10 năm 2023');
    expect(deadlineOf(day, 'before', localTime('17:00')).phrase).toBe('trước 17 giờ ngày 24/10/2023');
  });
});
