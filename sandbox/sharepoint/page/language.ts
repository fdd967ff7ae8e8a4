/** The languages that a page of the site can be shown in. */

export interface PageLanguage {
  /** Name as in `?lang=`, lower case: `vi-vn`. */
  readonly tag: 'vi-vn' | 'en-us';
  /** Name as .NET and the page context write it: `vi-VN`. */
  readonly culture: string;
  /** Windows locale id. */
  readonly lcid: number;
  readonly html: string;
}

export const VIETNAMESE: PageLanguage = { tag: 'vi-vn', culture: 'vi-VN', lcid: 1066, html: 'vi' };
export const ENGLISH: PageLanguage = { tag: 'en-us', culture: 'en-US', lcid: 1033, html: 'en' };

/** Vietnamese unless English is asked for by name (`en`, `en-us`, `en-US`). */
export function languageOf(tag: string | null): PageLanguage {
  return tag !== null && /^en(?:-|$)/i.test(tag) ? ENGLISH : VIETNAMESE;
}

/** One text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export const say = (language: PageLanguage, text: Bilingual): string => (language.html === 'vi' ? text.vi : text.en);
