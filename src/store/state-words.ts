/** States and the outcomes of meetings in words, as people read them in the lists, in Excel and in Power BI. */
import type { MeetingOutcome } from '../domain/event';
import type { ObligationState } from '../domain/state';

type StateKind = ObligationState['kind'];

const STATE_WORDS: Readonly<Record<StateKind, string>> = {
  notSubmitted: 'Chưa trình',
  submitted: 'Đã trình',
  returnedInside: 'Trả lại đơn vị sửa',
  approved: 'Đã thông qua',
  numbered: 'Đã cấp số',
  sent: 'Đã gửi',
  received: 'Đã tiếp nhận',
  accepted: 'Đã chấp nhận',
  returned: 'Trả lại bổ sung',
  exempt: 'Được miễn',
  onPaper: 'Nộp bản giấy',
  superseded: 'Đã thay thế'
};

export function stateWords(state: StateKind): string {
  return STATE_WORDS[state];
}

const OUTCOME_WORDS: Readonly<Record<MeetingOutcome, string>> = {
  passed: 'Thông qua',
  passedWithChanges: 'Thông qua, có sửa đổi'
};

/** @param outcome left out in records of before it was asked for, when a report that was passed had just passed. */
export function outcomeWords(outcome: MeetingOutcome | undefined): string {
  return OUTCOME_WORDS[outcome ?? 'passed'];
}

const BY_WORDS: ReadonlyMap<string, StateKind> = new Map(
  (Object.keys(STATE_WORDS) as StateKind[]).map((kind) => [STATE_WORDS[kind], kind])
);

/** @returns undefined for words that are none of ours. */
export function readStateWords(words: string): StateKind | undefined {
  return BY_WORDS.get(words);
}
