import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { openZip } from './zip-parts.ts';

const content = fc.uint8Array({ maxLength: 400 });
const level = fc.constantFrom(0 as const, 6 as const);
const names = fc.uniqueArray(fc.constantFrom('a.xml', 'b/c.xml', 'đề cương.xml', 'd.bin', 'e.rels'), { minLength: 1 });
const text = fc.string({ unit: 'binary', maxLength: 200 }).map((each) => each.replace(/[\ud800-\udfff]/g, '?'));

/** The compressed bytes of a part, found by the name in its local header. */
function packedBytes(zip: Uint8Array, name: string): string {
  const file = Buffer.from(zip);
  const at = file.indexOf(Buffer.concat([Buffer.from('PK\u0003\u0004')]));
  for (let header = at; header >= 0; header = file.indexOf('PK\u0003\u0004', header + 4)) {
    const nameLength = file.readUInt16LE(header + 26);
    const start = header + 30 + nameLength + file.readUInt16LE(header + 28);
    if (file.toString('utf8', header + 30, header + 30 + nameLength) === name) {
      return file.toString('base64', start, start + file.readUInt32LE(header + 18));
    }
  }
  return 'missing';
}

describe('a part that is exchanged or added', () => {
  it('is what was written, while every other part keeps its compressed bytes', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(content, { minLength: 5, maxLength: 5 }),
        level,
        text,
        fc.nat({ max: 5 }),
        (all, bytes, packing, wanted, which) => {
          const parts = Object.fromEntries(all.map((name, index) => [name, bytes[index] ?? new Uint8Array()]));
          const original = zipSync(parts, { level: packing });
          const target = all[which] ?? 'new/part.xml';
          const changed = openZip(original)?.with(new Map([[target, wanted]])) ?? new Uint8Array();
          const unpacked = unzipSync(changed);
          expect(new TextDecoder().decode(unpacked[target])).toBe(wanted);
          expect(Object.keys(unpacked).sort()).toEqual([...new Set([...all, target])].sort());
          for (const name of all.filter((each) => each !== target)) {
            expect(packedBytes(changed, name)).toBe(packedBytes(original, name));
          }
          expect(openZip(changed)?.text(target)).toBe(wanted);
        }
      ),
      { numRuns: 200 }
    );
  });
});

describe('bytes that are no zip file, or a damaged one', () => {
  it('are not opened, and never throw', () => {
    const whole = zipSync({ 'a.xml': new Uint8Array(50), 'b.xml': new Uint8Array(60) });
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const damaged = whole.slice();
        damaged[at] = value;
        const zip = openZip(damaged);
        zip?.text('a.xml');
        zip?.with(new Map([['a.xml', 'x']]));
      }),
      { numRuns: 300 }
    );
    expect(openZip(new Uint8Array())).toBeUndefined();
    expect(openZip(whole.subarray(0, whole.length - 1))).toBeUndefined();
    expect(
      openZip(fc.sample(fc.uint8Array({ minLength: 100, maxLength: 100 }), 1)[0] ?? new Uint8Array())
    ).toBeUndefined();
  });
});
