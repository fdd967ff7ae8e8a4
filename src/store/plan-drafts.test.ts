import * as fc from 'fast-check';
import { partsOf } from './plan-drafts';

describe('a long text over several columns', () => {
  it('is the same when it is put together, and no part can lose its ends', () => {
    const words = fc.constantFrom('ab', 'đe', '😀😀', '"cd"', 'efghij');
    const between = fc.constantFrom('', ' ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, between)), fc.integer({ min: 12, max: 40 }), (said, length) => {
        const text = `{${said.flat().join('')}}`;
        const parts = partsOf(text, length);
        expect(parts.join('')).toBe(text);
        parts.forEach((part) => {
          expect(part.length).toBeLessThanOrEqual(length);
          expect(part.trim()).toBe(part);
        });
      })
    );
  });
});
