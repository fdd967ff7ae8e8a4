/** Runs an act and gives its outcome as one value: nothing that goes wrong on the wire reaches the screen as a throw. */
import { DocumentError } from '../documents/document-error';
import { failureOf } from '../store/failure';
import type { Outcome, Refusal } from './outcome';

/** Thrown inside an act to end it with reasons. */
export class Refused extends Error {
  public readonly refusals: readonly Refusal[];

  public constructor(...refusals: readonly Refusal[]) {
    super(`Refused: ${refusals.map((refusal) => refusal.code).join(', ')}`);
    this.name = 'Refused';
    this.refusals = refusals;
  }
}

export async function attempt<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await act() };
  } catch (error) {
    if (error instanceof Refused) {
      return { kind: 'refused', refusals: error.refusals };
    }
    if (error instanceof DocumentError) {
      return { kind: 'refused', refusals: [{ code: error.code }] };
    }
    return { kind: 'failed', failure: failureOf(error) };
  }
}
