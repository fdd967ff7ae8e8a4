/** Words of the Word window, in the language that is played. */
import type { FaultSwitch } from '../host/faults.ts';
import type { ProfileName } from '../host/profiles.ts';
import type { LibraryTrouble } from '../library.ts';
import { chosenLook } from './look.ts';
import type { LanguageName, ThemeName } from './look.ts';
import { ENGLISH_TEXTS } from './texts-en.ts';
import { VIETNAMESE_TEXTS } from './texts-vi.ts';

export interface WindowTexts {
  readonly newDocument: string;
  readonly home: string;
  readonly save: string;
  readonly saved: string;
  readonly saving: string;
  readonly waiting: string;
  readonly notPlaced: string;
  readonly readOnly: string;
  readonly lockedOut: string;
  readonly failed: (why: string) => string;
  readonly opening: string;
  readonly noAddIn: string;
  readonly addIns: string;
  readonly playedWord: string;
  readonly profiles: Readonly<Record<ProfileName, string>>;
  readonly language: string;
  readonly languages: Readonly<Record<LanguageName, string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly faults: string;
  readonly faultNames: Readonly<Record<FaultSwitch, string>>;
  readonly faultsOn: (count: number) => string;
  readonly latency: string;
  readonly milliseconds: (count: number) => string;
  readonly missingPage: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly missing: (count: number) => string;
  readonly missingTitle: string;
  readonly saveTitle: string;
  readonly fileName: string;
  readonly folder: string;
  readonly cancel: string;
  readonly toHome: string;
  readonly closed: string;
  readonly nameMissing: string;
  readonly nameForbidden: string;
  readonly brokenFile: string;
  readonly troubles: Readonly<Record<LibraryTrouble, string>>;
}

/** The language is taken when the window opens; choosing another one opens it again. */
export const TEXTS: WindowTexts = chosenLook().language === 'en' ? ENGLISH_TEXTS : VIETNAMESE_TEXTS;

/** One sentence for the person. */
export function explainTrouble(trouble: LibraryTrouble, message: string): string {
  const { troubles } = TEXTS;
  return trouble === 'other' && message !== '' ? `${troubles.other} (${message})` : troubles[trouble];
}
