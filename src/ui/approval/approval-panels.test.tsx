/** @jest-environment jsdom */
jest.mock('../../actions/receive-report', () => ({ receiveReport: jest.fn() }));
jest.mock('../../actions/plain-report', () => ({ readPlainReport: jest.fn(), submitPlainReport: jest.fn() }));
jest.mock('../../actions/number-report', () => ({
  ...jest.requireActual('../../actions/number-report'),
  numberReport: jest.fn(),
  previewNumber: jest.fn()
}));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { numberReport, previewNumber } from '../../actions/number-report';
import { readPlainReport, submitPlainReport } from '../../actions/plain-report';
import type { PlainReport } from '../../actions/plain-report';
import { receiveReport } from '../../actions/receive-report';
import { eventKey, obligationId } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import { sectionsInOrder } from '../../domain/outline';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OUTLINE, SAMPLE_PLAN, sampleObligation } from '../samples/sample-plan';
import { SAMPLE_DRAFT, SAMPLE_REPORT, SAMPLE_TODAY, sampleEntry } from '../samples/sample-work';
import { BulkPanel } from './bulk-panel';
import { NumberCard } from './number-card';
import { PlainPanel } from './plain-panel';

jest.setTimeout(30_000);

const receive = jest.mocked(receiveReport);
const readFile = jest.mocked(readPlainReport);
const submitFile = jest.mocked(submitPlainReport);
const preview = jest.mocked(previewNumber);
const give = jest.mocked(numberReport);
const OBLIGATION = sampleObligation('Đảng ủy xã Hàm Chính');
const { timeZone } = SAMPLE_PLAN;
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const show = (panel: React.ReactElement): void => {
  render(<InSampleHost>{panel}</InSampleHost>);
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('many reports at once', () => {
  const entries = ['Một', 'Hai', 'Ba'].map((name, index) => {
    const entry = sampleEntry(index === 2 ? 'received' : 'sent', ['receiver']);
    return { ...entry, obligation: { ...OBLIGATION, id: obligationId(`217.co-so.X-${index}`), unitName: name } };
  });

  it('are shown before with what will be done and why not, then each with its result; what failed is tried again', async () => {
    const onEnd = jest.fn();
    show(<BulkPanel entries={entries} timeZone={timeZone} onEnd={onEnd} onClose={jest.fn()} />);
    fireEvent.click(screen.getByLabelText(/^Chọn tất cả/));
    expect(screen.getByText(/Sẽ tiếp nhận 2 báo cáo\. 1 báo cáo đã chọn chưa làm được/)).toBeTruthy();
    expect(screen.getByText('Báo cáo này đã được tiếp nhận.')).toBeTruthy();
    receive.mockResolvedValueOnce({ kind: 'done', value: undefined });
    receive.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'throttled', message: '', retryable: true } });
    fireEvent.click(button('Tiếp nhận 2 báo cáo'));
    expect(await screen.findByText(/Xong 1 báo cáo, 1 báo cáo chưa xong\./)).toBeTruthy();
    expect(screen.getByText(/SharePoint đang bận/)).toBeTruthy();
    expect(onEnd).toHaveBeenCalledTimes(1);
    receive.mockResolvedValueOnce({ kind: 'done', value: undefined });
    fireEvent.click(button('Thử lại 1 báo cáo chưa xong'));
    expect(await screen.findByText(/Xong cả 2 báo cáo\./)).toBeTruthy();
    expect(receive.mock.calls.map(([, id]) => id)).toEqual(['217.co-so.X-0', '217.co-so.X-1', '217.co-so.X-1']);
  });
});

describe('hundreds at once', () => {
  it('are all chosen and counted, though only those in sight are drawn, and one key leads to the last', () => {
    const entries = Array.from({ length: 300 }, (_, index) => ({
      ...sampleEntry('sent', ['receiver']),
      obligation: { ...OBLIGATION, id: obligationId(`217.co-so.X-${index}`), unitName: `Đơn vị ${index}` }
    }));
    show(<BulkPanel entries={entries} timeZone={timeZone} onEnd={jest.fn()} onClose={jest.fn()} />);
    const boxes = (): HTMLInputElement[] => Array.from(document.querySelectorAll<HTMLInputElement>('[data-line]'));
    expect(boxes().length).toBeLessThan(60);
    fireEvent.click(screen.getByLabelText(/^Chọn tất cả/));
    expect(screen.getByText(/Sẽ tiếp nhận 300 báo cáo\./)).toBeTruthy();
    boxes()[0]?.focus();
    fireEvent.keyDown(boxes()[0] ?? document.body, { key: 'End' });
    expect(document.activeElement).toBe(screen.getByLabelText('Chọn Đơn vị 299'));
    expect(boxes().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    fireEvent.click(document.activeElement ?? document.body);
    expect(screen.getByText(/Sẽ tiếp nhận 299 báo cáo\./)).toBeTruthy();
  });
});

describe('a file without the add-in', () => {
  const report: PlainReport = {
    sections: sectionsInOrder(SAMPLE_OUTLINE).map(({ section, depth }, index) => ({
      section,
      depth,
      state: section.kind === 'heading' ? undefined : index === 3 ? 'missing' : 'done',
      words: 60,
      foundBy: index === 3 ? undefined : 'heading',
      renamed: index === 2 ? 'Công tác chỉ đạo' : undefined
    })),
    completeness: { done: 2, total: 3 },
    findings: [],
    replaces: SAMPLE_DRAFT
  };
  const choose = (): void => {
    const file = new File([new Uint8Array([1])], 'Báo cáo.docx');
    // jsdom's File has no arrayBuffer.
    Object.defineProperty(file, 'arrayBuffer', { value: async () => new ArrayBuffer(1) });
    const input = document.querySelector('input[type="file"]');
    if (input === null) {
      throw new Error('There is no file input.');
    }
    fireEvent.change(input, { target: { files: [file] } });
  };

  it('is refused with its reason, and nothing is uploaded', async () => {
    show(<PlainPanel id={OBLIGATION.id} timeZone={timeZone} onDone={jest.fn()} />);
    readFile.mockResolvedValueOnce({ kind: 'refused', refusals: [{ code: 'macros' }] });
    choose();
    expect(await screen.findByText('Không nhận tệp này.')).toBeTruthy();
    expect(screen.getByText(/Tệp có chứa macro/)).toBeTruthy();
    expect(submitFile).not.toHaveBeenCalled();
  });

  it('shows its sections, asks before it replaces a draft, and can be tried again', async () => {
    const onDone = jest.fn();
    show(<PlainPanel id={OBLIGATION.id} timeZone={timeZone} onDone={onDone} />);
    readFile.mockResolvedValueOnce({ kind: 'done', value: report });
    choose();
    expect(await screen.findByText('không thấy')).toBeTruthy();
    expect(screen.getByText('theo đề mục · đề mục trong tệp: “Công tác chỉ đạo” · 60 từ')).toBeTruthy();
    expect(button('Lưu và trình').disabled).toBe(true);
    expect(screen.getByText('Đồng ý thay dự thảo đang có thì mới trình được.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(/^Thay dự thảo đang có \(bản 3\.0/));
    submitFile.mockResolvedValueOnce({ kind: 'failed', failure: { kind: 'locked', message: '', retryable: true } });
    fireEvent.click(button('Lưu và trình'));
    expect(await screen.findByText('Tệp đang bị khóa vì có người đang mở.')).toBeTruthy();
    submitFile.mockResolvedValueOnce({
      kind: 'done',
      value: { key: eventKey('k'), report: SAMPLE_REPORT, completeness: report.completeness, findings: [] }
    });
    fireEvent.click(button('Thử lại'));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(submitFile.mock.calls.map((call) => call[3])).toEqual(['3.0', '3.0']);
  });
});

describe('the number', () => {
  const issue = { symbol: 'BC/ĐU', type: 'BC', period: '2020-2025', issuedOn: localDate('2023-10-01') };
  const other = { ...issue, number: 12, obligation: obligationId('216.co-so.DU-1'), submission: 's' };

  it('is proposed after the last used; one that is taken says what for; another clerk’s makes it read again', async () => {
    const onDone = jest.fn();
    const register = { lastUsed: 12, given: [other], own: undefined, next: { ...issue, number: 13 } };
    preview.mockResolvedValue({ kind: 'done', value: register });
    show(<NumberCard obligation={OBLIGATION} today={SAMPLE_TODAY} onDone={onDone} />);
    expect(await screen.findByText(/Số cuối đã cấp: 12-BC\/ĐU, ngày 01\/10\/2023, cho báo cáo 216/)).toBeTruthy();
    const field = screen.getByLabelText('Số');
    fireEvent.change(field, { target: { value: '12' } });
    expect(await screen.findByText(/Số 12-BC\/ĐU đã cấp ngày 01\/10\/2023/)).toBeTruthy();
    fireEvent.change(field, { target: { value: '15' } });
    give.mockResolvedValueOnce({ kind: 'refused', refusals: [{ code: 'numberTaken' }] });
    fireEvent.click(button('Cấp số 15-BC/ĐU'));
    expect(await screen.findByText('Số này đã cấp cho báo cáo khác.')).toBeTruthy();
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(2));
    fireEvent.change(field, { target: { value: '' } });
    give.mockResolvedValueOnce({ kind: 'done', value: { ...issue, number: 13 } });
    fireEvent.click(button('Cấp số 13-BC/ĐU'));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(give.mock.calls.map((call) => call[3])).toEqual([15, undefined]);
  });
});
