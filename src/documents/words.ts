/** Text as people read it and words as they count them: the same in the file, in the task pane and in the checks. */
import { cleanText } from '../domain/vietnamese-text';

/** Soft hyphens and characters without width, which people cannot see. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/gu;

/** One line of NFC text without invisible characters, runs of white space as one space. */
export function plainText(text: string): string {
  return cleanText(text.replace(INVISIBLE, ''));
}

/** Words are what stands between spaces and holds a letter or a digit: "./." is none. */
export function countWords(text: string): number {
  return plainText(text)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
