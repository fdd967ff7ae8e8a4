/** Phân công: gives people roles for units, from now on, and ends them. Nothing that was recorded is ever deleted. */
import type { UnitCode } from '../domain/code';
import type { RoleHolding } from '../domain/role';
import { failureOf } from '../store/failure';
import type { Failure } from '../store/failure';
import { ADMINISTRATORS_GROUP, MEMBERS_GROUP, groupName } from '../store/names';
import type { GroupRole } from '../store/names';
import type { Store } from '../store/open-store';
import type { KnownPerson, SiteGroup } from '../store/people';
import type { StoredHolding } from '../store/role-holdings';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';
import { ensureRoleGroups } from './role-groups';

/** One line of a roles file: a person of the directory, a unit, a role. */
export interface RoleAssignment {
  readonly upn: string;
  readonly unit: UnitCode;
  readonly role: GroupRole;
  /** From when; from the moment of recording when left out. */
  readonly from?: Date;
}

/** What became of one line. */
export type AssignmentResult =
  | { readonly kind: 'done'; readonly assignment: RoleAssignment }
  /** No launched plan has a use for the role in that unit. */
  | { readonly kind: 'noSuchGroup'; readonly assignment: RoleAssignment; readonly group: string }
  | { readonly kind: 'failed'; readonly assignment: RoleAssignment; readonly failure: Failure };

async function peopleOf(
  store: Store,
  upns: readonly string[]
): Promise<ReadonlyMap<string, KnownPerson | { readonly failure: Failure }>> {
  const parts = upns.map(
    (upn) =>
      (batched: Store): Promise<KnownPerson> =>
        batched.people.ensurePerson(upn)
  );
  const results = await store.inBatches(parts);
  return new Map(
    results.map((result, index) => [
      upns[index] ?? '',
      result.kind === 'done' ? result.value : { failure: result.failure }
    ])
  );
}

function holdingsOf(
  person: KnownPerson,
  { unit, role }: RoleAssignment,
  held: readonly StoredHolding[]
): readonly StoredHolding[] {
  return held.filter(({ holding }) => holding.login === person.login && holding.unit === unit && holding.role === role);
}

/** Groups that a person of the role is in. */
function groupsOfRole({ unit, role }: RoleAssignment): readonly string[] {
  return [MEMBERS_GROUP, groupName(unit, role), ...(role === 'administrator' ? [ADMINISTRATORS_GROUP] : [])];
}

/** The writes of one assignment: the row first, which is what counts, then the groups, which is what the server lets. */
function writesOf(
  assignment: RoleAssignment,
  person: KnownPerson,
  groups: ReadonlyMap<string, SiteGroup>,
  held: readonly StoredHolding[]
): readonly ((store: Store) => Promise<void>)[] {
  const { unit, role, from } = assignment;
  const mine = holdingsOf(person, assignment, held);
  const isOpen = mine.some(({ holding }) => holding.until === undefined);
  const holding: RoleHolding = { login: person.login, unit, role, ...(from === undefined ? {} : { from }) };
  return [
    ...(isOpen ? [] : [async (store: Store) => store.roles.add(holding, person.title, mine.length)]),
    ...groupsOfRole(assignment).flatMap((name) => {
      const group = groups.get(name);
      return group === undefined ? [] : [async (store: Store) => store.people.addToGroup(group, person.login)];
    })
  ];
}

/**
 * Records who holds which role and adds them to the members group and to the group of their role, which is made with
 * its permissions when it is the first. Repeating it changes nothing; nobody is removed.
 * @returns one result per assignment, in their order.
 */
export async function assignRoles(
  { store }: Acting,
  assignments: readonly RoleAssignment[]
): Promise<Outcome<readonly AssignmentResult[]>> {
  return attempt(async () => {
    const groups = await ensureRoleGroups(store, assignments);
    const people = await peopleOf(store, [...new Set(assignments.map(({ upn }) => upn))]);
    const held = await store.roles.everything();
    const results = new Map<RoleAssignment, AssignmentResult>();
    const writes: { readonly assignment: RoleAssignment; readonly write: (store: Store) => Promise<void> }[] = [];
    for (const assignment of assignments) {
      const missing = groupsOfRole(assignment).find((name) => !groups.has(name));
      const person = people.get(assignment.upn);
      if (missing !== undefined) {
        results.set(assignment, { kind: 'noSuchGroup', assignment, group: missing });
      } else if (person !== undefined && 'login' in person) {
        results.set(assignment, { kind: 'done', assignment });
        writes.push(...writesOf(assignment, person, groups, held).map((write) => ({ assignment, write })));
      } else {
        const failure = person?.failure ?? failureOf(new Error('The server did not answer for this person.'));
        results.set(assignment, { kind: 'failed', assignment, failure });
      }
    }
    const written = await store.inBatches(writes.map(({ write }) => write));
    written.forEach((result, index) => {
      const assignment = writes[index]?.assignment;
      if (result.kind === 'failed' && assignment !== undefined) {
        results.set(assignment, { kind: 'failed', assignment, failure: result.failure });
      }
    });
    return assignments.flatMap((assignment) => results.get(assignment) ?? []);
  });
}

/**
 * Ends a role: the row first, so that what the person did until then keeps counting and nothing after it does, then
 * the membership. Repeating it changes nothing.
 */
export async function endRole({ store, now }: Acting, assignment: RoleAssignment): Promise<Outcome<void>> {
  return attempt(async () => {
    const person = await store.people.ensurePerson(assignment.upn);
    const { unit, role } = assignment;
    const mine = holdingsOf(person, assignment, await store.roles.ofUnits([unit]));
    const open = mine.find(({ holding }) => holding.until === undefined);
    if (open !== undefined) {
      await store.roles.end(open, now());
    }
    const group = (await store.people.groups()).find(({ name }) => name === groupName(unit, role));
    if (group === undefined) {
      return;
    }
    const members = await store.people.members();
    const isMember = members.some((each) => each.login === person.login && each.unit === unit && each.role === role);
    if (isMember && mine.length === 0) {
      // An owner put them into the group by hand: what they did counts, and from now on there is a row that ends.
      await store.roles.add({ login: person.login, unit, role, from: new Date(0), until: now() }, person.title, 0);
    }
    if (isMember) {
      await store.people.removeFromGroup(group, person.login);
    }
  });
}
