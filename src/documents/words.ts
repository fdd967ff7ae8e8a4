/** Text as people read it and words as they count them: the same in the file, in the task pane and in the checks. */
import { cleanText } from '../domain/vietnamese-text';

/** Soft hyphens and characters without width, which people cannot see. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/gu;

/**
 * Most text is plain already, and every reader asks: letters of Vietnamese in NFC, usual signs, single spaces. What else
 * there is, accents written apart above all, takes the long way.
 */
const NOT_PLAIN = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]| {2}/;

/** One line of NFC text without invisible characters, runs of white space as one space. */
export function plainText(text: string): string {
  const trimmed = text.trim();
  return NOT_PLAIN.test(trimmed) ? cleanText(trimmed.replace(INVISIBLE, '')) : trimmed;
}

/** Most words begin with a letter of Vietnamese: a look at it is quicker than an expression. */
function isWord(word: string): boolean {
  const first = word.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x1ea0 && first <= 0x1eff) || /[\p{L}\p{N}]/u.test(word);
}

/** Words are what stands between spaces and holds a letter or a digit: "./." is none. */
export function countWords(text: string): number {
  let count = 0;
  for (const word of plainText(text).split(' ')) {
    count += isWord(word) ? 1 : 0;
  }
  return count;
}
