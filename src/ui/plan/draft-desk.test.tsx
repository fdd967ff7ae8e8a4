/** @jest-environment jsdom */
jest.mock('../../actions/preview-launch', () => ({ previewLaunch: jest.fn() }));
jest.mock('../../actions/launch-plan', () => ({ launchPlan: jest.fn() }));

import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import * as React from 'react';
import { launchPlan } from '../../actions/launch-plan';
import type { OnLaunchStep } from '../../actions/launch-steps';
import type { Outcome } from '../../actions/outcome';
import { previewLaunch } from '../../actions/preview-launch';
import type { LaunchPreview } from '../../actions/preview-launch';
import { draftOfPlan } from '../../domain/plan-draft';
import type { PlanDraft } from '../../domain/plan-draft';
import { InSampleHost, SAMPLE_ACTING } from '../samples/in-sample-host';
import { SAMPLE_OBLIGATIONS, SAMPLE_PLAN } from '../samples/sample-plan';
import { DraftDesk } from './draft-desk';
import { draftKey, keepDraft, keptDraft } from './draft-store';
import { usePlanDraft } from './use-plan-draft';

const KEY = draftKey(SAMPLE_ACTING.store.webUrl, 'a');
const DRAFT = draftOfPlan(SAMPLE_PLAN);
const onLaunched = jest.fn();

function Desk({ refusal }: { readonly refusal: string | undefined }): React.ReactElement | null {
  const drafting = usePlanDraft('a');
  return drafting.draft === undefined ? (
    <p>Không còn bản đang lập</p>
  ) : (
    <DraftDesk
      drafting={drafting}
      draft={drafting.draft}
      refusal={refusal}
      onLeave={undefined}
      onLaunched={onLaunched}
    />
  );
}

function atDesk(draft: PlanDraft, refusal?: string): void {
  keepDraft(localStorage, KEY, draft);
  render(
    <InSampleHost>
      <Desk refusal={refusal} />
    </InSampleHost>
  );
}

const tab = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('tab', { name }));
};
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const item = (name: RegExp): HTMLElement => screen.getByRole('treeitem', { name });
const shape = (): readonly string[] =>
  screen
    .getAllByRole('treeitem')
    .map((each) => `${each.getAttribute('aria-level')} ${each.getAttribute('data-section')}`);
/** What storage holds once the screen is gone. */
function kept(): PlanDraft | undefined {
  cleanup();
  const found = keptDraft(localStorage, KEY);
  return found.kind === 'draft' ? found.draft : undefined;
}

// Parts of the screen come in chunks of their own, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  const planned = { total: 5, there: 0 };
  const preview: LaunchPreview = {
    obligations: SAMPLE_OBLIGATIONS,
    rows: planned,
    units: planned,
    groups: planned,
    folders: planned,
    scopes: [],
    problems: [{ code: 'withoutDate', severity: 'warns', detail: '1' }]
  };
  jest.mocked(previewLaunch).mockResolvedValue({ kind: 'done', value: preview });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.resetAllMocks();
});

describe('a plan that is being made', () => {
  it('is kept as it is typed, and found again', () => {
    atDesk(DRAFT);
    type('Tên ngắn', 'Tổng kết mới');
    expect(kept()?.title).toBe('Tổng kết mới');
    atDesk(kept() ?? DRAFT);
    expect(screen.getByRole('heading', { name: 'Tổng kết mới' })).toBeTruthy();
  });

  it('is undone and redone, what was typed into one field as one step', () => {
    atDesk(DRAFT);
    type('Tên ngắn', 'T');
    type('Tên ngắn', 'Tổng');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(screen.getByLabelText<HTMLInputElement>('Tên ngắn').value).toBe(SAMPLE_PLAN.title);
    fireEvent.click(screen.getByRole('button', { name: 'Làm lại' }));
    expect(screen.getByLabelText<HTMLInputElement>('Tên ngắn').value).toBe('Tổng');
  });

  it('is discarded only after a second question', () => {
    atDesk(DRAFT);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ bản đang lập' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ hẳn' }));
    expect(screen.getByText('Không còn bản đang lập')).toBeTruthy();
    expect(kept()).toBeUndefined();
  });

  it('that cannot be read stays in storage', () => {
    localStorage.setItem(KEY, '{"form":"tong-ket-plan-9"}');
    render(
      <InSampleHost>
        <Desk refusal={undefined} />
      </InSampleHost>
    );
    cleanup();
    expect(localStorage.getItem(KEY)).toBe('{"form":"tong-ket-plan-9"}');
  });

  it('shows values beside the words they were read from, the words marked', () => {
    const quote = {
      words: 'Ban Thường vụ Tỉnh ủy',
      context: 'Ban Thường vụ Tỉnh ủy ban hành kế hoạch',
      confidence: 0.5,
      doubts: []
    };
    atDesk({ ...DRAFT, quotes: { issuer: quote } });
    const found = screen.getByLabelText('Câu gốc');
    expect(found.querySelector('mark')?.textContent).toBe('Ban Thường vụ Tỉnh ủy');
    expect(found.textContent).toContain('ban hành kế hoạch');
    expect(found.textContent).toContain('nên đối chiếu');
  });

  it('says in each part what is missing, and leads there from the launch', () => {
    atDesk({ ...DRAFT, id: 'kế hoạch', streams: DRAFT.streams.map((each) => ({ ...each, deadline: undefined })) });
    expect(screen.getByLabelText('Mã kế hoạch').getAttribute('aria-invalid')).toBe('true');
    tab(/Xem trước/);
    fireEvent.click(screen.getByRole('button', { name: 'Thời hạn · Cấp huyện' }));
    expect(screen.getByRole('tab', { name: 'Thời hạn (thiếu 2)' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByText('Chưa có thời hạn.')).toHaveLength(2);
  });
});

describe('Thời hạn', () => {
  it('says what a phrase means, and takes a day that is set by hand', () => {
    atDesk(DRAFT);
    tab(/Thời hạn/);
    const phrases = screen.getAllByLabelText<HTMLInputElement>('Thời hạn bằng lời');
    const [, fixed] = phrases;
    fireEvent.change(fixed ?? document.body, { target: { value: 'trước ngày 10/11/2023' } });
    expect(screen.getByText('Nghĩa là: hết ngày 09/11/2023.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Ngày cuối cùng được tính là đúng hạn').value).toBe('09/11/2023');
    type('Ngày cuối cùng được tính là đúng hạn', '12/11/2023');
    expect(screen.getByText('Khác với lời ở trên (hết ngày 09/11/2023).')).toBeTruthy();
    expect(kept()?.streams[1]?.deadline).toEqual({
      kind: 'fixed',
      deadline: { phrase: 'trước ngày 10/11/2023', lastDay: '2023-11-12' }
    });
  });

  it('takes the day that each parent sets for its own', () => {
    atDesk(DRAFT);
    tab(/Thời hạn/);
    type('Ngày cuối, Thị ủy La Gi', '15/10/2023');
    expect(screen.getByText('Ngày do cấp trên định: 2/2 nơi đã có')).toBeTruthy();
    const deadline = kept()?.streams[0]?.deadline;
    expect(deadline?.kind === 'delegated' && deadline.byParent['HU-2']).toEqual({
      phrase: 'trước ngày 16/10/2023',
      lastDay: '2023-10-15'
    });
  });
});

describe('Đề cương', () => {
  it('is a tree that arrow keys go through', () => {
    atDesk(DRAFT);
    tab(/^Đề cương/);
    expect(shape()).toEqual(['1 mo-dau', '1 p1', '2 p1-i', '2 p1-ii']);
    fireEvent.click(item(/Kết quả$/));
    expect(document.activeElement).toBe(item(/Kết quả$/));
    fireEvent.keyDown(item(/Kết quả$/), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(item(/Công tác lãnh đạo/));
    fireEvent.keyDown(item(/Công tác lãnh đạo/), { key: 'ArrowLeft' });
    fireEvent.keyDown(item(/Kết quả$/), { key: 'ArrowLeft' });
    expect(shape()).toEqual(['1 mo-dau', '1 p1']);
    expect(item(/Kết quả$/).getAttribute('aria-expanded')).toBe('false');
  });

  it('moves a section with Alt and the arrows, says where it went, and keeps the focus on it', () => {
    atDesk(DRAFT);
    tab(/^Đề cương/);
    fireEvent.click(item(/Kết quả giám sát/));
    fireEvent.keyDown(item(/Kết quả giám sát/), { key: 'ArrowLeft', altKey: true });
    expect(shape()).toEqual(['1 mo-dau', '1 p1', '2 p1-i', '1 p1-ii']);
    expect(screen.getByText('Đã chuyển mục Kết quả giám sát vào cấp ngoài cùng, vị trí 3.')).toBeTruthy();
    expect(document.activeElement).toBe(item(/Kết quả giám sát/));
    fireEvent.keyDown(item(/Kết quả giám sát/), { key: 'ArrowDown', altKey: true });
    expect(screen.getByText('Không chuyển thêm được.')).toBeTruthy();
  });

  it('deletes a section, says how to have it back, and gives it back with its id', () => {
    atDesk(DRAFT);
    tab(/^Đề cương/);
    fireEvent.click(item(/Đặc điểm tình hình/));
    fireEvent.keyDown(item(/Đặc điểm tình hình/), { key: 'Delete' });
    expect(shape()).toEqual(['1 p1', '2 p1-i', '2 p1-ii']);
    expect(screen.getByText('Đã xóa mục Đặc điểm tình hình. Bấm Hoàn tác để lấy lại.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(shape()).toEqual(['1 mo-dau', '1 p1', '2 p1-i', '2 p1-ii']);
  });

  it('adds a section and asks for what it is; a title is never empty', () => {
    atDesk(DRAFT);
    tab(/^Đề cương/);
    fireEvent.click(item(/Kết quả giám sát/));
    fireEvent.click(screen.getByRole('button', { name: 'Thêm mục' }));
    type('Tên mục', '');
    expect(screen.getByText('Không được để trống.')).toBeTruthy();
    type('Tên mục', 'Kinh nghiệm');
    type('Số từ tối thiểu', '40');
    type('Hướng dẫn viết', 'Nêu ngắn gọn.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Bắt buộc' }));
    expect(item(/Kinh nghiệm/).textContent).toContain('≥ 40 từ · không bắt buộc');
    const made = kept()?.outline.sections[1]?.children[2];
    expect(made).toMatchObject({ title: 'Kinh nghiệm', minimumWords: 40, required: false, guidance: 'Nêu ngắn gọn.' });
  });
});

describe('Xem trước & phát hành', () => {
  it('lists every report owed, found without accents, with what should be known', async () => {
    atDesk(DRAFT);
    tab(/Xem trước/);
    expect(await screen.findByText(/^1 báo cáo chưa có ngày/)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Báo cáo phải nộp' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(5);
    type('Tìm đơn vị, nơi nhận, đầu mối', 'la gi');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent)
    ).toEqual(['Đảng ủy xã Tân Hải Thị ủy La Gi', 'Thị ủy La Gi Tỉnh ủy']);
  });

  it('launches after a question, tells how far it is, and can be stopped', async () => {
    let tell: OnLaunchStep = () => undefined;
    let isStopped = (): boolean => false;
    let end: (outcome: Awaited<ReturnType<typeof launchPlan>>) => void = () => undefined;
    jest.mocked(launchPlan).mockImplementation((_acting, _plan, onStep, stopped) => {
      tell = onStep ?? tell;
      isStopped = stopped ?? isStopped;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    atDesk(DRAFT);
    tab(/Xem trước/);
    fireEvent.click(await screen.findByRole('button', { name: 'Phát hành' }));
    expect(launchPlan).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Phát hành ngay' }));
    await screen.findByRole('progressbar');
    await screen.findByRole('button', { name: 'Dừng' });
    act(() => tell('rows', 133, 208, 'Huyện ủy Tánh Linh'));
    expect(await screen.findByText('Ghi báo cáo phải nộp: 133/208 · Huyện ủy Tánh Linh')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
    expect(isStopped()).toBe(true);
    end({ kind: 'refused', refusals: [{ code: 'stopped' }] } as Outcome<never>);
    expect(await screen.findByText('Đã dừng.')).toBeTruthy();
    expect(onLaunched).not.toHaveBeenCalled();
    expect(kept()?.launchBegun).toBe(true);
  });

  it('goes on with a launch that was broken off, without asking again', async () => {
    jest.mocked(previewLaunch).mockResolvedValue({
      kind: 'done',
      value: {
        obligations: SAMPLE_OBLIGATIONS,
        rows: { total: 5, there: 2 },
        units: { total: 9, there: 9 },
        groups: { total: 3, there: 3 },
        folders: { total: 20, there: 20 },
        scopes: [],
        problems: []
      }
    });
    jest.mocked(launchPlan).mockResolvedValue({
      kind: 'done',
      value: { units: 0, groups: 0, folders: 0, separated: 0, granted: 0, obligations: 3, owed: 5 }
    });
    atDesk({ ...DRAFT, launchBegun: true });
    expect(await screen.findByText(/đã có 2\/5 báo cáo, 20\/20 thư mục/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Làm tiếp' }));
    await screen.findByText(/đã có 2\/5 báo cáo/);
    expect(onLaunched).toHaveBeenCalledWith(expect.objectContaining({ obligations: 3, owed: 5 }));
  });

  it('does not launch for somebody who may not, under a code that is taken, or on a site that is not set up', async () => {
    atDesk(DRAFT, 'Chỉ chủ sở hữu trang SharePoint làm được việc này.');
    tab(/Xem trước/);
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Phát hành' })).disabled).toBe(true);
    cleanup();
    for (const code of ['otherDefinition', 'notProvisioned'] as const) {
      const problem = {
        code,
        severity: code === 'otherDefinition' ? 'warns' : 'blocks',
        detail: ''
      } as LaunchPreview['problems'][number];
      const planned = { total: 0, there: 0 };
      jest.mocked(previewLaunch).mockResolvedValue({
        kind: 'done',
        value: {
          obligations: [],
          rows: planned,
          units: planned,
          groups: planned,
          folders: planned,
          scopes: [],
          problems: [problem]
        }
      });
      atDesk(DRAFT);
      tab(/Xem trước/);
      expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Phát hành' })).disabled).toBe(true);
      cleanup();
    }
  });
});
