import { describe, expect, it } from '@jest/globals';
import { createDirectory, loadDirectory } from './directory.ts';

const anna = {
  objectId: '00000000-0000-4000-A000-000000000001',
  upn: 'Anna@tongket.example',
  displayName: 'Anna',
  about: 'x',
  body: 'x',
  isSiteAdmin: false
};

describe('the directory of the local tenant', () => {
  it('has one administrator, and somebody who may nothing', () => {
    const directory = loadDirectory();
    expect(
      directory
        .all()
        .filter((person) => person.isSiteAdmin)
        .map((person) => person.upn)
    ).toEqual(['quantri@tongket.example']);
    expect(directory.byUpn('nguoingoai@tongket.example')).toBeDefined();
  });

  it('finds people regardless of case, and nobody else', () => {
    const directory = createDirectory([anna]);
    expect(directory.byUpn('ANNA@TONGKET.example')?.displayName).toBe('Anna');
    expect(directory.byObjectId(anna.objectId)?.upn).toBe('anna@tongket.example');
    expect(directory.byUpn('anna')).toBeUndefined();
    expect(directory.byUpn('')).toBeUndefined();
  });

  it.each([
    ['no list', {}],
    ['a person without a name', [{ ...anna, displayName: '' }]],
    ['a person without an id', [{ ...anna, objectId: 'x' }]],
    ['a name that could break a login name', [{ ...anna, upn: 'a|b@tongket.example' }]],
    ['a person who stands twice', [anna, { ...anna, upn: 'other@tongket.example' }]],
    ['a name that stands twice', [anna, { ...anna, objectId: '00000000-0000-4000-a000-000000000002' }]],
    ['nobody', [null]]
  ])('is refused with %s', (_, data) => {
    expect(() => createDirectory(data)).toThrow(/directory/);
  });
});
