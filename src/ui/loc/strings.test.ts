import { stringsOf as firstStringsOf } from './both-languages';
import { languageOf } from './language';
import type { Language } from './strings';
import { outputsStringsOf } from './use-outputs-strings';
import { draftSavingStringsOf } from './use-draft-saving-strings';
import { decisionStringsOf } from './use-decision-strings';
import { approvalStringsOf } from './use-approval-strings';
import { paneStringsOf } from './use-pane-strings';
import { rowStringsOf } from './use-row-strings';
import { planStringsOf } from './use-plan-strings';
import { tellingStringsOf } from './use-telling-strings';
import { trackingStringsOf } from './use-tracking-strings';
import { urgingStringsOf } from './use-urging-strings';

/** All words, those that are loaded later too. */
const stringsOf = (language: Language): object => ({
  ...firstStringsOf(language),
  later: {
    ...paneStringsOf(language),
    tracking: trackingStringsOf(language),
    outputs: outputsStringsOf(language),
    approval: approvalStringsOf(language),
    row: rowStringsOf(language),
    decision: decisionStringsOf(language),
    draftSaving: draftSavingStringsOf(language),
    ...urgingStringsOf(language),
    telling: tellingStringsOf(language),
    plan: planStringsOf(language)
  }
});

/** Paths of all words, with what each is. */
function paths(value: unknown, at = ''): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, at === '' ? key : `${at}.${key}`))
    : [`${at}: ${typeof value}`];
}

/** Every word as it reads; words with parameters are called with figures and names. */
function readOut(value: unknown): readonly string[] {
  if (typeof value === 'function') {
    return [String(value(3, 5, 2, 1))];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(readOut) : [String(value)];
}

describe('the words of the screens', () => {
  it('has every word in both languages', () => {
    expect(paths(stringsOf('en'))).toEqual(paths(stringsOf('vi')));
  });

  it.each(['vi', 'en'] as const)('has no empty and no half-made word in %s', (language) => {
    const words = readOut(stringsOf(language));
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((word) => word.trim() === '' || /undefined|NaN|\[object/.test(word))).toEqual([]);
  });

  it('is written in NFC, as all text within the product', () => {
    const words = [...readOut(stringsOf('vi')), ...readOut(stringsOf('en'))];
    expect(words.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
  });

  it.each([
    ['vi-VN', 'vi'],
    ['en-us', 'en'],
    ['en', 'en'],
    ['fr-FR', 'vi'],
    [undefined, 'vi']
  ] as const)('speaks to a host in %s in %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
