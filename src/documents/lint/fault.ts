/** Faults of Word documents that the Open XML SDK validator lets pass, and those beyond which Word gives up. */
import type { XmlElement } from '../xml/tree';

export type LintCode =
  /** The package cannot be read at all. */
  | 'unreadable'
  /** A relationship names a part that is not there. */
  | 'partMissing'
  /** An `r:id`, `r:embed` ... without its relationship. */
  | 'relationshipMissing'
  /** `mc:Ignorable` names a prefix that the part does not declare. */
  | 'prefixUndeclared'
  | 'styleMissing'
  | 'styleIdTwice'
  | 'styleNameTwice'
  | 'listMissing'
  | 'listDefinitionMissing'
  /** `w:abstractNum` must come before `w:num`. */
  | 'listOrder'
  /** Word shows no numbers beyond some 2,000 lists. */
  | 'tooManyLists'
  /** A level below 0 or above 8, or a level's text of more than 31 characters. */
  | 'listLevel'
  | 'controlIdTwice'
  | 'controlTagTwice'
  /** Tag or title of more than 64 characters. */
  | 'controlNameLong'
  | 'controlTwoKinds'
  /** A control's content ends with a table: Word wants a paragraph after it. */
  | 'controlEndsWithTable'
  /** A control around a section break. */
  | 'controlHoldsSection'
  /** A control's prompt that the glossary does not hold. */
  | 'promptMissing'
  | 'bookmarkIdTwice'
  | 'bookmarkNameTwice'
  | 'bookmarkNameLong'
  | 'bookmarkOpen'
  | 'paragraphIdTwice'
  | 'paragraphIdHigh'
  | 'drawingIdTwice'
  | 'revisionIdTwice'
  /** Word does not open a file with one of these two. */
  | 'cellWithoutParagraph'
  | 'cellEndsWithTable'
  | 'rowWithoutCell'
  | 'gridMismatch'
  | 'runPropertyOrder'
  | 'paragraphPropertyOrder'
  /** `w:t` within `w:del`, or `w:delText` outside of it. */
  | 'deletedText'
  | 'fieldUnbalanced';

export interface LintFault {
  readonly code: LintCode;
  /** Name of the part; empty for the package. */
  readonly part: string;
  /** The id, name or value that is at fault. */
  readonly what: string;
}

/** An XML part of the main name space. */
export interface Story {
  readonly part: string;
  readonly root: XmlElement;
}

/** What belongs to one main part: the document, or its glossary. */
export interface StoryGroup {
  /** The main part first, then headers, footers, notes and comments. */
  readonly stories: readonly Story[];
  readonly styles: Story | undefined;
  readonly numbering: Story | undefined;
  /** Names of the building blocks of the glossary. */
  readonly prompts: ReadonlySet<string>;
}

export type Rule = (group: StoryGroup) => readonly LintFault[];
