/** @jest-environment jsdom */
jest.mock('../../actions/open-approval-queue', () => ({
  ...jest.requireActual('../../actions/open-approval-queue'),
  openApprovalQueue: jest.fn()
}));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));

import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import * as React from 'react';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import type { QueueEntry } from '../../actions/open-approval-queue';
import { openReport } from '../../actions/open-report';
import type { ReportView } from '../../actions/open-report';
import type { Role } from '../../domain/role';
import type { StateKind } from '../../domain/state';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON, sampleObligation } from '../samples/sample-plan';
import { sampleEntry, sampleItem, sampleReportView } from '../samples/sample-work';
import { ApprovalScreen } from './approval-screen';

jest.setTimeout(30_000);

const queueOf = jest.mocked(openApprovalQueue);
const reportOf = jest.mocked(openReport);

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
