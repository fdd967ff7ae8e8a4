/** @jest-environment jsdom */
jest.mock('../../actions/submit-report', () => ({ previewSubmission: jest.fn(), submitReport: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { previewSubmission, submitReport } from '../../actions/submit-report';
import type { SubmissionPreview } from '../../actions/submit-report';
import type { MyObligation } from '../../actions/open-my-work';
import { eventKey, sectionId } from '../../domain/code';
import type { DocumentInWord } from '../outline/document-in-word';
import { sampleDocument } from '../outline/sample-document';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_OUTLINE } from '../samples/sample-plan';
import { SAMPLE_DRAFT, SAMPLE_REPORT, sampleItem, sampleRefusals } from '../samples/sample-work';
import { SubmitView } from './submit-view';

const preview = jest.mocked(previewSubmission);
const submit = jest.mocked(submitReport);
const save = jest.fn<Promise<void>, []>();
const onSubmitted = jest.fn();
const CLEAN: SubmissionPreview = { findings: [], completeness: { done: 3, total: 3 }, draft: SAMPLE_DRAFT };

const word = (readOnly = false): DocumentInWord =>
  sampleDocument({ readOnly, address: async () => SAMPLE_DRAFT.editUrl, save });

function opened(item: MyObligation = sampleItem('notSubmitted'), readOnly = false): void {
  render(
    <InSampleHost>
      <SubmitView
        word={word(readOnly)}
        context={{ kind: 'draft', item, outline: SAMPLE_OUTLINE, plan: SAMPLE_HEAD }}
        onSubmitted={onSubmitted}
      />
    </InSampleHost>
  );
}

const check = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Lưu và kiểm tra' }));
};

beforeEach(() => {
  save.mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Gửi', () => {
  it('saves before it checks, then submits what was checked', async () => {
    preview.mockImplementation(async () => {
      expect(save).toHaveBeenCalledTimes(1);
      return { kind: 'done', value: CLEAN };
    });
    let show: () => void = () => undefined;
    const untilShown = new Promise<void>((resolve) => (show = resolve));
    submit.mockImplementation(async (_acting, _id, onStep) => {
      onStep?.('uploading');
      await untilShown;
      return {
        kind: 'done',
        value: { key: eventKey('k'), report: SAMPLE_REPORT, completeness: { done: 3, total: 3 }, findings: [] }
      };
    });
    opened();
    check();
    expect(await screen.findByText('Bản 3.0, lưu 06/10/2023 15:20')).toBeTruthy();
    expect(submit).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Trình lãnh đạo' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Chép vào thư viện Báo cáo'));
    show();
    expect(await screen.findByText('Đã trình lãnh đạo đơn vị.')).toBeTruthy();
    expect(onSubmitted).toHaveBeenCalledTimes(1);
  });

  it('lets warnings be submitted with, knowingly', async () => {
    preview.mockResolvedValue({
      kind: 'done',
      value: { ...CLEAN, findings: [{ code: 'sectionEmpty', severity: 'warns', section: sectionId('p1-ii') }] }
    });
    opened();
    check();
    expect(await screen.findByText('II- Kết quả giám sát: trống')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vẫn trình lãnh đạo' })).toBeTruthy();
  });

  it('offers no submission of what is blocked, and says why', async () => {
    preview.mockResolvedValue({
      kind: 'done',
      value: { ...CLEAN, findings: [{ code: 'secrecyMark', severity: 'blocks' }] }
    });
    opened();
    check();
    expect(await screen.findByText(/mang dấu độ mật/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /rình lãnh đạo/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Kiểm tra lại' })).toBeTruthy();
  });

  it('says when Word could not save and checks the last saved version', async () => {
    save.mockRejectedValue(new Error('offline'));
    preview.mockResolvedValue({ kind: 'done', value: CLEAN });
    opened();
    check();
    expect(await screen.findByText(/Word chưa lưu được tài liệu/)).toBeTruthy();
  });

  it('does not try to save a document that is open for reading only', async () => {
    preview.mockResolvedValue({ kind: 'done', value: CLEAN });
    opened(sampleItem('notSubmitted'), true);
    check();
    await screen.findByRole('button', { name: 'Trình lãnh đạo' });
    expect(save).not.toHaveBeenCalled();
  });

  it('goes on after a failure with the same act', async () => {
    preview.mockResolvedValue({ kind: 'done', value: CLEAN });
    submit.mockResolvedValue({ kind: 'failed', failure: { kind: 'offline', message: 'x', retryable: true } });
    opened();
    check();
    fireEvent.click(await screen.findByRole('button', { name: 'Trình lãnh đạo' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await screen.findByText('Không kết nối được với SharePoint.');
    expect(submit).toHaveBeenCalledTimes(2);
    expect(onSubmitted).not.toHaveBeenCalled();
  });

  it('says instead of a button why a passed report is not submitted again', () => {
    opened(
      sampleItem('approved', {
        refusals: sampleRefusals({ submitted: 'alreadyApproved', approved: 'alreadyApproved' })
      })
    );
    expect(screen.getByText('Báo cáo này đã được thông qua.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that a submission waits already, and lets a better one follow', () => {
    opened(sampleItem('submitted'));
    expect(screen.getByText(/Đã trình 06\/10\/2023 15:20/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lưu và kiểm tra' })).toBeTruthy();
  });
});
