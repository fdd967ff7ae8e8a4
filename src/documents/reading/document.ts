/** Opens a Word document for the readers of this room: its blocks with their looks, numbers and places, and its notes. */
import { DocumentError } from '../document-error';
import { listsOf } from '../numbering/definitions';
import { MAX_PARAGRAPHS } from '../opc/limits';
import { openWordPackage } from '../opc/word-package';
import type { WordPackage } from '../opc/word-package';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { R, W } from '../xml/namespaces';
import { attributeOf, childElements, childNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { Block, NoteReference } from './blocks';
import { BodyReader, promptsOf } from './body';
import type { Place } from './place';
import { placesOf } from './places';
import { StyleSheet } from './styles';

export type Notes = Readonly<Record<NoteReference['kind'], ReadonlyMap<string, XmlElement>>>;

export interface OpenDocument {
  readonly word: WordPackage;
  /** Root of the main part. */
  readonly root: XmlElement;
  readonly body: XmlElement;
  readonly reader: BodyReader;
  readonly blocks: readonly Block[];
  readonly places: ReadonlyMap<XmlElement, Place>;
  readonly footnotes: readonly XmlElement[];
  readonly endnotes: readonly XmlElement[];
  /** Roots of headers and footers. */
  readonly margins: readonly XmlElement[];
  readonly notes: Notes;
}

/** Names of the parts of one kind that the main part relates to. */
export function related({ parts, relationships }: WordPackage, kind: string): readonly string[] {
  return relationships
    .filter(({ type, isExternal, target }) => type === `${R}/${kind}` && !isExternal && parts.has(target))
    .map(({ target }) => target);
}

/** Roots of the parts of one kind. */
export const rootsOf = (word: WordPackage, kind: string): readonly XmlElement[] =>
  related(word, kind).map((part) => word.parts.xml(part).root);

/** Elements of a notes part by their id. */
function notesOf(parts: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(
    parts.flatMap((part) =>
      childElements(part).map((note): [string, XmlElement] => [attributeOf(note, W, 'id') ?? '', note])
    )
  );
}

/** Kinds of parts that are read with every document. */
const READ_WITH_IT = ['footnotes', 'endnotes', 'glossaryDocument', 'styles', 'numbering', 'header', 'footer'];

/** @throws DocumentError when the bytes are not a Word document that can be read safely. */
export function openDocument(bytes: Uint8Array): OpenDocument {
  return finish(openDocumentSteps(bytes));
}

/** The same in steps of some milliseconds. */
export function* openDocumentSteps(bytes: Uint8Array): Steps<OpenDocument> {
  const word = openWordPackage(bytes);
  yield;
  const { root } = yield* word.parts.xmlSteps(word.main);
  for (const part of READ_WITH_IT.flatMap((kind) => related(word, kind))) {
    yield* word.parts.xmlSteps(part);
  }
  const body = childNamed(root, W, 'body');
  if (root.namespace !== W || body === undefined) {
    throw new DocumentError('notWord', `${word.main} has no body`);
  }
  const footnotes = rootsOf(word, 'footnotes');
  const endnotes = rootsOf(word, 'endnotes');
  const places = placesOf(body);
  if (places.size > MAX_PARAGRAPHS) {
    throw new DocumentError('tooLarge', `${word.main}: more than ${MAX_PARAGRAPHS} paragraphs`, word.main);
  }
  const reader = new BodyReader({
    prompts: promptsOf(rootsOf(word, 'glossaryDocument')[0]),
    styles: new StyleSheet(rootsOf(word, 'styles')[0]),
    lists: listsOf(rootsOf(word, 'numbering')[0]),
    places
  });
  yield;
  const blocks = yield* reader.blockSteps(body);
  return {
    word,
    root,
    body,
    reader,
    blocks,
    places,
    footnotes,
    endnotes,
    margins: [...rootsOf(word, 'header'), ...rootsOf(word, 'footer')],
    notes: { footnote: notesOf(footnotes), endnote: notesOf(endnotes) }
  };
}
