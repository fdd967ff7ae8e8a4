import { sectionId } from '../../domain/code';
import { outlineOf, readOutlineText } from '../read-outline';
import type { OutlineProposal, SectionProposal } from '../read-outline';
import { demote, edit, mergeIntoAbove, promote, remove, splitGuidance } from './corrections';

const READ = readOutlineText(
  'ĐỀ CƯƠNG\nI- Tình hình\n1- Ưu điểm\nNêu rõ số liệu.\n- Kinh nghiệm;\nNêu ngắn gọn.\n2- Hạn chế\na) Khách quan\nb) Chủ quan\nII- Kiến nghị'
);
const id = sectionId;
const shape = (sections: readonly SectionProposal[]): string =>
  sections.map((each) => `${each.id}${each.children.length > 0 ? `(${shape(each.children)})` : ''}`).join(' ');
const of = (proposal: OutlineProposal): string => shape(proposal.sections);
const find = (sections: readonly SectionProposal[], wanted: string): SectionProposal | undefined =>
  sections
    .flatMap((each) => [each, ...[find(each.children, wanted)].flatMap((below) => below ?? [])])
    .find((each) => each.id === wanted);

describe('corrections of an outline', () => {
  it('begin with what was read', () => {
    expect(of(READ)).toBe('p1(p1-1 p1-2(p1-2-1 p1-2-2)) p2');
  });

  it.each<[string, (proposal: OutlineProposal) => OutlineProposal, string]>([
    [
      'a section moves up with what is below it',
      (each) => promote(each, id('p1-2')),
      'p1(p1-1) p1-2(p1-2-1 p1-2-2) p2'
    ],
    [
      'a section moves down below the one before it',
      (each) => demote(each, id('p2')),
      'p1(p1-1 p1-2(p1-2-1 p1-2-2) p2)'
    ],
    ['a first section cannot move down', (each) => demote(each, id('p1')), 'p1(p1-1 p1-2(p1-2-1 p1-2-2)) p2'],
    ['a top section cannot move up', (each) => promote(each, id('p2')), 'p1(p1-1 p1-2(p1-2-1 p1-2-2)) p2'],
    [
      'a heading becomes guidance of the one above',
      (each) => mergeIntoAbove(each, id('p1-2-2')),
      'p1(p1-1 p1-2(p1-2-1)) p2'
    ],
    ['what stood below it stays a section', (each) => mergeIntoAbove(each, id('p1-2')), 'p1(p1-1(p1-2-1 p1-2-2)) p2'],
    [
      'guidance becomes a section',
      (each) => splitGuidance(each, id('p1-1'), 1),
      'p1(p1-1(p1-1-s1) p1-2(p1-2-1 p1-2-2)) p2'
    ],
    ['a section goes with what is below it', (each) => remove(each, id('p1-2')), 'p1(p1-1) p2'],
    ['an unknown section changes nothing', (each) => remove(each, id('p9')), 'p1(p1-1 p1-2(p1-2-1 p1-2-2)) p2']
  ])('%s', (_what, correct, expected) => {
    expect(of(correct(READ))).toBe(expected);
  });

  it('put text where it belongs', () => {
    const split = splitGuidance(READ, id('p1-1'), 1);
    expect(find(split.sections, 'p1-1')?.guidance).toBe('Nêu rõ số liệu.');
    expect(find(split.sections, 'p1-1-s1')).toMatchObject({
      title: 'Kinh nghiệm',
      guidance: 'Nêu ngắn gọn.',
      confidence: 1
    });
    expect(find(mergeIntoAbove(READ, id('p1-2-2')).sections, 'p1-2-1')?.guidance).toBe('b) Chủ quan');
  });

  it('are kept when the outline is read again', () => {
    const corrected = edit(promote(READ, id('p1-2')), id('p1-2'), { title: 'Những hạn chế', required: false });
    expect(find(corrected.sections, 'p1-2')).toMatchObject({ title: 'Những hạn chế', required: false, confidence: 1 });
    const again = readOutlineText('ĐỀ CƯƠNG\nI- Tình hình\n1- Ưu điểm\nII- Những hạn chế\nIII- Kiến nghị', {
      previous: outlineOf(corrected)
    });
    expect(of(again)).toBe('p1(p1-1) p1-2 p2');
  });
});
