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
