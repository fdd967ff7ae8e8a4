/** Converts TCVN3 and VNI text to Unicode, and decomposed Unicode to the composed form (NFC). */
import { detectEncoding } from './detect';
import { TABLES, encodingOfFont, isCapitalFont } from './encodings';
import type { LegacyEncoding } from './encodings';

/** A piece of the source and what it becomes: pieces never overlap, so runs can be rewritten one by one. */
export interface ConvertedPiece {
  /** Characters of the source. */
  readonly length: number;
  readonly text: string;
}

/** Takes two characters where two make a letter, before one: "oä" is "ộ", not "o" and a stray mark. */
export function convertedPieces(text: string, encoding: LegacyEncoding): readonly ConvertedPiece[] {
  const table = TABLES[encoding];
  const pieces: ConvertedPiece[] = [];
  for (let at = 0; at < text.length;) {
    const pair = encoding === 'vni' ? table.get(text.slice(at, at + 2)) : undefined;
    const letter = text.slice(at, at + 1);
    if (pair !== undefined && at + 1 < text.length) {
      pieces.push({ length: 2, text: pair });
      at += 2;
    } else {
      pieces.push({ length: 1, text: table.get(letter) ?? letter });
      at += 1;
    }
  }
  return pieces;
}

/** Converts text that is known to be in an encoding. */
export function convertFrom(text: string, encoding: LegacyEncoding): string {
  return convertedPieces(text, encoding)
    .map((piece) => piece.text)
    .join('')
    .normalize('NFC');
}

/** Letters that only Unicode has: text with them is Unicode, whatever its font is called. */
const UNICODE_LETTER = /[ăĂđĐơƠưƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]/u;

/** The encoding of a text in a font; undefined for Unicode. */
export function encodingOf(text: string, font: string | undefined): LegacyEncoding | undefined {
  if (UNICODE_LETTER.test(text)) {
    return undefined;
  }
  return encodingOfFont(font) ?? detectEncoding(text);
}

/**
 * Text as Unicode NFC.
 * @param font of the text, e.g. ".VnTimeH"; without one the text itself must show its encoding.
 */
export function convertLegacyText(text: string, font?: string): string {
  const encoding = encodingOf(text, font);
  const converted = encoding === undefined ? text.normalize('NFC') : convertFrom(text, encoding);
  return isCapitalFont(font) ? converted.toUpperCase() : converted;
}
