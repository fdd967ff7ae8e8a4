/** The words of one language, for a host that fetches no other. */
import type { Language, Strings } from './strings';
import { vi } from './vi';

/** @returns Vietnamese words where the other language's did not come: readers of both are better served than by nothing. */
export async function loadStrings(language: Language): Promise<Strings> {
  switch (language) {
    case 'vi':
      return vi;
    case 'en':
      return import(/* webpackChunkName: 'english' */ './en').then(
        ({ en }) => en,
        () => vi
      );
  }
}
