/** What a command comes to: lines for people, a value for programs, an exit code for scripts. */
import type { Outcome } from '../actions/outcome';
import { bilingual } from './words';

export interface CommandResult {
  readonly done: boolean;
  /** Done, but somebody should look at what was found. */
  readonly findings: boolean;
  readonly summary: string;
  readonly value: unknown;
  /** What the command is for, when it is not its value: goes to standard output as it is. */
  readonly content?: string;
}

/** Writes one line of progress. */
export type Report = (line: string) => void;

/** Exit codes, as the help says them. */
export const EXIT = { done: 0, failed: 1, usage: 2, findings: 3 } as const;

export function exitCodeOf({ done, findings }: CommandResult): number {
  if (!done) {
    return EXIT.failed;
  }
  return findings ? EXIT.findings : EXIT.done;
}

export function doneWith(summary: string, value: unknown): CommandResult {
  return { done: true, findings: false, summary, value };
}

/** @param summarise words for the value of an act that is done. */
export function resultOf<T>(outcome: Outcome<T>, summarise: (value: T) => string): CommandResult {
  switch (outcome.kind) {
    case 'done':
      return doneWith(summarise(outcome.value), outcome.value);
    case 'refused': {
      const codes = outcome.refusals.map(({ code }) => code).join(', ');
      return {
        done: false,
        findings: false,
        summary: bilingual(`Không được: ${codes}.`, `Refused: ${codes}.`),
        value: { refusals: outcome.refusals }
      };
    }
    case 'failed': {
      const { kind, message, retryable } = outcome.failure;
      return {
        done: false,
        findings: false,
        summary:
          bilingual(`Lỗi (${kind}): ${message}`, `Failed (${kind}): ${message}`) +
          (retryable ? ` ${bilingual('Chạy lại lệnh để làm tiếp.', 'Run the command again to go on.')}` : ''),
        value: { failure: outcome.failure }
      };
    }
  }
}
