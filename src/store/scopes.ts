/** Who may do what in which folder of a launched plan, as data: the permissions that carry the product's promises. */
import type { UnitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { WantedFolder } from './folders';
import { folderPath } from './folders';
import { groupName } from './names';
import type { GroupRole } from './names';
import type { FolderScope, Grant, LevelIds } from './permissions';
import { DRAFTS, EVENTS, OBLIGATIONS, REPORTS } from './schema';

/** A folder with the groups that may use it, and how. */
export interface PlannedFolder extends WantedFolder {
  readonly access: readonly { readonly group: string; readonly level: keyof LevelIds }[];
}

/** The units that owe something, each with the offices that receive from it. */
function officesByUnit(plan: Plan, obligations: readonly Obligation[]): ReadonlyMap<UnitCode, readonly UnitCode[]> {
  const offices = new Map<UnitCode, Set<UnitCode>>();
  for (const { unit, receivingOffice } of obligations) {
    const ofUnit = offices.get(unit) ?? new Set([plan.followingOffice]);
    offices.set(unit, ofUnit.add(receivingOffice));
  }
  return new Map([...offices].map(([unit, ofUnit]) => [unit, [...ofUnit]]));
}

/** The offices that receive anything, and the one that follows the whole plan. */
function receivingOffices(plan: Plan, obligations: readonly Obligation[]): readonly UnitCode[] {
  return [...new Set([plan.followingOffice, ...obligations.map(({ receivingOffice }) => receivingOffice)])];
}

/** Names of the groups that a plan needs: a drafter and an approver group per unit, a receiver group per office. */
export function groupsOf(plan: Plan, obligations: readonly Obligation[]): readonly string[] {
  const roles: readonly GroupRole[] = ['drafter', 'approver'];
  return [
    ...[...officesByUnit(plan, obligations).keys()].flatMap((unit) => roles.map((role) => groupName(unit, role))),
    ...receivingOffices(plan, obligations).map((office) => groupName(office, 'receiver'))
  ];
}

/**
 * The folders of a plan with their access: drafts for those who write them, reports for those and, once approved,
 * for the offices, the log for all concerned to append to, and the tracking rows for their receiving office alone.
 */
export function foldersOf(plan: Plan, obligations: readonly Obligation[]): readonly PlannedFolder[] {
  const perUnit = [...officesByUnit(plan, obligations)].flatMap(([unit, offices]): readonly PlannedFolder[] => {
    const drafter = groupName(unit, 'drafter');
    const approver = groupName(unit, 'approver');
    const receivers = offices.map((office) => groupName(office, 'receiver'));
    return [
      {
        list: DRAFTS.path,
        name: unit,
        access: [
          { group: drafter, level: 'Submitter' },
          { group: approver, level: 'Submitter' }
        ]
      },
      {
        list: REPORTS.path,
        name: unit,
        access: [
          { group: drafter, level: 'Submitter' },
          { group: approver, level: 'Approver' },
          ...receivers.map((group) => ({ group, level: 'Reader' as const }))
        ]
      },
      {
        list: EVENTS.path,
        name: unit,
        access: [drafter, approver, ...receivers].map((group) => ({ group, level: 'LogWriter' as const }))
      }
    ];
  });
  const perOffice = [...new Set(obligations.map(({ receivingOffice }) => receivingOffice))].map(
    (office): PlannedFolder => ({
      list: OBLIGATIONS.path,
      name: office,
      access: [{ group: groupName(office, 'receiver'), level: 'Receiver' }]
    })
  );
  return [...perUnit, ...perOffice];
}

/** The planned access with the ids that the site gave groups and levels. @throws Error when a group is not there. */
export function scopesOf(
  folders: readonly PlannedFolder[],
  groupIds: ReadonlyMap<string, number>,
  levels: LevelIds
): readonly FolderScope[] {
  return folders.map((folder) => ({
    path: folderPath(folder),
    grants: folder.access.map(({ group, level }): Grant => {
      const principal = groupIds.get(group);
      if (principal === undefined) {
        throw new Error(`The site has no group ${group}.`);
      }
      return { principal, level: levels[level] };
    })
  }));
}
