/** @jest-environment jsdom */
jest.mock('../../actions/open-plan', () => ({ openPlan: jest.fn() }));

import { cleanup, render, screen } from '@testing-library/react';
import * as React from 'react';
import { openPlan } from '../../actions/open-plan';
import type { PlanView } from '../../actions/open-plan';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OBLIGATIONS, SAMPLE_PLAN } from '../samples/sample-plan';
import { PlanScreen } from './plan-screen';

function opened(view: PlanView | undefined): void {
  jest.mocked(openPlan).mockResolvedValue(view);
  render(
    <InSampleHost>
      <PlanScreen />
    </InSampleHost>
  );
}

const stream = (id: string): string => document.querySelector(`tr[data-stream="${id}"]`)?.textContent ?? '';

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Kế hoạch', () => {
  it('shows each stream with who owes, towards whom, by when, and the words it came from', async () => {
    opened({ plan: SAMPLE_PLAN, status: 'open', obligations: SAMPLE_OBLIGATIONS });
    expect(await screen.findByRole('heading', { name: 'Tổng kết 10 năm' })).toBeTruthy();
    expect(screen.getByText(/Theo dõi, đôn đốc: Ban Dân vận Tỉnh ủy/)).toBeTruthy();
    expect(stream('huyen')).toContain('2 đơn vị');
    expect(stream('huyen')).toContain('trước ngày 25/10/2023hết ngày 24/10/2023');
    expect(stream('huyen')).toContain('Ban Thường vụ Tỉnh ủyqua Ban Dân vận Tỉnh ủy');
    expect(stream('huyen')).toContain('gửi báo cáo trước ngày 25/10/2023');
  });

  it('says of a delegated deadline how many units have a date, and invents none', async () => {
    opened({ plan: SAMPLE_PLAN, status: 'open', obligations: SAMPLE_OBLIGATIONS });
    await screen.findByRole('heading', { name: 'Tổng kết 10 năm' });
    expect(stream('co-so')).toContain('theo yêu cầu của cấp huyệncấp trên định: 2/3 đơn vị đã có ngày');
    expect(stream('co-so')).not.toMatch(/hết ngày/);
  });

  it('shows the outline as a tree with what each section asks for', async () => {
    opened({ plan: SAMPLE_PLAN, status: 'open', obligations: SAMPLE_OBLIGATIONS });
    await screen.findByRole('heading', { name: 'Tổng kết 10 năm' });
    const inner = document.querySelector('li[data-section="p1"] li[data-section="p1-ii"]');
    expect(inner?.textContent).toBe('II- Kết quả giám sátNêu kết quả giám sát. · tối thiểu 5 từ');
  });

  it('says when nothing is launched, and no figures', async () => {
    opened(undefined);
    expect(await screen.findByText('Trang này chưa có kế hoạch nào được phát hành.')).toBeTruthy();
    expect(document.querySelector('dl')).toBeNull();
  });
});
