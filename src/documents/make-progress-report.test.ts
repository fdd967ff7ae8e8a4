import { InvalidInput } from '../domain/code';
import { textByOthers } from './fixtures/dom';
import { awaited, communes, group, progress } from './fixtures/letters';
import { makeProgressReport } from './make-progress-report';
import type { ProgressReportInput } from './make-progress-report';

const text = (more: Partial<ProgressReportInput> = {}): Promise<string> =>
  textByOthers(makeProgressReport(progress(more)));

describe('a progress report', () => {
  it('says what was owed and what came, with rates of what they are rates of', async () => {
    const report = await text();
    expect(report).toContain(
      'tổng số báo cáo phải gửi là 47. Đến ngày 27 tháng 10 năm 2023, đã nhận 39 báo cáo, đạt 83%'
    );
    expect(report).toContain('trong đó gửi đúng hạn 35 báo cáo (89,7%), gửi chậm 4 báo cáo (10,3%)');
    expect(report).toContain('có 30 báo cáo được chấp nhận; 2 báo cáo được trả lại để bổ sung');
    expect(report).toContain('Còn lại 6 báo cáo quá hạn chưa gửi; 2 báo cáo chưa đến hạn.');
  });

  it('shows each office and each level, and their sum', async () => {
    const report = await text();
    expect(report).toContain('1 Ban Dân vận Tỉnh ủy 24 18 75% 15 3 4 2 12 1');
    expect(report).toContain('Cộng 47 39 83% 35 4 6 2 30 2');
    expect(report).toContain('4 Cấp tỉnh 10 8 80% 7 1 0 2 6 0 Cộng 47 39 83% 35 4 6 2 30 2');
  });

  it('names who is late or missing, under whom, since when', async () => {
    expect(await text()).toContain('1 Huyện ủy Phú Quí Tỉnh ủy Bình Thuận 24/10/2023 Đang dự thảo 3');
  });

  it('puts a long list behind the signature', async () => {
    const outstanding = communes(11).map((each) => ({ ...each, parentName: 'Huyện ủy Hàm Thuận Bắc', daysLate: 3 }));
    const report = await text({ outstanding });
    expect(report).toContain('Có 11 báo cáo chưa gửi hoặc gửi chậm (danh sách kèm theo).');
    expect(report.indexOf('Đảng ủy xã Hồng Sơn 11')).toBeGreaterThan(report.indexOf('Nơi nhận:'));
  });

  it('writes large counts and rates of nothing as one does', async () => {
    const groups = [group('Cấp cơ sở', 1234, 1000, 200, 34, 0, 0, 0), group('Cấp tỉnh', 0, 0, 0, 0, 0, 0, 0)];
    const report = await text({ byOffice: groups, byLevel: groups, outstanding: [] });
    expect(report).toContain('1 Cấp cơ sở 1.234 1.200 97,2%');
    expect(report).toContain('2 Cấp tỉnh 0 0 - 0');
    expect(report).toContain('Không có đơn vị chậm gửi hoặc chưa gửi báo cáo.');
  });

  it('leaves out what there is nothing to say about', async () => {
    const groups = [group('Cấp tỉnh', 2, 2, 0, 0, 0, 0, 0)];
    const report = await text({ byOffice: groups, byLevel: groups, outstanding: [] });
    expect(report).toContain('Không còn báo cáo nào chưa gửi.');
    expect(report).not.toContain('Đề xuất, kiến nghị');
    expect(report).not.toContain('chấp nhận;');
  });

  it.each<[string, Partial<ProgressReportInput>]>([
    ['offices and levels do not add up to the same', { byLevel: [group('Cấp tỉnh', 1, 1)] }],
    ['a group owes more than it accounts for', { byOffice: [group('Ban', 3, 1)], byLevel: [group('Cấp', 3, 1)] }],
    [
      'more is accepted than was sent',
      { byOffice: [group('Ban', 1, 1, 0, 0, 0, 2)], byLevel: [group('Cấp', 1, 1, 0, 0, 0, 2)] }
    ],
    ['a count is negative', { byOffice: [group('Ban', 0, 1, -1)], byLevel: [group('Cấp', 0, 1, -1)] }]
  ])('is refused when %s', (_why, more) => {
    expect(() =>
      makeProgressReport(progress({ ...more, outstanding: [{ ...awaited('X'), parentName: '', daysLate: 0 }] }))
    ).toThrow(InvalidInput);
  });
});
