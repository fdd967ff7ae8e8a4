/** What stored tracking rows should say, from the events that came after they were computed. */
import type { ObligationId } from '../domain/code';
import type { RecordedEvent } from '../domain/event';
import { eventsByObligation } from '../domain/events-by-obligation';
import type { Plan } from '../domain/plan';
import type { RoleBook } from '../domain/role';
import { foldEvents } from '../domain/state';
import { contextOf } from '../domain/transitions';
import type { RecentEvents } from '../store/events';
import type { StoredObligation } from '../store/obligations';
import type { Store } from '../store/open-store';
import { projectionOf } from '../store/projection';
import type { Projection } from '../store/projection';

/** Obligations that one question for events may name. */
const NAMED = 20;

function chunks<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  );
}

/** What a row should say. @param lastSeen up to where the event list was read. */
export function projected(
  plan: Plan,
  { obligation }: StoredObligation,
  events: readonly RecordedEvent[],
  roles: RoleBook,
  lastSeen: number
): Projection {
  const folded = foldEvents(events, roles, contextOf(obligation, plan.followingOffice));
  return projectionOf(folded, obligation.deadline, lastSeen);
}

/**
 * Folds changes into rows that come page by page. What happened lately is known; rows that have seen less make it read the
 * event list from the oldest of them on. A person who may not see a unit's events sees its row as it is stored.
 */
export class ChangeFolder {
  /** Of each obligation with newer events, the newest. */
  private readonly newest = new Map<string, number>();
  private readFrom: number;
  private seen = 0;

  /** @param recent what is known of the event list already: rows that have seen all before it need no reading. */
  public constructor(
    private readonly store: Store,
    private readonly plan: Plan,
    { marks, after, lastSeen }: RecentEvents
  ) {
    this.readFrom = after;
    this.seen = lastSeen;
    marks.filter((mark) => mark.plan === plan.id).forEach((mark) => this.learn(mark.obligation, mark.order));
  }

  private learn(obligation: string, order: number): void {
    this.newest.set(obligation, Math.max(order, this.newest.get(obligation) ?? 0));
  }

  /** Up to which item the event list was read. */
  public get lastSeen(): number {
    return this.seen;
  }

  /** Reads which obligations have events after the oldest that the rows have seen. */
  private async readRecent(rows: readonly StoredObligation[]): Promise<void> {
    const oldest = rows.reduce((least, { projection }) => Math.min(least, projection.lastEvent), Infinity);
    if (oldest >= this.readFrom) {
      return;
    }
    const { events, lastSeen } = await this.store.events.since(this.plan.id, oldest);
    this.readFrom = oldest;
    this.seen = Math.max(this.seen, lastSeen, oldest);
    events.forEach(({ event }) => this.learn(event.obligation, event.order));
  }

  /** No request when nothing changed, at most two otherwise. @returns projections of the rows that are behind. */
  public async fold(rows: readonly StoredObligation[]): Promise<ReadonlyMap<ObligationId, Projection>> {
    if (rows.length === 0) {
      return new Map();
    }
    await this.readRecent(rows);
    const behind = rows.filter(
      ({ obligation, projection }) => (this.newest.get(obligation.id) ?? 0) > projection.lastEvent
    );
    if (behind.length === 0) {
      return new Map();
    }
    const units = [...new Set(behind.map(({ obligation }) => obligation.unit))];
    const named = chunks(
      behind.map(({ obligation }) => obligation.id),
      NAMED
    );
    const [roles, readings] = await this.store.together((asked) =>
      Promise.all([
        units.length > NAMED ? asked.people.allRoles() : asked.people.rolesOf(units),
        Promise.all(named.map((ids) => asked.events.ofMany(ids)))
      ])
    );
    const events = eventsByObligation(readings.flatMap((reading) => reading.events.map(({ event }) => event)));
    return new Map(
      behind.map((row) => [
        row.obligation.id,
        projected(this.plan, row, events.get(row.obligation.id) ?? [], roles, this.seen)
      ])
    );
  }
}
