/** The form that a body writes in on a day. */
import type { LocalDate } from '../../domain/local-date';
import { bodyNamed } from './bodies';
import type { FormatPack, PackFamily } from './format-pack';
import { findPackInForce } from './packs';

/**
 * A body writes and numbers in its own form, whatever the form of the plan: a Party committee's plan does not make the
 * Front or a union write like the Party.
 * @param family form of the plan's stream, for bodies that have none of their own.
 * @returns undefined where no pack covers the day, so that nothing is checked against the wrong one.
 */
export function packOfBody(name: string, family: PackFamily, day: LocalDate): FormatPack | undefined {
  return findPackInForce(bodyNamed(name).family ?? family, day);
}
