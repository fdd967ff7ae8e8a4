/** English words of the panel of one row. */
import type { RowStrings } from './row-strings';

export const ROW_WORDS_EN: RowStrings = {
  close: 'Close',
  loading: 'Reading the history…',
  tabsLabel: 'Details of the report',
  tabs: { history: 'History', checks: 'Checks', versions: 'Versions', preview: 'Preview', acts: 'Decisions' },
  copyLink: 'Copy link',
  copied: 'The link was copied.',
  notCopied: (address) => `The browser does not let it be copied. The link: ${address}`,
  openReport: 'Open the report',
  openDraft: 'Open the draft in Word',
  receivedBy: (office, addressee) => `To ${addressee}, received by ${office}`,
  extendedTo: (date) => `extended to ${date}`,
  answerBy: (date) => `to be completed by ${date}`,
  number: (number) => `No. ${number}`,
  history: {
    none: {
      what: 'Nothing is in the history.',
      advice: 'Nothing was submitted and no reminder was sent, or you may not see the history of this unit.'
    },
    acts: {
      submitted: 'Submitted',
      withdrawn: 'Taken back',
      returnedInside: 'Returned by the unit’s leadership',
      approved: 'Passed by the collective',
      numbered: 'Numbered',
      sent: 'Sent',
      received: 'Received',
      accepted: 'Accepted',
      returned: 'Returned to be completed',
      extended: 'Given more time',
      exempted: 'Exempted',
      exemptionEnded: 'Exemption ended',
      recordedOnPaper: 'Recorded as received on paper',
      imported: 'Taken over from before',
      superseded: 'Passed on to another unit',
      urged: 'Reminded'
    },
    doneBy: (who, when) => `${who} · ${when}`,
    invalid: (reason) => `Does not count: ${reason}`,
    version: (label) => `Version ${label}`,
    completeness: (done, total) => `${done} of ${total} required sections done`,
    reason: (words) => `Reason: ${words}`,
    sectionReason: (section, words) => `${section}: ${words}`,
    wholeReport: 'The whole report',
    meeting: (body, date, present, summoned) => `${body} met on ${date}, ${present} of ${summoned} present`,
    minutes: (number) => `Minutes no. ${number}`,
    outcomes: { passed: 'Passed', passedWithChanges: 'Passed with changes' },
    number: (number, date) => `No. ${number} of ${date}`,
    newDate: (date) => `Asked for by ${date}`,
    lastDay: (date, phrase) => `Until ${date} (${phrase})`,
    receivedOn: (date) => `Received on ${date}`,
    sentOn: (date) => `Sent on ${date}`,
    acceptedOn: (date) => `Accepted on ${date}`,
    successor: (obligation) => `Replaced by report ${obligation}`,
    levels: ['Notice before the date', 'First letter', 'Second letter'],
    letter: (number, date) => `Letter no. ${number} of ${date}`,
    openLetter: 'Open the letter',
    note: (words) => `Note: ${words}`
  },
  checks: {
    ask: 'Check the submitted report',
    hint: 'Reads the document with your own rights and checks it against outline and form.',
    running: 'Reading and checking…',
    none: 'Nothing was found.',
    summary: (blocks, warns) => `${blocks} to be mended, ${warns} to be looked at`,
    changed: {
      what: 'The document is no longer as it was submitted.',
      advice: 'What follows is about what the library holds now.'
    },
    hidden: {
      what: 'You may not see this document yet.',
      advice: 'The receiving office sees a report once the collective has passed it.'
    },
    nothing: { what: 'There is no report to check.', advice: 'The unit has not submitted.' }
  },
  versions: {
    round: (number) => `Submission ${number}`,
    submitted: (who, when) => `Submitted by ${who}, ${when}`,
    fingerprint: (short) => `Content mark ${short}`,
    file: 'Open this one',
    gone: 'You may not see this file.',
    current: 'the one that counts',
    library: 'Versions of the file in the library',
    libraryHidden: 'You may not see the version history.',
    entry: (label, when, who) => `${label} · ${when}${who === '' ? '' : ` · ${who}`}`,
    now: 'in use',
    ended: {
      submitted: 'Replaced by a newer submission',
      withdrawn: 'Taken back',
      returnedInside: 'Returned by the unit’s leadership',
      returned: 'Returned by the receiving office',
      accepted: 'Accepted'
    },
    open: 'In progress',
    none: { what: 'Nothing was submitted yet.', advice: 'Versions appear when the unit submits its report.' }
  },
  preview: {
    label: (unit) => `Report of ${unit}`,
    loading: 'Making the preview…',
    picture: 'A picture, to be seen in Word',
    more: (shown, all) => `Showing ${shown} of ${all} paragraphs…`,
    note: 'The preview is for reading; the full layout is in Word.',
    empty: 'The document is empty.',
    refused: 'This document cannot be read:'
  },
  office: {
    intro: 'What the receiving office may decide about this report.',
    extend: 'Give more time',
    extendHint: 'More time given after the sending does not make a late report timely.',
    exempt: 'Exempt from reporting',
    exemptHint: 'The unit no longer owes this report.',
    endExemption: 'End the exemption',
    paper: 'Record as received on paper',
    paperHint: 'Only the day is recorded. Never upload secret documents.',
    sure: (act, unit) => `${act}: ${unit}?`,
    cannotUndo: 'It goes into the history and cannot be deleted.',
    confirm: 'Confirm',
    back: 'Cancel',
    doing: 'Recording…',
    done: (act) => `Recorded: ${act}.`
  }
};
