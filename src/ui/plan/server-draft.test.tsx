/** @jest-environment jsdom */
jest.mock('../../actions/open-plan-room', () => ({ openPlanRoom: jest.fn() }));
jest.mock('../../actions/plan-drafts', () => ({
  openPlanDraft: jest.fn(),
  removePlanDraft: jest.fn(),
  savePlanDraft: jest.fn()
}));

import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { openPlanRoom } from '../../actions/open-plan-room';
import type { PlanRoom } from '../../actions/open-plan-room';
import { openPlanDraft, removePlanDraft, savePlanDraft } from '../../actions/plan-drafts';
import type { PlanDraftHead } from '../../actions/plan-drafts';
import { draftOfPlan } from '../../domain/plan-draft';
import { InSampleHost, SAMPLE_ACTING } from '../samples/in-sample-host';
import { SAMPLE_PLAN } from '../samples/sample-plan';
import { keepLink } from './draft-link';
import type { DraftLink } from './draft-saver';
import { draftKey, keepDraft, keptDraft } from './draft-store';
import { PlanScreen } from './plan-screen';

const KEY = draftKey(SAMPLE_ACTING.store.webUrl, 'a');
const MINE = { ...draftOfPlan(SAMPLE_PLAN), title: 'Bản của tôi' };
const THEIRS = { ...MINE, title: 'Bản của đồng nghiệp' };
const HEAD: PlanDraftHead = {
  itemId: 7,
  etag: '"9"',
  title: THEIRS.title,
  modified: new Date('2023-10-12T02:00:00Z'),
  by: 'Chuyên viên'
};
const LINK: DraftLink = { key: 'k', itemId: 7, etag: '"1"', isDirty: false };
const save = jest.mocked(savePlanDraft);

function opened(room: Partial<PlanRoom>): void {
  jest
    .mocked(openPlanRoom)
    .mockResolvedValue({ mayManage: true, login: 'a', drafts: [], launched: undefined, ...room });
  jest.mocked(openPlanDraft).mockResolvedValue({ kind: 'done', value: { head: HEAD, draft: THEIRS } });
  jest.mocked(removePlanDraft).mockResolvedValue({ kind: 'done', value: undefined });
  save.mockImplementation(async (_acting, place) => ({ kind: 'saved', place: { ...place, itemId: 7, etag: '"10"' } }));
  render(
    <InSampleHost>
      <PlanScreen />
    </InSampleHost>
  );
}
const kept = (link: DraftLink): void => {
  keepDraft(localStorage, KEY, MINE);
  keepLink(localStorage, KEY, link);
};
const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.resetAllMocks();
});

describe('the draft of a plan on the site', () => {
  it('is gone on with from any browser, and saved where it lies', async () => {
    opened({ drafts: [HEAD] });
    expect(await screen.findByText('Chuyên viên lưu lúc 12/10/2023 09:00')).toBeTruthy();
    await press('Lập tiếp: Bản của đồng nghiệp');
    expect(await screen.findByRole('heading', { name: 'Bản của đồng nghiệp' })).toBeTruthy();
    // Looking at it is no change: a save would make a colleague's copy an old one.
    expect(screen.queryByText(/Có thay đổi chưa lưu lên trang/)).toBeNull();
    fireEvent.change(screen.getByLabelText('Tên ngắn'), { target: { value: 'Bản chung' } });
    expect(screen.getByText(/Có thay đổi chưa lưu lên trang/)).toBeTruthy();
    expect(await screen.findByText(/Đã lưu trên trang lúc 12\/10\/2023 10:00/)).toBeTruthy();
    expect(save.mock.calls.map(([, place, draft]) => [place.itemId, place.etag, draft.title])).toEqual([
      [7, '"9"', 'Bản chung']
    ]);
  });

  it('gives way to a newer one of a colleague when nothing of one’s own would be lost', async () => {
    kept(LINK);
    opened({ drafts: [HEAD] });
    expect(await screen.findByRole('heading', { name: 'Bản của đồng nghiệp' })).toBeTruthy();
    expect(await screen.findByText('Đã mở bản mới hơn do Chuyên viên lưu lúc 12/10/2023 09:00.')).toBeTruthy();
  });

  it('says so when a colleague saved too, writes over nothing, and leaves the choice', async () => {
    kept({ ...LINK, isDirty: true });
    opened({ drafts: [HEAD] });
    expect(await screen.findByText(/Chuyên viên đã lưu bản đang lập này lúc 12\/10\/2023 09:00/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Bản của tôi' })).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await press('Ghi bản ở đây lên trang');
    expect(await screen.findByText(/Đã lưu trên trang/)).toBeTruthy();
    expect(save.mock.calls.map(([, place, draft]) => [place.etag, draft.title])).toEqual([['"9"', 'Bản của tôi']]);
  });

  it('can be left for the colleague’s', async () => {
    kept({ ...LINK, isDirty: true });
    opened({ drafts: [HEAD] });
    await press('Làm tiếp bản trên trang');
    expect(await screen.findByRole('heading', { name: 'Bản của đồng nghiệp' })).toBeTruthy();
    expect(screen.queryByText(/Chọn bản để làm tiếp/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByRole('heading', { name: 'Bản của tôi' })).toBeTruthy();
  });

  it('that is no longer there leaves the browser’s copy whole', async () => {
    kept(LINK);
    opened({ drafts: [] });
    expect(await screen.findByText(/Bản đang lập trên trang không còn/)).toBeTruthy();
    await press('Bỏ bản ở đây');
    expect(await screen.findByRole('button', { name: 'Bắt đầu từ trang trắng' })).toBeTruthy();
    await waitFor(() => expect(keptDraft(localStorage, KEY).kind).toBe('none'));
    expect(removePlanDraft).not.toHaveBeenCalled();
  });

  it('is discarded on the site too, after the second question', async () => {
    kept({ ...LINK, etag: HEAD.etag });
    opened({ drafts: [HEAD] });
    await press('Bỏ bản đang lập');
    await press('Bỏ hẳn');
    await waitFor(() => expect(removePlanDraft).toHaveBeenCalledWith(expect.anything(), 7));
  });

  it('is not looked for by people who may not manage plans', async () => {
    keepDraft(localStorage, KEY, MINE);
    opened({ mayManage: false });
    expect(await screen.findByRole('heading', { name: 'Bản của tôi' })).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });
});
