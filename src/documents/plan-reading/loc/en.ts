/** Words for what could not be read of a plan: what is missing, how to mend it. "{about}" is the stream or the sentence. */
import type { ProblemWords } from '../../outline/loc/vi';
import type { PlanProblemCode } from '../proposal';

export const PLAN_PROBLEMS: Readonly<Record<PlanProblemCode, ProblemWords>> = {
  noTitle: { what: 'The title of the plan was not found.', mend: 'Enter its summary by hand.' },
  noStreams: {
    what: 'Nobody was found who is asked to report.',
    mend: 'See whether this is the plan; or add streams by hand.'
  },
  noFollowingOffice: { what: 'The plan does not say which office follows and urges.', mend: 'Choose the office.' },
  noPeriod: {
    what: 'The stretch of time that the figures are about was not found.',
    mend: 'Enter its first and last day.'
  },
  streamWithoutDeadline: {
    what: 'The stream “{about}” has no deadline.',
    mend: 'Enter one, or leave it to each parent unit.'
  },
  streamWithoutAddressee: {
    what: 'It is not clear to whom the stream “{about}” reports.',
    mend: 'Choose the addressee.'
  },
  reportersUnclear: {
    what: 'It is not sure who has to report: “{about}”.',
    mend: 'Compare with the sentence of the plan and choose the kinds of units.'
  },
  deadlineUnread: {
    what: 'The deadline of the stream “{about}” names no day.',
    mend: 'Enter the last day that counts as in time.'
  },
  recurringDeadline: {
    what: 'The stream “{about}” reports again and again.',
    mend: 'Launch a plan for each period, with its own day.'
  }
};
