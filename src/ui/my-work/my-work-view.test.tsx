/** @jest-environment jsdom */
jest.mock('../../actions/start-draft', () => ({ startDraft: jest.fn() }));

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import type { MyObligation } from '../../actions/open-my-work';
import { startDraft } from '../../actions/start-draft';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON } from '../samples/sample-plan';
import { SAMPLE_DRAFT, sampleItem, sampleRefusals } from '../samples/sample-work';
import { MyWorkView } from './my-work-view';

const start = jest.mocked(startDraft);
const onStarted = jest.fn();
const openLink = jest.fn<boolean, [string]>();

function opened(items: readonly MyObligation[], openHere?: string): void {
  render(
    <InSampleHost openLink={openLink}>
      <MyWorkView
        work={{ person: SAMPLE_PERSON, plan: SAMPLE_HEAD, items }}
        openHere={openHere}
        onStarted={onStarted}
      />
    </InSampleHost>
  );
}

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Việc của tôi', () => {
  it('makes the draft once asked, then leads to it', async () => {
    start.mockResolvedValue({ kind: 'done', value: SAMPLE_DRAFT });
    opened([sampleItem('notSubmitted', { draft: undefined })]);
    fireEvent.click(screen.getByRole('button', { name: 'Soạn dự thảo' }));
    expect(await screen.findByText('Dự thảo đã sẵn sàng.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Mở dự thảo/ }).getAttribute('href')).toBe(SAMPLE_DRAFT.editUrl);
    expect(openLink).toHaveBeenCalledWith(SAMPLE_DRAFT.editUrl);
    expect(onStarted).toHaveBeenCalledTimes(1);
  });

  it('leads to the draft that is there, and not to the one that is open here', () => {
    opened([sampleItem('notSubmitted')]);
    expect(screen.queryByRole('button', { name: 'Soạn dự thảo' })).toBeNull();
    expect(screen.getByRole('link', { name: /Mở dự thảo/ })).toBeTruthy();
    cleanup();
    opened([sampleItem('notSubmitted')], SAMPLE_DRAFT.uniqueId);
    expect(screen.queryByRole('link', { name: /Mở dự thảo/ })).toBeNull();
    expect(screen.getByText('đang mở ở đây')).toBeTruthy();
  });

  it('opens links in the way of the host where it has one', () => {
    openLink.mockReturnValue(true);
    opened([sampleItem('notSubmitted')]);
    expect(fireEvent.click(screen.getByRole('link', { name: /Mở dự thảo/ }))).toBe(false);
    openLink.mockReturnValue(false);
    expect(fireEvent.click(screen.getByRole('link', { name: /Mở dự thảo/ }))).toBe(true);
  });

  it.each<readonly [string, Partial<MyObligation>]>([
    [
      'an approver',
      { roles: ['approver'], refusals: sampleRefusals({ submitted: 'needsDrafter', approved: undefined }) }
    ],
    ['a drafter of a passed report', { ...sampleItem('approved') }]
  ])('offers no drafting to %s', (_who, changes) => {
    opened([sampleItem('submitted', { ...changes, draft: undefined })]);
    expect(screen.queryByRole('button', { name: 'Soạn dự thảo' })).toBeNull();
  });

  it('says why a draft could not be made and lets it be tried again', async () => {
    start.mockResolvedValue({ kind: 'failed', failure: { kind: 'accessDenied', message: '403', retryable: false } });
    opened([sampleItem('notSubmitted', { draft: undefined })]);
    fireEvent.click(screen.getByRole('button', { name: 'Soạn dự thảo' }));
    expect(await screen.findByText('Máy chủ không cho phép việc này.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Soạn dự thảo' })).toBeTruthy();
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('tells who has nothing to do', () => {
    opened([]);
    expect(screen.getByText('Bạn chưa được giao báo cáo nào.')).toBeTruthy();
  });
});
