import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../server/call.ts';
import { createDigests } from './digest.ts';

const person = (objectId: string): Person => ({
  objectId,
  upn: `${objectId}@tongket.example`,
  displayName: objectId,
  about: 'x',
  body: 'x',
  isSiteAdmin: false
});
const anna = person('a');
const START = Date.UTC(2026, 10, 23, 16, 1, 34);

function digests(secret = 'secret'): { at: (seconds: number) => ReturnType<typeof createDigests> } {
  return {
    at: (seconds) =>
      createDigests({
        secret: new TextEncoder().encode(secret),
        clock: { now: () => new Date(START + seconds * 1000) }
      })
  };
}

describe('a form digest', () => {
  const digest = digests().at(0).issue(anna);

  it('has the form of which PnPjs reads the part after the comma as a date', () => {
    expect(digest).toMatch(/^0x[0-9A-F]{128},23 Nov 2026 16:01:34 -0000$/);
    expect(Date.parse(digest.split(',')[1] ?? '')).toBe(START);
  });

  it('holds for 1800 seconds', () => {
    expect([0, 1, 1799, 1800].map((s) => digests().at(s).verify(digest, anna))).toEqual([true, true, true, true]);
    expect([1801, 100_000, -60].map((s) => digests().at(s).verify(digest, anna))).toEqual([false, false, false]);
  });

  it('holds for its person and its server only', () => {
    expect(digests().at(1).verify(digest, person('b'))).toBe(false);
    expect(digests('other').at(1).verify(digest, anna)).toBe(false);
  });

  it('cannot be made younger', () => {
    const younger = digest.replace('16:01:34', '16:31:34');
    expect(digests().at(1800).verify(younger, anna)).toBe(false);
  });

  it.each([
    [null],
    [''],
    ['0x'],
    ['0x00,23 Nov 2026 16:01:34 -0000'],
    [`${digest} `],
    [`0x${'0'.repeat(128)},23 Nov 2026 16:01:34 -0000`]
  ])('is refused when it is %s', (value) => {
    expect(digests().at(1).verify(value, anna)).toBe(false);
  });

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(fc.nat(digest.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const changed = digest.slice(0, at) + character + digest.slice(at + 1);
        fc.pre(changed.toUpperCase() !== digest.toUpperCase());
        expect(digests().at(1).verify(changed, anna)).toBe(false);
      }),
      { numRuns: 1_000 }
    );
  });
});
