/** @jest-environment jsdom */
jest.mock('../../actions/open-urging', () => ({ openUrging: jest.fn() }));
jest.mock('../../actions/send-urging', () => ({ sendUrging: jest.fn() }));
jest.mock('../../actions/urge-reports', () => ({ urgeReports: jest.fn() }));
jest.mock('../../actions/urging-letter', () => ({
  ...jest.requireActual('../../actions/urging-letter'),
  urgingLetter: jest.fn(),
  urgingNotices: jest.fn()
}));
jest.mock('../../actions/issue-letter', () => ({
  ...jest.requireActual('../../actions/issue-letter'),
  issueLetter: jest.fn(),
  openLetterRegister: jest.fn()
}));
jest.mock('./download', () => ({ download: jest.fn() }));

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { issueLetter, openLetterRegister } from '../../actions/issue-letter';
import type { LetterRegister } from '../../actions/issue-letter';
import { openUrging } from '../../actions/open-urging';
import type { UrgingUnit, UrgingView } from '../../actions/open-urging';
import type { Outcome } from '../../actions/outcome';
import { sendUrging } from '../../actions/send-urging';
import type { UrgedUnit } from '../../actions/send-urging';
import { urgeReports } from '../../actions/urge-reports';
import { urgingLetter, urgingNotices } from '../../actions/urging-letter';
import { login, unitCode } from '../../domain/code';
import { localDate } from '../../domain/local-date';
import type { GraphAccess } from '../../store/graph';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, sampleObligation } from '../samples/sample-plan';
import { UrgingDialog } from './urging-dialog';

const GRAPH: GraphAccess = { endpoint: 'https://graph.example', token: async () => 'token' };
const LATE = sampleObligation('Đảng ủy xã Đông Giang');
const SOON = sampleObligation('Thị ủy La Gi');
const LOST = sampleObligation('Đảng ủy xã Tân Hải');
const person = {
  login: login('soan@tongket.example'),
  title: 'Chuyên viên xã',
  upn: 'soan@tongket.example',
  mail: 'soan@tongket.example'
};

function unit(obligation: typeof LATE, changes: Partial<UrgingUnit>): UrgingUnit {
  return {
    obligation,
    state: 'notSubmitted',
    inForce: obligation.deadline,
    awaitedBy: obligation.deadline?.lastDay,
    daysLeft: -3,
    urgings: [],
    refusal: undefined,
    people: [person],
    proposal: { obligation: obligation.id, level: 1, reason: 'overdue', daysLeft: -3 },
    level: 1,
    ...changes
  };
}

const VIEW: UrgingView = {
  plan: SAMPLE_HEAD,
  reportSummary: 'tổng kết',
  planReference: 'Kế hoạch tổng kết của Ban Thường vụ Tỉnh ủy',
  today: localDate('2023-10-12'),
  office: unitCode('BDV-1'),
  issuer: { name: 'Ban Dân vận', letterhead: { superior: '', issuer: 'BAN DÂN VẬN', place: '' }, numberSymbol: '' },
  units: [
    unit(LATE, {}),
    unit(LOST, { people: [] }),
    unit(SOON, {
      daysLeft: 2,
      level: 0,
      proposal: { obligation: SOON.id, level: 0, reason: 'soon', daysLeft: 2 }
    }),
    unit(sampleObligation('Đảng ủy xã Hàm Chính'), { refusal: 'alreadyAccepted', proposal: undefined })
  ]
};
const done = (obligation: typeof LATE, changes: Partial<UrgedUnit> = {}): UrgedUnit => ({
  obligation: obligation.id,
  unitName: obligation.unitName,
  mail: { kind: 'sent', people: 1 },
  teams: { kind: 'notAsked' },
  recorded: { kind: 'done', value: undefined },
  ...changes
});

const onClose = jest.fn();
const onActed = jest.fn();
const NO_REGISTER: Outcome<LetterRegister> = { kind: 'refused', refusals: [{ code: 'termUnknown' }] };
const NUMBER = { symbol: 'CV/BDVTU', type: 'CV', period: '2020-2025', issuedOn: localDate('2023-10-02') };
const REGISTER: Outcome<LetterRegister> = {
  kind: 'done',
  value: {
    symbol: NUMBER.symbol,
    period: NUMBER.period,
    given: [{ ...NUMBER, number: 14, obligation: undefined, submission: 'another' }],
    next: { ...NUMBER, number: 15 }
  }
};

async function opened(
  graph: GraphAccess | undefined = GRAPH,
  register: Outcome<LetterRegister> = NO_REGISTER
): Promise<void> {
  jest.mocked(openUrging).mockResolvedValue(VIEW);
  jest.mocked(openLetterRegister).mockResolvedValue(register);
  jest.mocked(issueLetter).mockImplementation(async (_acting, _view, _units, wording, number) => ({
    kind: 'done',
    value: {
      wording: { ...wording, letterNumber: `${number}-CV/BDVTU` },
      letter: { name: 'Công văn.docx', bytes: new Uint8Array([1]) },
      file: 'letter-1'
    }
  }));
  jest.mocked(urgingLetter).mockResolvedValue({ name: 'Công văn.docx', bytes: new Uint8Array([1]) });
  jest
    .mocked(urgingNotices)
    .mockResolvedValue([{ report: 'báo cáo', subject: 'Đôn đốc gửi báo cáo (lần 1)', paragraphs: ['Kính gửi'] }]);
  render(
    <InSampleHost {...(graph === undefined ? {} : { graph })}>
      <UrgingDialog ids={VIEW.units.map(({ obligation }) => obligation.id)} onClose={onClose} onActed={onActed} />
    </InSampleHost>
  );
  await screen.findByText('Đảng ủy xã Đông Giang');
  await waitFor(() => expect(screen.queryByText('Đang xem sổ cấp số…')).toBeNull());
}
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const isDisabled = (name: RegExp | string): boolean => button(name).hasAttribute('disabled');
const tick = (name: string): void => {
  fireEvent.click(screen.getByRole('checkbox', { name }));
};
const sent = (call = 0): Parameters<typeof sendUrging> => {
  const found = jest.mocked(sendUrging).mock.calls[call];
  if (found === undefined) {
    throw new Error('Nothing was sent.');
  }
  return found;
};

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
});

describe('đôn đốc', () => {
  it('begins with the level that most need, its units ticked, and says who cannot be reached or urged', async () => {
    await opened();
    expect((screen.getByRole('radio', { name: 'Đôn đốc lần 1 (2)' }) as HTMLInputElement).checked).toBe(true);
    expect(button('Gửi cho 2 đơn vị')).toBeTruthy();
    expect(screen.getByText(/1 đơn vị không có ai nhận được thư/)).toBeTruthy();
    expect(screen.getByText(/Không đôn đốc được: /)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Chọn Đảng ủy xã Hàm Chính' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Nhắc trước hạn (1)' }));
    expect(button('Gửi cho 1 đơn vị')).toBeTruthy();
  });

  it('sends to those that are ticked with the letter, and shows each unit’s result', async () => {
    jest.mocked(sendUrging).mockResolvedValue([done(LATE)]);
    await opened();
    tick('Chọn Đảng ủy xã Tân Hải');
    fireEvent.click(button('Gửi cho 1 đơn vị'));
    expect(await screen.findByText('Đã đôn đốc 1/1 đơn vị.')).toBeTruthy();
    const [, graph, ids, order] = sent();
    expect(graph).toBe(GRAPH);
    expect(ids).toEqual([LATE.id]);
    expect(order).toMatchObject({ byMail: true, byTeams: false, letter: { name: 'Công văn.docx' } });
    expect(order.wording).toMatchObject({ level: 1, newDate: '2023-10-17' });
    expect(order.addressOf(LATE.id)).toBe(
      `https://sharepoint.example/sites/tongket/SitePages/TheoDoi.aspx?obligation=${LATE.id}`
    );
    fireEvent.click(button('Đóng'));
    expect(onActed).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('tries again those that failed, and those that are unsure only when told to', async () => {
    const failure = { kind: 'unexpected', message: 'x', retryable: false } as const;
    jest
      .mocked(sendUrging)
      .mockResolvedValueOnce([
        done(LATE, { mail: { kind: 'failed', failure }, recorded: undefined }),
        done(LOST, { mail: { kind: 'unsure', failure }, recorded: undefined }),
        done(SOON)
      ])
      .mockResolvedValueOnce([done(LATE)])
      .mockResolvedValueOnce([done(LOST)]);
    await opened();
    fireEvent.click(button('Gửi cho 2 đơn vị'));
    expect(await screen.findByText('Đã đôn đốc 1/3 đơn vị.')).toBeTruthy();
    fireEvent.click(button('Thử lại 1 đơn vị chưa được'));
    await screen.findByText('Đã đôn đốc 2/3 đơn vị.');
    expect(sent(1)[2]).toEqual([LATE.id]);
    expect(sent(1)[3].sendUnsure).toBe(false);
    tick('Gửi lại cả thư không rõ đã đi chưa');
    fireEvent.click(button('Thử lại 1 đơn vị chưa được'));
    await screen.findByText('Đã đôn đốc 3/3 đơn vị.');
    expect(sent(2)[3].sendUnsure).toBe(true);
  });

  it('says what lacks before it can be sent', async () => {
    await opened();
    fireEvent.change(document.querySelector('input[name=newDate]') ?? document.body, {
      target: { value: '01/10/2023' }
    });
    expect(isDisabled(/^Gửi cho/)).toBe(true);
    expect(document.getElementById('tong-ket-urging-against')?.textContent).toBe('Ngày này đã qua.');
    fireEvent.change(document.querySelector('input[name=newDate]') ?? document.body, {
      target: { value: '20/10/2023' }
    });
    tick('Thư điện tử');
    expect(document.getElementById('tong-ket-urging-against')?.textContent).toBe('Chọn cách gửi.');
  });

  it('explains where no mail can be sent, and still records', async () => {
    jest.mocked(urgeReports).mockResolvedValue([{ obligation: LATE.id, outcome: { kind: 'done', value: undefined } }]);
    jest.mocked(openUrging).mockResolvedValue(VIEW);
    jest.mocked(openLetterRegister).mockResolvedValue(NO_REGISTER);
    jest.mocked(urgingNotices).mockResolvedValue([]);
    render(
      <InSampleHost>
        <UrgingDialog ids={[LATE.id]} onClose={onClose} onActed={onActed} />
      </InSampleHost>
    );
    expect(await screen.findByText('Không gửi thư từ đây được.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Đang xem sổ cấp số…')).toBeNull());
    expect(screen.getByRole('link', { name: /Mở trong trình duyệt/ }).getAttribute('href')).toMatch(/TheoDoi\.aspx/);
    fireEvent.click(button('Chỉ ghi vào nhật ký'));
    await waitFor(() => expect(screen.getByText(/Đã đôn đốc 1\/1 đơn vị/)).toBeTruthy());
    expect(sendUrging).not.toHaveBeenCalled();
  });

  it('proposes the next number of the register, refuses one that is given, and stores the letter before it is sent', async () => {
    jest.mocked(sendUrging).mockResolvedValue([done(LATE), done(LOST)]);
    await opened(GRAPH, REGISTER);
    const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('Số, ký hiệu công văn');
    await waitFor(() => expect(field().value).toBe('15-CV/BDVTU'));
    expect(screen.getByText(/Số cuối đã cấp: 14-CV\/BDVTU, ngày 02\/10\/2023\./)).toBeTruthy();
    fireEvent.change(field(), { target: { value: '14' } });
    expect((await screen.findAllByText('Số này đã cấp cho công văn khác.')).length).toBeGreaterThan(0);
    expect(isDisabled(/^Gửi cho/)).toBe(true);
    fireEvent.change(field(), { target: { value: '17' } });
    fireEvent.click(button('Gửi cho 2 đơn vị'));
    expect(await screen.findByText('Đã đôn đốc 2/2 đơn vị.')).toBeTruthy();
    expect(jest.mocked(issueLetter).mock.calls[0]?.[4]).toBe(17);
    const [, , , order] = sent();
    expect(order.wording.letterNumber).toBe('17-CV/BDVTU');
    expect(order).toMatchObject({ letterFile: 'letter-1', letter: { name: 'Công văn.docx' } });
  });

  it('sends nothing when somebody was quicker with the number, and reads the register again', async () => {
    await opened(GRAPH, REGISTER);
    jest.mocked(issueLetter).mockResolvedValueOnce({ kind: 'refused', refusals: [{ code: 'numberTaken' }] });
    await waitFor(() => expect(screen.getByText(/Số cuối đã cấp/)).toBeTruthy());
    fireEvent.click(button('Gửi cho 2 đơn vị'));
    expect(await screen.findByText('Chưa cấp số và lưu được công văn nên chưa gửi gì.')).toBeTruthy();
    expect(sendUrging).not.toHaveBeenCalled();
    await waitFor(() => expect(openLetterRegister).toHaveBeenCalledTimes(2));
  });

  it('takes no number for a notice before the date', async () => {
    jest.mocked(sendUrging).mockResolvedValue([done(SOON)]);
    await opened(GRAPH, REGISTER);
    fireEvent.click(screen.getByRole('radio', { name: 'Nhắc trước hạn (1)' }));
    await waitFor(() => expect(screen.getByText(/Số cuối đã cấp/)).toBeTruthy());
    fireEvent.click(button('Gửi cho 1 đơn vị'));
    expect(await screen.findByText('Đã đôn đốc 1/1 đơn vị.')).toBeTruthy();
    expect(issueLetter).not.toHaveBeenCalled();
  });

  it('says that nothing is due', () => {
    jest.mocked(openUrging).mockRejectedValue(new Error('nothing asked'));
    render(
      <InSampleHost language="en">
        <UrgingDialog ids={[]} onClose={onClose} onActed={onActed} />
      </InSampleHost>
    );
    expect(screen.getByText('No unit has to be reminded today.')).toBeTruthy();
  });
});
