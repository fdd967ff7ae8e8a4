/** Tells TCVN3 and VNI text by itself, where somebody set another font over it: by what it says once it is converted. */
import { TABLES } from './encodings';
import type { LegacyEncoding } from './encodings';

/** Codes of letters that no Vietnamese text in Unicode holds next to a letter. */
const SIGNS: Readonly<Record<LegacyEncoding, RegExp>> = {
  tcvn3: /(?:\p{L}[\u00a1-\u00bf\u00c6-\u00ff]|[\u00a7\u00ae]\p{L})/gu,
  vni: /(?:[aeoyuAEOYU][øûïåäëüØÛÏÅÄËÜ]|[ôöÔÖ](?:[øùûõïØÙÛÕÏ]|ng|n|i|u|a|c|t|p|m)|[ñÑ]\p{L}|[æîÆÎ](?!\p{L}))/gu
};
const INITIALS = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
/** Vowels that may stand before a final consonant, and those that end the syllable. */
const BEFORE_FINAL = 'uyê|iê|oa|oă|oe|oo|uâ|uê|uô|uơ|uy|ươ|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const ENDING = 'iêu|oai|oao|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu';
/** A Vietnamese syllable without its tone. */
// eslint-disable-next-line @rushstack/security/no-unsafe-regexp -- made of the constants above
const SYLLABLE = new RegExp(`^(?:${INITIALS})?(?:(?:${BEFORE_FINAL})(?:ch|c|m|ng|nh|n|p|t)?|${ENDING})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORD = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;
/** So many words must be Vietnamese, and so many more than before. */
const MOSTLY = 0.8;
const BETTER = 0.2;

/** Share of words that are Vietnamese syllables; numbers and one-letter words do not count. */
function vietnamese(text: string): number {
  const words = Array.from(text.matchAll(WORD), ([word]) => word).filter((word) => word.length > 1);
  const syllables = words.filter((word) => {
    const letters = word.toLowerCase().normalize('NFD');
    const bare = letters.replace(TONES, '');
    return letters.length - bare.length <= 1 && SYLLABLE.test(bare.normalize('NFC'));
  });
  return words.length === 0 ? 0 : syllables.length / words.length;
}

function converted(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding];
  return encoding === 'tcvn3'
    ? text.replace(/[\u00a1-\u00fe]/gu, (code) => table.get(code) ?? code)
    : text.replace(/[aeouyôöAEOUYÔÖ][\u00c0-\u00fc]|[\u00c0-\u00fc]/gu, (code) => {
        const letter = table.get(code);
        return letter ?? Array.from(code, (each) => table.get(each) ?? each).join('');
      });
}

/** Undefined for text that is Unicode, or too little of anything to tell. */
export function detectEncoding(text: string): LegacyEncoding | undefined {
  if (!/[\u00a1-\u00fe]/u.test(text)) {
    return undefined;
  }
  const before = vietnamese(text);
  const candidates = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({
      encoding,
      signs: Array.from(text.matchAll(SIGNS[encoding])).length,
      share: vietnamese(converted(text, encoding))
    }))
    .filter(({ signs, share }) => signs >= 2 && share >= MOSTLY && share >= before + BETTER)
    .sort((a, b) => b.share - a.share || b.signs - a.signs);
  return candidates[0]?.encoding;
}
