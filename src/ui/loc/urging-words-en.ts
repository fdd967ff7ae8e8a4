/** English words of the workbook and of urging, loaded with them. */
import type { UrgingPartStrings } from './urging-strings';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const units = (count: number): string => (count === 1 ? '1 unit' : `${count} units`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const URGING_WORDS_EN: UrgingPartStrings = {
  sheet: {
    fileName: 'Report tracking',
    rows: 'Reports',
    offices: 'By receiving office',
    columns: {
      unit: 'Unit',
      code: 'Unit code',
      parent: 'Under',
      office: 'Received by',
      deadline: 'Deadline as planned',
      lastDay: 'Last day',
      extendedTo: 'Extended to',
      state: 'State',
      timeliness: 'In time',
      days: 'Days late',
      submitted: 'Submitted',
      approved: 'Approved',
      meeting: 'Meeting',
      number: 'Number',
      sent: 'Sent',
      received: 'Received',
      accepted: 'Accepted',
      round: 'Submissions',
      reasons: 'Points to complete',
      answerBy: 'To be completed by',
      exempt: 'Why exempt',
      sectionsDone: 'Sections done',
      sectionsTotal: 'Sections',
      report: 'Report'
    },
    figures: {
      office: 'Receiving office',
      owed: 'Owed',
      sent: 'Sent',
      rate: 'Rate',
      onTime: 'In time',
      late: 'Late',
      overdue: 'Overdue',
      notDue: 'Not due',
      accepted: 'Accepted',
      returned: 'Returned'
    },
    total: 'Total',
    open: 'Open'
  },
  urging: {
    title: 'Remind units of their reports',
    close: 'Close',
    intro: (count) => `${units(count)}. Clear those that need no reminder.`,
    nothingDue: {
      what: 'No unit has to be reminded today.',
      advice: 'Tick units in the list to remind them all the same.'
    },
    reasons: {
      soon: 'Due soon',
      lastDay: 'Due today',
      overdue: 'Overdue, not reminded yet',
      again: 'Past the date of the first letter too'
    },
    group: (reason, count) => `${reason} (${count})`,
    notDue: 'Chosen in the list',
    chosen: (chosen, all) => `${chosen} of ${all} chosen`,
    select: (unit) => `Choose ${unit}`,
    people: (count, names) => `To ${people(count)}: ${names}`,
    nobody: 'No drafter or approver to write to',
    nobodyWarning: (count) => `${units(count)} cannot be reached by mail. Send a paper letter, then use “Record only”.`,
    before: (count, last) => `Reminded ${count === 1 ? 'once' : `${count} times`}, last on ${last}`,
    days: (left) => (left > 0 ? `${days(left)} left` : left === 0 ? 'due today' : `${days(-left)} late`),
    noDate: 'no date set',
    notAllowed: 'Cannot be reminded',
    level: 'Level',
    levels: ['Notice before the date', 'First letter', 'Second letter'],
    newDate: 'Asked for by',
    newDateHint: 'Day/month/year, such as 05/11/2023.',
    newDateWrong: 'Enter a date, such as 05/11/2023.',
    newDatePast: 'This day has gone by.',
    letterNumber: 'Number of the letter',
    letterNumberHint: 'Leave empty for a reminder without a letter. One number goes to a unit only once.',
    letterReading: 'Looking into the register of numbers…',
    letterLast: (number, date) => `Last number given: ${number} of ${date}.`,
    letterNone: (period) => `The register has no letter of ${period} yet.`,
    letterStored:
      'The letter takes this number and goes into the library of letters when it is sent or recorded. Leave empty for a mere reminder.',
    letterByHand: 'The register cannot be read, so the number is typed by hand and the letter is not stored.',
    letterProblems: {
      numberWrong: 'Enter the number, such as 15 or 15-CV/BDVTU.',
      numberTaken: 'This number is another letter’s.'
    },
    issuing: 'Numbering and storing the letter…',
    notIssued: {
      what: 'The letter could not be numbered and stored, so nothing was sent.',
      advice: 'Try again, or clear the number to send without a letter.'
    },
    reference: 'Plan referred to (its number and date)',
    contact: 'Contact, telephone',
    escalatesTo: 'Reported to, if no answer comes',
    channels: 'Send by',
    byMail: 'Mail',
    byTeams: 'Teams notice',
    withLetter: 'Attach the letter (.docx)',
    noGraph: {
      what: 'Mail cannot be sent from here.',
      advice: 'In Teams the app uses the SharePoint session only. Open this page in a browser to send, or record only.'
    },
    openInBrowser: 'Open in a browser',
    preview: 'Words of the mail',
    previewOf: (unit) => `Mail to ${unit}`,
    downloadLetter: 'Download the letter (.docx)',
    send: (count) => `Send to ${units(count)}`,
    sending: (done, total) => `Sending… ${done}/${total} units`,
    recordOnly: 'Record only',
    recordOnlyHint: 'When the letter went out by the registry.',
    chooseUnits: 'Choose at least one unit.',
    chooseChannel: 'Choose how to send.',
    results: (told, all) => `${told} of ${units(all)} reminded.`,
    result: {
      mailed: (count) => `Mail sent to ${people(count)}`,
      noticed: (count) => `Teams notice to ${people(count)}`,
      recorded: 'recorded',
      mailFailed: 'The mail could not be sent',
      mailUnsure: 'It is not known whether the mail went out',
      teamsFailed: 'The Teams notice could not be sent',
      nobody: 'Nobody to write to',
      notRecorded: 'It could not be recorded'
    },
    retry: (count) => `Try ${units(count)} again`,
    sendUnsure: 'Send mails again that may have gone out',
    unsureHint: 'Look into your Sent Items before sending again.',
    linkWords: 'Open the report in the tracking page',
    leave: 'Sending; it cannot be closed now.'
  }
};
