/** What add-ins asked for and this Word does not have: loud, counted, and shown on the window. */
import { RichError } from './rich-error.ts';

export interface UnimplementedLog {
  /** Counts a member and gives the error to throw. */
  missing(member: string): RichError;
  /** Counts per member, most wanted first. */
  counts(): readonly (readonly [member: string, count: number])[];
}

export function createUnimplementedLog(changed: (member: string) => void = () => undefined): UnimplementedLog {
  const counts = new Map<string, number>();
  return {
    missing(member) {
      counts.set(member, (counts.get(member) ?? 0) + 1);
      changed(member);
      return new RichError('NotImplemented', `The local Word does not have ${member}.`);
    },
    counts: () => Array.from(counts).sort(([, a], [, b]) => b - a)
  };
}
