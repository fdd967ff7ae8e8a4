/** What checks find, in English. */
import { findingStrings } from './finding-table';

const compare = (needed: number | string, actual: number | string): string =>
  `“${needed}” is needed, “${actual}” is there`;
const needs = (needed: number | string): string => `“${needed}” is needed`;
const found = (_needed: number | string, actual: number | string): string => `“${actual}”`;

export const FINDING_WORDS_EN = findingStrings(
  {
    sectionMissing: 'The document lacks a section of the outline',
    sectionEmpty: 'A section is empty',
    sectionPlaceholder: 'A section still shows its prompt',
    sectionBelowMinimum: 'A section is below its minimum',
    sectionDuplicated: ['A section stands in the document more than once', (_needed, actual) => `${actual} times`],
    sectionOutOfOrder: 'A section stands out of the order of the outline',
    sectionUntagged: 'A section has lost its control and is known by its heading only',
    nothingWritten: 'Nothing has been written yet',
    secrecyMark: 'The document bears a mark of state secrecy: it must be handed in outside the system',
    revisionsLeft: 'Tracked changes are left',
    commentsLeft: 'Comments are left',
    hiddenText: 'Some text is hidden or white',
    remoteTemplate: ['The document is attached to a template elsewhere', found],
    externalContent: ['The document fetches content from elsewhere when it is opened', found],
    embeddedObject: ['An object is embedded (workbook, file), where a table or a picture is wanted', found],
    dangerousField: ['A field runs a program or fetches a file', found],
    unsafeLink: ['A link is neither a web page nor a mail address', found],
    textDecomposed: 'Some letters are written apart from their accents (decomposed Unicode)',
    legacyFont: [
      'Some text is in an old code (TCVN3, VNI)',
      (needed, actual) => `font “${actual}”, to be converted to “${needed}”`
    ],
    paperWrong: ['The paper is not that of the form', compare],
    marginWrong: ['A margin is not that of the form', compare],
    pageNumberMissing: 'There is no page number in the middle of the top margin',
    pageNumberOnFirst: 'The first page shows no number',
    fontWrong: ['The font is not that of the form', compare],
    bodySizeWrong: ['The size of the text is not that of the form', compare],
    letterheadMissing: ['A line is missing at the head', needs],
    issuerWrong: ['The issuing body is not the unit', needs],
    numberLineMissing: ['Number and symbol are missing', needs],
    numberLineWrong: ['Number and symbol are not in the form', compare],
    symbolWrong: ['The symbol is not the unit’s', compare],
    dateLineMissing: 'Place and date are missing',
    dateLineWrong: ['Day and month are not in the form', compare],
    typeNameMissing: ['The type name is missing', needs],
    summaryMissing: 'The summary is missing',
    headingMarkWrong: ['The mark of a heading is not in the form', compare],
    authorityWrong: ['The authority of the signature is not in the form', compare],
    recipientsMissing: ['The recipients are missing', needs],
    recipientsWrong: ['The recipients are not in the form', compare],
    closingMissing: ['The text does not end with its closing mark', compare],
    annexMarkWrong: ['The number of an annex is not in the form', compare],
    dateNotReal: ['There is no such day', found],
    dateInFuture: ['The document is dated after today', found],
    dateBeforeMeeting: [
      'The document is dated before the meeting that passed it',
      (needed, actual) => `the meeting was on ${needed}, the document says “${actual}”`
    ],
    unitNotInForce: ['The name of a unit is not in force on the day of the document', found],
    annexMissing: ['An annex is missing', needs],
    annexColumnMissing: 'An annex lacks a column',
    annexRowMissing: 'An annex lacks a row, or has one that is not known',
    annexCellUnreadable: ['A cell cannot be read', found],
    annexCellNegative: 'A figure is negative',
    annexPartAboveWhole: 'A part is larger than its whole',
    annexRatioWrong: ['A rate does not agree with the figures of its row', compare],
    annexTotalWrong: ['The total does not agree with the rows', compare],
    annexTotalMissing: ['The total is empty', needs],
    figureDiffers: [
      'A figure in the prose differs from the annex',
      (needed, actual) => `the annex says “${needed}”, the prose “${actual}”`
    ]
  },
  {
    sectionMissing: (where) => `${where}: not found`,
    sectionEmpty: (where) => `${where}: empty`,
    sectionPlaceholder: (where) => `${where}: still its prompt`,
    sectionBelowMinimum: (where, needed, actual) => `${where}: ${actual} words, ${needed} needed`
  }
);

/** What is said beside a finding. */
export const FINDING_NOTES_EN = {
  places: (count: number): string => `${count} places`,
  unconfirmed: 'this form was not compared with its source',
  row: (title: string): string => `row “${title}”`,
  column: (title: string): string => `column “${title}”`,
  sides: { top: 'top margin', bottom: 'bottom margin', left: 'left margin', right: 'right margin' }
};
