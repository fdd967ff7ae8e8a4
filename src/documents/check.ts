/** Checks: what a report says against its outline, its form and its own figures, before it is submitted and beside it at approval. */
export { checkDocument, checkDocumentSteps, checkInSlices } from './checking/check-document';
export type { CheckedReport } from './checking/check-document';
export { checkReport } from './checking/check-report';
export type { CheckInput } from './checking/context';
export type { Finding, FindingCode } from './checking/finding';
