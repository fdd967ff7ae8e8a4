/** Which parts of the file the editor has before it, and whether a change of them can come into the open document. */
import { DOCUMENT_PART, NUMBERING_PART, STYLES_PART } from '../ooxml/names.ts';
import { NOT_FROM_EDITOR } from '../ooxml/package.ts';

/** Parts of a file by name; equal bytes are the same object. */
export type StoredParts = ReadonlyMap<string, Uint8Array>;

const IN_PLACE = new Set([
  DOCUMENT_PART,
  STYLES_PART,
  NUMBERING_PART,
  'word/_rels/document.xml.rels',
  '[Content_Types].xml'
]);
const PICTURES = /^word\/media\//;

/** Headers, notes, comments, settings and themes are shown only by opening the document anew. */
export function canShowInPlace(before: StoredParts, now: StoredParts): boolean {
  const names = new Set([...before.keys(), ...now.keys()]);
  return Array.from(names).every(
    (name) =>
      before.get(name) === now.get(name) || IN_PLACE.has(name) || PICTURES.test(name) || NOT_FROM_EDITOR.test(name)
  );
}
