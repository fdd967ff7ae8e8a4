import fc from 'fast-check';
import { sectionId } from './code';
import { SECTION_STATES } from './outline';
import { NO_NOTES, asSectionNotes, readSectionNotes, sectionNotes } from './section-notes';
import type { OpenReason } from './state';

const of = (section: string): OpenReason => ({ section: sectionId(section), words: 'thiếu số liệu', from: 'above' });

describe('what a row knows of its sections', () => {
  it('is nothing when nothing was recorded', () => {
    expect(sectionNotes(undefined, [])).toBe(NO_NOTES);
    expect(readSectionNotes(NO_NOTES)).toEqual({ states: new Map(), returned: new Set(), returnedWhole: false });
  });

  it('is written short, in the order of the outline', () => {
    const states = { 'mo-dau': 'done', 'p1-i': 'empty', 'p1-ii': 'done', p2: 'belowMinimum', p3: 'missing' } as const;
    expect(sectionNotes(states, [of('p1-i'), of('p1-i')])).toBe('d:mo-dau,p1-ii b:p2 e:p1-i m:p3 r:p1-i');
  });

  it('holds returned sections of reports whose sections were not recorded, and returns of the whole', () => {
    expect(readSectionNotes(sectionNotes(undefined, [of('p2'), { words: 'sai mẫu', from: 'above' }]))).toEqual({
      states: new Map(),
      returned: new Set(['p2']),
      returnedWhole: true
    });
  });

  it('passes over what it does not know', () => {
    const { states, returned } = readSectionNotes(asSectionNotes('d:mo-dau,,<b> x:p1 d *:r r:p-2 d:*'));
    expect([...states]).toEqual([['mo-dau', 'done']]);
    expect([...returned]).toEqual(['p-2']);
  });

  it('comes back as it was, for any sections', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
    fc.assert(
      fc.property(
        fc.dictionary(id, fc.constantFrom(...SECTION_STATES)),
        fc.array(id),
        fc.boolean(),
        (states, ids, whole) => {
          const reasons: OpenReason[] = ids.map(of);
          const known = readSectionNotes(
            sectionNotes(states, whole ? [...reasons, { words: 'x', from: 'inside' }] : reasons)
          );
          expect(Object.fromEntries(known.states)).toEqual({ ...states });
          expect(known.returned).toEqual(new Set(ids));
          expect(known.returnedWhole).toBe(whole);
        }
      )
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readSectionNotes(asSectionNotes(text))).toBeDefined()));
  });
});
