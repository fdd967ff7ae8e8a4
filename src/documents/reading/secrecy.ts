/**
 * Finds the mark of state secrecy that a document bears. Luật Bảo vệ bí mật nhà nước 2018, Điều 5 forbids to draft, keep
 * or send such documents on machines that are connected to the Internet; Điều 8 names the three degrees.
 */
import type { ParagraphBlock } from './blocks';

/** Marks of state secrecy, the gravest first. */
export const SECRECY_MARKS = ['Tuyệt mật', 'Tối mật', 'Mật'] as const;
export type SecrecyMark = (typeof SECRECY_MARKS)[number];

/** A stamp says nothing but its degree, or names it: "Độ mật: Tối mật". */
const STAMP = /^(?:(?:mứcđộ|cấpđộ|độ|mức|dấu)mật)?(tuyệtmật|tốimật|mật)$/u;

/** "M ứ c  đ ộ  m ậ t :  T u y ệ t  m ậ t", with room to spare. */
const LONGEST_STAMP = 80;

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

function markIn(text: string, onlyCapitals: boolean): SecrecyMark | undefined {
  const letters = lettersOf(text);
  const found = STAMP.exec(letters.toLowerCase())?.[1];
  if (found === undefined || (onlyCapitals && letters !== letters.toUpperCase())) {
    return undefined;
  }
  return SECRECY_MARKS.find((mark) => lettersOf(mark).toLowerCase() === found);
}

/** Stamps are lines of their own, letters perhaps spaced, or stand a tab or some spaces apart from the number. */
function marksOf({ text }: ParagraphBlock, onlyCapitals: boolean): readonly SecrecyMark[] {
  // Every mark holds this letter, and few paragraphs are looked at twice for it.
  if (!/[ậẬ]/u.test(text)) {
    return [];
  }
  const pieces = text.split('\n').flatMap((line) => [line, ...line.split(/\t| {2,}/u)]);
  return pieces.flatMap((piece) => (piece.length > LONGEST_STAMP ? [] : (markIn(piece, onlyCapitals) ?? [])));
}

/**
 * @param margins paragraphs outside the sections: letterhead, headers, footers, text boxes.
 * @param prose paragraphs of the sections, where "mật" is also honey: there only capitals are a stamp.
 */
export function secrecyOf(
  margins: readonly ParagraphBlock[],
  prose: readonly ParagraphBlock[]
): SecrecyMark | undefined {
  const found = new Set([
    ...margins.flatMap((each) => marksOf(each, false)),
    ...prose.flatMap((each) => marksOf(each, true))
  ]);
  return SECRECY_MARKS.find((mark) => found.has(mark));
}
