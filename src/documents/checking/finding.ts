/** What a check can find in a report. */
import type { AnnexId, SectionId } from '../../domain/code';
import type { Fix, Side } from '../fixing/fix';
import type { Place } from '../reading/place';

export type FindingCode =
  // Sections.
  | 'sectionMissing'
  | 'sectionEmpty'
  | 'sectionPlaceholder'
  | 'sectionBelowMinimum'
  | 'sectionDuplicated'
  | 'sectionOutOfOrder'
  | 'sectionUntagged'
  | 'nothingWritten'
  // What must not leave the house.
  | 'secrecyMark'
  | 'revisionsLeft'
  | 'commentsLeft'
  | 'hiddenText'
  | 'remoteTemplate'
  | 'externalContent'
  | 'embeddedObject'
  | 'dangerousField'
  | 'unsafeLink'
  // Text.
  | 'textDecomposed'
  | 'legacyFont'
  // Form.
  | 'paperWrong'
  | 'marginWrong'
  | 'pageNumberMissing'
  | 'pageNumberOnFirst'
  | 'fontWrong'
  | 'bodySizeWrong'
  | 'letterheadMissing'
  | 'issuerWrong'
  | 'numberLineMissing'
  | 'numberLineWrong'
  | 'symbolWrong'
  | 'dateLineMissing'
  | 'dateLineWrong'
  | 'typeNameMissing'
  | 'summaryMissing'
  | 'headingMarkWrong'
  | 'authorityWrong'
  | 'recipientsMissing'
  | 'recipientsWrong'
  | 'closingMissing'
  | 'annexMarkWrong'
  // Dates and names.
  | 'dateNotReal'
  | 'dateInFuture'
  | 'dateBeforeMeeting'
  | 'unitNotInForce'
  // Figures.
  | 'annexMissing'
  | 'annexColumnMissing'
  | 'annexRowMissing'
  | 'annexCellUnreadable'
  | 'annexCellNegative'
  | 'annexPartAboveWhole'
  | 'annexRatioWrong'
  | 'annexTotalWrong'
  | 'annexTotalMissing'
  | 'figureDiffers';

/** One thing found. */
export interface Finding {
  readonly code: FindingCode;
  /** `blocks` stops a submission; `warns` is shown and may be submitted with. */
  readonly severity: 'blocks' | 'warns';
  readonly section?: SectionId;
  /** What is wanted: a number of words, or text to be shown as it stands. */
  readonly needed?: number | string;
  /** What is there. */
  readonly actual?: number | string;
  /** Where in the body; the first place when it is in several. */
  readonly place?: Place;
  /** In how many places, when there are several. */
  readonly count?: number;
  readonly annex?: AnnexId;
  /** Title of the row and column of an annex. */
  readonly row?: string;
  readonly column?: string;
  /** Which margin. */
  readonly side?: Side;
  /** The form that is asked for was not compared with the text that prescribes it: the finding is a question. */
  readonly isUnconfirmed?: boolean;
  /** What mends it, when bytes can be mended without a person. */
  readonly fix?: Fix;
}

type Details = Omit<Finding, 'code' | 'severity'>;

/** A finding that is shown and may be submitted with; details that are undefined are left out. */
export const warning = (code: FindingCode, details: Details = {}): Finding => finding(code, 'warns', details);

/** A finding that stops a submission. */
export const block = (code: FindingCode, details: Details = {}): Finding => finding(code, 'blocks', details);

function finding(code: FindingCode, severity: Finding['severity'], details: Details): Finding {
  const kept = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  return { code, severity, ...kept };
}
