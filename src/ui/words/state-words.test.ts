import type { ObligationState, Timeliness } from '../../domain/state';
import { vi } from '../loc/vi';
import type { Tone } from '../theme/tones';
import { UnknownState, stateWords, timelinessWords } from './state-words';

type Case = readonly [ObligationState['kind'], Timeliness, string, Tone];

describe('the words of a state', () => {
  it.each<Case>([
    ['notSubmitted', { kind: 'due', daysLeft: 4 }, 'Chưa trình', 'idle'],
    ['notSubmitted', { kind: 'noDeadline' }, 'Chưa trình', 'idle'],
    ['notSubmitted', { kind: 'overdue', days: 9 }, 'Quá hạn 9 ngày', 'bad'],
    ['submitted', { kind: 'due', daysLeft: 0 }, 'Đã trình, chờ thông qua', 'wait'],
    ['submitted', { kind: 'overdue', days: 1 }, 'Đã trình, chờ thông qua, quá hạn 1 ngày', 'warn'],
    ['approved', { kind: 'onTime' }, 'Đã thông qua', 'ok'],
    ['approved', { kind: 'noDeadline' }, 'Đã thông qua', 'ok'],
    ['approved', { kind: 'overdue', days: 2 }, 'Đã thông qua, quá hạn 2 ngày', 'warn'],
    ['numbered', { kind: 'due', daysLeft: 0 }, 'Đã cấp số, chờ gửi', 'wait'],
    ['sent', { kind: 'late', days: 2 }, 'Đã gửi, chờ tiếp nhận, gửi chậm 2 ngày', 'warn'],
    ['received', { kind: 'onTime' }, 'Đã tiếp nhận', 'ok'],
    ['accepted', { kind: 'late', days: 0 }, 'Đã chấp nhận, gửi chậm giờ', 'warn'],
    ['returned', { kind: 'onTime' }, 'Trả lại bổ sung', 'warn'],
    ['returnedInside', { kind: 'due', daysLeft: 2 }, 'Lãnh đạo trả lại để sửa', 'warn'],
    ['exempt', { kind: 'notOwed' }, 'Được miễn báo cáo', 'idle'],
    ['onPaper', { kind: 'onTime' }, 'Nộp ngoài hệ thống', 'ok'],
    ['superseded', { kind: 'notOwed' }, 'Đơn vị kế thừa báo cáo', 'idle']
  ])('%s, %j reads "%s"', (state, timeliness, text, tone) => {
    expect(stateWords(state, timeliness, vi.state)).toEqual({ text, tone });
  });

  it.each<readonly [Timeliness, string]>([
    [{ kind: 'due', daysLeft: 6 }, 'còn 6 ngày'],
    [{ kind: 'due', daysLeft: 0 }, 'hôm nay là ngày cuối'],
    [{ kind: 'overdue', days: 9 }, 'quá hạn 9 ngày'],
    [{ kind: 'overdue', days: 0 }, 'quá giờ'],
    [{ kind: 'late', days: 1 }, 'chậm 1 ngày'],
    [{ kind: 'notOwed' }, 'không phải nộp'],
    [{ kind: 'onTime' }, 'đúng hạn'],
    [{ kind: 'noDeadline' }, 'chưa định ngày']
  ])('time left %j reads "%s"', (timeliness, text) => {
    expect(timelinessWords(timeliness, vi.state)).toBe(text);
  });

  it('throws on a state that it does not know instead of showing a blank', () => {
    const unknown = 'lost' as unknown as ObligationState['kind'];
    expect(() => stateWords(unknown, { kind: 'noDeadline' }, vi.state)).toThrow(UnknownState);
    const strange = { kind: 'someday' } as unknown as Timeliness;
    expect(() => timelinessWords(strange, vi.state)).toThrow(UnknownState);
  });
});
