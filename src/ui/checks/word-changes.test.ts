import { checkDocument } from '../../documents/check';
import type { Finding } from '../../documents/check';
import { makeDraft } from '../../documents/make-draft';
import { proseSections } from '../../domain/outline';
import { localDate } from '../../domain/local-date';
import { SAMPLE_OUTLINE, SAMPLE_PLAN, sampleObligation } from '../samples/sample-plan';
import { wordChangeOf } from './word-changes';

const OBLIGATION = sampleObligation('Đảng ủy xã Hàm Chính');

function unitOfSample(): (typeof SAMPLE_PLAN.units)[number] {
  const unit = SAMPLE_PLAN.units.find(({ code }) => code === OBLIGATION.unit);
  if (unit === undefined) {
    throw new Error('The sample plan lost its unit.');
  }
  return unit;
}

/** A draft made from the outline without its last prose section. */
function draftLackingLast(): { readonly bytes: Uint8Array; readonly findings: readonly Finding[] } {
  const last = proseSections(SAMPLE_OUTLINE).slice(-1)[0];
  const shorter = {
    ...SAMPLE_OUTLINE,
    sections: SAMPLE_OUTLINE.sections.map((section) => ({
      ...section,
      children: section.children.filter(({ id }) => id !== last?.id)
    }))
  };
  const bytes = makeDraft({
    plan: { ...SAMPLE_PLAN, outline: { ...shorter, sections: shorter.sections.filter(({ id }) => id !== last?.id) } },
    obligation: OBLIGATION,
    unit: unitOfSample(),
    today: localDate('2023-10-05')
  });
  return { bytes, findings: checkDocument(bytes, { outline: SAMPLE_OUTLINE }).findings };
}

describe('a fix as a change of the open document', () => {
  it('puts a missing section beside what stood there, with its heading and prompt', () => {
    const { bytes, findings } = draftLackingLast();
    const last = proseSections(SAMPLE_OUTLINE).slice(-1)[0];
    const missing = findings.find(({ code, section }) => code === 'sectionMissing' && section === last?.id);
    expect(missing?.fix?.kind).toBe('insertSection');
    const change = missing?.fix === undefined ? undefined : wordChangeOf(bytes, missing.fix);
    expect(change).toMatchObject({ kind: 'insertSection', section: last?.id, title: last?.title });
    expect(change?.kind === 'insertSection' && change.heading).toContain(last?.title);
    expect(change?.kind === 'insertSection' && change.spot.where).toBe('After');
  });

  it('says nothing to change where the bytes stay the same', () => {
    const { bytes } = draftLackingLast();
    expect(wordChangeOf(bytes, { kind: 'composeText' })).toBeUndefined();
  });

  it('leaves page, size and encoding to Word itself', () => {
    const { bytes } = draftLackingLast();
    expect(wordChangeOf(bytes, { kind: 'convertLegacyText', font: 'Times New Roman' })).toBeUndefined();
    expect(wordChangeOf(bytes, { kind: 'removeForeign' })).toBeUndefined();
  });
});
