import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_LEVELS } from './levels.ts';
import { allows, fromWire, FULL_MASK, maskOf, Permission, storedMask, toWire, union } from './mask.ts';

describe('a permission mask', () => {
  it('survives the way over the wire, though it does not fit a number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 0x7fff_ffffn }), fc.bigInt({ min: 0n, max: 0xffff_ffffn }), (high, low) => {
        const mask = maskOf(high, low);
        const wire = toWire(mask);
        expect(wire).toEqual({ High: `${high}`, Low: `${low}` });
        expect(fromWire(wire.High, wire.Low)).toBe(mask);
        expect(storedMask(mask.toString())).toBe(mask);
      })
    );
  });

  it.each([['x'], [-1], [1.5], [null], ['99999999999'], [undefined]])('is not read from %j', (half) => {
    expect(fromWire(half, '1')).toBeUndefined();
    expect(fromWire('1', half)).toBeUndefined();
  });

  it('allows what is in it and nothing else', () => {
    const mask = union(Permission.viewListItems, Permission.approveItems);
    expect(allows(mask, Permission.approveItems)).toBe(true);
    expect(allows(mask, union(Permission.approveItems, Permission.editListItems))).toBe(false);
    expect(allows(FULL_MASK, Permission.enumeratePermissions)).toBe(true);
  });
});

describe('the built-in levels', () => {
  const of = (name: string): (typeof BUILT_IN_LEVELS)[number]['mask'] =>
    BUILT_IN_LEVELS.find((level) => level.name === name)?.mask ?? maskOf(0, 0);

  it.each([
    ['Read', false, false, false, false],
    ['Contribute', false, false, true, false],
    ['Edit', false, true, true, false],
    ['Design', true, true, true, false],
    ['Full Control', true, true, true, true]
  ])(
    '%s: approve %s, manage lists %s, delete %s, manage permissions %s',
    (name, approve, lists, remove, permissions) => {
      expect([
        allows(of(name), Permission.approveItems),
        allows(of(name), Permission.manageLists),
        allows(of(name), Permission.deleteListItems) && allows(of(name), Permission.deleteVersions),
        allows(of(name), Permission.managePermissions)
      ]).toEqual([approve, lists, remove, permissions]);
    }
  );

  it('Limited Access opens the way and shows no item', () => {
    expect(allows(of('Limited Access'), Permission.open)).toBe(true);
    expect(allows(of('Limited Access'), Permission.viewListItems)).toBe(false);
  });
});
