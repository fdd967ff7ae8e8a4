/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { Annex } from '../../domain/annex';
import { annexId, columnId, rowId } from '../../domain/code';
import { sampleDocument } from '../outline/sample-document';
import { InSampleHost } from '../samples/in-sample-host';
import { AnnexView } from './annex-view';

const annex = (): Annex => ({
  id: annexId('pl-1'),
  mark: 'Phụ lục 1',
  title: 'Giám sát',
  rowTitle: 'Tổ chức',
  rows: { kind: 'fixed', rows: [{ id: rowId('mttq'), title: 'Mặt trận' }] },
  columns: [{ id: columnId('so-cuoc'), title: 'Số cuộc', type: 'integer', rollUp: { kind: 'sum' } }],
  hasTotal: false,
  unitKinds: []
});

let table: readonly (readonly string[])[];
const writeTable = jest.fn<Promise<boolean>, []>();
const word = sampleDocument({ readTable: async () => table, writeTable });

const view = (annexes: readonly Annex[], isShown = true): React.ReactElement => (
  <InSampleHost>
    <AnnexView word={word} annexes={annexes} isShown={isShown} />
  </InSampleHost>
);
const field = (): Promise<HTMLInputElement> =>
  screen.findByRole<HTMLInputElement>('textbox', { name: 'Mặt trận, Số cuộc' });

beforeEach(() => {
  table = [
    ['Tổ chức', 'Số cuộc'],
    ['Mặt trận', '12']
  ];
});
afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('Số liệu', () => {
  it('keeps what was typed while another tab is in front and while the draft is read again', async () => {
    const { rerender } = render(view([annex()]));
    fireEvent.change(await field(), { target: { value: '15' } });
    expect(screen.getByText('Số liệu vừa điền chưa ghi vào tài liệu.')).toBeTruthy();
    table = [
      ['Tổ chức', 'Số cuộc'],
      ['Mặt trận', '13']
    ];
    rerender(view([annex()], false));
    rerender(view([annex()]));
    await waitFor(async () => expect((await field()).value).toBe('15'));
  });

  it('shows what was written in the table meanwhile when nothing was typed here', async () => {
    const annexes = [annex()];
    const { rerender } = render(view(annexes));
    await field();
    rerender(view(annexes, false));
    table = [
      ['Tổ chức', 'Số cuộc'],
      ['Mặt trận', '13']
    ];
    rerender(view(annexes));
    await waitFor(async () => expect((await field()).value).toBe('13'));
  });

  it('writes into the table, and then has nothing unwritten any more', async () => {
    writeTable.mockImplementation(async () => {
      table = [
        ['Tổ chức', 'Số cuộc'],
        ['Mặt trận', '15']
      ];
      return true;
    });
    render(view([annex()]));
    fireEvent.change(await field(), { target: { value: '15' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi vào bảng trong tài liệu' }));
    expect(await screen.findByText('Đã ghi 1 ô.')).toBeTruthy();
    expect(screen.queryByText('Số liệu vừa điền chưa ghi vào tài liệu.')).toBeNull();
  });

  it('keeps what was typed when Word fails to write it', async () => {
    writeTable.mockRejectedValue(new Error('busy'));
    render(view([annex()]));
    fireEvent.change(await field(), { target: { value: '15' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi vào bảng trong tài liệu' }));
    expect(await screen.findByText('Có lỗi ngoài dự kiến.')).toBeTruthy();
    expect((await field()).value).toBe('15');
  });
});
