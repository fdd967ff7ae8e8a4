/** English words for what is true of a report, what is done to it, by whom, and why not. */
import type { ReportStrings } from './report-strings';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const past = (count: number): string => (count === 0 ? 'past the hour' : `overdue ${days(count)}`);
const late = (count: number): string => (count === 0 ? 'after the hour' : `${days(count)} late`);

export const REPORT_WORDS_EN: ReportStrings = {
  state: {
    states: {
      notSubmitted: 'Not submitted',
      submitted: 'Submitted, awaiting approval',
      returnedInside: 'Returned by the leadership',
      approved: 'Approved',
      numbered: 'Numbered, to be sent',
      sent: 'Sent, to be received',
      received: 'Received',
      accepted: 'Accepted',
      returned: 'Returned to be completed',
      exempt: 'Exempt',
      onPaper: 'Handed in outside the system',
      superseded: 'Reported by the successor'
    },
    overdue: (count) => (count === 0 ? 'Past the hour' : `Overdue ${days(count)}`),
    andOverdue: (state, count) => `${state}, ${past(count)}`,
    andLate: (state, count) => `${state}, sent ${late(count)}`,
    daysLeft: (count) => `${days(count)} left`,
    lastDayToday: 'today is the last day',
    daysOverdue: past,
    daysLate: late,
    inTime: 'in time',
    noDate: 'no date set',
    notOwed: 'not owed'
  },
  acts: {
    submitted: 'Submitted to the leadership',
    withdrawn: 'Withdrawn',
    returnedInside: 'Returned by the leadership',
    approved: 'Approved',
    numbered: 'Numbered',
    sent: 'Sent',
    received: 'Received',
    accepted: 'Accepted',
    returned: 'Returned to be completed',
    extended: 'Extended',
    exempted: 'Exempted',
    exemptionEnded: 'Exemption ended',
    recordedOnPaper: 'Recorded as handed in outside the system',
    imported: 'Imported',
    superseded: 'Passed to the successor',
    urged: 'Urged'
  },
  roles: {
    drafter: { name: 'Drafter', sentence: "Drafts the unit's report and submits it to the leadership." },
    approver: { name: 'Approver', sentence: 'Records that the collective passed the report, or returns it.' },
    clerk: { name: 'Clerk', sentence: 'Numbers the approved report and sends it up.' },
    receiver: { name: 'Receiver', sentence: 'Receives, accepts or returns reports; extends and urges.' },
    reader: { name: 'Reader', sentence: 'Reads progress and reports and changes nothing.' },
    administrator: { name: 'Administrator', sentence: 'Launches plans, assigns roles, imports earlier reports.' }
  },
  refusals: {
    needsDrafter: 'Only a drafter of the unit may submit.',
    needsApprover: 'Only an approver of the unit may approve.',
    needsClerk: 'Only a clerk of the unit may number and send.',
    needsReceiver: 'Only the office that receives this report may do this.',
    needsFollower: 'Only the receiving office or the office that follows the plan may do this.',
    needsAdministrator: 'Only the administrator of the plan may do this.',
    nothingSubmitted: 'The unit has not submitted a report.',
    notApproved: 'The leadership has not approved this report.',
    notNumbered: 'The report has no number yet.',
    notSent: 'The unit has not sent the report.',
    notReceived: 'The report has not been received.',
    notExempt: 'The unit is not exempt from this report.',
    waitsForAnswer: 'The report was returned and has not been submitted again.',
    alreadySubmitted: 'The unit has submitted this report.',
    alreadyApproved: 'This report has been approved.',
    alreadyNumbered: 'This report has a number.',
    alreadySent: 'This report has been sent.',
    alreadyReceived: 'This report has been received.',
    alreadyAccepted: 'This report has been accepted.',
    isExempt: 'The unit is exempt from this report.',
    isOnPaper: 'This report was handed in outside the system.',
    isSuperseded: 'This report was passed to the successor.',
    otherSubmission: 'The unit has submitted another version; reload to see it.',
    noReason: 'A reason is needed.',
    notLater: 'The new date must be after the present deadline.',
    ownSuccessor: 'A unit cannot succeed itself.',
    repeatedKey: 'This was recorded already, or its key belongs to another act.'
  }
};
