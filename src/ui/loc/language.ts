/** Chooses the language of the screens and gives its words to all components below. Vietnamese is always there. */
import * as React from 'react';
import type { Language, Strings } from './strings';
import { vi } from './vi';

/** Vietnamese unless the host's language is English. @param tag a BCP 47 tag such as "vi-VN" or "en-us". */
export function languageOf(tag: string | undefined): Language {
  return tag !== undefined && /^en\b/i.test(tag) ? 'en' : 'vi';
}

export const StringsContext = React.createContext<Strings>(vi);

/** The words of the screen's language. */
export function useStrings(): Strings {
  return React.useContext(StringsContext);
}
