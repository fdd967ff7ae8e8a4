/** Runs every check over a document, step by step. */
import { finish, inSlices } from '../steps';
import type { Pacing, Steps } from '../steps';
import { readOpenedSteps } from '../read-report';
import type { ReportReading } from '../read-report';
import { openDocumentSteps } from '../reading/document';
import { checkAnnexes } from './check-annexes';
import { checkDates } from './check-dates';
import { checkFigures } from './check-figures';
import { checkForm } from './check-form';
import { checkComposition, checkForeign } from './check-left-over';
import { checkLooksSteps } from './check-looks';
import { checkNames } from './check-names';
import { checkPage } from './check-page';
import { checkReport } from './check-report';
import { checkSections } from './check-sections';
import { CheckContext } from './context';
import type { CheckInput } from './context';
import type { Finding } from './finding';

export interface CheckedReport {
  readonly reading: ReportReading;
  /** What blocks first, then what warns. */
  readonly findings: readonly Finding[];
}

type Check = (context: CheckContext) => readonly Finding[];

const CHECKS: readonly Check[] = [
  (context) => checkReport(context.reading, context.input.outline),
  ({ reading, input, document }) => checkSections(reading, input.outline, document.body),
  checkForeign,
  checkComposition,
  (context) => (context.input.pack === undefined ? [] : checkPage(context, context.input.pack)),
  (context) => (context.input.pack === undefined ? [] : checkForm(context, context.input.pack)),
  checkDates,
  checkNames,
  checkAnnexes,
  checkFigures
];

/** @throws DocumentError when the bytes are not a Word document that can be read safely. */
export function* checkDocumentSteps(bytes: Uint8Array, input: CheckInput): Steps<CheckedReport> {
  const document = yield* openDocumentSteps(bytes);
  yield;
  const reading = yield* readOpenedSteps(document, input.outline);
  yield;
  const context = new CheckContext(document, reading, input);
  yield;
  const looks = yield* checkLooksSteps(context);
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    findings.push(...check(context));
    yield;
  }
  // Looks take longest and say least.
  findings.push(...looks);
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  return { reading, findings: [...blocking, ...findings.filter(({ severity }) => severity === 'warns')] };
}

/** Reads and checks a report at one go. @throws DocumentError when the bytes are not a Word document that can be read safely. */
export function checkDocument(bytes: Uint8Array, input: CheckInput): CheckedReport {
  return finish(checkDocumentSteps(bytes, input));
}

/** The same while the page goes on painting. Rejects with a DocumentError, or an AbortError when told to stop. */
export function checkInSlices(
  bytes: Uint8Array,
  input: CheckInput,
  pacing?: Pacing,
  signal?: AbortSignal
): Promise<CheckedReport> {
  return inSlices(checkDocumentSteps(bytes, input), pacing, signal);
}
