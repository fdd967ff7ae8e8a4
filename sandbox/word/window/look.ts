/**
 * The language and the theme of this Word, which the add-in gets, too: named in the window's address
 * (`?language=en&theme=dark`), or chosen in its menu before and kept in this browser.
 */

export const LANGUAGES = ['vi', 'en'] as const;
export type LanguageName = (typeof LANGUAGES)[number];
export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

export interface Look {
  readonly language: LanguageName;
  readonly theme: ThemeName;
}

const KEYS = { language: 'tong-ket-sandbox-word-language', theme: 'tong-ket-sandbox-word-theme' } as const;

export function chosenLook(): Look {
  const query = new URLSearchParams(location.search);
  const named = (part: keyof Look): string | null => query.get(part) ?? localStorage.getItem(KEYS[part]);
  return {
    language: LANGUAGES.find((one) => one === named('language')) ?? 'vi',
    theme: THEMES.find((one) => one === named('theme')) ?? 'light'
  };
}

/** Opens the window again in another language or theme; what is not saved yet is asked about by the browser. */
export function wear(change: Partial<Look>): void {
  const address = new URL(location.href);
  for (const [part, value] of Object.entries(change)) {
    localStorage.setItem(KEYS[part as keyof Look], value);
    address.searchParams.delete(part);
  }
  location.assign(address);
}

/** The tag of a language, as Word tells it to an add-in. */
export const localeOf = ({ language }: Look): string => (language === 'en' ? 'en-US' : 'vi-VN');
