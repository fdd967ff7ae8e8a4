/** @jest-environment jsdom */
jest.mock('../../actions/adopt-document', () => ({ adoptDocument: jest.fn() }));
jest.mock('../../actions/open-document', () => ({ openDocument: jest.fn() }));
jest.mock('../../actions/submit-report', () => ({ previewSubmission: jest.fn(), submitReport: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { adoptDocument } from '../../actions/adopt-document';
import { openDocument } from '../../actions/open-document';
import type { MyObligation } from '../../actions/open-my-work';
import { previewSubmission, submitReport } from '../../actions/submit-report';
import type { SubmissionPreview } from '../../actions/submit-report';
import { eventKey, sectionId } from '../../domain/code';
import { sampleDocument } from '../outline/sample-document';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_OUTLINE, sampleObligation } from '../samples/sample-plan';
import { SAMPLE_DRAFT, SAMPLE_REPORT, sampleItem } from '../samples/sample-work';
import { LocalSubmission, submittable } from './local-submission';

const adopt = jest.mocked(adoptDocument);
const preview = jest.mocked(previewSubmission);
const submit = jest.mocked(submitReport);
const onSubmitted = jest.fn();
const save = jest.fn<Promise<void>, []>();
const BYTES = Uint8Array.of(1, 2, 3);
const CLEAN: SubmissionPreview = { findings: [], completeness: { done: 3, total: 3 }, draft: SAMPLE_DRAFT };

const MINE = sampleItem('notSubmitted', { draft: undefined });
const OTHER: MyObligation = {
  ...sampleItem('notSubmitted'),
  obligation: sampleObligation('Đảng ủy xã Đông Giang')
};

function opened(items: readonly MyObligation[]): void {
  render(
    <InSampleHost>
      <LocalSubmission
        word={sampleDocument({ bytes: async () => BYTES, save })}
        items={items}
        onSubmitted={onSubmitted}
      />
    </InSampleHost>
  );
}

const begin = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Lưu vào thư viện và kiểm tra' }));
};

beforeEach(() => {
  adopt.mockResolvedValue({ kind: 'done', value: SAMPLE_DRAFT });
  jest.mocked(openDocument).mockResolvedValue({
    kind: 'draft',
    item: MINE,
    outline: SAMPLE_OUTLINE,
    plan: SAMPLE_HEAD
  });
  preview.mockResolvedValue({ kind: 'done', value: CLEAN });
});
afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Gửi, of a document that is not in the library', () => {
  it('is for what the person drafts and may submit now', () => {
    const approver = sampleItem('notSubmitted', { roles: ['approver'] });
    expect(submittable([MINE, sampleItem('approved'), approver, OTHER])).toEqual([MINE, OTHER]);
    opened([sampleItem('approved')]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('saves it as the draft of the report that was chosen, checks that version and submits it', async () => {
    submit.mockResolvedValue({
      kind: 'done',
      value: { key: eventKey('k'), report: SAMPLE_REPORT, completeness: { done: 3, total: 3 }, findings: [] }
    });
    opened([OTHER, MINE]);
    // The first one has a draft already: what becomes of it is said before anything is done.
    expect(screen.getByText(/đã có dự thảo/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Gửi làm báo cáo của' }), {
      target: { value: MINE.obligation.id }
    });
    expect(screen.queryByText(/đã có dự thảo/)).toBeNull();
    begin();
    fireEvent.click(await screen.findByRole('button', { name: 'Trình lãnh đạo' }));
    expect(await screen.findByText('Đã trình lãnh đạo đơn vị.')).toBeTruthy();
    // First where no draft is, then what was put there itself.
    expect(adopt.mock.calls.map(([, id, adoption]) => [id, adoption])).toEqual([
      [MINE.obligation.id, { bytes: BYTES, replaces: undefined }],
      [MINE.obligation.id, { bytes: BYTES, replaces: SAMPLE_DRAFT.versionLabel }]
    ]);
    expect(jest.mocked(openDocument).mock.calls[0]?.[1]).toContain(encodeURI(SAMPLE_DRAFT.serverRelativeUrl));
    expect(submit.mock.calls.map(([, id]) => id)).toEqual([MINE.obligation.id]);
    // Word cannot save the file into the library: the bytes go there, nothing else.
    expect(save).not.toHaveBeenCalled();
    expect(onSubmitted).toHaveBeenCalledTimes(1);
  });

  it('brings the library up to date before each check, so that what was typed since is in it', async () => {
    preview.mockResolvedValue({
      kind: 'done',
      value: { ...CLEAN, findings: [{ code: 'sectionEmpty', severity: 'warns', section: sectionId('p1-ii') }] }
    });
    opened([MINE]);
    begin();
    fireEvent.click(await screen.findByRole('button', { name: 'Kiểm tra lại' }));
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(2));
    await screen.findByRole('button', { name: 'Vẫn trình lãnh đạo' });
    expect(adopt).toHaveBeenCalledTimes(3);
  });

  it('goes on after a failure with the same act', async () => {
    adopt.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'offline', message: 'x', retryable: true } });
    opened([MINE]);
    begin();
    await screen.findByText('Không kết nối được với SharePoint.');
    expect(preview).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('button', { name: 'Trình lãnh đạo' })).toBeTruthy();
  });

  it('says in words why it is refused, and submits nothing', async () => {
    adopt.mockResolvedValue({ kind: 'refused', refusals: [{ code: 'secrecyMark' }] });
    opened([MINE]);
    begin();
    expect((await screen.findByRole('alert')).textContent).toMatch(/độ mật/);
    expect(submit).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Lưu vào thư viện và kiểm tra' })).toBeTruthy();
  });

  it('says so when the library does not take what was saved for the draft', async () => {
    jest.mocked(openDocument).mockResolvedValue({ kind: 'foreign' });
    opened([MINE]);
    begin();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(preview).not.toHaveBeenCalled();
  });
});
