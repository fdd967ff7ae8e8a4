import { parseRoles } from './roles-file';

const LINE = { upn: 'soan@tongket.example', unit: 'DU-23098', role: 'drafter' };

describe('a roles file', () => {
  it('gives one assignment per line', () => {
    expect(parseRoles([LINE, { ...LINE, role: 'receiver' }])).toEqual([LINE, { ...LINE, role: 'receiver' }]);
  });

  it.each([
    [{}, 'roles'],
    [[null], 'roles[0]'],
    [[LINE, { ...LINE, upn: 'a|b@c' }], 'roles[1].upn'],
    [[{ ...LINE, role: 'owner' }], 'roles[0].role'],
    [[{ ...LINE, unit: 'a b' }], 'unit code']
  ])('%j is refused, naming %s', (json, named) => {
    expect(() => parseRoles(json)).toThrow(named);
  });
});
