/** What the queue shows: its sections in order, searched without regard to accents. Pure. */
import { MY_PLACES, QUEUE_PLACES } from '../../actions/open-approval-queue';
import type { QueueEntry, QueuePlace } from '../../actions/open-approval-queue';
import type { ObligationId } from '../../domain/code';
import { searchKey } from '../../domain/vietnamese-text';

/** One section of the queue with the entries that the search leaves. */
export interface QueueSection {
  readonly place: QueuePlace;
  readonly entries: readonly QueueEntry[];
}

export function matches({ obligation, projection }: QueueEntry, search: string): boolean {
  const { unitName, unit, parentName, addressee } = obligation;
  const key = searchKey(`${unitName} ${unit} ${parentName} ${addressee} ${projection.issueNumber}`);
  return searchKey(search)
    .split(' ')
    .every((word) => key.includes(word));
}

/** The sections that have something, in the order of the page. */
export function sectionsOf(entries: readonly QueueEntry[], search: string): readonly QueueSection[] {
  const found = search.trim() === '' ? entries : entries.filter((entry) => matches(entry, search));
  return QUEUE_PLACES.map((place) => ({ place, entries: found.filter((entry) => entry.place === place) })).filter(
    (section) => section.entries.length > 0
  );
}

/** Whether a section asks something of the person. */
export const isMine = (place: QueuePlace): boolean => MY_PLACES.includes(place);

/** What the person finds open: what waits for them first, in the order of the page; else the first of all. */
export function firstOf(entries: readonly QueueEntry[]): ObligationId | undefined {
  return sectionsOf(entries, '')[0]?.entries[0]?.obligation.id;
}
