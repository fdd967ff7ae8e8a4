/** @jest-environment jsdom */
jest.mock('../../actions/open-approval-queue', () => ({ openApprovalQueue: jest.fn() }));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));
jest.mock('../../actions/approve-report', () => ({ approveReport: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { approveReport } from '../../actions/approve-report';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import type { ApprovalQueue } from '../../actions/open-approval-queue';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import { sectionId } from '../../domain/code';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON } from '../samples/sample-plan';
import { SAMPLE_MOMENT, sampleItem, sampleRefusals, sampleReportView } from '../samples/sample-work';
import { sampleFold } from '../samples/sample-fold';
import { approvalOf } from '../../domain/state';
import { ApprovalScreen } from './approval-screen';

const approve = jest.mocked(approveReport);
const queueOf = jest.mocked(openApprovalQueue);
const reportOf = jest.mocked(openReport);
const waitingItem = sampleItem('submitted', {
  roles: ['approver'],
  refusals: sampleRefusals({ submitted: 'needsDrafter', approved: undefined })
});
const QUEUE: ApprovalQueue = {
  person: SAMPLE_PERSON,
  plan: SAMPLE_HEAD,
  waiting: [waitingItem],
  approved: [],
  notSubmitted: []
};

async function opened(view: ReportView = sampleReportView(), queue: ApprovalQueue = QUEUE): Promise<void> {
  queueOf.mockResolvedValue(queue);
  reportOf.mockResolvedValue({ kind: 'done', value: view });
  render(
    <InSampleHost>
      <ApprovalScreen />
    </InSampleHost>
  );
  await screen.findByRole('article');
}

const field = (name: string): HTMLInputElement => {
  const found = document.querySelector(`input[name="${name}"]`);
  if (!(found instanceof HTMLInputElement)) {
    throw new Error(`No field ${name}.`);
  }
  return found;
};
const type = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
const button = (): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name: /^(Thông qua|Đang ghi)/ });
const fillIn = (): void => {
  type('body', 'Ban Chấp hành Đảng bộ xã');
  type('date', '05/10/2023');
  type('present', '13');
  type('summoned', '15');
  type('minutes', '21-BB/ĐU');
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Phê duyệt', () => {
  it('opens on what waits longest, with the text under the sections of the outline', async () => {
    await opened();
    expect(screen.getByRole('heading', { name: 'Chờ tôi (1)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Phần thứ nhất: Kết quả' })).toBeTruthy();
    expect(screen.getByText('Lời văn của Công tác lãnh đạo.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Mở trong Word/ }).getAttribute('href')).toContain('/Reports/DU-1/');
    expect(screen.getByText(/trình lúc 06\/10\/2023 15:20/)).toBeTruthy();
  });

  it('shows the findings with section, need and what is there', async () => {
    await opened(
      sampleReportView({
        findings: [
          { code: 'sectionBelowMinimum', severity: 'warns', section: sectionId('p1-i'), needed: 5, actual: 3 },
          { code: 'commentsLeft', severity: 'warns' }
        ]
      })
    );
    expect(screen.getByText('I- Công tác lãnh đạo: 3 từ, cần 5')).toBeTruthy();
    expect(screen.getByText('2 lưu ý')).toBeTruthy();
  });

  it('asks for what is missing of the record and sends nothing before', async () => {
    await opened();
    type('date', '31/12/2023');
    fireEvent.click(button());
    expect(await screen.findByText('Ghi tên tập thể đã họp.')).toBeTruthy();
    expect(screen.getByText('Ngày họp không thể sau hôm nay.')).toBeTruthy();
    expect(approve).not.toHaveBeenCalled();
  });

  it('sends the record as the meeting gave it, then reads queue and report again', async () => {
    await opened();
    approve.mockResolvedValue({ kind: 'done', value: undefined });
    const meeting = approvalOf(sampleFold('approved').state)?.meeting;
    queueOf.mockResolvedValue({ ...QUEUE, waiting: [], approved: [sampleItem('approved')] });
    reportOf.mockResolvedValue({ kind: 'done', value: sampleReportView({ meeting, approvedOn: SAMPLE_MOMENT }) });
    fillIn();
    fireEvent.click(button());
    expect(await screen.findByText('Đã ghi thông qua.')).toBeTruthy();
    expect(approve.mock.calls[0]?.slice(1)).toEqual([
      waitingItem.obligation.id,
      {
        body: 'Ban Chấp hành Đảng bộ xã',
        meetingDate: '2023-10-05',
        present: 13,
        summoned: 15,
        minutesNumber: '21-BB/ĐU'
      }
    ]);
    expect(await screen.findByText(/05\/10\/2023, có mặt 13\/15/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Đã thông qua (1)' })).toBeTruthy();
    expect(document.querySelector('form')).toBeNull();
  });

  it('keeps what was typed when the file is locked, and can be tried again', async () => {
    await opened();
    approve.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'locked', message: '423', retryable: true } });
    fillIn();
    fireEvent.click(button());
    expect(await screen.findByText('Tệp đang bị khóa vì có người đang mở.')).toBeTruthy();
    expect(field('minutes').value).toBe('21-BB/ĐU');
    approve.mockResolvedValueOnce({ kind: 'done', value: undefined });
    fireEvent.click(button());
    await waitFor(() => expect(approve).toHaveBeenCalledTimes(2));
  });

  it('offers nothing that the server would refuse: the button is off and says why', async () => {
    await opened(sampleReportView({ changedSinceSubmission: true, approvalRefusals: [{ code: 'reportChanged' }] }));
    expect(button().disabled).toBe(true);
    const why = document.getElementById(button().getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('Tệp báo cáo không còn là bản đã trình.');
    expect(field('body').disabled).toBe(true);
  });

  it('shows why a report cannot be opened', async () => {
    queueOf.mockResolvedValue(QUEUE);
    reportOf.mockResolvedValue({ kind: 'refused', refusals: [{ code: 'reportMissing' }] });
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    expect(await screen.findByText('Không thấy tệp báo cáo đã trình.')).toBeTruthy();
  });

  it('tells who approves for no unit', async () => {
    queueOf.mockResolvedValue({ ...QUEUE, waiting: [] });
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    expect(await screen.findByText('Bạn chưa được giao duyệt báo cáo của đơn vị nào.')).toBeTruthy();
    expect(reportOf).not.toHaveBeenCalled();
  });
});
