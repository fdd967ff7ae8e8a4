/** Vietnamese text at the border: one Unicode form, one order, one way to search. */

const COLLATOR = new Intl.Collator('vi');

/** NFC, no-break spaces as spaces, runs of white space as one, ends trimmed. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

/** Order of names by the Vietnamese alphabet (a ă â b ... d đ e ê ...). */
export function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

/** A key for search that ignores case, accents and where the tone mark stands ("Hoà" = "Hòa" = "hoa"). */
export function searchKey(text: string): string {
  return cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/**
 * "hòa", "khỏe", "thủy" in the decomposed form: one of the five tone marks (grave, acute, tilde, hook above, dot below)
 * on the first vowel of an open syllable, where the older rule puts it.
 */
const OLD_PLACE =
  /(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))(?![\p{L}\p{M}])/gu;

/**
 * A key for names that ignores case and where the tone mark stands ("Hoà" = "Hòa", "ủy" = "uỷ") but nothing else:
 * "Phú Quí" and "Phú Quý" are two names.
 */
export function nameKey(text: string): string {
  return cleanText(text)
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(
      OLD_PLACE,
      (_all, o?: string, toneOfO?: string, after?: string, u?: string, toneOfU?: string, y?: string) =>
        o === undefined ? `${u}${y}${toneOfU}` : `${o}${after}${toneOfO}`
    )
    .normalize('NFC');
}

/** A key that names share which are easily taken for each other: accents and i or y apart. */
export function similarKey(text: string): string {
  return searchKey(text).replace(/y/g, 'i');
}
