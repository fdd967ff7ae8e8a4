/** English words of the Word window. */
import type { WindowTexts } from './texts.ts';

export const ENGLISH_TEXTS: WindowTexts = {
  newDocument: 'New document',
  home: 'Home',
  save: 'Save',
  saved: 'Saved',
  saving: 'Saving…',
  waiting: 'Not saved yet',
  notPlaced: 'Not saved to a library',
  readOnly: 'Read-only',
  lockedOut: 'Read-only: somebody else has locked the document',
  failed: (why) => `Could not save: ${why}`,
  opening: 'Opening the document…',
  noAddIn: 'No add-in yet: build the task pane (npm run build).',
  addIns: 'Add-ins',
  playedWord: 'Playing',
  profiles: {
    web: 'Word on the web',
    m365: 'Word of Microsoft 365 (desktop)',
    ltsc2024: 'Word LTSC 2024',
    ltsc2021: 'Word LTSC 2021'
  },
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  faults: 'Simulated troubles',
  faultNames: {
    accessDenied: 'Refuse every change by the add-in',
    readOnly: 'Open for reading only',
    offline: 'Lose the connection when saving',
    staleSettings: 'Another copy has changed the settings of the add-in'
  },
  faultsOn: (count) => (count === 1 ? '1 trouble is on' : `${count} troubles are on`),
  latency: 'Answer the add-in late',
  milliseconds: (count) => `${count.toLocaleString('en-US')} ms`,
  missingPage: 'Word members that are missing',
  closePane: 'Close the task pane',
  resizePane: 'Drag to change the width of the task pane',
  missing: (count) => (count === 1 ? '1 Word member is missing' : `${count} Word members are missing`),
  missingTitle: 'Members that the add-in called and the local Word does not have',
  saveTitle: 'Save to a library',
  fileName: 'File name',
  folder: 'Library',
  cancel: 'Cancel',
  toHome: 'Back to the home page',
  closed: 'The document was not saved to a library.',
  nameMissing: 'Give the file a name.',
  nameForbidden: 'A file name cannot have the characters " * : < > ? / \\ |',
  brokenFile: 'This file is not a Word document that can be read.',
  troubles: {
    missing: 'The document was not found: it may have been deleted or moved.',
    forbidden: 'You do not have permission for this document.',
    locked: 'Somebody else has locked the document.',
    'signed-out': 'You are signed out: sign in again.',
    exists: 'The library already has a file of this name.',
    stale: 'The document was saved elsewhere: reload the page to get the new version.',
    offline: 'The server cannot be reached.',
    other: 'The server reported an error.'
  }
};
