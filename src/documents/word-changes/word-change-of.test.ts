import { sectionId } from '../../domain/code';
import { checkDocument } from '../check';
import { linesOfBody } from '../checking/lines';
import { draftInput, OUTLINE } from '../fixtures/plan';
import { makeDraft } from '../make-draft';
import { openDocument } from '../reading/document';
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
    expect(change?.kind === 'insertSection' && change.like).toBe('p2-i');
  });

  it('puts a control below a heading that stands there, looking as the nearest section with prose', () => {
    const lines = linesOfBody(openDocument(SHORTER).body);
    const first = lines.findIndex(({ tags }) => tags.includes('p2-i'));
    const paragraph = lines[first - 1]?.place.paragraph ?? -1;
    expect(
      wordChangeOf(SHORTER, {
        kind: 'controlBelowHeading',
        section: sectionId('moi'),
        title: 'Mới',
        prompt: 'Nêu.',
        paragraph
      })
    ).toMatchObject({ heading: '', spot: { kind: 'paragraph', paragraph, where: 'After' }, like: 'p2-i' });
  });

  it('says nothing to change where the bytes stay the same', () => {
    expect(wordChangeOf(SHORTER, { kind: 'composeText' })).toBeUndefined();
  });

  it('leaves page, size and encoding to Word itself', () => {
    expect(wordChangeOf(SHORTER, { kind: 'convertLegacyText', font: 'Times New Roman' })).toBeUndefined();
    expect(wordChangeOf(SHORTER, { kind: 'removeForeign' })).toBeUndefined();
  });
});
