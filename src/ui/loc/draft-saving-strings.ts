/** The shape of the words about the draft of a plan on the site. */
import type { Explanation } from './strings';

export interface DraftSavingStrings {
  readonly saved: (when: string) => string;
  readonly saving: string;
  readonly waiting: string;
  /** The list for it is not on the site, or not for the person. */
  readonly onlyHere: string;
  readonly failed: Explanation;
  readonly retry: string;
  readonly overtaken: { readonly what: (who: string, when: string) => string; readonly advice: string };
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly downloadMine: string;
  readonly gone: Explanation;
  readonly saveAgain: string;
  readonly dropMine: string;
  readonly newer: (who: string, when: string) => string;
  readonly onSite: string;
  readonly onSiteHint: string;
  readonly untitled: string;
  readonly savedBy: (who: string, when: string) => string;
  readonly resume: (title: string) => string;
  readonly opening: string;
  readonly unreadable: Explanation;
  readonly vanished: Explanation;
}
