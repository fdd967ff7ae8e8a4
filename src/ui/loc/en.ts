/** English words of the screens. */
import { FINDING_NOTES_EN, FINDING_WORDS_EN } from './finding-words-en';
import { REPORT_WORDS_EN } from './report-words-en';
import type { Strings } from './strings';
import { wholeEn } from './numbers';

export const en: Strings = {
  language: 'en',
  locale: 'en-GB',
  general: {
    product: 'Tổng Kết',
    loading: 'Loading…',
    retry: 'Try again',
    reload: 'Reload',
    cancel: 'Cancel',
    details: 'Details',
    brokenScreen: {
      what: 'This screen failed.',
      advice: 'Reload the page; if it fails again, tell the administrator.'
    },
    noPlan: {
      what: 'No plan has been launched on this site.',
      advice: 'Once the administrator launches a plan, the reports owed appear here.'
    },
    opensInNewWindow: 'opens a new window',
    openInBrowser: 'Open in browser',
    completeness: (done, total) => `${done}/${total} sections`
  },
  state: REPORT_WORDS_EN.state,
  acts: REPORT_WORDS_EN.acts,
  roles: REPORT_WORDS_EN.roles,
  plan: {
    lastDay: (date) => `last day ${date}`
  },
  pane: {
    tabs: { myWork: 'My work', outline: 'Outline', checks: 'Checks', annex: 'Figures', submit: 'Submit' },
    tabsLabel: 'Parts of the Tổng Kết pane',
    starting: 'Opening Tổng Kết…',
    noSite: {
      what: 'This pane is not connected to a SharePoint site.',
      advice: 'Ask the administrator to install Tổng Kết with the address of the site.'
    },
    notInWord: { what: 'This page runs in Word.', advice: 'Open Word and choose Tổng Kết on the Home tab.' },
    readOnly: {
      what: 'The document is open for reading only.',
      advice: 'Open it for editing to write; Submit takes the saved version.'
    },
    blankDocument: {
      what: 'The open document is not saved in a library.',
      advice: 'In My work, choose a report to draft from the outline, or take this very document as its draft.'
    },
    foreignDocument: {
      what: 'The open document is not a draft of this plan.',
      advice: 'In My work, open your draft, or take this very document as one.'
    },
    signIn: {
      what: 'Sign in to Microsoft 365.',
      advice: 'Tổng Kết uses your account to read and write on the SharePoint site, with exactly your permissions.'
    },
    signInButton: 'Sign in',
    toMyWork: 'Go to My work'
  },
  myWork: {
    greeting: (name) => name,
    nothing: {
      what: 'No report is assigned to you.',
      advice: 'The administrator of the plan assigns roles for each unit.'
    },
    addressee: (name) => `To ${name}`,
    startDraft: 'Make the draft',
    startingDraft: 'Making the draft…',
    openDraft: 'Open the draft',
    draftReady: { what: 'The draft is ready.', advice: 'Choose Open the draft to write in Word.' },
    here: 'open here',
    draftSaved: (when) => `Draft saved ${when}`,
    readReport: 'Read what was submitted',
    toApproval: 'Record the approval on the approval page in SharePoint.'
  },
  outline: {
    listLabel: 'Sections of the outline',
    missing: 'The document does not have this section.',
    empty: (minimum) => (minimum > 0 ? `Empty. At least ${minimum} words.` : 'Empty.'),
    belowMinimum: (words, minimum) => `${wholeEn(words)}/${wholeEn(minimum)} words`,
    done: (words) => (words === 1 ? '1 word' : `${wholeEn(words)} words`),
    states: { missing: 'missing', empty: 'empty', belowMinimum: 'below the minimum', done: 'done' },
    summary: (done, total, below, empty) =>
      [
        `${done}/${total} sections done`,
        ...(below > 0 ? [`${below} below the minimum`] : []),
        ...(empty > 0 ? [`${empty} empty`] : [])
      ].join(' · '),
    goToNext: 'Go to the next unfinished section',
    allWritten: 'Every section is done. Go to Submit.',
    guidance: 'What to write here',
    cannotGo: 'The document does not have this section.'
  },
  submit: {
    intro:
      'The saved version of the draft is copied to the Reports library for the leadership to approve. The draft stays for editing.',
    check: 'Save and check',
    checking: 'Checking the saved version…',
    version: (label, when) => `Version ${label}, saved ${when}`,
    findings: 'To note before submitting',
    clean: 'Nothing to note.',
    blocked: 'Cannot be submitted, mend this first:',
    submit: 'Submit to the leadership',
    submitAnyway: 'Submit all the same',
    again: 'Check again',
    submitting: 'Submitting…',
    steps: {
      saving: 'Save the document',
      reading: 'Read the saved version',
      checking: 'Check',
      uploading: 'Copy to the Reports library',
      describing: 'Write the report details',
      publishing: 'Hand over for approval',
      recording: 'Record the event'
    },
    done: {
      what: "Submitted to the unit's leadership.",
      advice: 'The approver sees the report on the approval page in SharePoint.'
    },
    read: 'Read what was submitted',
    alreadySubmitted: (when) => `Submitted ${when}. Submitting again replaces the version that waits.`,
    cannotSave: 'Word could not save the document. The last saved version is checked.',
    refused: 'Cannot be submitted yet'
  },
  sectionActs: {
    insert: 'Insert this section',
    inserting: 'Inserting…',
    tag: 'Take this text as the section',
    foundByHeading: 'The heading is there, not yet bound to the outline.',
    returned: (reason, from) =>
      from === 'above' ? `Returned from above: ${reason}` : `Returned by the leadership: ${reason}`,
    returnedWhole: 'Asked for on return',
    answerBy: (date) => `Answer by the end of ${date}`,
    failed: 'The document has changed, try again.'
  },
  quiet: {
    otherSite: {
      what: 'The open document lies on another site.',
      advice: 'In My work, open your draft, or take this very document as one.'
    },
    secrecy: {
      what: (mark) => `The document bears the mark “${mark}”, so it cannot be sent through this system.`,
      advice: 'Send it as classified mail. If the mark is a mistake, remove it and check again.'
    }
  },
  failures: {
    offline: { what: 'SharePoint cannot be reached.', advice: 'Check the network and try again.' },
    accessDenied: {
      what: 'The server does not allow this.',
      advice: 'You have not been given this permission; ask the administrator of the plan.'
    },
    throttled: { what: 'SharePoint is busy.', advice: 'Wait a few minutes and try again.' },
    locked: {
      what: 'The file is locked because someone has it open.',
      advice: 'Close it elsewhere, or wait and try again.'
    },
    notFound: {
      what: 'The data needed was not found.',
      advice: 'The file may have been moved, or Tổng Kết is not set up on this site.'
    },
    signInExpired: { what: 'Your sign-in has expired.', advice: 'Sign in again, then try again.' },
    conflict: { what: 'Someone changed this before you.', advice: 'Reload, then try again.' },
    unexpected: {
      what: 'Something unexpected happened.',
      advice: 'Try again; if it happens again, tell the administrator and add the details.'
    }
  },
  refusals: {
    ...REPORT_WORDS_EN.refusals,
    ...FINDING_WORDS_EN.refusals,
    unknownObligation: 'The plan has no such report.',
    noDraft: 'There is no draft yet.',
    reportMissing: 'The submitted report file was not found.',
    reportChanged: 'The report file is no longer what was submitted.',
    meetingInvalid: "The meeting's record is not right yet.",
    planClosed: 'The plan is closed.',
    termUnknown: "The unit's term of office on the day of issue is not known, so its number cannot be told.",
    numberTaken: 'That number belongs to another report.',
    numberInvalid: 'The number must be a whole number from 1.',
    draftExists: 'The unit already has a draft: confirm that this file replaces it.',
    dateInvalid: 'The date is not right.',
    unknownUnit: 'The plan has no such unit.',
    unknownPlan: 'There is no such plan.',
    alreadyOwed: 'The unit owes this report already.',
    stopped: 'Stopped as asked: what was done is kept, and it can be continued at any time.',
    notZip: 'The file is not a Word document (.docx): open it in Word and save it as .docx.',
    oldFormat: 'The file has the old .doc format: save it as .docx.',
    encrypted: 'The file has a password or restricted rights: remove the protection and try again.',
    tooLarge: 'The file is too large: compress its pictures, take out embedded objects or part its annexes.',
    damaged: 'The file is damaged and cannot be read: open it in Word, save it as a new file and try again.',
    unsafe: 'The file has an unsafe part and was not accepted: copy its text into a new draft and try again.',
    macros: 'The file holds macros: save it as .docx without macros.',
    notWord: 'The file is not a Word document: choose the .docx of the report.'
  },
  findings: FINDING_WORDS_EN.findings,
  findingNotes: FINDING_NOTES_EN
};
