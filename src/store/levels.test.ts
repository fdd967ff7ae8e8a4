import { PermissionKind } from '@pnp/sp/security';
import { hasPermissions } from '@pnp/sp/security/funcs';
import { LEVELS } from './levels';
import type { LevelName } from './levels';

const has = (name: LevelName, kind: PermissionKind): boolean => {
  const level = LEVELS.find((candidate) => candidate.name === name);
  return level !== undefined && hasPermissions({ High: level.High, Low: level.Low }, kind);
};

const NAMES: readonly LevelName[] = ['Submitter', 'Approver', 'Receiver', 'LogWriter'];

describe('the permission levels', () => {
  it.each(NAMES)('%s may delete nothing and change no settings', (name) => {
    for (const kind of [
      PermissionKind.DeleteListItems,
      PermissionKind.DeleteVersions,
      PermissionKind.ManageLists,
      PermissionKind.ManagePermissions,
      PermissionKind.CancelCheckout,
      PermissionKind.ManageWeb
    ]) {
      expect(has(name, kind)).toBe(false);
    }
  });

  it.each<[LevelName, boolean, boolean, boolean]>([
    ['Submitter', true, true, false],
    ['Approver', true, true, true],
    ['Receiver', true, true, false],
    ['LogWriter', true, false, false]
  ])('%s: add %s, edit %s, approve %s', (name, add, edit, approve) => {
    expect(has(name, PermissionKind.ViewListItems)).toBe(true);
    expect(has(name, PermissionKind.Open)).toBe(true);
    expect(has(name, PermissionKind.AddListItems)).toBe(add);
    expect(has(name, PermissionKind.EditListItems)).toBe(edit);
    expect(has(name, PermissionKind.ApproveItems)).toBe(approve);
  });

  it('are sent as the two unsigned halves of the mask', () => {
    for (const { High, Low } of LEVELS) {
      expect(High).toBeGreaterThanOrEqual(0);
      expect(Low).toBeGreaterThanOrEqual(0);
    }
  });
});
