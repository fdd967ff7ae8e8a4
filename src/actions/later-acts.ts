/** What an office decides about launched reports, in one chunk that the screens load when the first is decided. */
export { endExemption, exemptReport } from './exempt-report';
export { extendDeadline } from './extend-deadline';
export { recordPaper } from './record-paper';
