import { finish } from '../../documents/steps';
import { SAMPLE_OUTLINE } from '../samples/sample-plan';
import type { ControlText } from './document-in-word';
import { nextUnfinished, outlineProgressSteps } from './section-progress';
import type { OutlineProgress } from './section-progress';

const FULL: ControlText = { text: 'một hai ba bốn năm sáu', placeholder: 'Bấm để viết' };

function progress(controls: Readonly<Record<string, ControlText>>, at?: string): OutlineProgress {
  return finish(outlineProgressSteps(SAMPLE_OUTLINE, { controls: new Map(Object.entries(controls)), at }));
}

const states = (of: OutlineProgress): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(of.sections.map(({ section, state }) => [section.id, state]));

describe('progress of the open document', () => {
  it('tells written, short, empty and missing sections apart; headings hold no text', () => {
    const of = progress({ 'mo-dau': FULL, 'p1-i': { text: 'một hai', placeholder: '' } });
    expect(states(of)).toEqual({ 'mo-dau': 'done', p1: undefined, 'p1-i': 'belowMinimum', 'p1-ii': 'missing' });
    expect(of).toMatchObject({ done: 1, below: 1, empty: 1, total: 3 });
  });

  it.each<readonly [string, ControlText]>([
    ['its placeholder', { text: 'Bấm để viết', placeholder: 'Bấm để  viết' }],
    ['the guidance of the section', { text: 'Nêu công tác lãnh đạo.', placeholder: '' }],
    ['white space', { text: ' \u00a0\r', placeholder: 'x' }]
  ])('counts a control that shows %s as empty', (_what, control) => {
    expect(states(progress({ 'p1-i': control }))['p1-i']).toBe('empty');
  });

  it('counts words the same for decomposed text with no-break spaces', () => {
    const of = progress({ 'p1-i': { text: 'một\u00a0hai ba bốn năm'.normalize('NFD'), placeholder: '' } });
    expect(of.sections.find(({ section }) => section.id === 'p1-i')).toMatchObject({ words: 5, state: 'done' });
  });

  it('knows the section that holds the selection, and none elsewhere', () => {
    expect(progress({ 'p1-i': FULL }, 'p1-i').at).toBe('p1-i');
    expect(progress({ 'p1-i': FULL }, 'another').at).toBeUndefined();
  });
});

describe('the next unfinished section', () => {
  const empty: ControlText = { text: '', placeholder: '' };

  it('is the next below the selection', () => {
    expect(nextUnfinished(progress({ 'mo-dau': empty, 'p1-i': FULL, 'p1-ii': empty }, 'p1-i'))?.id).toBe('p1-ii');
  });

  it('goes round to the top', () => {
    expect(nextUnfinished(progress({ 'mo-dau': empty, 'p1-i': FULL, 'p1-ii': FULL }, 'p1-ii'))?.id).toBe('mo-dau');
  });

  it('does not lead to a section that the document lacks, nor to where one stands', () => {
    expect(nextUnfinished(progress({ 'mo-dau': FULL, 'p1-i': empty }, 'p1-i'))).toBeUndefined();
  });

  it('counts over paragraphs, and rests on its way through a long section', () => {
    const paragraph = `${'giám sát '.repeat(5000).trim()}\r`;
    const control: ControlText = { text: paragraph.repeat(4), placeholder: '' };
    const steps = outlineProgressSteps(SAMPLE_OUTLINE, { controls: new Map([['mo-dau', control]]), at: undefined });
    let rests = 0;
    let next = steps.next();
    while (next.done !== true) {
      rests++;
      next = steps.next();
    }
    expect(next.value.sections[0]?.words).toBe(40_000);
    expect(rests).toBe(4);
  });
});
