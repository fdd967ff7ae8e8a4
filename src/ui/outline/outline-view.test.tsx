/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { sectionId } from '../../domain/code';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import type { DocumentReading } from './document-in-word';
import { OutlineView } from './outline-view';
import { sampleDocument } from './sample-document';

const WRITTEN = { text: 'một hai ba bốn năm sáu', placeholder: 'Nêu' };
const EMPTY = { text: 'Nêu', placeholder: 'Nêu' };

let now: DocumentReading;
let listener: () => void = () => undefined;
const read = jest.fn<Promise<DocumentReading>, []>();
const goTo = jest.fn<Promise<boolean>, [string]>();
const stop = jest.fn();
const word = sampleDocument({
  read,
  goTo,
  onSelection: (heard) => {
    listener = heard;
    return stop;
  }
});

const settle = async (ms: number): Promise<void> => {
  await act(async () => {
    jest.advanceTimersByTime(ms);
  });
};
const section = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`button[data-section="${id}"]`);
  if (found === null) {
    throw new Error(`No section ${id}.`);
  }
  return found;
};
const view = (): React.ReactElement => (
  <InSampleHost>
    <OutlineView word={word} outline={SAMPLE_OUTLINE} />
  </InSampleHost>
);

beforeEach(() => {
  jest.useFakeTimers();
  now = {
    controls: new Map([
      ['mo-dau', WRITTEN],
      ['p1-i', EMPTY]
    ]),
    at: 'mo-dau'
  };
  read.mockImplementation(async () => now);
  goTo.mockResolvedValue(true);
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.resetAllMocks();
});

describe('Đề cương', () => {
  it('shows each section with its state, and where the cursor is', async () => {
    render(view());
    await settle(0);
    expect(section('mo-dau').dataset.state).toBe('done');
    expect(section('mo-dau').getAttribute('aria-current')).toBe('true');
    expect(section('p1-i').textContent).toContain('Trống. Tối thiểu 5 từ.');
    expect(section('p1-ii').textContent).toContain('Không thấy mục này');
    expect(screen.getByText('1/3 mục đạt · 2 trống')).toBeTruthy();
  });

  it('follows the writing without a click', async () => {
    render(view());
    await settle(0);
    now = {
      controls: new Map([
        ['mo-dau', WRITTEN],
        ['p1-i', WRITTEN]
      ]),
      at: 'p1-i'
    };
    await settle(3000);
    expect(section('p1-i').dataset.state).toBe('done');
  });

  it('reads once for a burst of selections, and stops when it is put away', async () => {
    const { unmount } = render(view());
    await settle(0);
    read.mockClear();
    for (let key = 0; key < 20; key += 1) {
      listener();
      await settle(10);
    }
    await settle(500);
    expect(read).toHaveBeenCalledTimes(1);
    unmount();
    await settle(10_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(stop).toHaveBeenCalled();
  });

  it('goes to a section on a click, and to the next unfinished one', async () => {
    render(view());
    await settle(0);
    fireEvent.click(section('p1-ii'));
    expect(goTo).toHaveBeenLastCalledWith('p1-ii');
    fireEvent.click(screen.getByRole('button', { name: 'Đến mục chưa đạt kế tiếp' }));
    expect(goTo).toHaveBeenLastCalledWith('p1-i');
    await settle(0);
  });

  it('says so when the document has no such section', async () => {
    goTo.mockResolvedValue(false);
    render(view());
    await settle(0);
    fireEvent.click(section('p1-ii'));
    await settle(0);
    expect(screen.getByText(/II- Kết quả giám sát: Không tìm thấy mục này/)).toBeTruthy();
  });

  it('keeps what it showed when Word fails to answer, and recovers', async () => {
    render(view());
    await settle(0);
    read.mockRejectedValueOnce(new Error('busy'));
    await settle(3000);
    expect(screen.getByText('Có lỗi ngoài dự kiến.')).toBeTruthy();
    expect(section('mo-dau').dataset.state).toBe('done');
    await settle(3000);
    expect(screen.queryByText('Có lỗi ngoài dự kiến.')).toBeNull();
  });

  it('keeps what was returned beside its section, and what concerns the whole above', async () => {
    render(
      <InSampleHost>
        <OutlineView
          word={word}
          outline={SAMPLE_OUTLINE}
          returned={[
            { section: sectionId('p1-i'), words: 'bổ sung nguyên nhân', from: 'above' },
            { words: 'rà lại số liệu', from: 'inside' }
          ]}
        />
      </InSampleHost>
    );
    await settle(0);
    expect(section('p1-i').textContent).toContain('Cấp trên trả lại: bổ sung nguyên nhân');
    expect(section('mo-dau').textContent).not.toContain('trả lại');
    expect(screen.getByText('Lãnh đạo trả lại: rà lại số liệu')).toBeTruthy();
  });
});
