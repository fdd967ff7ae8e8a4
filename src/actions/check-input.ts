/** What a report is held against: what its plan asks of its unit, in the form of that unit, as of today. */
import { dayOf } from '../domain/local-date';
import type { Unit } from '../domain/unit';
import type { CheckInput } from '../documents/check';
import type { Acting } from './acting';
import { documentRoom } from './document-room';
import type { Loaded } from './loading';

/** @param unit of the obligation; undefined when the site shows none, and then its form is not checked. */
export async function checkInputOf(
  { now }: Acting,
  { plan, item }: Loaded,
  unit: Unit | undefined
): Promise<CheckInput> {
  const { outline } = plan;
  const today = dayOf(now(), plan.timeZone);
  if (unit === undefined) {
    return { outline, today };
  }
  const stream = plan.streams.find(({ id }) => id === item.obligation.stream);
  const { packOfBody } = await documentRoom();
  const pack = packOfBody(unit.name, stream?.formatFamily ?? 'party', today);
  // Number and date are the clerk's, after the submission: a report that is checked here has room for them.
  return { outline, today, unit, stage: 'draft', ...(pack === undefined ? {} : { pack }) };
}
