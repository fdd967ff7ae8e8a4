/** English words about the draft of a plan on the site. */
import type { DraftSavingStrings } from './draft-saving-strings';

export const DRAFT_SAVING_WORDS_EN: DraftSavingStrings = {
  saved: (when) => `Saved on the site at ${when}; other owners of the site can go on with it.`,
  saving: 'Saving on the site…',
  waiting: 'Some changes are not on the site yet; this browser keeps them.',
  onlyHere: 'The site has no place for plans in the making (provision it again); only this browser keeps this one.',
  failed: {
    what: 'The plan could not be saved on the site.',
    advice: 'This browser keeps it and will try again by itself.'
  },
  retry: 'Save now',
  overtaken: {
    what: (who, when) => `${who} saved this plan at ${when}, otherwise than it is here.`,
    advice: 'Choose the one to go on with. Nothing was written over.'
  },
  takeTheirs: 'Go on with the one on the site',
  keepMine: 'Put the one here on the site',
  downloadMine: 'Download the one here',
  gone: {
    what: 'The plan in the making is no longer on the site: it was launched or discarded.',
    advice: 'The one here is whole.'
  },
  saveAgain: 'Save the one here as a new one',
  dropMine: 'Discard the one here',
  newer: (who, when) => `Opened the newer one that ${who} saved at ${when}.`,
  onSite: 'Plans in the making on the site',
  onSiteHint: 'What owners of the site are working on and have not launched.',
  untitled: 'Without a title',
  savedBy: (who, when) => `saved by ${who} at ${when}`,
  resume: (title) => `Go on with: ${title}`,
  opening: 'Opening the plan in the making…',
  unreadable: {
    what: 'A newer version of the app saved this one.',
    advice: 'Reload the page to get that version, then open it again.'
  },
  vanished: { what: 'This one is no longer on the site.', advice: 'It may have been launched or discarded.' }
};
