/** The list "Nhật ký": append-only by the server's permissions, a folder per unit. */
import '@pnp/sp/items';
import { eventKey, login, obligationId, obligationParts } from '../domain/code';
import type { EventKey, ObligationId, PlanId, UnitCode } from '../domain/code';
import type { RecordedEvent, ReportEvent } from '../domain/event';
import { parseEvent, serialiseEvent } from './event-details';
import { orHidden } from './failure';
import { addToFolder } from './form-values';
import { all, equals, equalsAny } from './odata';
import { rowsOf } from './row';
import type { Row } from './row';
import { EVENTS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

/** An event with the shown name of its author. */
export interface StoredEvent {
  readonly event: RecordedEvent;
  readonly byTitle: string;
}

/** What was read of the event list. Entries that do not read count for nothing, but somebody should look at them. */
export interface EventReading {
  readonly events: readonly StoredEvent[];
  /** Item ids of entries that are no events. */
  readonly unreadable: readonly number[];
}

export const NO_EVENTS: EventReading = { events: [], unreadable: [] };

const FOLDER = 1;

function readEvent(row: Row): StoredEvent {
  const author = row.object('Author');
  const written = parseEvent(
    {
      key: eventKey(row.text('EventKey')),
      obligation: obligationId(row.text('ObligationId')),
      act: row.text('Act')
    },
    row.text('Details')
  );
  return {
    event: { ...written, order: row.number('Id'), at: row.instant('Created'), by: login(author.requiredText('Name')) },
    byTitle: author.text('Title')
  };
}

export class Events {
  public constructor(private readonly site: Site) {}

  /** Somebody with no unit of their own sees nothing of the list at all. */
  private async read(filter: string): Promise<EventReading> {
    const asked: Promise<unknown> = this.site
      .list(EVENTS.path)
      .items.select(
        'Id',
        'FileSystemObjectType',
        'EventKey',
        'ObligationId',
        'Act',
        'Details',
        'Created',
        'Author/Name',
        'Author/Title'
      )
      .expand('Author')
      .filter(filter)
      .top(PAGE)();
    const events: StoredEvent[] = [];
    const unreadable: number[] = [];
    const rows = rowsOf(await orHidden(asked, []));
    for (const row of rows.filter((candidate) => candidate.number('FileSystemObjectType') !== FOLDER)) {
      try {
        events.push(readEvent(row));
      } catch {
        // Whoever may append may append nonsense: it must not take the page away from everybody else.
        unreadable.push(row.number('Id'));
      }
    }
    return { events, unreadable };
  }

  public async of(obligation: ObligationId): Promise<EventReading> {
    return this.read(equals('ObligationId', obligation));
  }

  public async ofMany(obligations: readonly ObligationId[]): Promise<EventReading> {
    return this.read(equalsAny('ObligationId', obligations));
  }

  public async ofUnits(plan: PlanId, units: readonly UnitCode[]): Promise<EventReading> {
    return units.length === 0 ? NO_EVENTS : this.read(all(equalsAny('UnitCode', units), equals('PlanId', plan)));
  }

  /** The plan's events that came after the given one, as far as the server shows them. */
  public async since(plan: PlanId, lastEvent: number): Promise<EventReading> {
    const reading = await this.read(all(`Id gt ${lastEvent}`, equals('PlanId', plan)));
    const count = reading.events.length + reading.unreadable.length;
    if (count < PAGE) {
      return reading;
    }
    const last = Math.max(...reading.events.map(({ event }) => event.order), ...reading.unreadable);
    const rest = await this.since(plan, last);
    return { events: [...reading.events, ...rest.events], unreadable: [...reading.unreadable, ...rest.unreadable] };
  }

  /** All events of a plan that the server shows; one page of them when asked in a batch. */
  public async ofPlan(plan: PlanId): Promise<EventReading> {
    return this.read(equals('PlanId', plan));
  }

  public async byKey(key: EventKey): Promise<StoredEvent | undefined> {
    return (await this.read(equals('EventKey', key))).events[0];
  }

  /**
   * Appends an event once: when the write fails in whatever way, an entry of the same key means that it, or an
   * earlier try, went through.
   * @returns the event as the server recorded it, which tells who wrote it.
   */
  public async append(event: ReportEvent): Promise<StoredEvent> {
    const { plan, unit } = obligationParts(event.obligation);
    let failure: unknown;
    try {
      await addToFolder(this.site, EVENTS.path, unit, {
        Title: `${event.obligation} ${event.act}`,
        EventKey: event.key,
        ObligationId: event.obligation,
        PlanId: plan,
        UnitCode: unit,
        Act: event.act,
        Details: serialiseEvent(event)
      });
    } catch (error) {
      failure = error;
    }
    const recorded = await this.byKey(event.key);
    if (recorded === undefined) {
      throw failure ?? new Error(`The event ${event.key} was added but cannot be read.`);
    }
    return recorded;
  }
}
