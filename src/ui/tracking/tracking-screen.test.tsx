/** @jest-environment jsdom */
jest.mock('../../actions/open-tracking', () => ({
  ...jest.requireActual('../../actions/open-tracking'),
  openTracking: jest.fn()
}));
jest.mock('../../actions/write-back-tracking', () => ({ writeBackTracking: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { openTracking } from '../../actions/open-tracking';
import type { Tracking } from '../../actions/open-tracking';
import { writeBackTracking } from '../../actions/write-back-tracking';
import { PlaceContext } from '../frame/place';
import { USUAL_SETTINGS } from '../frame/screen-settings';
import type { ScreenSettings } from '../frame/screen-settings';
import { InSampleHost } from '../samples/in-sample-host';
import { sampleStaleRow, sampleTracking } from '../samples/sample-work';
import { TrackingScreen } from './tracking-screen';

const open = jest.mocked(openTracking);
const writeBack = jest.mocked(writeBackTracking);

async function opened(tracking: Tracking = sampleTracking(), settings?: ScreenSettings): Promise<void> {
  open.mockResolvedValue(tracking);
  render(
    <InSampleHost {...(settings === undefined ? {} : { settings })}>
      <TrackingScreen />
    </InSampleHost>
  );
  await screen.findByRole('heading', { name: tracking.plan?.title ?? 'Theo dõi báo cáo' });
}

const units = (): readonly (string | null)[] =>
  [...document.querySelectorAll('tr[data-obligation] th')].map((cell) => cell.textContent);
const row = (unit: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('tr[data-obligation]')].find((each) =>
    each.textContent?.startsWith(unit)
  );
  if (found === undefined) {
    throw new Error(`No row of ${unit}.`);
  }
  return found;
};
const tile = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
  window.localStorage.clear();
});

describe('Theo dõi', () => {
  it('shows every report owed, grouped by parent, with figures that are filters', async () => {
    await opened();
    expect(units()).toEqual([
      'Đảng ủy xã Đông Giang',
      'Đảng ủy xã Hàm Chính',
      'Đảng ủy xã Tân Hải',
      'Huyện ủy Hàm Thuận Bắc',
      'Thị ủy La Gi'
    ]);
    expect(tile(/5 ?Phải nộp/).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(tile(/1 ?Quá hạn/));
    expect(units()).toEqual(['Đảng ủy xã Đông Giang']);
    expect(screen.getByText(/Hiện 1\/5 báo cáo/)).toBeTruthy();
    fireEvent.click(tile(/1 ?Quá hạn/));
    expect(units()).toHaveLength(5);
  });

  it('finds without accents and clears the search with Escape', async () => {
    await opened();
    const search = screen.getByRole('searchbox', { name: /Tìm đơn vị/ });
    fireEvent.change(search, { target: { value: 'ham chinh' } });
    expect(units()).toEqual(['Đảng ủy xã Hàm Chính']);
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(units()).toHaveLength(5);
  });

  it('says that nothing matches and offers to clear the filters', async () => {
    await opened();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khong co don vi nay' } });
    expect(screen.getByText('Không có báo cáo nào khớp.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(units()).toHaveLength(5);
  });

  it('tells of a passed report its state, moments, meeting and completeness', async () => {
    await opened();
    const passed = within(row('Đảng ủy xã Hàm Chính'));
    expect(passed.getByText('Đã chấp nhận')).toBeTruthy();
    expect(passed.getAllByText('06/10/2023 15:20')).toHaveLength(2);
    expect(passed.getByText('Ban Chấp hành, 05/10/2023, 13/15')).toBeTruthy();
    expect(passed.getByText('đúng hạn')).toBeTruthy();
    expect(passed.getByRole('progressbar').getAttribute('aria-label')).toBe('2/3 mục');
  });

  it('gives the phrase of the plan and the days left or gone by', async () => {
    await opened();
    expect(row('Thị ủy La Gi').textContent).toMatch(/trước ngày 25\/10\/2023còn 12 ngày/);
    expect(row('Đảng ủy xã Tân Hải').textContent).toMatch(/theo yêu cầu của cấp huyệnchưa định ngày/);
    expect(within(row('Đảng ủy xã Đông Giang')).getByText('3 ngày')).toBeTruthy();
  });

  it('says of itself how long it is, and which line each is, though it draws only some', async () => {
    await opened();
    const grid = screen.getByRole('grid', { name: 'Danh sách báo cáo phải nộp' });
    expect(grid.getAttribute('aria-rowcount')).toBe(String(1 + 3 + 5));
    expect(row('Thị ủy La Gi').getAttribute('aria-rowindex')).toBe('9');
  });

  it('lets columns be chosen, keeps them, and offers the way back', async () => {
    await opened();
    fireEvent.click(screen.getByRole('button', { name: 'Chọn cột' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Văn bản' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Đề cương' }));
    expect(within(row('Đảng ủy xã Hàm Chính')).getByRole('link').getAttribute('href')).toContain('/Reports/DU-1/');
    cleanup();
    await opened();
    expect(screen.getByRole('columnheader', { name: 'Văn bản' })).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Đề cương' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Chọn cột' }));
    fireEvent.click(screen.getByRole('button', { name: 'Trở về mặc định' }));
    expect(screen.getByRole('columnheader', { name: 'Đề cương' })).toBeTruthy();
  });

  it('sorts by a column, the other way, and by name again', async () => {
    await opened();
    fireEvent.change(screen.getByRole('combobox', { name: /Nhóm theo/ }), { target: { value: 'none' } });
    const head = (): HTMLElement => screen.getByRole('columnheader', { name: /Gửi lúc/ });
    fireEvent.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    expect(units()[0]).toBe('Đảng ủy xã Hàm Chính');
    fireEvent.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('none');
    expect(units()[0]).toBe('Đảng ủy xã Đông Giang');
  });

  it('sorts by a list as well, for where the cards have no head', async () => {
    await opened();
    fireEvent.change(screen.getByRole('combobox', { name: /Nhóm theo/ }), { target: { value: 'none' } });
    fireEvent.change(screen.getByRole('combobox', { name: /Xếp theo/, hidden: true }), { target: { value: 'unit' } });
    fireEvent.change(screen.getByRole('combobox', { name: /Thứ tự/, hidden: true }), {
      target: { value: 'descending' }
    });
    expect(units()[0]).toBe('Thị ủy La Gi');
    fireEvent.change(screen.getByRole('combobox', { name: /Xếp theo/, hidden: true }), { target: { value: 'sent' } });
    expect(units()[0]).toBe('Đảng ủy xã Hàm Chính');
  });

  it('opens with the view that the page’s owner has set, and lets the person leave it', async () => {
    await opened(sampleTracking(), { ...USUAL_SETTINGS, view: 'missing' });
    expect(units()).toEqual(['Đảng ủy xã Đông Giang']);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(units()).toHaveLength(5);
  });

  it('ticks a row, a group and all that is shown, and keeps the ticks under a filter', async () => {
    await opened();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả của Tỉnh ủy' }));
    expect(screen.getByText(/Đã chọn 2\./)).toBeTruthy();
    fireEvent.click(tile(/1 ?Quá hạn/));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả đang hiện' }));
    expect(screen.getByText(/Đã chọn 3\./)).toBeTruthy();
    fireEvent.click(tile(/1 ?Quá hạn/));
    expect(row('Thị ủy La Gi').getAttribute('aria-selected')).toBe('true');
    expect(row('Đảng ủy xã Tân Hải').getAttribute('aria-selected')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
    expect(screen.queryByText(/Đã chọn/)).toBeNull();
  });

  it('opens a row and gives the focus back when it closes', async () => {
    await opened();
    const name = within(row('Thị ủy La Gi')).getByRole('button');
    name.focus();
    fireEvent.click(name);
    expect(name.getAttribute('aria-expanded')).toBe('true');
  });

  it('opens the row that the address names', async () => {
    open.mockResolvedValue(sampleTracking());
    const { id } = sampleTracking().rows[0]?.obligation ?? {};
    render(
      <InSampleHost>
        <PlaceContext.Provider value={id === undefined ? {} : { obligation: id }}>
          <TrackingScreen />
        </PlaceContext.Provider>
      </InSampleHost>
    );
    await screen.findByRole('grid');
    expect(within(row('Đảng ủy xã Hàm Chính')).getByRole('button').getAttribute('aria-expanded')).toBe('true');
  });

  it('is one stop of the keyboard, with arrows from cell to cell', async () => {
    Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList; // jsdom lays nothing out
    await opened();
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const group = within(grid).getByRole('button', { name: /Huyện ủy Hàm Thuận Bắc · 2/ });
    group.focus();
    fireEvent.keyDown(group, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Đảng ủy xã Đông Giang');
    fireEvent.keyDown(document.activeElement ?? group, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Chọn Đảng ủy xã Đông Giang');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('folds and opens a group', async () => {
    await opened();
    const group = screen.getByRole('button', { name: /Thị ủy La Gi · 1 báo cáo/ });
    fireEvent.click(group);
    expect(group.getAttribute('aria-expanded')).toBe('false');
    expect(units()).not.toContain('Đảng ủy xã Tân Hải');
  });

  it('writes stale rows back once, after the list is on screen', async () => {
    writeBack.mockImplementation(async () => {
      expect(units()).toHaveLength(5);
      return { written: 1, overtaken: 0, failures: [] };
    });
    await opened(sampleTracking({ canWriteBack: true, stale: [sampleStaleRow()] }));
    expect(await screen.findByText(/Đã cập nhật 1 dòng/)).toBeTruthy();
    fireEvent.click(tile(/1 ?Quá hạn/));
    expect(writeBack).toHaveBeenCalledTimes(1);
  });

  it('writes nothing for who may not', async () => {
    await opened(sampleTracking({ canWriteBack: false, stale: [sampleStaleRow()] }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(writeBack).not.toHaveBeenCalled();
  });

  it('says when nothing is launched', async () => {
    await opened(sampleTracking({ plan: undefined, rows: [] }));
    expect(screen.getByText('Trang này chưa có kế hoạch nào được phát hành.')).toBeTruthy();
  });

  it('explains a failure and reads again on request', async () => {
    open.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(sampleTracking());
    render(
      <InSampleHost language="en">
        <TrackingScreen />
      </InSampleHost>
    );
    expect(await screen.findByText('SharePoint cannot be reached.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(units()).toHaveLength(5));
  });
});
