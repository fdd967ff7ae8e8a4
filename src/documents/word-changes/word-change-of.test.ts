import { checkDocument } from '../check';
import { draftInput, OUTLINE } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { wordChangeOf } from './word-change-of';

/** A draft made from the outline without its last prose section. */
const SHORTER = makeDraft(
  draftInput({
    ...OUTLINE,
    sections: OUTLINE.sections.map((each) => ({ ...each, children: each.children.filter(({ id }) => id !== 'p2-ii') }))
  })
);

describe('a fix as a change of the open document', () => {
  it('puts a missing section beside what stood there, with its heading and prompt', () => {
    const asked = {
      ...OUTLINE,
      sections: OUTLINE.sections.map((each) => ({
        ...each,
        children: each.children.map((child) => ({ ...child, required: true }))
      }))
    };
    const missing = checkDocument(SHORTER, { outline: asked }).findings.find(
      ({ code, section }) => code === 'sectionMissing' && section === 'p2-ii'
    );
    expect(missing?.fix?.kind).toBe('insertSection');
    const change = missing?.fix === undefined ? undefined : wordChangeOf(SHORTER, missing.fix);
    expect(change).toMatchObject({ kind: 'insertSection', section: 'p2-ii', title: 'Kiến nghị' });
    expect(change?.kind === 'insertSection' && change.heading).toContain('Kiến nghị');
    expect(change?.kind === 'insertSection' && change.spot.where).toBe('After');
  });

  it('says nothing to change where the bytes stay the same', () => {
    expect(wordChangeOf(SHORTER, { kind: 'composeText' })).toBeUndefined();
  });

  it('leaves page, size and encoding to Word itself', () => {
    expect(wordChangeOf(SHORTER, { kind: 'convertLegacyText', font: 'Times New Roman' })).toBeUndefined();
    expect(wordChangeOf(SHORTER, { kind: 'removeForeign' })).toBeUndefined();
  });
});
