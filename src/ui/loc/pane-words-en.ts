/** English words of the parts of the task pane that come after its first screen. */
import type { PanePartStrings } from './pane-strings';

export const PANE_WORDS_EN: PanePartStrings = {
  checks: {
    checking: 'Checking…',
    checkNow: 'Check again',
    none: 'Nothing to mend and nothing to note.',
    blocks: (count) => `To be mended before submitting (${count})`,
    warns: (count) => `To note (${count})`,
    listLabel: 'Check results',
    goTo: (finding) => `Go there: ${finding}`,
    fix: 'Fix',
    fixAll: (count) => `Fix the ${count} that can be fixed`,
    fixing: 'Fixing…',
    fixed: (count) => `Fixed: ${count}. Undo in Word brings back what was there.`,
    moved: 'The document has just changed, so nothing was fixed. Check again, then try again.',
    notFound: 'This place is no longer in the document. Check again.',
    onSavedCopy: 'Cannot be fixed from this pane: mend it in Word itself.',
    newerWord: 'This Word does not let the pane do that: use the Review tab of Word.',
    checkedAt: (time) => `Checked at ${time}`
  },
  annexForm: {
    listLabel: 'Annexes of figures',
    cells: (filled, all) => `${filled}/${all} cells`,
    none: { what: 'The outline has no tables of figures.', advice: 'This plan asks for prose only.' },
    choose: 'Annex',
    read: 'Read again from the document',
    write: 'Write into the table in the document',
    written: (cells) => `Cells written: ${cells}.`,
    insert: 'Insert the table at the end of the document',
    missing: {
      what: 'The document has no table for this annex.',
      advice: 'Fill in the figures below and insert the table, or make a new draft from the outline.'
    },
    changedShape: {
      what: 'The table in the document no longer has the columns or rows of the annex.',
      advice: 'Fill in the table in Word itself, then see the Checks tab.'
    },
    goTo: 'Go to the table',
    total: 'Total',
    computed: 'computed',
    addRow: 'Add a row',
    rowName: 'Name of the row',
    cell: (row, column) => `${row}, ${column}`,
    wrong: {
      text: 'Cannot be read.',
      integer: 'Give a whole number, e.g. 1.250.',
      decimal: 'Give a number, e.g. 12,5.',
      percent: 'Give a rate, e.g. 12,5%.',
      date: 'Give a date, e.g. 05/10/2023.'
    },
    negative: 'Figures cannot be negative.',
    fillRight: (count) => `Cells to be put right before writing: ${count}.`,
    notWritten: 'What was typed here is not in the document yet.',
    quote: 'Quote this figure in the text',
    quoteHint: 'Choose a cell, then put the cursor into the text to quote it. Quoted figures follow the table.',
    update: 'Update quoted figures',
    updated: (changed, all) => `Updated ${changed} of ${all} quoted figures.`,
    lost: (count) => `Quoted figures without a cell in the table: ${count}.`
  },
  withdrawal: {
    intro: 'The report waits for the leadership. Withdraw it to go on writing.',
    reason: 'Reason for withdrawing',
    withdraw: 'Withdraw what was submitted',
    withdrawing: 'Withdrawing…',
    done: { what: 'Withdrawn.', advice: 'Mend the draft and submit it again.' }
  },
  adoption: {
    adopt: 'Use the open document as the draft',
    adopting: 'Saving to the library…',
    replaces: {
      what: 'This report has a draft already: the open document becomes its next version.',
      advice: 'What is there now stays in the version history of the library.'
    },
    replace: 'Save as the next version',
    done: {
      what: 'The document is in your unit’s library.',
      advice: 'Go on writing in the library’s copy; the file open here is no longer the draft.'
    },
    localIntro:
      'This document is not in the library of the plan. Choose a report: the document is saved as its draft, checked and submitted.',
    choose: 'Submit as the report of',
    saveAndCheck: 'Save to the library and check'
  },
  returns: {
    answered: (reason, on) => `Answered on ${on}: ${reason}`,
    answeredWhole: (on) => `Submitted again on ${on} in answer to what was returned.`,
    history: (count) => `Returns so far (${count})`,
    round: (number, on) => `Submission ${number}, ${on}`,
    by: {
      inside: (on) => `Returned by the unit’s leadership on ${on}`,
      above: (on) => `Returned by the receiving office on ${on}`
    },
    whole: 'The whole report'
  }
};
