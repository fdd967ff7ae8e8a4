/** @jest-environment jsdom */
jest.mock('../actions/open-my-work', () => ({ openMyWork: jest.fn() }));
jest.mock('../actions/open-document', () => ({ openDocument: jest.fn() }));

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { openDocument } from '../actions/open-document';
import type { DocumentContext } from '../actions/open-document';
import { openMyWork } from '../actions/open-my-work';
import type { DocumentInWord } from '../ui/outline/document-in-word';
import { sampleDocument } from '../ui/outline/sample-document';
import { InSampleHost } from '../ui/samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_OUTLINE, SAMPLE_PERSON } from '../ui/samples/sample-plan';
import { sampleItem } from '../ui/samples/sample-work';
import { PaneView } from './pane-view';

const ADDRESS = 'https://sharepoint.example/sites/tongket/Drafts/DU-1/Bao%20cao.docx';
const DRAFT: DocumentContext = {
  kind: 'draft',
  item: sampleItem('notSubmitted'),
  outline: SAMPLE_OUTLINE,
  plan: SAMPLE_HEAD
};
const documentOf = jest.mocked(openDocument);

async function opened(context: DocumentContext, changes: Partial<DocumentInWord> = {}): Promise<void> {
  jest.mocked(openMyWork).mockResolvedValue({
    person: SAMPLE_PERSON,
    plan: SAMPLE_HEAD,
    items: [sampleItem('notSubmitted', { draft: undefined })]
  });
  documentOf.mockResolvedValue(context);
  const word = sampleDocument({ address: async () => ADDRESS, ...changes });
  render(
    <InSampleHost>
      <PaneView word={word} />
    </InSampleHost>
  );
  await screen.findByText(SAMPLE_PERSON.title).catch(() => undefined);
}

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const chosen = (): string | null | undefined =>
  screen.getAllByRole('tab').find((each) => each.getAttribute('aria-selected') === 'true')?.textContent;

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('the task pane', () => {
  it('opens on the outline of the draft that is open, with its unit and deadline above', async () => {
    await opened(DRAFT);
    await screen.findByRole('tree', { name: 'Các mục của đề cương' });
    expect(chosen()).toBe('Đề cương');
    expect(screen.getByRole('heading', { name: 'Đảng ủy xã Hàm Chính' })).toBeTruthy();
    expect(screen.getByText(/trước ngày 10\/10\/2023 \(quá hạn 3 ngày\)/)).toBeTruthy();
    expect(documentOf.mock.calls[0]?.[1]).toBe(ADDRESS);
  });

  it('opens on my work in a blank document and asks nothing about it', async () => {
    await opened(DRAFT, { address: async () => '' });
    expect(chosen()).toBe('Việc của tôi');
    expect(screen.getByRole('button', { name: 'Soạn dự thảo' })).toBeTruthy();
    expect(documentOf).not.toHaveBeenCalled();
    fireEvent.click(tab('Gửi'));
    expect(screen.getByText('Tài liệu đang mở chưa lưu vào thư viện nào.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Đến Việc của tôi' }));
    expect(chosen()).toBe('Việc của tôi');
  });

  it('says quietly that a document is not a draft of the plan', async () => {
    await opened({ kind: 'foreign' });
    fireEvent.click(tab('Đề cương'));
    expect(screen.getByText('Tài liệu đang mở không phải dự thảo của kế hoạch này.')).toBeTruthy();
  });

  it('says quietly that a document lies on another site', async () => {
    await opened(DRAFT, { address: async () => 'https://elsewhere.example/sites/khac/Bao%20cao.docx' });
    fireEvent.click(tab('Đề cương'));
    expect(await screen.findByText('Tài liệu đang mở nằm ở trang khác.')).toBeTruthy();
    expect(documentOf).not.toHaveBeenCalled();
  });

  it('warns of a draft that is open for reading only, and of nothing else', async () => {
    await opened(DRAFT, { readOnly: true });
    expect(await screen.findByText('Tài liệu đang mở chỉ để đọc.')).toBeTruthy();
    cleanup();
    await opened({ kind: 'foreign' }, { readOnly: true });
    expect(screen.queryByText('Tài liệu đang mở chỉ để đọc.')).toBeNull();
  });

  it('moves between tabs by the arrow keys, with one tab stop', async () => {
    await opened({ kind: 'foreign' });
    fireEvent.keyDown(tab('Việc của tôi'), { key: 'ArrowRight' });
    expect(chosen()).toBe('Đề cương');
    expect(document.activeElement).toBe(tab('Đề cương'));
    fireEvent.keyDown(tab('Đề cương'), { key: 'End' });
    expect(chosen()).toBe('Gửi');
    fireEvent.keyDown(tab('Gửi'), { key: 'ArrowRight' });
    expect(chosen()).toBe('Việc của tôi');
    expect(screen.getAllByRole('tab').filter((each) => each.tabIndex === 0)).toHaveLength(1);
  });
});
