import { InvalidInput } from '../domain/code';
import { localDate } from '../domain/local-date';
import { inOneLine, textByOthers } from './fixtures/dom';
import { awaited, communes, urging } from './fixtures/letters';
import { makeUrgingLetter } from './make-urging-letter';
import type { UrgingLetterInput } from './make-urging-letter';
import { urgingNotice } from './urging-notice';

const text = (more: Partial<UrgingLetterInput> = {}): Promise<string> => textByOthers(makeUrgingLetter(urging(more)));

describe('an urging letter', () => {
  it('of the first level recalls the deadline by its phrase and its last day, and sets a new one', async () => {
    const letter = await text();
    expect(letter).toContain('V/v đôn đốc gửi báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW (lần 1)');
    expect(letter).toContain('trước ngày 25/10/2023 (hạn cuối là ngày 24 tháng 10 năm 2023)');
    expect(letter).toContain('chậm nhất ngày 03 tháng 11 năm 2023');
    expect(letter).toContain('Tình trạng theo dõi: đang dự thảo, chậm 3 ngày.');
    expect(letter).toContain('để đối chiếu./.');
  });

  it('of the second level cites the first, asks the head and says who will hear of it', async () => {
    const letter = await text({
      urging: {
        level: 2,
        newDeadline: localDate('2023-11-03'),
        previous: 'Công văn số 15-CV/BDVTU, ngày 26 tháng 10 năm 2023',
        escalatesTo: 'Ban Thường vụ Tỉnh ủy'
      }
    });
    expect(letter).toContain('đã có Công văn số 15-CV/BDVTU, ngày 26 tháng 10 năm 2023 đôn đốc lần 1. Tuy nhiên');
    expect(letter).toContain('đề nghị người đứng đầu đơn vị trực tiếp chỉ đạo');
    expect(letter).toContain('báo cáo Ban Thường vụ Tỉnh ủy xem xét, chỉ đạo');
    expect(letter).toContain('- Ban Thường vụ Tỉnh ủy (báo cáo),');
  });

  it('that reminds names no new date and does not speak of lateness', async () => {
    const letter = await text({ urging: { level: 'reminder' }, today: localDate('2023-10-20') });
    expect(letter).toContain('V/v nhắc thời hạn gửi báo cáo');
    expect(letter).toContain('đúng thời hạn./.');
    expect(letter).not.toMatch(/quá thời hạn|chậm nhất|chậm \d/);
    expect(letter).toContain('còn 4 ngày');
  });

  it('to one unit names it in the line of address, without a table', async () => {
    const letter = await text();
    expect(letter).toContain('Kính gửi: Huyện ủy Hàm Thuận Bắc');
    expect(letter).not.toContain('Tình trạng Chậm (ngày)');
  });

  it('to a few units lists them and shows how each stands, in a table of unit, date, state and days', async () => {
    const letter = await text({ reports: [awaited('Huyện ủy Hàm Tân', 0), awaited('Huyện ủy Phú Quí', 4)] });
    expect(letter).toContain('Kính gửi: - Huyện ủy Hàm Tân, - Huyện ủy Phú Quí.');
    expect(letter).toContain('của 2 đơn vị có tên dưới đây');
    expect(letter).toContain('TT Đơn vị Thời hạn Tình trạng Chậm (ngày) 1 Huyện ủy Hàm Tân 24/10/2023 Đang dự thảo 3');
    expect(letter).toContain('2 Huyện ủy Phú Quí 24/10/2023 Được yêu cầu bổ sung, chưa gửi lại 3');
  });

  it('to many units puts them in a list behind the signature', async () => {
    const letter = await text({ reports: communes(6) });
    expect(letter).toContain('Kính gửi: Các đơn vị có tên trong danh sách kèm theo');
    expect(letter.indexOf('Danh sách đơn vị chưa gửi báo cáo')).toBeGreaterThan(letter.indexOf('Nơi nhận:'));
    expect(letter).toContain('6 Đảng ủy xã Hồng Sơn 6 24/10/2023');
  });

  it('says that dates differ where they do, and keeps a phrase that has no date', async () => {
    const letter = await text({
      reports: [
        awaited('Huyện ủy Hàm Tân'),
        awaited('Tỉnh ủy', 0, { deadline: undefined, deadlinePhrase: 'cuối tháng 11/2023' })
      ]
    });
    expect(letter).toContain('theo thời hạn nêu trong bảng dưới đây');
    expect(letter).toContain('2 Tỉnh ủy cuối tháng 11/2023 Đang dự thảo');
  });

  it('bears number, date and name once they are given', async () => {
    const letter = await text({
      number: 7,
      date: localDate('2023-10-27'),
      signing: { kind: 'deputy', head: 'Trưởng ban', position: 'Phó Trưởng ban', name: 'Nguyễn Văn Ân' }
    });
    expect(letter).toContain('Số 07-CV/BDVTU Bình Thuận, ngày 27 tháng 10 năm 2023');
    expect(letter).toContain('K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Nguyễn Văn Ân');
  });

  it.each<[string, Partial<UrgingLetterInput>]>([
    ['nothing is awaited', { reports: [] }],
    ['the new date is past', { urging: { level: 1, newDeadline: localDate('2023-10-26') } }],
    ['no format pack was in force', { today: localDate('2010-01-01') }]
  ])('is refused when %s', (_why, more) => {
    expect(() => makeUrgingLetter(urging(more))).toThrow(InvalidInput);
  });
});

describe('the notice to one unit', () => {
  it('says what the letter says to it alone', async () => {
    const { reports, ...input } = urging({ reports: communes(44) });
    const notice = urgingNotice(input, awaited('Huyện ủy Hàm Tân'));
    const letter = await text({ reports: [awaited('Huyện ủy Hàm Tân')] });
    expect(reports).toHaveLength(44);
    expect(notice.subject).toBe('Đôn đốc gửi báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW (lần 1)');
    const missing = notice.paragraphs.slice(0, -1).filter((each) => !letter.includes(inOneLine(each)));
    expect(missing).toEqual([]);
  });

  it.each([
    ['2023-10-20', 'còn 4 ngày'],
    ['2023-10-24', 'hôm nay là ngày cuối'],
    ['2023-10-25', 'chậm 1 ngày']
  ])('on %s says "%s"', (today, words) => {
    const input = urging({ today: localDate(today), urging: { level: 'reminder' } });
    expect(urgingNotice(input, awaited('Huyện ủy Hàm Tân')).paragraphs.join('\n')).toContain(words);
  });
});
