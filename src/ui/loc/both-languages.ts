/** The words of either language at once, for hosts whose first script holds both. */
import { en } from './en';
import type { Language, Strings } from './strings';
import { vi } from './vi';

export function stringsOf(language: Language): Strings {
  switch (language) {
    case 'vi':
      return vi;
    case 'en':
      return en;
  }
}
