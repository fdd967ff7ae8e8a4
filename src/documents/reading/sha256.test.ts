import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './sha256';

const nodes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
  ])('gives the value of the standard for "%s"', (text, expected) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(expected);
  });

  it.each([55, 56, 63, 64, 65, 119, 120, 1_000_000])('agrees with Node on %d bytes', (length) => {
    const bytes = new Uint8Array(length).map((_, index) => (index * 7919) % 251);
    expect(sha256(bytes)).toBe(nodes(bytes));
  });

  it('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(nodes(bytes));
      })
    );
  });
});
