/** @jest-environment jsdom */
jest.mock('../../actions/open-approval-queue', () => ({
  ...jest.requireActual('../../actions/open-approval-queue'),
  openApprovalQueue: jest.fn()
}));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));
jest.mock('../../actions/receive-report', () => ({ receiveReport: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import type { QueueEntry } from '../../actions/open-approval-queue';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import { receiveReport } from '../../actions/receive-report';
import type { Role } from '../../domain/role';
import type { StateKind } from '../../domain/state';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON, sampleObligation } from '../samples/sample-plan';
import { sampleEntry, sampleItem, sampleReportView } from '../samples/sample-work';
import { ApprovalScreen } from './approval-screen';

jest.setTimeout(30_000);

const queueOf = jest.mocked(openApprovalQueue);
const reportOf = jest.mocked(openReport);
const receive = jest.mocked(receiveReport);

const viewIn = (kind: StateKind, roles: readonly Role[]): ReportView =>
  sampleReportView({ item: sampleItem(kind, { roles }) });

function waiting(...entries: readonly QueueEntry[]): void {
  queueOf.mockResolvedValue({ person: SAMPLE_PERSON, plan: SAMPLE_HEAD, entries, units: ['Đảng ủy xã Hàm Chính'] });
}

async function opened(view: ReportView, ...entries: readonly QueueEntry[]): Promise<void> {
  waiting(...entries);
  reportOf.mockResolvedValue({ kind: 'done', value: view });
  render(
    <InSampleHost>
      <ApprovalScreen />
    </InSampleHost>
  );
  await waitFor(() => expect(document.querySelectorAll('article, [data-acts]')).toHaveLength(2), { timeout: 10_000 });
}

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
  window.localStorage.clear();
});

const field = (name: string): HTMLInputElement =>
  screen.getByLabelText((label) => label.startsWith(name), { selector: 'input, textarea' });
const type = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const fillIn = (): void => {
  type('Tập thể', 'Ban Chấp hành Đảng bộ xã');
  type('Số biên bản', '21-BB/ĐU');
};

describe('what is being typed', () => {
  const reasonBox = (): HTMLInputElement => field('Lý do');

  it('stays, with the focus, when the act before is read back in that moment', async () => {
    await opened(viewIn('sent', ['receiver']), sampleEntry('sent', ['receiver']));
    receive.mockResolvedValue({ kind: 'done', value: undefined });
    let arrive: (() => void) | undefined;
    reportOf.mockImplementationOnce(
      async () =>
        new Promise((resolve) => {
          arrive = () => resolve({ kind: 'done', value: viewIn('received', ['receiver']) });
        })
    );
    waiting(sampleEntry('received', ['receiver']));
    fireEvent.click(button('Tiếp nhận'));
    expect(await screen.findByText('Đã tiếp nhận.')).toBeTruthy();
    fireEvent.click(button('Trả lại…'));
    type('Lý do', 'Bổ sung số liệu.');
    reasonBox().focus();
    arrive?.();
    expect(await screen.findByRole('button', { name: 'Chấp nhận' })).toBeTruthy();
    expect(reasonBox().value).toBe('Bổ sung số liệu.');
    expect(reasonBox().closest('[hidden]')).toBeNull();
    expect(document.activeElement).toBe(reasonBox());
  });

  it('stays when the report cannot be read again', async () => {
    await opened(viewIn('sent', ['receiver']), sampleEntry('sent', ['receiver']));
    receive.mockResolvedValue({ kind: 'done', value: undefined });
    reportOf.mockResolvedValue({ kind: 'failed', failure: { kind: 'offline', message: '', retryable: true } });
    fireEvent.click(button('Trả lại…'));
    type('Lý do', 'Bổ sung số liệu.');
    fireEvent.click(button('Tiếp nhận'));
    expect(await screen.findByText('Không kết nối được với SharePoint.')).toBeTruthy();
    expect(reasonBox().value).toBe('Bổ sung số liệu.');
  });

  it('is there again after another report was on the desk', async () => {
    const other = {
      ...sampleEntry('submitted', ['approver']),
      obligation: sampleObligation('Đảng ủy xã Đông Giang')
    };
    await opened(viewIn('submitted', ['approver']), sampleEntry('submitted', ['approver']));
    waiting(sampleEntry('submitted', ['approver']), other);
    fireEvent.click(button('Tải lại'));
    fillIn();
    fireEvent.click(await screen.findByRole('button', { name: /Đông Giang/ }));
    await waitFor(() => expect(field('Số biên bản').value).toBe(''));
    fireEvent.click(button(/^Đảng ủy xã Hàm Chính/));
    await waitFor(() => expect(field('Số biên bản').value).toBe('21-BB/ĐU'));
  });

  it('can be copied when somebody else was quicker, until it is thrown away', async () => {
    await opened(viewIn('submitted', ['approver']), sampleEntry('submitted', ['approver']));
    fillIn();
    waiting(sampleEntry('approved', ['approver']));
    reportOf.mockResolvedValue({ kind: 'done', value: viewIn('approved', ['approver']) });
    fireEvent.click(button('Tải lại'));
    expect(await screen.findByText('Số biên bản: 21-BB/ĐU')).toBeTruthy();
    expect(screen.getByText(/Đã nhập cho việc “Thông qua”, chưa ghi/)).toBeTruthy();
    fireEvent.click(button('Bỏ phần đã nhập'));
    expect(screen.queryByText('Số biên bản: 21-BB/ĐU')).toBeNull();
  });
});

describe('a queue of hundreds', () => {
  it('draws only what is in sight of hundreds, and the keyboard reaches the rest', async () => {
    // jsdom lays nothing out: what is not laid out is drawn as if it were in sight of a window of ordinary size.
    Element.prototype.scrollTo = jest.fn(function (this: Element, to?: ScrollToOptions | number) {
      this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
      setTimeout(() => this.dispatchEvent(new Event('scroll')));
    }) as typeof Element.prototype.scrollTo;
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...sampleEntry('sent', ['receiver']),
      obligation: {
        ...sampleObligation('Đảng ủy xã Đông Giang'),
        id: `217.co-so.X-${index}` as QueueEntry['obligation']['id'],
        unitName: `Đảng ủy xã ${index}`
      }
    }));
    await opened(viewIn('sent', ['receiver']), ...many);
    const lines = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('[data-obligation]'));
    expect(lines().length).toBeGreaterThan(5);
    expect(lines().length).toBeLessThan(60);
    expect(lines()[0]?.closest('li')?.getAttribute('aria-setsize')).toBe('400');
    lines()[0]?.focus();
    fireEvent.keyDown(lines()[0] ?? document.body, { key: 'End' });
    await waitFor(() => expect(document.activeElement?.getAttribute('data-obligation')).toBe('217.co-so.X-399'));
    expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('400');
    expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    expect(lines().length).toBeLessThan(60);
  });
});
