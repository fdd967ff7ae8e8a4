/** What each part of a plan that is being made gets: the draft, how to change it, and what is missing there. */
import type { StreamId } from '../../domain/code';
import type { PlanDraft } from '../../domain/plan-draft';
import type { DraftProblem, DraftProblemCode } from '../../domain/plan-draft-check';
import type { PlanPartStrings } from '../loc/plan-words-vi';
import type { ChangeDraft } from './use-plan-draft';

export interface PartProps {
  readonly draft: PlanDraft;
  readonly change: ChangeDraft;
  readonly problems: readonly DraftProblem[];
  /** The words of the first of these that is missing. */
  readonly problemOf: (...codes: readonly DraftProblemCode[]) => string | undefined;
  /** Says aloud what was done. */
  readonly say: (message: string) => void;
}

/** What is missing, in words. */
export function problemWords({ code, detail }: DraftProblem, words: PlanPartStrings): string {
  return words.problems[code](detail);
}

/** The words of the first problem of a stream that is one of these. */
export function streamProblem(
  problems: readonly DraftProblem[],
  stream: StreamId,
  words: PlanPartStrings,
  ...codes: readonly DraftProblemCode[]
): string | undefined {
  const found = problems.find((each) => each.stream === stream && codes.includes(each.code));
  return found === undefined ? undefined : problemWords(found, words);
}
