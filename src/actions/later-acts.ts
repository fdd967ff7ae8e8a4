/** The acts on a launched plan's reports, in one chunk that the plan's screen loads when the first is done. */
export { endExemption, exemptReport } from './exempt-report';
export { extendDeadline } from './extend-deadline';
