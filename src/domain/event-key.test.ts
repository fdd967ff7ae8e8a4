import { obligationId } from './code';
import {
  actOnSubmissionKey,
  approvalKey,
  extensionKey,
  isOwnKey,
  repeatableKey,
  submissionAttempt,
  submissionKey,
  urgingKey
} from './event-key';
import { CONTEXT, OUTSIDER, ROLES, logOf } from './fixtures/log';
import type { Step } from './fixtures/log';
import { foldEvents } from './fold';
import { localDate } from './local-date';

const ID = obligationId('217.co-so.DU-23098');
const SUBMISSION = submissionKey(ID, { uniqueId: 'd1', label: '0.3' });

describe('event keys', () => {
  it('say what the act is about', () => {
    expect([
      SUBMISSION,
      approvalKey(ID, SUBMISSION),
      actOnSubmissionKey(ID, 'returned', SUBMISSION),
      extensionKey(ID, localDate('2023-11-01')),
      repeatableKey(ID, 'exempted', 4),
      urgingKey(ID, { level: 2, letterNumber: '15-CV/BDVTU', sentOn: localDate('2023-10-26') }),
      urgingKey(ID, { level: 0, letterNumber: '', sentOn: localDate('2023-10-20') })
    ]).toEqual([
      `${ID}|submitted|d1@0.3`,
      `${ID}|approved|d1@0.3`,
      `${ID}|returned|d1@0.3`,
      `${ID}|extended|2023-11-01`,
      `${ID}|exempted|4`,
      `${ID}|urged|2@15-CV/BDVTU`,
      `${ID}|urged|0@2023-10-20`
    ]);
  });

  it('fit the column that keeps them unique, with the longest codes and a file id', () => {
    const longest = obligationId(['a', 'b', 'c'].map((letter) => letter.repeat(40)).join('.'));
    const key = submissionKey(longest, { uniqueId: '12345678-1234-1234-1234-123456789012', label: '100.512' });
    expect(actOnSubmissionKey(longest, 'returnedInside', key).length).toBeLessThanOrEqual(255);
  });

  it('tell the very same version, submitted anew, from a retry', () => {
    const again = submissionKey(ID, { uniqueId: 'd1', label: '0.3' }, 2);
    expect(again).toBe(`${ID}|submitted|d1@0.3#2`);
    expect(approvalKey(ID, again)).not.toBe(approvalKey(ID, SUBMISSION));
  });

  it('are known for those of another act or obligation', () => {
    const key = approvalKey(ID, SUBMISSION);
    expect(isOwnKey({ act: 'approved', obligation: ID, key })).toBe(true);
    expect(isOwnKey({ act: 'sent', obligation: ID, key })).toBe(false);
    expect(isOwnKey({ act: 'approved', obligation: obligationId('217.co-so.DU-2309'), key })).toBe(false);
  });
});

describe('the attempt of a submission', () => {
  const DRAFT = { uniqueId: 'draft', label: '0.1' };
  const attemptAfter = (...steps: readonly Step[]): number =>
    submissionAttempt(foldEvents(logOf(...steps), ROLES, CONTEXT), DRAFT);
  const SENT: readonly Step[] = ['submitted', 'approved', 'numbered', 'sent'];

  it.each<[string, readonly Step[], number]>([
    ['is the first of a version that nobody submitted', [], 1],
    ['stays while nobody answered, so that a retry has the same key', ['submitted'], 1],
    ['rises after it was withdrawn', ['submitted', 'withdrawn'], 2],
    ['rises after the unit’s leadership returned it', ['submitted', 'returnedInside'], 2],
    ['rises after the office returned it', [...SENT, 'returned'], 2],
    [
      'is the first of another version',
      [
        ['submitted', { draft: 2 }],
        ['withdrawn', { draft: 2 }]
      ],
      1
    ],
    ['is not moved by entries that do not count', [['submitted', { by: OUTSIDER }]], 1]
  ])('%s', (_case, steps, attempt) => {
    expect(attemptAfter(...steps)).toBe(attempt);
  });
});
