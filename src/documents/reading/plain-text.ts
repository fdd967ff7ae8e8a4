/** Plain text as blocks, so that an outline or plan that came by mail is read as a document is. */
import type { Block } from './blocks';
import { PLAIN_LOOK } from './look';
import type { Look } from './look';
import { plainParagraph } from './run-text';

/** `**bold**` and `*italic*` of Markdown, which copied text often comes with. */
const EMPHASIS = /(\*\*|\*)(?=\S)([^*\n]*[^\s*])\1/gu;

function paragraphLook(text: string, boldLead: number, isBold: boolean): Look {
  const hasLetters = /\p{L}{2}/u.test(text);
  return { ...PLAIN_LOOK, isBold, boldLead, isCapitals: hasLetters && text === text.toUpperCase() };
}

/**
 * A paragraph for each line; blank lines count for the places but are no blocks.
 * @param text lines end with LF or CR LF; signs of emphasis are taken off.
 */
export function blocksOfText(text: string): readonly Block[] {
  return text
    .replace(/^\ufeff/u, '')
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .flatMap((line, paragraph): readonly Block[] => {
      if (line.trim() === '') {
        return [];
      }
      const trimmed = line.trim();
      const plain = trimmed.replace(EMPHASIS, '$2');
      const lead = /^\*\*([^*]+)\*\*/u.exec(trimmed)?.[1] ?? '';
      return [plainParagraph(plain, paragraphLook(plain, lead.length, lead.length === plain.length), { paragraph })];
    });
}
