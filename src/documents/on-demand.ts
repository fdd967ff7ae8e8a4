/** What acts need of this room besides its types, in one chunk that a host loads when a document is first read or made. */
export { checkInSlices, checkReport } from './check';
export { letterNumbering } from './format/letter-numbering';
export { numberingPeriodOf } from './format/numbering-period';
export { packOfBody } from './format/pack-of-body';
export { makeDraft } from './make-draft';
export { makeProgressReport } from './make-progress-report';
export { makeUrgingLetter } from './make-urging-letter';
export { readReport, readReportInSlices } from './read-report';
export { urgingNotice } from './urging-notice';
export { DocumentChecker } from './worker/document-checker';
