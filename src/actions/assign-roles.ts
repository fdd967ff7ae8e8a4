/** Phân công: puts people into the groups of their units. */
import type { Login, UnitCode } from '../domain/code';
import type { GroupRole } from '../store/names';
import { MEMBERS_GROUP, groupName } from '../store/names';
import type { Store } from '../store/open-store';
import type { SiteGroup } from '../store/people';
import { failureOf } from '../store/failure';
import type { Failure } from '../store/failure';
import type { Acting } from './acting';
import { attempt } from './attempt';
import type { Outcome } from './outcome';

/** One line of a roles file: a person of the directory, a unit, a role. */
export interface RoleAssignment {
  readonly upn: string;
  readonly unit: UnitCode;
  readonly role: GroupRole;
}

/** What became of one line. */
export type AssignmentResult =
  | { readonly kind: 'done'; readonly assignment: RoleAssignment }
  | { readonly kind: 'noSuchGroup'; readonly assignment: RoleAssignment; readonly group: string }
  | { readonly kind: 'failed'; readonly assignment: RoleAssignment; readonly failure: Failure };

/** One person to be put into one group. */
interface Addition {
  readonly assignment: RoleAssignment;
  readonly group: SiteGroup;
  readonly login: Login;
}

async function loginsOf(
  store: Store,
  upns: readonly string[]
): Promise<ReadonlyMap<string, { readonly login: Login } | { readonly failure: Failure }>> {
  const parts = upns.map(
    (upn) =>
      (batched: Store): Promise<Login> =>
        batched.people.ensurePerson(upn)
  );
  const results = await store.inBatches(parts);
  return new Map(
    results.map((result, index) => [
      upns[index] ?? '',
      result.kind === 'done' ? { login: result.value } : { failure: result.failure }
    ])
  );
}

/**
 * Adds everybody to the members group and to the group of their role. Repeating it changes nothing; nobody is removed.
 * @returns one result per assignment, in their order.
 */
export async function assignRoles(
  { store }: Acting,
  assignments: readonly RoleAssignment[]
): Promise<Outcome<readonly AssignmentResult[]>> {
  return attempt(async () => {
    const groups = new Map((await store.people.groups()).map((group) => [group.name, group]));
    const logins = await loginsOf(store, [...new Set(assignments.map(({ upn }) => upn))]);
    const results = new Map<RoleAssignment, AssignmentResult>();
    const additions: Addition[] = [];
    for (const assignment of assignments) {
      const names = [MEMBERS_GROUP, groupName(assignment.unit, assignment.role)];
      const missing = names.find((name) => !groups.has(name));
      const person = logins.get(assignment.upn);
      if (missing !== undefined) {
        results.set(assignment, { kind: 'noSuchGroup', assignment, group: missing });
      } else if (person !== undefined && 'login' in person) {
        results.set(assignment, { kind: 'done', assignment });
        const wanted = names.flatMap((name) => groups.get(name) ?? []);
        additions.push(...wanted.map((group) => ({ assignment, group, login: person.login })));
      } else {
        const failure = person?.failure ?? failureOf(new Error('The server did not answer for this person.'));
        results.set(assignment, { kind: 'failed', assignment, failure });
      }
    }
    const added = await store.inBatches(
      additions.map(
        ({ group, login }) =>
          (batched: Store): Promise<void> =>
            batched.people.addToGroup(group, login)
      )
    );
    added.forEach((result, index) => {
      const assignment = additions[index]?.assignment;
      if (result.kind === 'failed' && assignment !== undefined) {
        results.set(assignment, { kind: 'failed', assignment, failure: result.failure });
      }
    });
    return assignments.flatMap((assignment) => results.get(assignment) ?? []);
  });
}
