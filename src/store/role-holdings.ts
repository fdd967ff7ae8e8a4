/** The list "Phân công": who holds which role of which unit, from when until when. Rows end; they are never deleted. */
import '@pnp/sp/items';
import { login, unitCode } from '../domain/code';
import type { Login, UnitCode } from '../domain/code';
import { ROLES } from '../domain/role';
import type { RoleHolding } from '../domain/role';
import { StoreError, orHidden, unlessThere } from './failure';
import { equals, equalsAny } from './odata';
import { pagesOf } from './paging';
import { rowOf, rowsOf } from './row';
import type { Row } from './row';
import { ROLE_HOLDINGS } from './schema';
import { PAGE } from './site';
import type { Site } from './site';

/** One row. */
export interface StoredHolding {
  readonly itemId: number;
  readonly etag: string;
  readonly holding: RoleHolding;
}

const SELECTED = ['Id', 'Title', 'Created', ...ROLE_HOLDINGS.columns.map((column) => column.name)];

function readHolding(row: Row): StoredHolding {
  const role = ROLES.find((each) => each === row.text('Role'));
  if (role === undefined) {
    throw new StoreError('unexpected', `The list of roles knows no role "${row.text('Role')}".`);
  }
  // Who was appointed without a date holds the role from when the server recorded it: no clock but its own counts.
  const from = row.optionalInstant('HeldFrom') ?? row.instant('Created');
  const until = row.optionalInstant('HeldUntil');
  return {
    itemId: row.number('Id'),
    etag: row.etag(),
    holding: {
      login: login(row.text('PersonLogin')),
      unit: unitCode(row.text('UnitCode')),
      role,
      from,
      ...(until === undefined ? {} : { until })
    }
  };
}

/** Rows that do not read give nobody a role. */
function readAll(rows: readonly Row[]): readonly StoredHolding[] {
  return rows.flatMap((row) => {
    try {
      return [readHolding(row)];
    } catch {
      return [];
    }
  });
}

/** The holding is the nth of this person in this role: a retried request meets its own row. */
export function holdingKey({ login: person, unit, role }: RoleHolding, nth: number): string {
  return `${unit}|${role}|${nth}|${person}`.slice(0, 255);
}

export class RoleHoldings {
  public constructor(private readonly site: Site) {}

  private async read(filter: string): Promise<readonly StoredHolding[]> {
    const asked: Promise<unknown> = this.site
      .list(ROLE_HOLDINGS.path)
      .items.select(...SELECTED)
      .filter(filter)
      .top(PAGE)();
    return readAll(rowsOf(await orHidden(asked, [])));
  }

  public async ofUnits(units: readonly UnitCode[]): Promise<readonly StoredHolding[]> {
    return units.length === 0 ? [] : this.read(equalsAny('UnitCode', units));
  }

  /** Rows of the units, and of the roles in whatever unit. */
  public async ofUnitsAndRoles(
    units: readonly UnitCode[],
    roles: readonly RoleHolding['role'][]
  ): Promise<readonly StoredHolding[]> {
    const conditions = [...units.map((unit) => equals('UnitCode', unit)), ...roles.map((role) => equals('Role', role))];
    return this.read(conditions.join(' or '));
  }

  /** The first page of all rows, which is all of them on most sites. One request, so that it may be part of a batch. */
  public async firstPage(): Promise<readonly StoredHolding[]> {
    const asked: Promise<unknown> = this.site
      .list(ROLE_HOLDINGS.path)
      .items.select(...SELECTED)
      .top(PAGE)();
    return readAll(rowsOf(await orHidden(asked, [])));
  }

  /** All rows, however many. */
  public async everything(): Promise<readonly StoredHolding[]> {
    const all: StoredHolding[] = [];
    for await (const page of pagesOf(this.site.list(ROLE_HOLDINGS.path), SELECTED)) {
      all.push(...readAll(page));
    }
    return all;
  }

  /** @param holding from the moment of recording when it gives none. @param nth how many rows the person has for the role already. */
  public async add(holding: RoleHolding, personTitle: string, nth: number): Promise<void> {
    const { login: person, unit, role, from, until } = holding;
    await unlessThere(
      this.site.list(ROLE_HOLDINGS.path).items.add({
        Title: personTitle,
        HoldingKey: holdingKey(holding, nth),
        PersonLogin: person,
        UnitCode: unit,
        Role: role,
        HeldFrom: from?.toISOString() ?? null,
        HeldUntil: until?.toISOString() ?? null
      })
    );
  }

  /**
   * Ends a row at the moment at which the server records it: by another clock the last acts of the person might come
   * after the end.
   * @param etag of the row that was read. @param now stands until the server's moment is known.
   */
  public async end({ itemId, etag }: Pick<StoredHolding, 'itemId' | 'etag'>, now: Date): Promise<void> {
    const item = this.site.list(ROLE_HOLDINGS.path).items.getById(itemId);
    await item.update({ HeldUntil: now.toISOString() }, etag);
    const ended = rowOf(await item.select('Modified')()).instant('Modified');
    await item.update({ HeldUntil: ended.toISOString() });
  }
}

/** A person in a group of ours. */
export interface GroupMember {
  readonly login: Login;
  readonly unit: UnitCode;
  readonly role: RoleHolding['role'];
}

/**
 * Who held which role when: the rows, and without bounds those whom an owner put into a group without a row. A person
 * whose row ended and who is still in the group holds the role no longer; the check of the site reports that.
 */
export function holdingsOf(members: readonly GroupMember[], rows: readonly RoleHolding[]): readonly RoleHolding[] {
  const key = ({ login: person, unit, role }: GroupMember): string => `${role}|${unit}|${person}`;
  const known = new Set(rows.map(key));
  return [...rows, ...members.filter((member) => !known.has(key(member)))];
}
