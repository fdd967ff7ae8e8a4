/** @jest-environment jsdom */
jest.mock('../../actions/open-approval-queue', () => ({
  ...jest.requireActual('../../actions/open-approval-queue'),
  openApprovalQueue: jest.fn()
}));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));
jest.mock('../../actions/approve-report', () => ({ approveReport: jest.fn() }));
jest.mock('../../actions/compare-report', () => ({ compareReport: jest.fn() }));
jest.mock('../../actions/send-report', () => ({ sendReport: jest.fn() }));
jest.mock('../../actions/return-inside', () => ({ returnInside: jest.fn() }));
jest.mock('../../actions/return-report', () => ({ returnReport: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { approveReport } from '../../actions/approve-report';
import { compareReport } from '../../actions/compare-report';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import type { ApprovalQueue, QueueEntry } from '../../actions/open-approval-queue';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import { returnInside } from '../../actions/return-inside';
import { sendReport } from '../../actions/send-report';
import { sectionId } from '../../domain/code';
import type { Role } from '../../domain/role';
import { approvalOf } from '../../domain/state';
import type { StateKind } from '../../domain/state';
import { InSampleHost } from '../samples/in-sample-host';
import { sampleFold } from '../samples/sample-fold';
import { SAMPLE_HEAD, SAMPLE_PERSON, sampleObligation } from '../samples/sample-plan';
import { SAMPLE_MOMENT, sampleEntry, sampleItem, sampleReportView } from '../samples/sample-work';
import { ApprovalScreen } from './approval-screen';

jest.setTimeout(30_000);

const approve = jest.mocked(approveReport);
const compare = jest.mocked(compareReport);
const send = jest.mocked(sendReport);
const giveBack = jest.mocked(returnInside);
const queueOf = jest.mocked(openApprovalQueue);
const reportOf = jest.mocked(openReport);

const queueWith = (...entries: readonly QueueEntry[]): ApprovalQueue => ({
  person: SAMPLE_PERSON,
  plan: SAMPLE_HEAD,
  entries,
  units: ['Đảng ủy xã Hàm Chính']
});
const viewIn = (kind: StateKind, roles: readonly Role[], changes: Partial<ReportView> = {}): ReportView =>
  sampleReportView({ item: sampleItem(kind, { roles }), ...changes });

/** A search by role through a long page takes longer than a busy machine is given. */
const reportShown = async (): Promise<void> =>
  waitFor(() => expect(document.querySelectorAll('article, [data-acts]')).toHaveLength(2), { timeout: 10_000 });

async function opened(entry: QueueEntry, view: ReportView): Promise<void> {
  queueOf.mockResolvedValue(queueWith(entry));
  reportOf.mockResolvedValue({ kind: 'done', value: view });
  render(
    <InSampleHost>
      <ApprovalScreen />
    </InSampleHost>
  );
  await reportShown();
}
const asApprover = async (changes: Partial<ReportView> = {}): Promise<void> =>
  opened(sampleEntry('submitted', ['approver']), viewIn('submitted', ['approver'], changes));

const field = (name: string): HTMLInputElement =>
  screen.getByLabelText((label) => label.startsWith(name), { selector: 'input, textarea' });
const type = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const why = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const fillIn = (): void => {
  type('Tập thể', 'Ban Chấp hành Đảng bộ xã');
  type('Ngày họp', '05/10/2023');
  type('Có mặt', '13');
  type('Triệu tập', '15');
  type('Số biên bản', '21-BB/ĐU');
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
  window.localStorage.clear();
});

describe('the queue', () => {
  it('has a section for each thing that the person does next, with counts and what the checks found', async () => {
    const at = (unit: string, kind: StateKind, roles: readonly Role[]): QueueEntry => ({
      ...sampleEntry(kind, roles),
      obligation: sampleObligation(unit)
    });
    queueOf.mockResolvedValue(
      queueWith(
        { ...at('Đảng ủy xã Hàm Chính', 'submitted', ['approver']), findings: { blocks: 0, warns: 2 }, round: 2 },
        at('Đảng ủy xã Đông Giang', 'approved', ['clerk']),
        { ...at('Đảng ủy xã Tân Hải', 'sent', ['receiver']), submission: 'other', findings: { blocks: 3, warns: 0 } },
        at('Huyện ủy Hàm Thuận Bắc', 'submitted', ['clerk'])
      )
    );
    reportOf.mockResolvedValue({ kind: 'done', value: viewIn('submitted', ['approver']) });
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    expect(await screen.findByRole('heading', { name: 'Chờ tôi (3)' })).toBeTruthy();
    const approving = screen.getByRole('region', { name: 'Chờ thông qua (1)' });
    expect(within(approving).getByText(/trình 06\/10\/2023 15:20 · lần 2 · 2\/3 mục/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Chờ cấp số (1)' }).textContent).toContain('sạch');
    expect(screen.getByRole('region', { name: 'Chờ tiếp nhận (1)' }).textContent).toContain('3 lỗi');
    const others = screen.getByRole('region', { name: 'Đang ở người khác (1)' });
    expect(others.textContent).not.toContain('Huyện ủy');
    fireEvent.click(within(others).getByRole('button'));
    expect(others.textContent).toContain('đang ở lãnh đạo duyệt');
    const entries = Array.from(document.querySelectorAll<HTMLElement>('[data-obligation]'));
    entries[0]?.focus();
    fireEvent.keyDown(entries[0] ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(entries[1]);
    expect(entries.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('is searched without accents', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...sampleEntry('sent', ['receiver']),
      obligation: {
        ...sampleObligation('Đảng ủy xã Đông Giang'),
        id: `217.co-so.X-${index}` as QueueEntry['obligation']['id'],
        unitName: index === 50 ? 'Đảng ủy xã Sông Lũy' : `Đảng ủy xã ${index}`
      }
    }));
    queueOf.mockResolvedValue(queueWith(...many));
    reportOf.mockResolvedValue({ kind: 'done', value: viewIn('sent', ['receiver']) });
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    await reportShown();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'song luy' } });
    expect(document.querySelectorAll('[data-obligation]')).toHaveLength(1);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khong co' } });
    expect(screen.getByText('Không có báo cáo nào khớp.')).toBeTruthy();
  });

  it('tells whoever has no part in it', async () => {
    queueOf.mockResolvedValue(queueWith());
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    expect(await screen.findByText(/Bạn chưa được giao vai trò nào/)).toBeTruthy();
    expect(reportOf).not.toHaveBeenCalled();
  });
});

describe('the desk of an approver', () => {
  it('shows the text under the sections of the outline, and a way into Word', async () => {
    await asApprover();
    expect(screen.getByRole('heading', { name: 'Phần thứ nhất: Kết quả' })).toBeTruthy();
    expect(screen.getByText('Lời văn của Công tác lãnh đạo.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Mở trong Word/ }).getAttribute('href')).toContain('/Reports/DU-1/');
    expect(screen.getByText(/trình lúc 06\/10\/2023 15:20/)).toBeTruthy();
    expect(screen.getByText('Đây là lần trình đầu tiên.')).toBeTruthy();
  });

  it('shows the findings with a way to the place', async () => {
    await asApprover({
      findings: [
        { code: 'sectionBelowMinimum', severity: 'warns', section: sectionId('p1-i'), needed: 5, actual: 3 },
        { code: 'commentsLeft', severity: 'warns' }
      ]
    });
    const scroll = jest.fn();
    Element.prototype.scrollIntoView = scroll;
    expect(screen.getByText(/I- Công tác lãnh đạo: 3 từ, cần 5/)).toBeTruthy();
    fireEvent.click(button('xem chỗ này'));
    expect(document.activeElement?.textContent).toBe('I- Công tác lãnh đạo');
    // What was found now is remembered for the queue.
    expect(screen.getByRole('region', { name: 'Chờ thông qua (1)' }).textContent).toContain('2 lưu ý');
  });

  it('asks for what is missing of the record and sends nothing before', async () => {
    await asApprover();
    type('Ngày họp', '31/12/2023');
    fireEvent.click(button('Thông qua'));
    expect(await screen.findByText('Ghi tên tập thể đã họp.')).toBeTruthy();
    expect(screen.getByText('Ngày họp không thể sau hôm nay.')).toBeTruthy();
    expect(approve).not.toHaveBeenCalled();
  });

  it('sends the record as the meeting gave it, then reads queue and report again', async () => {
    await asApprover();
    approve.mockResolvedValue({ kind: 'done', value: undefined });
    const meeting = approvalOf(sampleFold('approved').state)?.meeting;
    queueOf.mockResolvedValue(queueWith(sampleEntry('approved', ['approver'])));
    reportOf.mockResolvedValue({
      kind: 'done',
      value: viewIn('approved', ['approver'], { meeting, approvedOn: SAMPLE_MOMENT })
    });
    fillIn();
    fireEvent.click(screen.getByRole('radio', { name: 'Thông qua, có sửa đổi' }));
    fireEvent.click(button('Thông qua'));
    expect(await screen.findByText('Đã ghi thông qua.')).toBeTruthy();
    expect(approve.mock.calls[0]?.slice(1)).toEqual([
      sampleObligation('Đảng ủy xã Hàm Chính').id,
      {
        body: 'Ban Chấp hành Đảng bộ xã',
        meetingDate: '2023-10-05',
        present: 13,
        summoned: 15,
        minutesNumber: '21-BB/ĐU',
        outcome: 'passedWithChanges'
      }
    ]);
    expect(await screen.findByText(/05\/10\/2023, có mặt 13\/15/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Đang ở người khác (1)' })).toBeTruthy();
    expect(document.querySelector('form')).toBeNull();
    // What comes next is the clerk's.
    expect(why(button('Gửi cấp trên'))).toBe('Chưa gửi được: báo cáo chưa được cấp số.');
  });

  it('keeps what was typed when the file is locked, and can be tried again', async () => {
    await asApprover();
    approve.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'locked', message: '423', retryable: true } });
    fillIn();
    fireEvent.click(button('Thông qua'));
    expect(await screen.findByText('Tệp đang bị khóa vì có người đang mở.')).toBeTruthy();
    expect(field('Số biên bản').value).toBe('21-BB/ĐU');
    approve.mockResolvedValueOnce({ kind: 'done', value: undefined });
    fireEvent.click(button('Thử lại'));
    await waitFor(() => expect(approve).toHaveBeenCalledTimes(2));
  });

  it('offers nothing that the server would refuse: the act is closed and says why', async () => {
    await asApprover({ changedSinceSubmission: true });
    expect(button('Thông qua').disabled).toBe(true);
    expect(why(button('Thông qua'))).toBe('Chưa thông qua được: tệp báo cáo không còn là bản đã trình.');
    expect(screen.queryByLabelText(/^Tập thể/, { selector: 'input' })).toBeNull();
  });

  it('gives the report back with reasons by section, after showing what will be read', async () => {
    await asApprover();
    giveBack.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'offline', message: '', retryable: true } });
    fireEvent.click(button('Trả lại…'));
    fireEvent.click(button('Trả lại đơn vị'));
    expect(await screen.findByText(/Ghi ít nhất một lý do/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Mục' }), { target: { value: 'p1-i' } });
    type('Lý do', 'Bổ sung số liệu.');
    expect(screen.getByRole('region', { name: 'Đơn vị sẽ đọc' }).textContent).toContain(
      'I- Công tác lãnh đạo: Bổ sung số liệu.'
    );
    fireEvent.click(button('Trả lại đơn vị'));
    expect(await screen.findByText('Không kết nối được với SharePoint.')).toBeTruthy();
    expect(field('Lý do').value).toBe('Bổ sung số liệu.');
    giveBack.mockResolvedValueOnce({ kind: 'done', value: undefined });
    fireEvent.click(button('Thử lại'));
    expect(await screen.findByText('Đã trả lại để sửa.')).toBeTruthy();
    expect(giveBack.mock.calls[1]?.[2]).toEqual([{ section: 'p1-i', words: 'Bổ sung số liệu.' }]);
  });

  it('shows why a report cannot be opened', async () => {
    queueOf.mockResolvedValue(queueWith(sampleEntry('submitted', ['approver'])));
    reportOf.mockResolvedValue({ kind: 'refused', refusals: [{ code: 'reportMissing' }] });
    render(
      <InSampleHost>
        <ApprovalScreen />
      </InSampleHost>
    );
    expect(await screen.findByText('Không thấy tệp báo cáo đã trình.')).toBeTruthy();
  });
});

describe('what changed since the version last seen', () => {
  const first = sampleFold('returnedInside').rounds[0];
  const second = sampleFold('submitted').rounds[0];
  if (first === undefined || second === undefined) {
    throw new Error('The sample lost its rounds.');
  }
  const earlier = { ...first, submission: { ...first.submission, key: `${first.submission.key}-0` as never } };
  const item = sampleItem('submitted', { roles: ['approver'], rounds: [earlier, { ...second, number: 2 }] });
  const lastReturn = {
    from: 'inside' as const,
    reasons: [{ section: sectionId('p1-i'), words: 'Bổ sung số liệu năm 2023.' }],
    at: SAMPLE_MOMENT,
    byTitle: 'Bí thư',
    newDate: undefined,
    round: 1
  };

  it('stands in the text, with its words for screen readers, and beside the reasons of the return', async () => {
    compare.mockResolvedValue({
      kind: 'done',
      value: {
        sections: [
          {
            id: sectionId('p1-i'),
            lines: [
              [
                { kind: 'kept', text: 'Đã có ' },
                { kind: 'removed', text: '39' },
                { kind: 'added', text: '41 cuộc' }
              ]
            ],
            added: 2,
            removed: 1
          }
        ],
        cells: [],
        added: 2,
        removed: 1
      }
    });
    await opened(sampleEntry('submitted', ['approver']), viewIn('submitted', ['approver'], { item, lastReturn }));
    expect(await screen.findAllByText(/Từ đó: thêm 2 từ, bỏ 1 từ\./)).toHaveLength(2);
    expect(document.querySelector('ins')).toBeNull();
    fireEvent.click(button('So với lần 1'));
    expect(document.querySelector('ins')?.textContent).toBe(' thêm: 41 cuộc hết ');
    expect(document.querySelector('del')?.textContent).toBe(' bỏ: 39 hết ');
    expect(screen.getByText(/So với lần 1, bản bạn đã xử lý lúc/)).toBeTruthy();
    expect(screen.getByText('Cả báo cáo: thêm 2 từ, bỏ 1 từ.')).toBeTruthy();
    expect(compare).toHaveBeenCalledTimes(1);
  });

  it('can be asked for again when the earlier file did not come', async () => {
    compare.mockResolvedValue({ kind: 'failed', failure: { kind: 'offline', message: '', retryable: true } });
    await opened(sampleEntry('submitted', ['approver']), viewIn('submitted', ['approver'], { item }));
    expect(compare).not.toHaveBeenCalled();
    fireEvent.click(button('So với lần 1'));
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(compare).toHaveBeenCalledTimes(2));
  });
});

describe('the desk of a clerk', () => {
  it('asks once more before it sends, and sends the note along', async () => {
    await opened(sampleEntry('numbered', ['clerk']), viewIn('numbered', ['clerk']));
    send.mockResolvedValue({ kind: 'done', value: undefined });
    expect(screen.getByText(/Đã cấp số 12-BC\/ĐU, ngày 06\/10\/2023\./)).toBeTruthy();
    type('Ghi chú cho đầu mối tiếp nhận', 'Kèm bản giấy.');
    fireEvent.click(button('Gửi cấp trên'));
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Đồng ý: Gửi cấp trên'));
    fireEvent.click(button('Đồng ý: Gửi cấp trên'));
    expect(await screen.findByText('Đã gửi cấp trên.')).toBeTruthy();
    expect(send.mock.calls[0]?.slice(1)).toEqual([sampleObligation('Đảng ủy xã Hàm Chính').id, 'Kèm bản giấy.']);
  });
});
