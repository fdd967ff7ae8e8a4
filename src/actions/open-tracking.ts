/** Theo dõi: the tracking rows of the plan, brought up to date in memory from the events since. */
import type { ObligationId, UnitCode } from '../domain/code';
import { inSlices, mapSteps, nextTurn } from '../documents/steps';
import { dayOf } from '../domain/local-date';
import type { LocalDate } from '../domain/local-date';
import type { ChangeTokens } from '../store/changes';
import { blocksOf } from '../store/obligations';
import type { Outline } from '../domain/outline';
import type { Stream } from '../domain/plan';
import type { StoredObligation } from '../store/obligations';
import type { StoredPlan } from '../store/plans';
import type { Projection } from '../store/projection';
import type { Acting } from './acting';
import { ChangeFolder } from './fold-changes';
import { headOf } from './loading';
import type { Person, PlanHead } from './open-my-work';
import { LAG, askTracking } from './tracking-question';
import type { TrackingAnswer } from './tracking-question';
import { countsOf, trackingRow } from './tracking-rows';
import type { TrackingCount, TrackingRow } from './tracking-rows';

export { countsAs, countsOf } from './tracking-rows';
export type { TrackingCount, TrackingRow } from './tracking-rows';

/** A row that the server still stores otherwise. */
export interface StaleRow {
  readonly itemId: number;
  /** Of the row that was read; a newer one is not overwritten. */
  readonly etag: string;
  readonly projection: Projection;
}

export interface Tracking {
  readonly person: Person;
  readonly plan: PlanHead | undefined;
  /** The outline of the plan's reports; of each unit's what `outlineAskedOf` leaves. */
  readonly outline: Outline;
  readonly streams: readonly Pick<Stream, 'id' | 'name'>[];
  /** Today in the plan's time zone. */
  readonly today: LocalDate;
  readonly rows: readonly TrackingRow[];
  /** Of the rows that are there. */
  readonly counts: Readonly<Record<TrackingCount, number>>;
  /** False while more rows are on their way. */
  readonly isComplete: boolean;
  /** How many rows there will be, as far as the plan knows. */
  readonly expected: number;
  /** Whether I may write any of the stale rows back. */
  readonly canWriteBack: boolean;
  /** Where the lists stood when reading began: what comes after is news. */
  readonly tokens: ChangeTokens;
  /** The rows that I may bring up to date on the server. */
  readonly stale: readonly StaleRow[];
}

/** At most so many of them at a visit. */
const LAGGING_ROWS = 100;

/** The page as it grows. */
class TrackingPage {
  private readonly stored = new Map<ObligationId, StoredObligation>();
  private readonly current = new Map<ObligationId, Projection>();
  /** Rows as they were shown first: a row that stays the same stays the same object. */
  private readonly shown = new Map<ObligationId, TrackingRow>();
  private readonly changes: ChangeFolder;
  private readonly tokens: ChangeTokens;
  private readonly mayWriteAll: boolean;
  private readonly offices: ReadonlySet<UnitCode>;

  public constructor(
    private readonly acting: Acting,
    private readonly planRow: StoredPlan,
    private readonly person: Person,
    { me, roles, tokens, recent }: TrackingAnswer
  ) {
    this.changes = new ChangeFolder(acting.store, planRow.plan, recent);
    this.tokens = tokens;
    this.offices = new Set(roles.filter(({ role }) => role === 'receiver').map(({ unit }) => unit));
    this.mayWriteAll =
      me.isSiteAdmin ||
      roles.some(({ role, unit }) => role === 'administrator' && unit === planRow.plan.followingOffice);
  }

  public get size(): number {
    return this.stored.size;
  }

  /** Adds the rows that are not there yet. */
  public async add(rows: readonly StoredObligation[]): Promise<void> {
    const fresh = rows.filter(
      ({ obligation }) => obligation.plan === this.planRow.plan.id && !this.stored.has(obligation.id)
    );
    const changed = await this.changes.fold(fresh);
    changed.forEach((projection, id) => this.current.set(id, projection));
    const now = this.acting.now();
    await inSlices(mapSteps(fresh, (row) => this.rowOf(row, now)));
    fresh.forEach((row) => this.stored.set(row.obligation.id, row));
  }

  private mayWrite({ obligation }: StoredObligation): boolean {
    return this.mayWriteAll || this.offices.has(obligation.receivingOffice);
  }

  private stale(rows: readonly StoredObligation[]): readonly StaleRow[] {
    const { lastSeen } = this.changes;
    const behind = rows.flatMap(({ itemId, etag, obligation }) => {
      const projection = this.current.get(obligation.id);
      return projection === undefined ? [] : [{ itemId, etag, projection }];
    });
    const lagging = rows
      .filter(({ obligation, projection }) => !this.current.has(obligation.id) && lastSeen - projection.lastEvent > LAG)
      .slice(0, LAGGING_ROWS)
      .map(({ itemId, etag, projection }) => ({ itemId, etag, projection: { ...projection, lastEvent: lastSeen } }));
    return [...behind, ...lagging];
  }

  private rowOf(row: StoredObligation, now: Date): TrackingRow {
    const { id } = row.obligation;
    const known = this.shown.get(id);
    if (known !== undefined) {
      return known;
    }
    const projection = this.current.get(id) ?? row.projection;
    const made = trackingRow(this.acting.store.site, row, projection, now, this.planRow.plan.timeZone);
    this.shown.set(id, made);
    return made;
  }

  public view(isComplete: boolean): Tracking {
    const { plan, owed } = this.planRow;
    const now = this.acting.now();
    // While more come, in the order that they came in: what somebody reads already stays where it is.
    const stored = [...this.stored.values()];
    if (isComplete) {
      stored.sort((a, b) => a.itemId - b.itemId);
    }
    const rows = stored.map((row) => this.rowOf(row, now));
    const writable = stored.filter((row) => this.mayWrite(row));
    return {
      person: this.person,
      plan: headOf(plan),
      outline: plan.outline,
      streams: plan.streams,
      today: dayOf(now, plan.timeZone),
      rows,
      counts: countsOf(rows),
      isComplete,
      expected: Math.max(owed, rows.length),
      canWriteBack: writable.length > 0,
      tokens: this.tokens,
      stale: this.stale(writable)
    };
  }
}

function nothing(acting: Acting, person: Person): Tracking {
  return {
    person,
    plan: undefined,
    outline: { title: '', sections: [], annexes: [] },
    streams: [],
    today: dayOf(acting.now(), 'UTC'),
    rows: [],
    counts: countsOf([]),
    isComplete: true,
    expected: 0,
    canWriteBack: false,
    tokens: {},
    stale: []
  };
}

/**
 * Most often one request: rows, who I am, and what happened lately. Events that go back further, and the roles and events of
 * rows that are behind, take one more each. A plan with more rows comes block by block.
 * @param onPage called with the first rows and after each block, when there are more.
 * @returns the page with all its rows.
 * @throws StoreError when SharePoint cannot be read; `failureOf` tells why.
 */
export async function openTracking(
  acting: Acting,
  onPage: (tracking: Tracking) => void = () => undefined
): Promise<Tracking> {
  const answer = await askTracking(acting);
  const { me, plan: planRow } = answer;
  const person = { login: me.login, title: me.title };
  if (planRow === undefined) {
    return nothing(acting, person);
  }
  const page = new TrackingPage(acting, planRow, person, answer);
  await page.add(answer.rows);
  if (page.size >= planRow.owed) {
    return page.view(true);
  }
  for (const block of blocksOf(planRow.plan.id, planRow.owed)) {
    onPage(page.view(false));
    await page.add(await acting.store.obligations.ofBlock(block));
    // Reading the block is one piece of work, showing it another.
    await nextTurn();
    if (page.size >= planRow.owed) {
      break;
    }
  }
  return page.view(true);
}
