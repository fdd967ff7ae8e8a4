/** @jest-environment jsdom */
jest.mock('../../actions/open-row', () => ({
  openRow: jest.fn(),
  openVersions: jest.fn(),
  readReportBytes: jest.fn()
}));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));
jest.mock('../../actions/later-acts', () => ({ extendDeadline: jest.fn() }));
jest.mock('../../documents/worker/document-previewer', () => ({ DocumentPreviewer: jest.fn() }));
jest.mock('../../documents/check', () => ({
  ...jest.requireActual('../../documents/check'),
  checkInSlices: jest.fn()
}));
jest.mock('./start-document-worker', () => ({ startDocumentWorker: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { WorkerPort } from '../../documents/worker/worker-line';
import { checkInSlices } from '../../documents/check';
import { extendDeadline } from '../../actions/later-acts';
import { openReport } from '../../actions/open-report';
import { openRow, openVersions, readReportBytes } from '../../actions/open-row';
import type { RowView } from '../../actions/open-row';
import type { PreviewBlock } from '../../documents/preview/preview';
import { DocumentPreviewer } from '../../documents/worker/document-previewer';
import { StoreError } from '../../store/failure';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import {
  SAMPLE_REPORT,
  SAMPLE_TODAY,
  sampleItem,
  sampleRefusals,
  sampleReportView,
  sampleRow,
  sampleTracking
} from '../samples/sample-work';
import { RowPanelView } from './row-panel-view';
import { startDocumentWorker } from './start-document-worker';

const open = jest.mocked(openRow);
const versions = jest.mocked(openVersions);
const bytes = jest.mocked(readReportBytes);
const UNIT = 'Đảng ủy xã Hàm Chính';

function rowView(changes: Partial<RowView> = {}): RowView {
  const item = sampleItem('returned', {
    refusals: sampleRefusals({ extended: undefined, recordedOnPaper: 'needsReceiver' })
  });
  const [round] = item.rounds;
  if (round === undefined) {
    throw new Error('The sample was submitted.');
  }
  const counted = item.rounds.flatMap(({ submission, ending }) => [
    submission,
    ...(ending === undefined ? [] : [ending])
  ]);
  return {
    item,
    timeZone: 'Asia/Ho_Chi_Minh',
    today: SAMPLE_TODAY,
    history: [
      ...[...counted]
        .reverse()
        .map((event) => ({ event, by: 'Chuyên viên', invalid: undefined, letterUrl: undefined })),
      { event: { ...round.submission, order: 99 }, by: 'Người ngoài', invalid: 'needsDrafter', letterUrl: undefined }
    ],
    submissions: [{ round, file: SAMPLE_REPORT }],
    report: SAMPLE_REPORT,
    hasReport: true,
    sections: new Map(),
    ...changes
  };
}

const said = (text: string, more: object = {}): PreviewBlock => ({
  kind: 'paragraph',
  text,
  boldLead: 0,
  isItalic: false,
  isCentred: false,
  number: '',
  pictures: 0,
  ...more
});
const inCell = (text: string): { columns: number; rows: number; blocks: PreviewBlock[] } => ({
  columns: 1,
  rows: 1,
  blocks: [said(text)]
});
const BLOCKS: readonly PreviewBlock[] = [
  { kind: 'table', isLayout: true, rows: [[inCell('ĐẢNG ỦY'), inCell('ĐẢNG CỘNG SẢN VIỆT NAM')]] },
  said('Kết quả', { heading: 1, number: 'I-' }),
  { kind: 'table', isLayout: false, rows: [[inCell('Chỉ tiêu'), inCell('12')]] },
  ...Array.from({ length: 200 }, (_, index) => said(`Đoạn ${index + 1}.`))
];
function previews(blocks: readonly PreviewBlock[]): void {
  jest
    .mocked(DocumentPreviewer)
    .mockImplementation(
      () => ({ preview: async () => blocks, close: () => undefined }) as unknown as DocumentPreviewer
    );
}

const onClose = jest.fn();
const onActed = jest.fn();

async function opened(view: RowView = rowView()): Promise<void> {
  open.mockResolvedValue(view);
  render(
    <InSampleHost>
      <button type="button">Hàng</button>
      <RowPanelView row={sampleRow(UNIT, 'returned')} tracking={sampleTracking()} onClose={onClose} onActed={onActed} />
    </InSampleHost>
  );
  await screen.findByRole('tab', { name: 'Nhật ký' });
}
const tab = (name: string): void => {
  fireEvent.click(screen.getByRole('tab', { name }));
};

const type = (name: string, value: string): void => {
  const field = document.querySelector(`input[name=${name}]`);
  if (field === null) {
    throw new Error(`There is no field ${name}.`);
  }
  fireEvent.change(field, { target: { value } });
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('the panel of a row', () => {
  it('is a dialog that takes the focus, keeps it and closes with Escape', async () => {
    await opened();
    const dialog = screen.getByRole('dialog', { name: UNIT });
    expect(document.activeElement).toBe(within(dialog).getByRole('heading', { name: UNIT }));
    fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true });
    expect(dialog.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('tells what was done by whom, and marks what does not count with the reason', async () => {
    await opened();
    expect(document.querySelector('[data-event="returned"]')?.textContent).toMatch(/Trả lại bổ sung/);
    expect(screen.getByText('Không có giá trị: Chỉ người soạn của đơn vị mới trình được.')).toBeTruthy();
  });

  it('checks only when asked, and says quietly when the document is not for the reader', async () => {
    jest.mocked(openReport).mockResolvedValue({ kind: 'done', value: sampleReportView() });
    await opened();
    tab('Kiểm tra');
    expect(openReport).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra bản đã trình' }));
    expect(await screen.findByText('Không có lỗi hay lưu ý nào.')).toBeTruthy();
    cleanup();
    await opened(rowView({ report: undefined }));
    tab('Kiểm tra');
    expect(screen.getByText('Đồng chí chưa được xem tài liệu này.')).toBeTruthy();
  });

  it.each([
    ['in the worker', true],
    ['on the page, where the host lets no worker start', false]
  ])('checks %s', async (_where, hasWorker) => {
    const report = {
      reading: sampleReportView().reading,
      findings: [{ code: 'commentsLeft', severity: 'warns' }]
    } as const;
    jest.mocked(checkInSlices).mockResolvedValue(report);
    const asked: string[] = [];
    jest.mocked(startDocumentWorker).mockImplementation(() => {
      if (!hasWorker) {
        throw new DOMException('Refused by the policy.', 'SecurityError');
      }
      const port: WorkerPort = {
        onmessage: null,
        onerror: null,
        postMessage: (request) => {
          asked.push(request.kind);
          setTimeout(() => port.onmessage?.({ data: { id: request.id, kind: 'checked', report } }));
        },
        terminate: () => asked.push('ended')
      };
      return port;
    });
    jest.mocked(openReport).mockImplementation(async (_acting, _id, check) => {
      const findings = (await check?.(new Uint8Array(1), { outline: SAMPLE_OUTLINE }))?.findings ?? [];
      return { kind: 'done', value: sampleReportView({ findings }) };
    });
    await opened();
    tab('Kiểm tra');
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra bản đã trình' }));
    expect(await screen.findByText('0 lỗi phải sửa, 1 lưu ý', {}, { timeout: 10_000 })).toBeTruthy();
    expect(startDocumentWorker).toHaveBeenCalledTimes(1);
    expect(asked).toEqual(hasWorker ? ['check', 'ended'] : []);
    expect(checkInSlices).toHaveBeenCalledTimes(hasWorker ? 0 : 1);
  });

  it('lists submissions and the versions of the file', async () => {
    versions.mockResolvedValue([{ label: '2.0', at: new Date('2023-10-06T08:20:00Z'), by: 'Bí thư', isCurrent: true }]);
    await opened();
    tab('Phiên bản');
    expect(screen.getByText('Lần trình 1')).toBeTruthy();
    expect(await screen.findByText(/2\.0 · 06\/10\/2023 15:20 · Bí thư \(đang dùng\)/)).toBeTruthy();
  });

  it('shows letterhead, headings, lists and tables of the document', async () => {
    bytes.mockResolvedValue(new Uint8Array([1]));
    previews(BLOCKS);
    await opened();
    tab('Xem trước');
    const paper = await screen.findByRole('document', undefined, { timeout: 10_000 });
    expect(within(paper).getByRole('heading', { name: 'I- Kết quả' })).toBeTruthy();
    expect(within(paper).getAllByRole('table')).toHaveLength(1);
    expect(paper.textContent).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM/);
    await waitFor(() => expect(paper.textContent).toMatch(/Đoạn 200\./));
  });

  it.each([
    ['a document that the server hides', new StoreError('accessDenied', 'no'), 'Đồng chí chưa được xem tài liệu này.'],
    ['a lost connection', new TypeError('Failed to fetch'), 'Không kết nối được với SharePoint.']
  ])('explains %s', async (_what, error, words) => {
    previews([]);
    bytes.mockRejectedValue(error);
    await opened();
    tab('Xem trước');
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('gives more time after asking once more, keeps what was typed when it fails, and disables what is refused', async () => {
    jest
      .mocked(extendDeadline)
      .mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'offline', message: '', retryable: true } })
      .mockResolvedValueOnce({ kind: 'done', value: undefined });
    await opened();
    tab('Xử lý');
    expect(screen.getByRole('button', { name: 'Ghi nộp ngoài hệ thống' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Gia hạn' }));
    expect(await screen.findByText('Ghi lý do.')).toBeTruthy();
    type('extended-date', '15/11/2023');
    type('extended-reason', 'Bão lũ');
    fireEvent.click(screen.getByRole('button', { name: 'Gia hạn' }));
    fireEvent.click(screen.getByRole('button', { name: 'Đồng ý' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(onActed).toHaveBeenCalledTimes(1));
    expect(extendDeadline).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), {
      lastDay: '2023-11-15',
      reason: 'Bão lũ'
    });
  });
});
