import { unitCode } from '../domain/code';
import { GROUP_ROLES, MEMBERS_GROUP, groupName, readGroupName } from './names';

describe('the name of a group', () => {
  it.each(GROUP_ROLES)('comes apart into unit and %s again', (role) => {
    expect(readGroupName(groupName(unitCode('DU-23098'), role))).toEqual({ unit: 'DU-23098', role });
  });

  it.each([
    MEMBERS_GROUP,
    'Owners',
    'TongKet.DU-1.owner',
    'TongKet.DU-1.drafter.x',
    'Other.DU-1.drafter',
    'TongKet..drafter'
  ])('%s gives nobody a role', (name) => {
    expect(readGroupName(name)).toBeUndefined();
  });
});
