/** @jest-environment jsdom */
jest.mock('../../actions/open-approval-queue', () => ({
  ...jest.requireActual('../../actions/open-approval-queue'),
  openApprovalQueue: jest.fn()
}));
jest.mock('../../actions/open-report', () => ({ openReport: jest.fn() }));
jest.mock('../../actions/receive-report', () => ({ receiveReport: jest.fn() }));
jest.mock('../../actions/send-report', () => ({ sendReport: jest.fn() }));

import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { Acting, NewlyRecorded } from '../../actions/acting';
import { openApprovalQueue } from '../../actions/open-approval-queue';
import { openReport } from '../../actions/open-report';
import type { Outcome } from '../../actions/outcome';
import { receiveReport } from '../../actions/receive-report';
import { sendReport } from '../../actions/send-report';
import { eventKey, login } from '../../domain/code';
import type { Act, ReportEvent } from '../../domain/event';
import { RoleBook } from '../../domain/role';
import type { Role } from '../../domain/role';
import type { StateKind } from '../../domain/state';
import type { GraphAccess } from '../../store/graph';
import type { Language } from '../loc/strings';
import { InSampleHost } from '../samples/in-sample-host';
import { SAMPLE_HEAD, SAMPLE_PERSON, SAMPLE_PLAN } from '../samples/sample-plan';
import { sampleEntry, sampleItem, sampleReportView } from '../samples/sample-work';
import { ApprovalScreen } from './approval-screen';

jest.setTimeout(30_000);

const person = (name: string): ReturnType<typeof login> => login(`i:0#.f|membership|${name}@tongket.example`);
const { obligation } = sampleEntry('numbered', ['clerk']);

/** An act as it is done on the server: it is recorded, anew or not, and then done. */
const doing =
  (kind: Act, isNew: boolean, receivers: readonly string[]): ((acting: Acting) => Promise<Outcome<void>>) =>
  async (acting) => {
    const event = { act: kind, key: eventKey('k'), obligation: obligation.id } as unknown as ReportEvent;
    const roles = new RoleBook(
      receivers.map((name) => ({ login: person(name), unit: obligation.receivingOffice, role: 'receiver' as const }))
    );
    const recorded: NewlyRecorded = { event, obligation, plan: SAMPLE_PLAN, person: SAMPLE_PERSON.login, roles };
    if (isNew) {
      acting.onRecorded?.(recorded);
    }
    return { kind: 'done', value: undefined };
  };

/** A Graph that answers each notice by its recipient; what was asked of it is kept. */
function graphOf(statusOf: (url: string) => number): { readonly access: GraphAccess; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    access: {
      endpoint: 'https://graph.example',
      token: async () => 'token',
      async fetch(_url, init) {
        const { requests } = JSON.parse(String(init.body)) as { requests: { id: string; url: string }[] };
        asked.push(...requests.map(({ url }) => decodeURIComponent(url.split('/')[2] ?? '').replace(/@.*/, '')));
        const body = JSON.stringify({ responses: requests.map(({ id, url }) => ({ id, status: statusOf(url) })) });
        return {
          ok: true,
          status: 200,
          headers: new Headers(),
          json: async () => JSON.parse(body) as unknown
        } as Response;
      }
    }
  };
}

async function opened(kind: StateKind, role: Role, graph?: GraphAccess, language: Language = 'vi'): Promise<void> {
  jest.mocked(openApprovalQueue).mockResolvedValue({
    person: SAMPLE_PERSON,
    plan: SAMPLE_HEAD,
    entries: [sampleEntry(kind, [role])],
    units: []
  });
  const view = sampleReportView({ item: sampleItem(kind, { roles: [role] }) });
  jest.mocked(openReport).mockResolvedValue({ kind: 'done', value: view });
  render(
    <InSampleHost language={language} {...(graph === undefined ? {} : { graph })}>
      <ApprovalScreen />
    </InSampleHost>
  );
  await waitFor(() => expect(document.querySelectorAll('article, [data-acts]')).toHaveLength(2), { timeout: 10_000 });
}
async function send(isNew: boolean, receivers: readonly string[], language: Language = 'vi'): Promise<void> {
  jest.mocked(sendReport).mockImplementation(doing('sent', isNew, receivers));
  fireEvent.click(screen.getByRole('button', { name: language === 'vi' ? 'Gửi cấp trên' : 'Send' }));
  fireEvent.click(screen.getByRole('button', { name: /^(Đồng ý|Yes)/ }));
  await screen.findByText(language === 'vi' ? 'Đã gửi cấp trên.' : 'Sent.');
}
const line = (): string => document.querySelector('[data-told]')?.textContent ?? '';

afterEach(() => {
  cleanup();
  jest.resetAllMocks();
  window.localStorage.clear();
});

describe('the notice that an act is done', () => {
  it('says how many were told in Teams', async () => {
    const { access, asked } = graphOf(() => 204);
    await opened('numbered', 'clerk', access);
    await send(true, ['nhan.1', 'nhan.2']);
    expect(await screen.findByText('Đã báo qua Teams cho 2 người.')).toBeTruthy();
    expect(asked).toEqual(['nhan.1', 'nhan.2']);
  });

  it('says that nobody could be told, and the act stays done; another try tells only those who were not', async () => {
    let allowed = false;
    const { access, asked } = graphOf((url) => (allowed || url.includes('nhan.1') ? 204 : 404));
    await opened('numbered', 'clerk', access);
    await send(true, ['nhan.1', 'nhan.2']);
    expect(await screen.findByText('Mới báo được qua Teams cho 1/2 người.')).toBeTruthy();
    expect(screen.getByText('Đã gửi cấp trên.')).toBeTruthy();
    allowed = true;
    fireEvent.click(screen.getByRole('button', { name: 'Báo lại' }));
    expect(await screen.findByText('Đã báo qua Teams cho 2 người.')).toBeTruthy();
    expect(document.activeElement).toBe(document.querySelector('[data-told]'));
    expect(asked).toEqual(['nhan.1', 'nhan.2', 'nhan.2']);
  });

  it('says whose matter it is when Graph refuses', async () => {
    const { access } = graphOf(() => 403);
    await opened('numbered', 'clerk', access);
    await send(true, ['nhan.1']);
    await waitFor(() => expect(line()).toMatch(/^Chưa báo được qua Teams\. Quản trị viên chưa cho phép gửi/));
  });

  it('says so where the host has no Graph, and when there is nobody to tell', async () => {
    await opened('numbered', 'clerk');
    await send(true, ['nhan.1']);
    await waitFor(() => expect(line()).toMatch(/^Không báo qua Teams từ đây được/));
    cleanup();
    const { access, asked } = graphOf(() => 204);
    await opened('numbered', 'clerk', access);
    await send(true, []);
    await waitFor(() => expect(line()).toBe('Không có người nào khác để báo qua Teams.'));
    expect(asked).toEqual([]);
  });

  it('says nothing, and nothing is sent, when the act was on record before', async () => {
    const { access, asked } = graphOf(() => 204);
    await opened('numbered', 'clerk', access);
    await send(false, ['nhan.1']);
    await act(async () => Promise.resolve());
    expect(line()).toBe('');
    expect(asked).toEqual([]);
  });

  it('says nothing of Teams after an act that makes it nobody’s turn', async () => {
    const { access, asked } = graphOf(() => 204);
    await opened('sent', 'receiver', access);
    jest.mocked(receiveReport).mockImplementation(doing('received', true, ['nhan.1']));
    fireEvent.click(screen.getByRole('button', { name: 'Tiếp nhận' }));
    await screen.findByText('Đã tiếp nhận.');
    await act(async () => Promise.resolve());
    expect(line()).toBe('');
    expect(asked).toEqual([]);
  });

  it('has English words', async () => {
    const { access } = graphOf(() => 204);
    await opened('numbered', 'clerk', access, 'en');
    await send(true, ['nhan.1'], 'en');
    expect(await screen.findByText('Told 1 person in Teams.')).toBeTruthy();
  });
});
