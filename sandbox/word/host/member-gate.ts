/**
 * Which member belongs to which requirement set, as `@types/office-js` says, and which of them a Word refuses. A member above
 * the sets of the profile is answered with ApiNotFound, the error that Word and office.js give for it.
 */
import type { ApiMetadata, RequirementSet } from '../pane/api-metadata.ts';
import type { Profile } from './profiles.ts';
import { compareVersions } from './profiles.ts';

export interface MemberGate {
  /**
   * @param type class of the Word API, e.g. `Document`.
   * @param member public or wire name, e.g. `getStyles` or `GetStyles`.
   * @returns the set that the member needs and the profile lacks; undefined when it may be used or is not described.
   */
  refuses(type: string, member: string): RequirementSet | undefined;
}

/** Lets everything through: for tests of the model alone. */
export const OPEN_GATE: MemberGate = { refuses: () => undefined };

/** Whether a Word with these sets has this one. */
export function hasSet(requirements: Readonly<Record<string, string>>, [name, version]: RequirementSet): boolean {
  const own = requirements[name];
  return own !== undefined && compareVersions(version, own) <= 0;
}

export function createMemberGate(metadata: ApiMetadata, { requirements }: Profile): MemberGate {
  const refused = new Map<string, RequirementSet>();
  for (const [type, members] of Object.entries(metadata)) {
    for (const [name, { set }] of Object.entries(members)) {
      if (set.every((one) => !hasSet(requirements, one))) {
        const needed = set[0];
        if (needed !== undefined) {
          refused.set(`${type}.${name}`.toLowerCase(), needed);
        }
      }
    }
  }
  return { refuses: (type, member) => refused.get(`${type}.${member}`.toLowerCase()) };
}
