/** Reads a report's bytes against its outline: sections, completeness, fingerprint, marks. Works in browser and Node. */
import type { Completeness } from '../domain/event';
import { proseSections, sectionState } from '../domain/outline';
import type { Outline } from '../domain/outline';
import { openWordPackage } from './opc/word-package';
import type { WordPackage } from './opc/word-package';
import { paragraphsIn } from './reading/blocks';
import type { Block, NoteReference } from './reading/blocks';
import { BodyReader, promptsOf } from './reading/body';
import { holdsComments, holdsRevisions } from './reading/changes';
import { fingerprintOf } from './reading/fingerprint';
import type { Referred } from './reading/fingerprint';
import { secrecyOf } from './reading/secrecy';
import type { SecrecyMark } from './reading/secrecy';
import { findSections } from './reading/sections';
import type { SectionReading } from './reading/sections';
import { sha256 } from './reading/sha256';
import { readIdentity } from './report-identity';
import type { ReportIdentity } from './report-identity';
import { DocumentError } from './document-error';
import { R, W } from './xml/namespaces';
import { attributeOf, childElements, childNamed } from './xml/tree';
import type { XmlElement } from './xml/tree';

export type { SecrecyMark } from './reading/secrecy';
export type { SectionReading } from './reading/sections';
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
}

/** Names of the parts of one kind that the main part relates to. */
function related({ parts, relationships }: WordPackage, kind: string): readonly string[] {
  return relationships
    .filter(({ type, isExternal, target }) => type === `${R}/${kind}` && !isExternal && parts.has(target))
    .map(({ target }) => target);
}

const rootsOf = (word: WordPackage, kind: string): readonly XmlElement[] =>
  related(word, kind).map((part) => word.parts.xml(part).root);

/** Other programs' parts are not ours to judge: one that is not well-formed only is not our identity. */
function identityIn(word: WordPackage, part: string): ReportIdentity | undefined {
  try {
    return readIdentity(word.parts.xml(part).root);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'damaged') {
      return undefined;
    }
    throw error;
  }
}

function identityOf(word: WordPackage): ReportIdentity | undefined {
  for (const part of related(word, 'customXml')) {
    const identity = identityIn(word, part);
    if (identity !== undefined) {
      return identity;
    }
  }
  return undefined;
}

/** Elements of a notes part by their id. */
function notesOf(parts: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(
    parts.flatMap((part) =>
      childElements(part).map((note): [string, XmlElement] => [attributeOf(note, W, 'id') ?? '', note])
    )
  );
}

function completenessOf(outline: Outline, readings: readonly SectionReading[]): Completeness {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const required = proseSections(outline).filter((section) => section.required);
  const done = required.filter((section) => {
    const reading = byId.get(section.id);
    return sectionState(section, reading?.foundBy === undefined ? undefined : reading.words) === 'done';
  });
  return { done: done.length, total: required.length };
}

type Notes = Readonly<Record<NoteReference['kind'], ReadonlyMap<string, XmlElement>>>;

function referredOf(word: WordPackage, reader: BodyReader, notes: Notes): Referred {
  const targets = new Map(
    word.relationships.filter(({ isExternal }) => !isExternal).map(({ id, target }) => [id, target])
  );
  // A picture may stand in a thousand places and be many megabytes: each is hashed once.
  const hashes = new Map<string, string>();
  return {
    picture(relationship) {
      const part = targets.get(relationship);
      if (part === undefined || !word.parts.has(part)) {
        return '';
      }
      const hash = hashes.get(part) ?? sha256(word.parts.bytes(part));
      hashes.set(part, hash);
      return hash;
    },
    note({ kind, id }) {
      const note = notes[kind].get(id);
      return note === undefined ? [] : reader.blocksOf(note);
    }
  };
}

/**
 * Reads a report.
 * @param bytes a .docx file.
 * @throws DocumentError when the bytes are not a Word document that can be read safely.
 */
export function readReport(bytes: Uint8Array, outline: Outline): ReportReading {
  const word = openWordPackage(bytes);
  const { root } = word.parts.xml(word.main);
  const body = childNamed(root, W, 'body');
  if (root.namespace !== W || body === undefined) {
    throw new DocumentError('notWord', `${word.main} has no body`);
  }
  const footnotes = rootsOf(word, 'footnotes');
  const endnotes = rootsOf(word, 'endnotes');
  const margins = [...rootsOf(word, 'header'), ...rootsOf(word, 'footer')];
  const reader = new BodyReader(promptsOf(rootsOf(word, 'glossaryDocument')[0]));
  const blocks = reader.blocksOf(body);
  const found = findSections(outline, blocks);
  const sections = found.map(({ reading }) => reading);
  const identity = identityOf(word);
  const secrecy = secrecyIn(
    blocks,
    found.flatMap((section) => section.blocks),
    margins.flatMap((margin) => reader.blocksOf(margin))
  );
  return {
    ...(identity === undefined ? {} : { identity }),
    sections,
    fingerprint: fingerprintOf(
      blocks,
      referredOf(word, reader, { footnote: notesOf(footnotes), endnote: notesOf(endnotes) })
    ),
    completeness: completenessOf(outline, sections),
    ...(secrecy === undefined ? {} : { secrecy }),
    hasRevisions: [root, ...footnotes, ...endnotes, ...margins].some(holdsRevisions),
    hasComments: [root, ...footnotes, ...endnotes].some(holdsComments)
  };
}

/** Text boxes are margins wherever they are anchored: stamps stand in them. */
function secrecyIn(
  body: readonly Block[],
  prose: readonly Block[],
  margins: readonly Block[]
): SecrecyMark | undefined {
  const inProse = new Set(paragraphsIn(prose));
  const boxed = new Set(paragraphsIn(body).flatMap(({ boxes }) => paragraphsIn(boxes)));
  const all = [...paragraphsIn(body), ...paragraphsIn(margins)];
  const isProse = (each: (typeof all)[number]): boolean => inProse.has(each) && !boxed.has(each);
  return secrecyOf(
    all.filter((each) => !isProse(each)),
    all.filter(isProse)
  );
}
