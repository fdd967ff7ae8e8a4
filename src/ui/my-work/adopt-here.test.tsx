/** @jest-environment jsdom */
jest.mock('../../actions/adopt-document', () => ({ adoptDocument: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { adoptDocument } from '../../actions/adopt-document';
import type { MyObligation } from '../../actions/open-my-work';
import type { DocumentInWord } from '../outline/document-in-word';
import { sampleDocument } from '../outline/sample-document';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON } from '../samples/sample-plan';
import { SAMPLE_DRAFT, sampleItem } from '../samples/sample-work';
import { MyWorkView } from './my-work-view';

const adopt = jest.mocked(adoptDocument);
const onStarted = jest.fn();
const BYTES = Uint8Array.of(1, 2, 3);
const OFFER = /^Dùng tài liệu đang mở làm dự thảo/;

function opened(
  item: MyObligation,
  adoptable: DocumentInWord | undefined = sampleDocument({ bytes: async () => BYTES })
): void {
  render(
    <InSampleHost>
      <MyWorkView
        work={{ person: SAMPLE_PERSON, plan: SAMPLE_HEAD, items: [item] }}
        openHere={undefined}
        adoptable={adoptable}
        onStarted={onStarted}
      />
    </InSampleHost>
  );
}

const NO_DRAFT = sampleItem('notSubmitted', { draft: undefined });
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('the open document as a draft', () => {
  it('is offered beside each report that may be drafted, for a document that is nobody’s draft', () => {
    opened(NO_DRAFT);
    expect(
      screen.getByRole('button', { name: `Dùng tài liệu đang mở làm dự thảo: ${NO_DRAFT.obligation.unitName}` })
    ).toBeTruthy();
    cleanup();
    render(
      <InSampleHost>
        <MyWorkView
          work={{ person: SAMPLE_PERSON, plan: SAMPLE_HEAD, items: [NO_DRAFT] }}
          openHere={undefined}
          onStarted={onStarted}
        />
      </InSampleHost>
    );
    expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
    cleanup();
    opened(sampleItem('approved'));
    expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
  });

  it('goes into the library as it stands, and leads to the copy there', async () => {
    adopt.mockResolvedValue({ kind: 'done', value: SAMPLE_DRAFT });
    opened(NO_DRAFT);
    press(OFFER);
    expect(await screen.findByText('Đã lưu tài liệu vào thư viện của đơn vị.')).toBeTruthy();
    expect(adopt).toHaveBeenCalledWith(expect.anything(), NO_DRAFT.obligation.id, {
      bytes: BYTES,
      replaces: undefined
    });
    expect(screen.getByRole('link', { name: /Mở dự thảo/ }).getAttribute('href')).toBe(SAMPLE_DRAFT.editUrl);
    await waitFor(() => expect(onStarted).toHaveBeenCalledTimes(1));
  });

  it('asks before it becomes the next version of a draft that is there', async () => {
    adopt.mockResolvedValue({ kind: 'done', value: SAMPLE_DRAFT });
    opened(sampleItem('notSubmitted'));
    press(OFFER);
    expect(adopt).not.toHaveBeenCalled();
    expect(screen.getByText(/Báo cáo này đã có dự thảo/)).toBeTruthy();
    press('Thôi');
    expect(screen.queryByText(/Báo cáo này đã có dự thảo/)).toBeNull();
    press(OFFER);
    press('Lưu thành phiên bản mới');
    await screen.findByText('Đã lưu tài liệu vào thư viện của đơn vị.');
    expect(adopt.mock.calls.map(([, , { replaces }]) => replaces)).toEqual([SAMPLE_DRAFT.versionLabel]);
  });

  it('says while it runs that it runs, and takes one click of two', async () => {
    let finish: () => void = () => undefined;
    adopt.mockReturnValue(new Promise((resolve) => (finish = () => resolve({ kind: 'done', value: SAMPLE_DRAFT }))));
    opened(NO_DRAFT);
    press(OFFER);
    const button = await screen.findByText('Đang lưu vào thư viện…');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    await waitFor(() => expect(adopt).toHaveBeenCalledTimes(1));
    finish();
    await screen.findByText('Đã lưu tài liệu vào thư viện của đơn vị.');
  });

  it('gives the reasons against it in words', async () => {
    adopt.mockResolvedValue({ kind: 'refused', refusals: [{ code: 'draftExists' }, { code: 'secrecyMark' }] });
    opened(NO_DRAFT);
    press(OFFER);
    const said = await screen.findByRole('alert');
    expect(said.textContent).toMatch(/đã có dự thảo/);
    expect(said.textContent).toMatch(/độ mật/);
    // Somebody may have written meanwhile: what is there now is read anew.
    await waitFor(() => expect(onStarted).toHaveBeenCalledTimes(1));
  });

  it('tries again after a failure, also when Word did not give the document', async () => {
    const bytes = jest
      .fn<Promise<Uint8Array>, []>()
      .mockRejectedValueOnce(new Error('5001: busy'))
      .mockResolvedValue(BYTES);
    adopt
      .mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'offline', message: 'x', retryable: true } })
      .mockResolvedValue({ kind: 'done', value: SAMPLE_DRAFT });
    opened(NO_DRAFT, sampleDocument({ bytes }));
    press(OFFER);
    await screen.findByText('Có lỗi ngoài dự kiến.');
    expect(adopt).not.toHaveBeenCalled();
    press('Thử lại');
    await screen.findByText('Không kết nối được với SharePoint.');
    press('Thử lại');
    await screen.findByText('Đã lưu tài liệu vào thư viện của đơn vị.');
    expect([bytes.mock.calls.length, adopt.mock.calls.length]).toEqual([3, 2]);
  });
});
