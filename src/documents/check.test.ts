import { checkReport } from './check';
import type { Finding } from './check';
import { OUTLINE, PROSE } from './fixtures/plan';
import type { CheckedReading } from './checking/check-report';
import type { SectionReading } from './read-report';
import { sectionId } from '../domain/code';

const section = (id: string, more: Partial<SectionReading> = {}): SectionReading => ({
  id: sectionId(id),
  foundBy: 'tag',
  words: 20,
  paragraphs: ['Nội dung.'],
  placeholder: false,
  ...more
});

/** A report that is in order, with one thing changed. */
const reading = (more: Partial<CheckedReading> = {}, changed: readonly SectionReading[] = []): CheckedReading => ({
  sections: PROSE.map((id) => changed.find((each) => each.id === id) ?? section(id)),
  hasRevisions: false,
  hasComments: false,
  ...more
});

const warning = (code: Finding['code'], more: Partial<Finding> = {}): Finding => ({ code, severity: 'warns', ...more });

describe('checkReport', () => {
  it('finds nothing in a report that is in order', () => {
    expect(checkReport(reading(), OUTLINE)).toEqual([]);
  });

  it.each<[string, CheckedReading, readonly Finding[]]>([
    [
      'a required section that is missing',
      reading({}, [section('p1-i', { foundBy: undefined, words: 0 })]),
      [
        warning('sectionMissing', {
          section: sectionId('p1-i'),
          fix: expect.objectContaining({ kind: 'insertSection' })
        })
      ]
    ],
    [
      'a required section that is empty',
      reading({}, [section('p1-ii', { words: 0 })]),
      [warning('sectionEmpty', { section: sectionId('p1-ii') })]
    ],
    [
      'a required section that still shows its prompt',
      reading({}, [section('p1-ii', { words: 0, placeholder: true })]),
      [warning('sectionPlaceholder', { section: sectionId('p1-ii') })]
    ],
    [
      'a section below its minimum, with both numbers',
      reading({}, [section('mo-dau', { words: 4 })]),
      [warning('sectionBelowMinimum', { section: sectionId('mo-dau'), needed: 5, actual: 4 })]
    ],
    ['an optional section that is empty: nothing', reading({}, [section('p2-ii', { words: 0 })]), []],
    [
      'an optional section that is missing: nothing',
      reading({}, [section('p2-ii', { foundBy: undefined, words: 0 })]),
      []
    ],
    [
      'an optional section that was begun',
      reading({}, [section('p2-ii', { words: 1 })]),
      [warning('sectionBelowMinimum', { section: sectionId('p2-ii'), needed: 5, actual: 1 })]
    ],
    [
      'tracked changes',
      reading({ hasRevisions: true }),
      [warning('revisionsLeft', { fix: { kind: 'acceptRevisions' } })]
    ],
    ['comments', reading({ hasComments: true }), [warning('commentsLeft', { fix: { kind: 'removeComments' } })]],
    ['a mark of secrecy', reading({ secrecy: 'Mật' }), [{ code: 'secrecyMark', severity: 'blocks', actual: 'Mật' }]]
  ])('about %s', (_what, of, expected) => {
    expect(checkReport(of, OUTLINE)).toEqual(expected);
  });

  it('blocks a report in which nothing is written, before it says which sections are empty', () => {
    const empty = PROSE.map((id) => section(id, { words: 0, paragraphs: [], placeholder: true }));
    const findings = checkReport(reading({}, empty), OUTLINE);
    expect(findings[0]).toEqual({ code: 'nothingWritten', severity: 'blocks' });
    expect(findings.slice(1).map(({ code, section: id }) => [code, id])).toEqual(
      ['mo-dau', 'p1-i', 'p1-ii', 'p2-i'].map((id) => ['sectionPlaceholder', id])
    );
  });

  it('does not block a report that has one word', () => {
    const almost = PROSE.map((id) => section(id, { words: id === 'p2-ii' ? 1 : 0 }));
    expect(checkReport(reading({}, almost), OUTLINE).some(({ severity }) => severity === 'blocks')).toBe(false);
  });
});
