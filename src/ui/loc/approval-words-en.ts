/** English words of the approval page. */
import type { ApprovalStrings } from './approval-strings';
import { wholeEn } from './numbers';

const count = (n: number, one: string, many = `${one}s`): string => `${wholeEn(n)} ${n === 1 ? one : many}`;
const words = (added: number, removed: number): string =>
  [
    ...(added > 0 ? [`${count(added, 'word')} added`] : []),
    ...(removed > 0 ? [`${count(removed, 'word')} removed`] : [])
  ].join(', ');

export const APPROVAL_WORDS_EN: ApprovalStrings = {
  title: 'Approval of reports',
  queue: {
    label: 'Approval queue',
    title: (n) => `Waiting for me (${n})`,
    places: {
      toApprove: 'To approve',
      toNumber: 'To number',
      toSend: 'To send',
      toReceive: 'To receive',
      toDecide: 'To accept or return',
      toSubmit: 'To submit',
      withOthers: 'With others',
      finished: 'Finished'
    },
    nothingWaiting: { what: 'No report waits for you.', advice: 'Reports appear here when it is your turn.' },
    nothingOfMine: {
      what: 'You have no part in the approval of any report yet.',
      advice: 'Ask the administrator of the plan for a role if you need one.'
    },
    search: 'Search the queue',
    searchHint: 'Accents do not matter: ham thuan…',
    nothingFound: { what: 'No report matches.', advice: 'Change or clear the search.' },
    found: (n) => `${count(n, 'report')} found`,
    submittedOn: (when) => `submitted ${when}`,
    round: (n) => `round ${n}`,
    sections: (done, total) => (done === total ? `all ${total} sections` : `${done}/${total} sections`),
    clean: 'clean',
    warnings: (n) => count(n, 'warning'),
    errors: (n) => count(n, 'error'),
    turn: {
      drafter: 'with the drafter',
      approver: 'with the approver',
      clerk: 'with the clerk',
      receiver: 'with the receiving office'
    },
    back: 'Back to the queue',
    otherUnits: (n) => `and ${n} more`,
    many: 'Receive or accept many…'
  },
  desk: {
    choose: 'Choose a report in the queue to read it.',
    notMine: 'You have no role for this report, or the plan has no such report.',
    submittedBy: (who, when) => `Submitted by ${who} at ${when}`,
    addressee: 'To',
    deadline: 'Due',
    openInWord: 'Open in Word',
    reportLabel: (unit) => `Report of ${unit}`,
    changedSince: {
      what: 'The file is no longer what was submitted.',
      advice: 'Ask the drafter to submit again before you approve.'
    },
    emptySection: 'Nothing is written here yet.',
    notSubmitted: {
      what: 'The unit has not submitted this report.',
      advice: 'The drafter writes and submits it in Word, or hands in a .docx file on this page.'
    },
    outside: {
      what: 'This report has no submission in the system.',
      advice: 'The tracking page shows its history.'
    },
    checks: 'Checks',
    noFindings: 'No errors and no warnings.',
    goTo: 'show this place',
    toActs: 'To the acts',
    annexes: 'Annex figures',
    annexMissing: 'The report does not have this table.',
    total: 'Total',
    annexEmpty: 'The table has no figures.',
    annexClean: 'The figures of this table agree.',
    before: (value) => `before: ${value}`,
    emptyCell: 'empty'
  },
  compare: {
    toggle: (round) => `Compare with round ${round}`,
    first: 'This is the first submission.',
    comparing: 'Comparing the two versions…',
    why: {
      acted: (round, when) => `Compared with round ${round}, which you dealt with at ${when}.`,
      opened: (round, when) => `Compared with round ${round}, which you read at ${when}.`,
      previous: (round, when) =>
        `Compared with round ${round}, the one before (${when}); you have read none before this one.`
    },
    total: (added, removed) => `Whole report: ${words(added, removed)}.`,
    cells: (n) => `${count(n, 'annex figure')} changed.`,
    nothing: 'Nothing has changed.',
    words,
    addedStart: 'added:',
    removedStart: 'removed:',
    end: 'end',
    missing: {
      what: 'The earlier version cannot be opened.',
      advice: 'The server does not show it to you, or the file is gone.'
    },
    changedSections: 'Sections that changed'
  },
  lastReturn: {
    title: 'Returned before',
    by: {
      inside: (who, when) => `Returned by ${who} at ${when}`,
      above: (who, when) => `Returned for completion by ${who} at ${when}`
    },
    whole: 'Whole report',
    answerBy: (date) => `Answer due by the end of ${date}`,
    beside: (reason) => `Returned before: ${reason}`,
    since: (added, removed) => `Since then: ${words(added, removed)}.`,
    nothingSince: 'Nothing was changed here since.'
  },
  meeting: {
    title: 'Collective approval',
    body: 'Body',
    bodyHint: 'E.g. Ban Chấp hành Đảng bộ xã',
    bodies: ['Ban Chấp hành Đảng bộ', 'Ban Thường vụ', 'Tập thể lãnh đạo cơ quan'],
    meetingDate: 'Date of the meeting',
    dateHint: 'day/month/year',
    present: 'Present',
    summoned: 'Summoned',
    outcome: 'Outcome',
    outcomes: { passed: 'Passed', passedWithChanges: 'Passed with changes' },
    minutes: 'Number of the minutes',
    minutesHint: 'E.g. 21-BB/ĐU; leave empty if not numbered',
    approve: 'Approve',
    approving: 'Recording the approval…',
    fillIn: 'Fill in the record of the meeting, then press Approve.',
    attendance: (present, summoned) => `${present} of ${summoned} present`,
    approvedOn: (when) => `Recorded at ${when}`,
    problems: {
      bodyMissing: 'Name the body that met.',
      dateMissing: 'Give the date of the meeting.',
      dateUnreadable: 'Write the date as day/month/year, e.g. 05/10/2023.',
      dateInFuture: 'The meeting cannot be after today.',
      presentMissing: 'Give the number of people present.',
      summonedMissing: 'Give the number of people summoned.',
      presentTooMany: 'There cannot be more present than summoned.',
      outcomeMissing: 'Choose the outcome of the meeting.'
    }
  },
  number: {
    title: 'Number',
    reading: 'Opening the register…',
    lastUsed: (number, date, what) => `Last used: ${number}, on ${date}, ${what}.`,
    noneUsed: (period) => `The register of ${period} has no number yet.`,
    number: 'Number',
    symbol: 'Symbol',
    issuedOn: 'Date of issue',
    give: (number) => `Give number ${number}`,
    giving: 'Giving the number…',
    taken: (number, date, what) => `Number ${number} was given on ${date}, ${what}.`,
    reserved: (number) => `Number ${number} was reserved for this report by a try that broke off; press to go on.`,
    belowLast: 'This is below the last number used; use it only when the paper register left it out.',
    given: (number, date) => `Number ${number} was given, dated ${date}.`,
    thisPlan: (unit) => `for the report of ${unit} in this plan`,
    otherReport: (id) => `for report ${id}`,
    letter: 'an urging letter',
    problems: {
      numberWrong: 'The number must be a whole number from 1.',
      dateUnreadable: 'Write the date as day/month/year, e.g. 05/10/2023.',
      dateInFuture: 'The date of issue cannot be after today.'
    }
  },
  return: {
    inside: 'Return to the drafter',
    above: 'Return for completion',
    open: 'Return…',
    section: 'Section',
    whole: 'Whole report',
    reason: 'Reason',
    reasonHint: 'What has to be corrected or added',
    add: 'Add a section',
    remove: (n) => `Remove reason ${n}`,
    newDate: 'Answer due (optional)',
    newDateHint: 'day/month/year',
    preview: 'The unit will read',
    previewEmpty: 'No reason yet.',
    problems: {
      noReason: 'Give at least one reason; each chosen section needs one.',
      dateUnreadable: 'Write the date as day/month/year, e.g. 20/10/2023.',
      datePast: 'The answer cannot be due before today.'
    },
    returning: 'Returning…',
    confirm: 'Return to the unit'
  },
  acts: {
    label: 'Acts on this report',
    done: {
      submitted: { what: 'Submitted to the leadership.', advice: 'The approver sees the report on this page.' },
      withdrawn: { what: 'Withdrawn.', advice: 'Correct the draft and submit it again.' },
      approved: { what: 'The approval is recorded.', advice: 'The clerk numbers the report and sends it.' },
      returnedInside: { what: 'Returned.', advice: 'The drafter sees the reasons beside each section in Word.' },
      numbered: { what: 'Numbered.', advice: 'The report can be sent now.' },
      sent: { what: 'Sent.', advice: 'The receiving office sees the report on this page.' },
      received: { what: 'Received.', advice: 'Read it, then accept or return it.' },
      accepted: { what: 'Accepted.', advice: 'The report is finished and goes into the consolidation.' },
      returned: { what: 'Returned for completion.', advice: 'The unit sees the reasons beside each section.' }
    },
    refused: 'The server refused',
    cannot: {
      submitted: (why) => `Cannot be submitted: ${why}`,
      withdrawn: (why) => `Cannot be withdrawn: ${why}`,
      approved: (why) => `Cannot be approved: ${why}`,
      returnedInside: (why) => `Cannot be returned to the drafter: ${why}`,
      numbered: (why) => `Cannot be numbered: ${why}`,
      sent: (why) => `Cannot be sent: ${why}`,
      received: (why) => `Cannot be received: ${why}`,
      accepted: (why) => `Cannot be accepted: ${why}`,
      returned: (why) => `Cannot be returned: ${why}`
    },
    names: {
      submitted: 'Submit',
      withdrawn: 'Withdraw',
      approved: 'Approve',
      returnedInside: 'Return to the drafter',
      numbered: 'Number',
      sent: 'Send',
      received: 'Receive',
      accepted: 'Accept',
      returned: 'Return for completion'
    },
    needs: {
      needsDrafter: "Only the unit's drafter may do this.",
      needsApprover: "Only the unit's approver may do this.",
      needsClerk: "Only the unit's clerk may do this.",
      needsReceiver: 'Only the receiving office may do this.'
    },
    later: 'Not possible yet',
    leftOver: {
      title: (act) => `Typed for “${act}”, not recorded`,
      why: 'The report has just moved on, so this can no longer be done. What you typed stays here to be copied.',
      discard: 'Discard what was typed'
    },
    yes: 'Yes',
    note: (who, note) => `${who}: ${note}`,
    simple: {
      sent: {
        title: 'Send',
        intro: 'The report counts as sent at the time that the server records.',
        note: 'Note to the receiving office (optional)',
        act: 'Send',
        acting: 'Sending…',
        confirm: {
          what: 'Send the report to the superior?',
          advice: 'It cannot be taken back; only the receiver can return it.'
        }
      },
      received: {
        title: 'Receive',
        intro: 'Records that the report has come in. Accepting or returning it comes after.',
        note: 'Note (optional)',
        act: 'Receive',
        acting: 'Receiving…'
      },
      accepted: {
        title: 'Accept',
        intro: 'The report is good and goes into the consolidation.',
        note: 'Remark (optional)',
        act: 'Accept',
        acting: 'Accepting…',
        confirm: { what: 'Accept this report?', advice: 'It cannot be returned afterwards.' }
      }
    }
  },
  bulk: {
    title: 'Receive or accept many reports',
    act: 'What to do',
    acts: { received: 'Receive', accepted: 'Accept' },
    all: 'Choose all',
    keys: 'Up and down arrows move in the list, the space bar chooses.',
    pick: (unit) => `Choose ${unit}`,
    none: 'No report waits to be received or accepted.',
    willDo: {
      received: (n) => `${count(n, 'report')} will be received.`,
      accepted: (n) => `${count(n, 'report')} will be accepted.`
    },
    wontDo: (n) => `${count(n, 'chosen report')} cannot be done; each line says why.`,
    note: 'Note for every report (optional)',
    run: {
      received: (n) => `Receive ${count(n, 'report')}`,
      accepted: (n) => `Accept ${count(n, 'report')}`
    },
    progress: (done, all) => `${done} of ${all} done`,
    stop: 'Stop',
    finished: (done, notDone) =>
      notDone === 0 ? `All ${count(done, 'report')} done.` : `${count(done, 'report')} done, ${notDone} not.`,
    results: { waiting: 'waiting', running: 'running', done: 'done', refused: 'refused', failed: 'failed' },
    retry: (n) => `Try ${count(n, 'report')} again`,
    close: 'Close',
    confirm: { what: 'Accept the chosen reports?', advice: 'They cannot be returned afterwards.' }
  },
  plain: {
    title: 'Hand in a Word file (.docx)',
    intro:
      'For people who do not use the Tổng Kết pane in Word. The file is read on this machine only, until you press Save and submit.',
    drop: 'Drop a .docx file here',
    choose: 'Choose a file',
    another: 'Choose another file',
    reading: 'Reading the file…',
    file: (name, size) => `${name} (${size})`,
    notUploaded: { what: 'This file is not taken.', advice: 'Nothing was uploaded.' },
    onlyOne: 'One file at a time.',
    sections: 'Sections found',
    foundBy: {
      tag: 'by its frame',
      customXml: 'by the place of its frame',
      heading: 'by its heading',
      missing: 'not found'
    },
    renamed: (heading) => `heading in the file: “${heading}”`,
    words: (n) => count(n, 'word'),
    findings: 'Warnings',
    clean: 'No errors and no warnings.',
    blocked: 'To be corrected in Word first:',
    replaces: (version, when) => `Replace the draft that is there (version ${version}, saved ${when}) with this file`,
    replacesHint: 'The old version stays in the version history.',
    replaceFirst: 'Agree to replace the draft that is there before you submit.',
    submit: 'Save and submit',
    submitting: 'Submitting…',
    steps: {
      savingDraft: 'Save the file to the drafts library',
      reading: 'Read the saved version',
      checking: 'Check',
      uploading: 'Copy to the reports library',
      describing: 'Describe the report',
      publishing: 'Hand to the approver',
      recording: 'Record in the log'
    }
  }
};
