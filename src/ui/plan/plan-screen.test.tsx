/** @jest-environment jsdom */
jest.mock('../../actions/open-plan-room', () => ({ openPlanRoom: jest.fn() }));
jest.mock('../../actions/later-acts', () => ({
  extendDeadline: jest.fn(),
  exemptReport: jest.fn(),
  endExemption: jest.fn()
}));
jest.mock('../../actions/plan-acts', () => ({
  addUnit: jest.fn(),
  closePlan: jest.fn(),
  reopenPlan: jest.fn(),
  rollForward: jest.fn()
}));

import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import * as React from 'react';
import { exemptReport, extendDeadline } from '../../actions/later-acts';
import { openPlanRoom } from '../../actions/open-plan-room';
import type { LaunchedPlan, OwedReport, PlanRoom } from '../../actions/open-plan-room';
import { closePlan, rollForward } from '../../actions/plan-acts';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OBLIGATIONS, SAMPLE_PLAN } from '../samples/sample-plan';
import { sampleRow } from '../samples/sample-work';
import { PlanScreen } from './plan-screen';

const MAY: OwedReport['refusals'] = { extended: undefined, exempted: undefined, exemptionEnded: 'notExempt' };
const MAY_NOT: OwedReport['refusals'] = {
  extended: 'needsFollower',
  exempted: 'needsFollower',
  exemptionEnded: 'needsFollower'
};

function launchedWith(refusals: OwedReport['refusals'], changes: Partial<LaunchedPlan> = {}): LaunchedPlan {
  return {
    plan: SAMPLE_PLAN,
    status: 'open',
    obligations: SAMPLE_OBLIGATIONS,
    reports: SAMPLE_OBLIGATIONS.map(({ unitName }) => ({ row: sampleRow(unitName, 'notSubmitted'), refusals })),
    ...changes
  };
}

function opened(room: Partial<PlanRoom>): void {
  jest
    .mocked(openPlanRoom)
    .mockResolvedValue({ mayManage: false, login: 'a', drafts: [], launched: undefined, ...room });
  render(
    <InSampleHost>
      <PlanScreen />
    </InSampleHost>
  );
}

const stream = (id: string): string => document.querySelector(`tr[data-stream="${id}"]`)?.textContent ?? '';
const heading = async (): Promise<void> => {
  await screen.findByRole('heading', { name: 'Tổng kết 10 năm' });
};
const button = async (name: string): Promise<HTMLButtonElement> =>
  screen.findByRole<HTMLButtonElement>('button', { name });

// Parts of the screen come in chunks of their own, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.resetAllMocks();
});

describe('Kế hoạch', () => {
  it('shows each stream with who owes, towards whom, by when, and the words it came from', async () => {
    opened({ launched: launchedWith(MAY_NOT) });
    await heading();
    expect(screen.getByText(/Theo dõi, đôn đốc: Ban Dân vận Tỉnh ủy/)).toBeTruthy();
    expect(stream('huyen')).toContain('2 đơn vị');
    expect(stream('huyen')).toContain('trước ngày 25/10/2023hết ngày 24/10/2023');
    expect(stream('huyen')).toContain('Ban Thường vụ Tỉnh ủyqua Ban Dân vận Tỉnh ủy');
    expect(stream('huyen')).toContain('gửi báo cáo trước ngày 25/10/2023');
  });

  it('says of a delegated deadline how many units have a date, and invents none', async () => {
    opened({ launched: launchedWith(MAY_NOT) });
    await heading();
    expect(stream('co-so')).toContain('theo yêu cầu của cấp huyệncấp trên định: 2/3 đơn vị đã có ngày');
    expect(stream('co-so')).not.toMatch(/hết ngày/);
  });

  it('shows the outline as a tree with what each section asks for', async () => {
    opened({ launched: launchedWith(MAY_NOT) });
    await heading();
    const inner = document.querySelector('li[data-section="p1"] li[data-section="p1-ii"]');
    expect(inner?.textContent).toBe('II- Kết quả giám sátNêu kết quả giám sát. · tối thiểu 5 từ');
  });

  it('offers nobody what the server would refuse, and says why', async () => {
    opened({ launched: launchedWith(MAY_NOT) });
    for (const name of ['Gia hạn', 'Miễn báo cáo', 'Thêm đơn vị…', 'Kết thúc kế hoạch…', 'Lập kế hoạch kế tiếp…']) {
      expect((await button(name)).disabled).toBe(true);
    }
    const why = (await button('Kết thúc kế hoạch…')).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(why)?.textContent).toBe('Chỉ chủ sở hữu trang SharePoint làm được việc này.');
    expect(screen.queryByRole('checkbox', { name: /^Chọn/ })).toBeNull();
  });

  it('does nothing to the reports of a closed plan', async () => {
    opened({ launched: launchedWith(MAY, { status: 'closed' }), mayManage: true });
    expect((await button('Gia hạn')).disabled).toBe(true);
    expect((await button('Thêm đơn vị…')).disabled).toBe(true);
    expect((await button('Mở lại kế hoạch')).disabled).toBe(false);
  });
});

describe('the reports of a launched plan', () => {
  it('get more time together, each by an act of its own; what fails stays chosen', async () => {
    opened({ launched: launchedWith(MAY) });
    jest.mocked(extendDeadline).mockResolvedValueOnce({ kind: 'done', value: undefined });
    jest.mocked(extendDeadline).mockResolvedValueOnce({ kind: 'refused', refusals: [{ code: 'notLater' }] });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả: Cấp huyện, Ban Dân vận Tỉnh ủy' }));
    fireEvent.click(await button('Gia hạn'));
    fireEvent.change(screen.getByLabelText(/^Ngày cuối cùng được tính là đúng hạn/), {
      target: { value: '31/10/2023' }
    });
    fireEvent.change(screen.getByLabelText(/^Lý do/), { target: { value: 'Bão.' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Gia hạn' })[1] ?? document.body);
    expect(await screen.findByText('Đã gia hạn, định ngày cho 1 báo cáo.')).toBeTruthy();
    expect(await screen.findByText(/Thị ủy La Gi: /)).toBeTruthy();
    expect(jest.mocked(extendDeadline).mock.calls.map(([, id, extension]) => [id, extension])).toEqual([
      ['217.huyen.HU-1', { lastDay: '2023-10-31', reason: 'Bão.' }],
      ['217.huyen.HU-2', { lastDay: '2023-10-31', reason: 'Bão.' }]
    ]);
    expect(screen.getByText(/đã chọn 1/)).toBeTruthy();
  });

  it('that have no day yet are chosen at once, to be dated', async () => {
    opened({ launched: launchedWith(MAY) });
    fireEvent.click(await button('Định ngày cho 1 báo cáo chưa có ngày'));
    expect(screen.getByText('Gia hạn, định ngày cho 1 báo cáo')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn Đảng ủy xã Tân Hải, Cấp cơ sở' }).checked).toBe(
      true
    );
  });

  it('are exempted with a reason, and the exemption can be undone', async () => {
    opened({ launched: launchedWith(MAY) });
    jest.mocked(exemptReport).mockResolvedValue({ kind: 'done', value: undefined });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Thị ủy La Gi, Cấp huyện' }));
    fireEvent.click(await button('Miễn báo cáo'));
    const does = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Miễn báo cáo' })[1];
    fireEvent.click(does ?? document.body);
    expect(await screen.findByText('Ghi lý do.')).toBeTruthy();
    expect(exemptReport).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(/^Lý do/), { target: { value: 'Mới thành lập.' } });
    fireEvent.click(does ?? document.body);
    expect(await screen.findByText('Đã miễn 1 báo cáo.')).toBeTruthy();
    expect(await button('Hoàn tác')).toBeTruthy();
  });
});

describe('the administrator of plans', () => {
  it('closes a plan only after a second question', async () => {
    opened({ launched: launchedWith(MAY), mayManage: true });
    jest.mocked(closePlan).mockResolvedValue({ kind: 'done', value: undefined });
    fireEvent.click(await button('Kết thúc kế hoạch…'));
    expect(closePlan).not.toHaveBeenCalled();
    fireEvent.click(await button('Kết thúc'));
    await screen.findByRole('button', { name: 'Kết thúc kế hoạch…' });
    expect(closePlan).toHaveBeenCalledTimes(1);
  });

  it('sees what a unit will owe before it is added, and why a code is none', async () => {
    opened({ launched: launchedWith(MAY), mayManage: true });
    fireEvent.click(await button('Thêm đơn vị…'));
    const type = (label: string, value: string): boolean =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    type('Mã đơn vị', 'DU-1');
    type('Tên đơn vị', 'Đảng ủy xã Mới');
    type('Loại đơn vị', 'xa');
    type('Cấp trên trực tiếp', 'HU-1');
    expect((await button('Thêm vào kế hoạch')).disabled).toBe(true);
    type('Mã đơn vị', 'DU-9');
    expect(screen.getByText('Đơn vị sẽ có 1 báo cáo phải nộp.')).toBeTruthy();
    expect(
      screen.getByText(/Cấp cơ sở: kính gửi Ban Thường vụ Huyện ủy, qua Ban Dân vận Huyện ủy, hết ngày 09\/10\/2023/)
    ).toBeTruthy();
    expect((await button('Thêm vào kế hoạch')).disabled).toBe(false);
  });

  it('rolls the plan forward to the desk, with what became of the units', async () => {
    opened({ launched: launchedWith(MAY), mayManage: true });
    const plan = { ...SAMPLE_PLAN, title: 'Tổng kết 2024', id: 'K-2' as typeof SAMPLE_PLAN.id };
    const [, , gone] = SAMPLE_PLAN.units;
    jest.mocked(rollForward).mockResolvedValue({
      kind: 'done',
      value: { plan, gone: gone === undefined ? [] : [{ unit: gone, successors: [] }], come: [], unresolved: [] }
    });
    fireEvent.click(await button('Lập kế hoạch kế tiếp…'));
    fireEvent.change(screen.getByLabelText('Mã kế hoạch'), { target: { value: 'K-2' } });
    fireEvent.click(await button('Mở bàn lập kế hoạch'));
    expect(await screen.findByRole('heading', { name: 'Tổng kết 2024' })).toBeTruthy();
    expect(await screen.findByText('Huyện ủy Hàm Thuận Bắc: chưa rõ đơn vị kế thừa')).toBeTruthy();
    fireEvent.click(await button('Về kế hoạch đã phát hành'));
    expect(await screen.findByText('Có kế hoạch đang lập dở: Tổng kết 2024.')).toBeTruthy();
  });
});

describe('a site without a plan', () => {
  it('says so to those who may not make one', async () => {
    opened({});
    expect(await screen.findByText('Trang này chưa có kế hoạch nào được phát hành.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers its administrator to make one from its files, or to go on with a work file', async () => {
    opened({ mayManage: true });
    expect(await button('Chọn tệp kế hoạch')).toBeTruthy();
    const input = document.querySelector('input[data-file="Mở tệp kế hoạch đang lập (JSON)"]');
    fireEvent.change(input ?? document.body, { target: { files: [new File(['{"streams": 3}'], 'x.json')] } });
    expect(await screen.findByText('Tệp này không phải tệp kế hoạch.')).toBeTruthy();
    fireEvent.click(await button('Bắt đầu từ trang trắng'));
    const tabs = await screen.findByRole('tablist', { name: 'Các phần của kế hoạch' });
    expect(
      within(tabs)
        .getAllByRole('tab')
        .map(({ textContent }) => textContent)
    ).toContain('Đơn vị (thiếu 1)');
  });
});
