/** Opens a Word document from outside: no macros, no imported foreign content, the main part wherever it stands. */
import { DocumentError } from '../document-error';
import { R } from '../xml/namespaces';
import { OfficePackage } from './package';
import type { Relationship } from './package';

export interface WordPackage {
  readonly parts: OfficePackage;
  /** Name of the main part: usually `word/document.xml`, but Word for the web writes others too. */
  readonly main: string;
  readonly relationships: readonly Relationship[];
}

const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Macros and ActiveX show in content types whatever the file is called. */
const ACTIVE = /macroEnabled|vbaProject|vbaData|activeX/i;
const ACTIVE_PART = /(^|\/)(vbaProject|vbaData|activeX\d*)\.(bin|xml)$/i;

/** @throws DocumentError when the bytes are no Word document that can be read safely. */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const parts = new OfficePackage(bytes);
  if (
    parts.contentTypes().some((type) => ACTIVE.test(type)) ||
    parts.partNames().some((name) => ACTIVE_PART.test(name))
  ) {
    throw new DocumentError('macros', 'the package holds macros or ActiveX');
  }
  const main = parts.relationshipsOf('').find(({ type, isExternal }) => type === `${R}/officeDocument` && !isExternal);
  if (main === undefined || parts.contentTypeOf(main.target) !== DOCUMENT_TYPE) {
    throw new DocumentError('notWord', 'the package has no Word document as its main part');
  }
  const relationships = parts.relationshipsOf(main.target);
  // altChunk: Word runs its HTML and RTF import on it at opening, and readers like this one cannot see its text.
  if (relationships.some(({ type }) => type === `${R}/aFChunk`)) {
    throw new DocumentError('unsafe', 'the document imports foreign content');
  }
  return { parts, main: main.target, relationships };
}
