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

/** A site of so many rows; each question outside a batch, and each batch, is one request. */
function siteOf(owed: number, lastSeen = 90): Counted {
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
  it('of 208 rows takes two requests when nothing changed', async () => {
    const { store, requests } = siteOf(208);
    const pages: number[] = [];
    const tracking = await openTracking({ store, now }, ({ rows }) => pages.push(rows.length));
    expect(tracking).toMatchObject({ isComplete: true, expected: 208, counts: { owed: 208 } });
    expect(requests).toEqual(['batch', 'since']);
    expect(pages).toEqual([]);
  });

  it('of 10,000 rows shows the first after two requests, and the rest block by block', async () => {
    const { store, requests } = siteOf(10_000);
    const pages: { readonly rows: number; readonly requests: number }[] = [];
    const tracking = await openTracking({ store, now }, ({ rows, isComplete, expected }) => {
      expect(isComplete).toBe(false);
      expect(expected).toBe(10_000);
      pages.push({ rows: rows.length, requests: requests.length });
    });
    expect(pages[0]).toEqual({ rows: 500, requests: 2 });
    expect(pages.map(({ rows }) => rows)).toEqual([500, 1500, 2500, 3500, 4500, 5500, 6500, 7500, 8500, 9500]);
    expect(tracking.rows).toHaveLength(10_000);
    expect(new Set(tracking.rows.map(({ obligation }) => obligation.id)).size).toBe(10_000);
    expect(requests).toHaveLength(2 + 10);
  });

  it('moves rows on that lag far behind the events, a hundred at a visit', async () => {
    const tracking = await openTracking({ store: siteOf(208, 900).store, now });
    expect(tracking.stale).toHaveLength(100);
    expect(tracking.stale[0]?.projection).toEqual(nothingYet(DEADLINE, 900));
  });
});
