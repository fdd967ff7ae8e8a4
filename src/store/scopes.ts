/** Who may do what in which folder of a launched plan, as data: the permissions that carry the product's promises. */
import type { UnitCode } from '../domain/code';
import type { Obligation } from '../domain/obligation';
import type { Plan } from '../domain/plan';
import type { WantedFolder } from './folders';
import { folderPath } from './folders';
import { groupName } from './names';
import type { Grant, LevelIds } from './permissions';
import { DRAFTS, EVENTS, LETTERS, NUMBERS, OBLIGATIONS, REPORTS } from './schema';

/** What one group may do in a folder. */
export interface Access {
  readonly group: string;
  readonly level: keyof LevelIds;
}

/** A folder with the groups that may use it, and how. A group is made when the first person gets its role. */
export interface PlannedFolder extends WantedFolder {
  readonly access: readonly Access[];
}

/** A folder with permissions of its own: the path below the web and exactly these grants beside the owners'. */
export interface FolderScope {
  readonly path: string;
  readonly grants: readonly Grant[];
}

/** Beside the owners, who administers a plan: those of the office that follows it. */
type Following = Pick<Plan, 'followingOffice'>;

/** The units that owe something, each with the offices that receive from it. */
function officesByUnit(
  plan: Following,
  obligations: readonly Obligation[]
): ReadonlyMap<UnitCode, readonly UnitCode[]> {
  const offices = new Map<UnitCode, Set<UnitCode>>();
  for (const { unit, receivingOffice } of obligations) {
    const ofUnit = offices.get(unit) ?? new Set([plan.followingOffice]);
    offices.set(unit, ofUnit.add(receivingOffice));
  }
  return new Map([...offices].map(([unit, ofUnit]) => [unit, [...ofUnit]]));
}

/** The offices that receive anything, and the one that follows the whole plan. */
function receivingOffices(plan: Following, obligations: readonly Obligation[]): readonly UnitCode[] {
  return [...new Set([plan.followingOffice, ...obligations.map(({ receivingOffice }) => receivingOffice)])];
}

/** Names of the groups that a launch makes: the offices that receive. Those of a unit come with its first people. */
export function groupsOf(plan: Following, obligations: readonly Obligation[]): readonly string[] {
  return receivingOffices(plan, obligations).map((office) => groupName(office, 'receiver'));
}

const give = (level: keyof LevelIds, groups: readonly string[]): readonly Access[] =>
  groups.map((group) => ({ group, level }));

function foldersOfUnit(
  unit: UnitCode,
  offices: readonly UnitCode[],
  administrator: string,
  receives: boolean
): readonly PlannedFolder[] {
  const own = (role: 'drafter' | 'approver' | 'clerk' | 'reader'): string => groupName(unit, role);
  const receivers = offices.map((office) => groupName(office, 'receiver'));
  const readers = [...new Set([unit, ...offices])].map((office) => groupName(office, 'reader'));
  return [
    { list: DRAFTS.path, name: unit, access: give('Submitter', [own('drafter'), own('approver')]) },
    {
      list: REPORTS.path,
      name: unit,
      access: [
        ...give('Submitter', [own('drafter')]),
        ...give('Approver', [own('approver'), administrator]),
        ...give('Reader', [own('clerk'), ...receivers, ...readers])
      ]
    },
    {
      list: EVENTS.path,
      name: unit,
      access: [
        ...give('LogWriter', [own('drafter'), own('approver'), own('clerk'), ...receivers, administrator]),
        ...give('Reader', readers)
      ]
    },
    {
      list: NUMBERS.path,
      name: unit,
      access: [
        // Who receives takes the numbers of letters (đôn đốc), and reads the register for the next one.
        ...give('LogWriter', [own('clerk'), ...(receives ? [groupName(unit, 'receiver')] : [])]),
        ...give('Reader', [own('approver'), administrator])
      ]
    }
  ];
}

/**
 * The folders of a plan with their access: drafts for those who write them, reports for those and, once approved,
 * for the offices, the log for all concerned to append to, the register of numbers for the unit's clerks, the
 * tracking rows for their receiving office, and for each office its letters and the numbers of these.
 */
export function foldersOf(plan: Following, obligations: readonly Obligation[]): readonly PlannedFolder[] {
  const administrator = groupName(plan.followingOffice, 'administrator');
  const offices = receivingOffices(plan, obligations);
  const units = officesByUnit(plan, obligations);
  const perUnit = [...units].flatMap(([unit, ofUnit]) =>
    foldersOfUnit(unit, ofUnit, administrator, offices.includes(unit))
  );
  const letters = offices.flatMap((office): readonly PlannedFolder[] => {
    const receiver = groupName(office, 'receiver');
    return [
      { list: LETTERS.path, name: office, access: give('Receiver', [receiver]) },
      ...(units.has(office)
        ? []
        : [{ list: NUMBERS.path, name: office, access: give('LogWriter', [receiver, groupName(office, 'clerk')]) }])
    ];
  });
  const perOffice = [...new Set(obligations.map(({ receivingOffice }) => receivingOffice))].map(
    (office): PlannedFolder => ({
      list: OBLIGATIONS.path,
      name: office,
      access: give('Receiver', [groupName(office, 'receiver'), administrator])
    })
  );
  return [...perUnit, ...perOffice, ...letters];
}

/** The planned access of the groups that are there, with the ids that the site gave groups and levels. */
export function scopesOf(
  folders: readonly PlannedFolder[],
  groupIds: ReadonlyMap<string, number>,
  levels: LevelIds
): readonly FolderScope[] {
  return folders.map((folder) => ({
    path: folderPath(folder),
    grants: folder.access.flatMap(({ group, level }): readonly Grant[] => {
      const principal = groupIds.get(group);
      return principal === undefined ? [] : [{ principal, level: levels[level] }];
    })
  }));
}
