/** The words of the tracking list: loaded with it, not with the first script of all web parts. */
import { useStrings } from './language';
import type { Language } from './strings';
import type { TrackingStrings } from './tracking-strings';
import { TRACKING_WORDS_EN } from './tracking-words-en';
import { TRACKING_WORDS_VI } from './tracking-words-vi';

/** The words of a language. */
export function trackingStringsOf(language: Language): TrackingStrings {
  switch (language) {
    case 'vi':
      return TRACKING_WORDS_VI;
    case 'en':
      return TRACKING_WORDS_EN;
  }
}

/** The words of the screen's language. */
export function useTrackingStrings(): TrackingStrings {
  return trackingStringsOf(useStrings().language);
}
