/** What was taken out of a document because it points outside, runs something, or is not known. */

export type RemovedKind =
  /** A template that Word would load when the document is opened. */
  | 'attachedTemplate'
  /** A link that is neither a page nor a mail address: a file, a share, a script. */
  | 'unsafeLink'
  /** A picture, object or frame that is fetched from elsewhere. */
  | 'externalContent'
  /** An embedded workbook, document or program; its preview picture stays. */
  | 'embeddedObject'
  /** A field that runs a program or fetches a file: DDE, INCLUDETEXT and others. */
  | 'field'
  /** Data for mail merge. */
  | 'mailMerge'
  /** A part that is not needed to show the text: extensions, signatures, custom data, embedded fonts. */
  | 'part'
  /** A picture that is none, or one that can hold scripts. */
  | 'picture'
  /** An element that is not known here. */
  | 'element'
  | 'comments'
  /** Names of people, programs and dates in the file's properties. */
  | 'properties';

export interface Removed {
  readonly kind: RemovedKind;
  /** Name of the part that it stood in, or of the part itself. */
  readonly part: string;
  /** The target, the field's or the element's name. */
  readonly what: string;
}
