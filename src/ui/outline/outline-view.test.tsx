/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { sectionId } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { OpenReason } from '../../domain/state';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import { sampleItem } from '../samples/sample-work';
import type { DocumentReading } from './document-in-word';
import { OutlineView } from './outline-view';
import type { Returns } from './outline-view';
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
  const found = document.querySelector<HTMLElement>(`[role="treeitem"][data-section="${id}"]`);
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
});

describe('the keys of the outline', () => {
  const press = (key: string): void => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  };
  const row = (name: RegExp): HTMLElement => screen.getByRole('treeitem', { name });

  it('are those of a tree: one tab stop where the cursor is, arrows, folding, Enter and Space', async () => {
    render(view());
    await settle(0);
    const stops = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([section('mo-dau')]);
    section('mo-dau').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(row(/Kết quả$/));
    press('ArrowLeft');
    expect(row(/Kết quả$/).getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelector('[data-section="p1-i"]')).toBeNull();
    press('Enter');
    expect(row(/Kết quả$/).getAttribute('aria-expanded')).toBe('true');
    press('End');
    expect(document.activeElement).toBe(section('p1-ii'));
    press(' ');
    expect(goTo).toHaveBeenLastCalledWith('p1-ii');
    press('ArrowUp');
    press('Enter');
    expect(goTo).toHaveBeenLastCalledWith('p1-i');
    press('ArrowLeft');
    expect(document.activeElement).toBe(row(/Kết quả$/));
    await settle(0);
  });

  it('leave the tab stop with whoever is in the tree when the cursor moves in the document', async () => {
    render(view());
    await settle(0);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    section('mo-dau').focus();
    press('End');
    now = { ...now, at: 'p1-i' };
    await settle(3000);
    expect(section('p1-i').getAttribute('aria-current')).toBe('true');
    expect(section('p1-ii').tabIndex).toBe(0);
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    now = { ...now, at: 'mo-dau' };
    await settle(6000);
    expect(section('mo-dau').tabIndex).toBe(0);
    expect(section('p1-ii').tabIndex).toBe(-1);
  });
});

describe('what was returned', () => {
  const REASONS: readonly OpenReason[] = [
    { section: sectionId('p1-i'), words: 'bổ sung nguyên nhân', from: 'above' },
    { words: 'rà lại số liệu', from: 'inside' }
  ];
  const show = async (returns: Returns): Promise<void> => {
    render(
      <InSampleHost>
        <OutlineView word={word} outline={SAMPLE_OUTLINE} returns={returns} />
      </InSampleHost>
    );
    await settle(0);
  };

  it('stands beside its section, and above when it concerns the whole', async () => {
    await show({ ...sampleItem('returned'), openReasons: REASONS, answerBy: localDate('2023-10-20') });
    expect(section('p1-i').textContent).toContain('Cấp trên trả lại: bổ sung nguyên nhân');
    expect(section('mo-dau').textContent).not.toContain('trả lại');
    expect(screen.getByText('Lãnh đạo trả lại: rà lại số liệu')).toBeTruthy();
    expect(screen.getByText('Yêu cầu khi trả lại')).toBeTruthy();
    expect(screen.getByText(/Hạn trả lời/)).toBeTruthy();
  });

  it('is told as answered once the report was submitted again, and not as still open', async () => {
    await show({ ...sampleItem('submitted'), openReasons: REASONS, answerBy: localDate('2023-10-20') });
    expect(section('p1-i').textContent).toContain('Đã trình lại ngày 06/10/2023: bổ sung nguyên nhân');
    expect(section('p1-i').textContent).not.toContain('Cấp trên trả lại');
    expect(screen.queryByText('Yêu cầu khi trả lại')).toBeNull();
    expect(screen.getByText('Đã trình lại ngày 06/10/2023 để trả lời các yêu cầu khi trả lại.')).toBeTruthy();
    // The answer is on its way inside the unit, and still due.
    expect(screen.getByText(/Hạn trả lời/)).toBeTruthy();
  });

  it('is open again when the answer was withdrawn or came back', async () => {
    await show({ ...sampleItem('returnedInside'), openReasons: REASONS });
    expect(section('p1-i').textContent).toContain('Cấp trên trả lại: bổ sung nguyên nhân');
  });

  it('stays in the history, each return with its reasons, also when nothing is open any more', async () => {
    await show({ ...sampleItem('returned'), openReasons: [], answerBy: undefined });
    await settle(0);
    const history = screen.getByRole('button', { name: 'Các lần trả lại (1)' });
    expect(history.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/Bổ sung số liệu năm 2023/)).toBeNull();
    fireEvent.click(history);
    expect(screen.getByText('Cấp trên trả lại ngày 06/10/2023')).toBeTruthy();
    expect(screen.getByText('Cả báo cáo: Bổ sung số liệu năm 2023.')).toBeTruthy();
  });

  it('offers no history of a report that never came back', async () => {
    await show(sampleItem('sent'));
    await settle(0);
    expect(screen.queryByRole('button', { name: /Các lần trả lại/ })).toBeNull();
  });
});
