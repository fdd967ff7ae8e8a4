/** Why an act was refused, one sentence for each reason. */
import type { Refusal } from '../../actions/outcome';
import type { SectionId } from '../../domain/code';
import type { Strings } from '../loc/strings';

/** @param nameOf names a section where the reason concerns one; without it the sentence stands alone. */
export function refusalWords(refusal: Refusal, strings: Strings, nameOf?: (id: SectionId) => string): string {
  const sentence = strings.refusals[refusal.code];
  return refusal.section === undefined || nameOf === undefined ? sentence : `${nameOf(refusal.section)}: ${sentence}`;
}

/** The reasons without repetition, in the order given. */
export function refusalReasons(
  refusals: readonly Refusal[],
  strings: Strings,
  nameOf?: (id: SectionId) => string
): readonly string[] {
  return [...new Set(refusals.map((refusal) => refusalWords(refusal, strings, nameOf)))];
}
