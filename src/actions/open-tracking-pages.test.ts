/** The tracking page over many rows: how many requests it takes until something is there. */
import { login, obligationIdOf, planId, streamId, unitCode } from '../domain/code';
import { localDate } from '../domain/local-date';
import type { Plan } from '../domain/plan';
import { RoleBook } from '../domain/role';
import { NO_EVENTS } from '../store/events';
import { BLOCK_ROWS } from '../store/obligations';
import type { StoredObligation } from '../store/obligations';
import type { Store } from '../store/open-store';
import { nothingYet } from '../store/projection';
import { openTracking } from './open-tracking';
import { askTrackingAhead } from './tracking-question';

const PLAN_ID = planId('217');
const OFFICE = unitCode('BDV');
const DEADLINE = { phrase: 'trước ngày 25/10/2023', lastDay: localDate('2023-10-24') };

function stored(nth: number): StoredObligation {
  const unit = unitCode(`DU-${nth}`);
  return {
    itemId: nth + 100,
    etag: '"1"',
    obligation: {
      id: obligationIdOf(PLAN_ID, streamId('co-so'), unit),
      plan: PLAN_ID,
      stream: streamId('co-so'),
      unit,
      unitName: `Đơn vị ${nth}`,
      parent: undefined,
      unitKind: 'dang-uy-co-so',
      unitLevel: 'co-so',
      parentName: '',
      addressee: '',
      receivingOffice: OFFICE,
      receivingOfficeName: '',
      deadline: DEADLINE,
      deadlinePhrase: DEADLINE.phrase
    },
    projection: nothingYet(DEADLINE, 90)
  };
}

interface Counted {
  readonly store: Store;
  readonly requests: string[];
}

/**
 * A site of so many rows; each question outside a batch, and each batch, is one request. The event list's newest entry is
 * `lastSeen`, its newest page begins after `after`, and holds the given obligations' newest events.
 */
function siteOf(
  owed: number,
  lastSeen = 90,
  after = 0,
  marks: readonly { readonly order: number; readonly nth: number; readonly plan?: string }[] = []
): Counted {
  const rows = Array.from({ length: owed }, (_, nth) => stored(nth));
  const requests: string[] = [];
  let inBatch = false;
  const asked = (what: string): void => {
    if (!inBatch) {
      requests.push(what);
    }
  };
  const plan = { id: PLAN_ID, title: 'Tổng kết', timeZone: 'Asia/Ho_Chi_Minh', followingOffice: OFFICE } as Plan;
  const store = {
    site: { absolute: (url: string) => url },
    people: {
      me: async () => ({ login: login('a'), title: 'A', id: 1, isSiteAdmin: true }),
      myRoles: async () => [],
      allRoles: async () => new RoleBook([]),
      rolesOf: async () => new RoleBook([])
    },
    plans: { latestRow: async () => ({ plan, owed, status: 'open' }) },
    obligations: {
      newest: async (count: number) => rows.slice(-count).reverse(),
      ofBlock: async (block: string) => {
        asked(block);
        const nth = Number(block.split('.')[1]) - 1;
        return rows.slice(nth * BLOCK_ROWS, (nth + 1) * BLOCK_ROWS);
      }
    },
    changes: { tokens: async () => ({ events: '1;3;e', obligations: '1;3;o' }) },
    events: {
      recent: async () => ({
        marks: marks.map(({ order, nth, plan: of = PLAN_ID }) => ({
          order,
          obligation: stored(nth).obligation.id,
          plan: of
        })),
        after,
        lastSeen
      }),
      ofMany: async () => {
        asked('events');
        return NO_EVENTS;
      },
      since: async () => {
        asked('since');
        return { ...NO_EVENTS, lastSeen };
      }
    },
    together: async <T>(ask: (batched: Store) => Promise<T>): Promise<T> => {
      requests.push('batch');
      inBatch = true;
      // Everything in a batch starts before anything is waited for.
      const answer = ask(store);
      inBatch = false;
      return answer;
    }
  } as unknown as Store;
  return { store, requests };
}

const now = (): Date => new Date('2023-10-04T03:00:00Z');

describe('opening the tracking page', () => {
  it('of 208 rows takes one request when nothing changed', async () => {
    const { store, requests } = siteOf(208);
    const pages: number[] = [];
    const tracking = await openTracking({ store, now }, ({ rows }) => pages.push(rows.length));
    expect(tracking).toMatchObject({ isComplete: true, expected: 208, counts: { owed: 208 } });
    expect(requests).toEqual(['batch']);
    expect(pages).toEqual([]);
  });

  it('reads the event list when rows have seen less of it than its newest page tells', async () => {
    const { store, requests } = siteOf(208, 700, 90);
    await openTracking({ store, now });
    expect(requests).toEqual(['batch']);
    const older = siteOf(208, 700, 91);
    await openTracking({ store: older.store, now });
    expect(older.requests).toEqual(['batch', 'since']);
  });

  it('folds the rows that something happened to, in one request more', async () => {
    const { store, requests } = siteOf(208, 95, 80, [
      { order: 95, nth: 3 },
      { order: 94, nth: 4, plan: 'another' },
      { order: 90, nth: 5 }
    ]);
    const { stale } = await openTracking({ store, now });
    expect(requests).toEqual(['batch', 'batch']);
    expect(stale.map(({ itemId }) => itemId)).toEqual([103]);
  });

  it('takes what the host has asked ahead, and asks anew at the next reading', async () => {
    const { store, requests } = siteOf(208);
    const acting = { store, now };
    askTrackingAhead(acting);
    expect(requests).toEqual(['batch']);
    expect((await openTracking(acting)).rows).toHaveLength(208);
    expect(requests).toEqual(['batch']);
    await openTracking(acting);
    expect(requests).toEqual(['batch', 'batch']);
  });

  it('is told when what was asked ahead has failed, and can ask again', async () => {
    const { store } = siteOf(208);
    let fails = true;
    const together: Store['together'] = (questions) => {
      if (fails) {
        fails = false;
        return Promise.reject(new Error('503'));
      }
      return store.together(questions);
    };
    const acting = { store: { ...store, together }, now };
    askTrackingAhead(acting);
    await expect(openTracking(acting)).rejects.toThrow('503');
    expect((await openTracking(acting)).rows).toHaveLength(208);
  });

  it('of 10,000 rows shows the first after one request, and the rest block by block', async () => {
    const { store, requests } = siteOf(10_000);
    const pages: { readonly rows: number; readonly requests: number }[] = [];
    const tracking = await openTracking({ store, now }, ({ rows, isComplete, expected }) => {
      expect(isComplete).toBe(false);
      expect(expected).toBe(10_000);
      pages.push({ rows: rows.length, requests: requests.length });
    });
    expect(pages[0]).toEqual({ rows: 500, requests: 1 });
    expect(pages.map(({ rows }) => rows)).toEqual([500, 1500, 2500, 3500, 4500, 5500, 6500, 7500, 8500, 9500]);
    expect(tracking.rows).toHaveLength(10_000);
    expect(new Set(tracking.rows.map(({ obligation }) => obligation.id)).size).toBe(10_000);
    expect(requests).toHaveLength(1 + 10);
  });

  it('moves rows on that lag far behind the events, a hundred at a visit', async () => {
    const tracking = await openTracking({ store: siteOf(208, 900).store, now });
    expect(tracking.stale).toHaveLength(100);
    expect(tracking.stale[0]?.projection).toEqual(nothingYet(DEADLINE, 900));
  });
});
