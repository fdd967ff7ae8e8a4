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

/** One line of the queue as it is drawn: the heading of a section, or a report of an open one. */
export type QueueLine =
  | { readonly kind: 'heading'; readonly key: string }
  | {
      readonly kind: 'entry';
      readonly key: ObligationId;
      readonly entry: QueueEntry;
      /** From 1, among the `count` of its section. */
      readonly position: number;
      readonly count: number;
    };

/** All lines in order: each section's heading, below it the reports of those that are open. */
export function linesOf(sections: readonly QueueSection[], open: ReadonlySet<string>): readonly QueueLine[] {
  return sections.flatMap(({ place, entries }): readonly QueueLine[] => [
    { kind: 'heading', key: `heading ${place}` },
    ...(open.has(place) ? entries : []).map((entry, index): QueueLine => ({
      kind: 'entry',
      key: entry.obligation.id,
      entry,
      position: index + 1,
      count: entries.length
    }))
  ]);
}
