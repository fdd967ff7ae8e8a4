/** The list "Nhật ký": append-only by the server's permissions, a folder per unit. */
import { InjectHeaders } from '@pnp/queryable';
import '@pnp/sp/items';
import { eventKey, login, obligationId, obligationParts } from '../domain/code';
import type { ObligationId, PlanId, UnitCode } from '../domain/code';
import type { RecordedEvent, ReportEvent } from '../domain/event';
import { parseEvent, serialiseEvent } from './event-details';
import { StoreError, orHidden } from './failure';
import { addToFolder } from './form-values';
import { all, equals, equalsAny } from './odata';
import { pagesOf } from './paging';
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
  /** The highest item id that was looked at, of whatever plan; 0 when there was none. */
  readonly lastSeen: number;
}

export const NO_EVENTS: EventReading = { events: [], unreadable: [], lastSeen: 0 };

/** The newest entries of the list, by what they are about only. */
export interface RecentEvents {
  readonly marks: readonly { readonly order: number; readonly obligation: string; readonly plan: string }[];
  /** Nothing that came after this item is missing among them. */
  readonly after: number;
  /** The highest item id that was looked at; 0 when there was none. */
  readonly lastSeen: number;
}

const FOLDER = 1;
const SELECTED = [
  'Id',
  'FileSystemObjectType',
  'EventKey',
  'ObligationId',
  'PlanId',
  'Act',
  'Details',
  'Created',
  'Author/Name',
  'Author/Title'
];

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

function readEvents(rows: readonly Row[]): EventReading {
  const events: StoredEvent[] = [];
  const unreadable: number[] = [];
  for (const row of rows.filter((candidate) => candidate.number('FileSystemObjectType') !== FOLDER)) {
    try {
      events.push(readEvent(row));
    } catch {
      // Whoever may append may append nonsense: it must not take the page away from everybody else.
      unreadable.push(row.number('Id'));
    }
  }
  return { events, unreadable, lastSeen: rows.reduce((last, row) => Math.max(last, row.number('Id')), 0) };
}

/** Two readings as one. */
export function joined(a: EventReading, b: EventReading): EventReading {
  return {
    events: [...a.events, ...b.events],
    unreadable: [...a.unreadable, ...b.unreadable],
    lastSeen: Math.max(a.lastSeen, b.lastSeen)
  };
}

export class Events {
  public constructor(private readonly site: Site) {}

  /** Somebody with no unit of their own sees nothing of the list at all. */
  private async read(filter: string): Promise<EventReading> {
    const asked: Promise<unknown> = this.site
      .list(EVENTS.path)
      .items.select(...SELECTED)
      .expand('Author')
      .filter(filter)
      .top(PAGE)();
    return readEvents(rowsOf(await orHidden(asked, [])));
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

  /** The plan's events that came after the given item, as far as the server shows them; however many there are. */
  public async since(plan: PlanId, lastEvent: number): Promise<EventReading> {
    let reading = NO_EVENTS;
    const list = this.site.list(EVENTS.path);
    for await (const page of pagesOf(list, SELECTED, { after: lastEvent, expand: ['Author'] })) {
      const { unreadable, lastSeen } = readEvents(page);
      const { events } = readEvents(page.filter((row) => row.text('PlanId') === plan));
      reading = joined(reading, { events, unreadable, lastSeen });
    }
    return reading;
  }

  /** What the newest entries are about, in one small answer: most often all that anybody has to know of the list. */
  public async recent(count: number): Promise<RecentEvents> {
    const asked: Promise<unknown> = this.site
      .list(EVENTS.path)
      .items.select('Id', 'ObligationId', 'PlanId')
      .orderBy('Id', false)
      .top(count)
      .using(InjectHeaders({ Accept: 'application/json;odata=nometadata' }))();
    const rows = rowsOf(await orHidden(asked, []));
    const ids = rows.map((row) => row.number('Id'));
    return {
      marks: rows.map((row, nth) => ({
        order: ids[nth] ?? 0,
        obligation: row.text('ObligationId'),
        plan: row.text('PlanId')
      })),
      after: ids.length === 0 ? 0 : Math.min(...ids) - 1,
      lastSeen: Math.max(0, ...ids)
    };
  }

  /** Id of the newest item of the list; 0 when there is none that the person may see. */
  public async newest(): Promise<number> {
    const asked: Promise<unknown> = this.site.list(EVENTS.path).items.select('Id').orderBy('Id', false).top(1)();
    const [row] = rowsOf(await orHidden(asked, []));
    return row === undefined ? 0 : row.number('Id');
  }

  /**
   * Appends an event once: when the write fails in whatever way, an entry of the same key means that it, or an
   * earlier try, went through.
   * @returns all events of the obligation as the server recorded them, the one of the key among them.
   */
  public async append(event: ReportEvent): Promise<EventReading> {
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
    const reading = await this.of(event.obligation);
    if (!reading.events.some((recorded) => recorded.event.key === event.key)) {
      throw failure ?? new StoreError('unexpected', `The event ${event.key} was added but cannot be read.`);
    }
    return reading;
  }
}
