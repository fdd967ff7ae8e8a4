/** Reads a report's bytes against its outline: sections, figures, annexes, fingerprint, marks. Works in browser and Node. */
import type { SectionId } from '../domain/code';
import type { Completeness } from '../domain/event';
import { proseSections, sectionState } from '../domain/outline';
import type { Outline } from '../domain/outline';
import { legacyRunsIn } from './legacy-text/runs';
import type { LegacyRun } from './legacy-text/runs';
import { readAnnexes } from './reading/annex-tables';
import type { AnnexReading } from './reading/annex-tables';
import { paragraphsIn } from './reading/blocks';
import type { Block } from './reading/blocks';
import { holdsComments, holdsRevisions } from './reading/changes';
import { commentsOf } from './reading/comments';
import type { CommentReading } from './reading/comments';
import { openDocumentSteps, related, rootsOf } from './reading/document';
import type { OpenDocument } from './reading/document';
import { fingerprintOf } from './reading/fingerprint';
import type { Referred } from './reading/fingerprint';
import { identityIn } from './reading/identity';
import { readLetterhead } from './reading/letterhead';
import type { LetterheadReading } from './reading/letterhead';
import { notesIn } from './reading/notes';
import type { NoteReading } from './reading/notes';
import { readParagraphs } from './reading/paragraphs';
import type { ParagraphReading, QuotedFigure } from './reading/paragraphs';
import type { Place } from './reading/place';
import { secrecyOf } from './reading/secrecy';
import type { SecrecyMark } from './reading/secrecy';
import { findSections } from './reading/sections';
import type { FoundSection, SectionReading } from './reading/sections';
import { tablesIn } from './reading/tables';
import type { TableReading } from './reading/tables';
import type { ReportIdentity } from './report-identity';
import { finish, inSlices } from './steps';
import type { Pacing, Steps } from './steps';

export type { AnnexReading, UnreadableCell } from './reading/annex-tables';
export type { CommentReading } from './reading/comments';
export type { Figure } from './reading/figures';
export type { LetterheadReading } from './reading/letterhead';
export type { NoteReading } from './reading/notes';
export type { ParagraphReading, QuotedFigure } from './reading/paragraphs';
export type { Place } from './reading/place';
export type { SecrecyMark } from './reading/secrecy';
export type { HeadingReading, SectionReading } from './reading/sections';
export type { TableReading } from './reading/tables';
export type { ReportIdentity } from './report-identity';

export interface ReportReading {
  /** Undefined for a document that was not made by `makeDraft`. */
  readonly identity?: ReportIdentity;
  /** Every prose section of the outline, in its order. */
  readonly sections: readonly SectionReading[];
  /** SHA-256, 64 hex digits, of the normalised content. */
  readonly fingerprint: string;
  /** Required prose sections that are done, of all required prose sections. */
  readonly completeness: Completeness;
  readonly secrecy?: SecrecyMark;
  /** The document holds tracked changes that nobody has accepted or rejected. */
  readonly hasRevisions: boolean;
  readonly hasComments: boolean;
  /** Every paragraph of the body that says something, in order, those of tables too. */
  readonly paragraphs: readonly ParagraphReading[];
  /** Figures that the prose quotes, tables left out. */
  readonly figures: readonly QuotedFigure[];
  /** Every table, letterhead and signature too. */
  readonly tables: readonly TableReading[];
  /** Every annex of the outline, in its order. */
  readonly annexes: readonly AnnexReading[];
  readonly comments: readonly CommentReading[];
  readonly notes: readonly NoteReading[];
  readonly letterhead: LetterheadReading;
  /** Texts of the body that are TCVN3, VNI or decomposed Unicode: other people see them as rubbish or cannot find them. */
  readonly legacyText: readonly LegacyReading[];
}

export interface LegacyReading {
  readonly encoding: LegacyRun['encoding'];
  readonly place?: Place;
  /** As it stands, and as it would read in Unicode NFC. */
  readonly before: string;
  readonly after: string;
}

const COMMENTS_EXTENDED = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';

function completenessOf(outline: Outline, readings: readonly SectionReading[]): Completeness {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const required = proseSections(outline).filter((section) => section.required);
  const done = required.filter((section) => {
    const reading = byId.get(section.id);
    return sectionState(section, reading?.foundBy === undefined ? undefined : reading.words) === 'done';
  });
  return { done: done.length, total: required.length };
}

function referredOf({ word, reader, notes }: OpenDocument): Referred {
  const targets = new Map(
    word.relationships.filter(({ isExternal }) => !isExternal).map(({ id, target }) => [id, target])
  );
  return {
    picture(relationship) {
      const part = targets.get(relationship);
      return part === undefined || !word.parts.has(part) ? '' : word.parts.hash(part);
    },
    note({ kind, id }) {
      const note = notes[kind].get(id);
      return note === undefined ? [] : reader.blocksOf(note);
    }
  };
}

/** The section of each block that was read into one, those within it not repeated. */
function sectionsOfBlocks(found: readonly FoundSection[]): ReadonlyMap<Block, SectionId> {
  return new Map(
    found.flatMap(({ reading, blocks }) => blocks.map((block): [Block, SectionId] => [block, reading.id]))
  );
}

/**
 * Reads a report.
 * @param bytes a .docx file.
 * @throws DocumentError when the bytes are not a Word document that can be read safely.
 */
export function readReport(bytes: Uint8Array, outline: Outline): ReportReading {
  return finish(readReportSteps(bytes, outline));
}

function* readReportSteps(bytes: Uint8Array, outline: Outline): Steps<ReportReading> {
  return yield* readOpenedSteps(yield* openDocumentSteps(bytes), outline);
}

/** The same while the page goes on painting. Rejects with a DocumentError, or an AbortError when told to stop. */
export function readReportInSlices(
  bytes: Uint8Array,
  outline: Outline,
  pacing?: Pacing,
  signal?: AbortSignal
): Promise<ReportReading> {
  return inSlices(readReportSteps(bytes, outline), pacing, signal);
}

/** Reads a report whose document is already open, in steps of some milliseconds. */
export function* readOpenedSteps(document: OpenDocument, outline: Outline): Steps<ReportReading> {
  const { word, root, reader, blocks, footnotes, endnotes, margins } = document;
  const custom = identityIn(word);
  const found = findSections(outline, blocks, custom?.sections ?? []);
  yield;
  const sections = found.map(({ reading }) => reading);
  const sectionOf = sectionsOfBlocks(found);
  const secrecy = secrecyIn(
    blocks,
    found.flatMap((section) => section.blocks),
    margins.flatMap((margin) => reader.blocksOf(margin))
  );
  yield;
  const tables = tablesIn(blocks, sectionOf);
  yield;
  const { paragraphs, figures } = readParagraphs(blocks, sectionOf);
  const sectionAt = new Map(paragraphs.map(({ place, section }) => [place.paragraph, section]));
  yield;
  for (const part of related(word, 'image')) {
    yield* word.parts.hashSteps(part);
  }
  const fingerprint = fingerprintOf(blocks, referredOf(document));
  yield;
  const hasRevisions = [root, ...footnotes, ...endnotes, ...margins].some(holdsRevisions);
  const hasComments = [root, ...footnotes, ...endnotes].some(holdsComments);
  yield;
  const comments = commentsOf(
    rootsOf(word, 'comments'),
    // Named by Microsoft, not by the standard.
    word.relationships
      .filter(({ type, target }) => type === COMMENTS_EXTENDED && word.parts.has(target))
      .map(({ target }) => word.parts.xml(target).root),
    reader,
    blocks
  );
  yield;
  const legacyText: LegacyReading[] = [];
  for (const child of document.body.children) {
    const part = { ...document.body, children: [child] };
    for (const { encoding, place, before, after } of legacyRunsIn(part, reader.styles, document.places)) {
      legacyText.push({ encoding, ...(place === undefined ? {} : { place }), before, after });
    }
    yield;
  }
  return {
    ...(custom === undefined ? {} : { identity: custom.identity }),
    sections,
    fingerprint,
    completeness: completenessOf(outline, sections),
    ...(secrecy === undefined ? {} : { secrecy }),
    hasRevisions,
    hasComments,
    paragraphs,
    figures,
    tables,
    annexes: readAnnexes(outline.annexes, tables),
    comments,
    notes: notesIn(blocks, document.notes, reader, (paragraph) => sectionAt.get(paragraph)),
    letterhead: readLetterhead(blocks),
    legacyText
  };
}

/** Text boxes are margins wherever they are anchored: stamps stand in them. */
function secrecyIn(
  body: readonly Block[],
  prose: readonly Block[],
  margins: readonly Block[]
): SecrecyMark | undefined {
  const inProse = new Set(paragraphsIn(prose));
  const inBody = paragraphsIn(body);
  const boxed = new Set(inBody.flatMap(({ boxes }) => paragraphsIn(boxes)));
  const all = [...inBody, ...paragraphsIn(margins)];
  const isProse = (each: (typeof all)[number]): boolean => inProse.has(each) && !boxed.has(each);
  return secrecyOf(
    all.filter((each) => !isProse(each)),
    all.filter(isProse)
  );
}
