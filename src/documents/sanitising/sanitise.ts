/**
 * Content disarm: gives a document that says the same and holds nothing but known text, tables, pictures and formatting.
 * For previews and for taking sections over into another document; the original stays what was submitted.
 */
import { PackageEditor, kindOf } from '../opc/package-editor';
import { CONTENT_TYPES_PART, relationshipsPart } from '../opc/part-names';
import { openWordPackage } from '../opc/word-package';
import { removeComments } from '../fixing/remove-comments';
import { A, CONTENT_TYPES, MC, R, REPORT, V } from '../xml/namespaces';
import { rewriteBelow, withoutAttributes } from '../xml/rewrite';
import { attributeOf, childNamed, isElement, isNamed } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';
import { PARTS, isAllowed, isAllowedAttribute } from './allowed';
import { pictureKind } from './images';
import { removeForeign } from './remove-foreign';
import type { Removed } from './removed';

export type { Removed, RemovedKind } from './removed';

export interface Sanitised {
  readonly bytes: Uint8Array;
  /** What was taken out; empty for a document that held nothing but text and formatting. */
  readonly removed: readonly Removed[];
}

/** Elements that are left out without a word: they show nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'proofErr',
  'permStart',
  'permEnd',
  'rsids',
  'extLst',
  'annotationRef',
  'permission'
]);

/** Text beside what is unknown stays: an unknown wrapper of runs gives way to its runs. */
const UNWRAPPED: ReadonlySet<string> = new Set(['sdt', 'contentPart', 'smartTag']);

/** Word takes the first choice that it understands; only those that are understood here may stay. */
function alternatives(element: XmlElement): XmlElement | readonly XmlNode[] {
  const chosen = childNamed(element, MC, 'Choice');
  const isKnown = chosen !== undefined && chosen.children.some(isElement);
  return (isKnown ? chosen : childNamed(element, MC, 'Fallback'))?.children ?? [];
}

function allowedTree(root: XmlElement, part: string, removed: Removed[]): XmlElement {
  const clean = (element: XmlElement): XmlElement | readonly XmlNode[] => {
    if (element.namespace === MC && element.local === 'AlternateContent') {
      return alternatives(element);
    }
    if (!isAllowed(element)) {
      if (!SILENT.has(element.local)) {
        removed.push({ kind: 'element', part, what: element.local });
      }
      return UNWRAPPED.has(element.local) ? element.children : [];
    }
    return withoutAttributes(element, (attribute) => !isAllowedAttribute(attribute, element));
  };
  return withoutAttributes(rewriteBelow(root, clean), (attribute) => !isAllowedAttribute(attribute, root));
}

/** Pictures that are none lose their part and every drawing that shows them. */
function removePictures(editor: PackageEditor, part: string): readonly Removed[] {
  const false_ = editor
    .relationshipsOf(part)
    .filter(({ type, isExternal, target }) => !isExternal && kindOf(type) === 'image' && editor.has(target))
    .filter(({ target }) => pictureKind(editor.word.parts.bytes(target)) === undefined);
  if (false_.length === 0) {
    return [];
  }
  const ids = new Set(false_.map(({ id }) => id));
  const shows = (element: XmlElement): boolean =>
    (isNamed(element, A, 'blip') || isNamed(element, V, 'imagedata')) &&
    element.attributes.some(({ namespace, value }) => namespace === R && ids.has(value));
  const holds = (element: XmlElement): boolean =>
    element.children.some((child) => isElement(child) && (shows(child) || holds(child)));
  const DRAWN = new Set(['drawing', 'pict', 'object']);
  editor.replace(
    part,
    rewriteBelow(editor.root(part), (element) => (DRAWN.has(element.local) && holds(element) ? [] : element))
  );
  editor.removeRelationships(part, ({ id }) => ids.has(id));
  return false_.map(({ target }) => ({ kind: 'picture', part, what: target }));
}

/** Relationships of a part that stay: known kinds, links that `removeForeign` left, and our own identity. */
function removeUnknown(editor: PackageEditor, part: string): void {
  editor.removeRelationships(part, ({ type, target, isExternal }) => {
    const kind = kindOf(type);
    return !(isExternal || PARTS.has(kind) || (kind === 'customXml' && isIdentity(editor, target)));
  });
}

function isIdentity(editor: PackageEditor, part: string): boolean {
  return editor.has(part) && editor.root(part).namespace === REPORT;
}

/** Parts that can be reached from the main part; every other goes. */
function reachable(editor: PackageEditor): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: string): void => {
    if (!found.has(part.toLowerCase()) && editor.has(part)) {
      found.add(part.toLowerCase());
      found.add(relationshipsPart(part).toLowerCase());
      editor
        .relationshipsOf(part)
        .filter(({ isExternal }) => !isExternal)
        .forEach(({ target }) => visit(target));
    }
  };
  visit(editor.main);
  return found;
}

const isXml = (editor: PackageEditor, part: string): boolean =>
  /[+/]xml$/i.test(editor.word.parts.contentTypeOf(part) ?? '');

/** Every text part, and what looks and lists are made of. */
function cleanParts(editor: PackageEditor, removed: Removed[]): void {
  const kinds = ['styles', 'numbering', 'settings', 'fontTable', 'glossaryDocument'];
  const direct = [...editor.textParts(), ...editor.related(editor.main, ...kinds)];
  const inner = editor.related(editor.main, 'glossaryDocument').flatMap((part) => editor.related(part, ...kinds));
  for (const part of Array.from(new Set([...direct, ...inner]))) {
    if (isXml(editor, part)) {
      editor.replace(part, allowedTree(editor.root(part), part, removed));
      removed.push(...removePictures(editor, part));
      removeUnknown(editor, part);
      // Embedded fonts are programs of a kind; a font table only names them.
      if (isNamed(editor.root(part), editor.root(editor.main).namespace, 'fonts')) {
        editor.removeRelationships(part, () => true);
      }
    }
  }
}

const PROPERTIES = /(core|extended|custom)-properties$/i;

/** Relationships of the package itself: only the document stays. */
function cleanPackage(editor: PackageEditor, removed: Removed[]): void {
  editor.removeRelationships('', ({ type, target, isExternal }) => {
    const goes = kindOf(type) !== 'officeDocument' || isExternal;
    if (goes) {
      removed.push({ kind: PROPERTIES.test(type) ? 'properties' : 'part', part: '', what: target });
    }
    return goes;
  });
}

/** Extensions of parts that are gone have no content type to declare. */
function cleanContentTypes(editor: PackageEditor): void {
  const extensions = new Set(editor.partNames().map((name) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()));
  const root = editor.root(CONTENT_TYPES_PART);
  const children = root.children.filter(
    (each) =>
      !(
        isElement(each) &&
        each.namespace === CONTENT_TYPES &&
        each.local === 'Default' &&
        !extensions.has((attributeOf(each, '', 'Extension') ?? '').toLowerCase())
      )
  );
  if (children.length < root.children.length) {
    editor.replace(CONTENT_TYPES_PART, { ...root, children });
  }
}

/**
 * Disarms a document.
 * @param bytes a .docx file.
 * @throws DocumentError when the bytes cannot be read safely at all: macros, imported foreign content, a damaged file.
 */
export function sanitise(bytes: Uint8Array): Sanitised {
  const editor = new PackageEditor(openWordPackage(bytes));
  const removed: Removed[] = [...removeForeign(editor)];
  const comments = editor.related(editor.main, 'comments');
  if (comments.length > 0) {
    removed.push({ kind: 'comments', part: comments[0] ?? '', what: 'comments' });
  }
  removeComments(editor);
  cleanParts(editor, removed);
  cleanPackage(editor, removed);
  const kept = reachable(editor);
  const roots = new Set([CONTENT_TYPES_PART.toLowerCase(), relationshipsPart('').toLowerCase()]);
  for (const part of editor.partNames()) {
    if (!kept.has(part.toLowerCase()) && !roots.has(part.toLowerCase())) {
      if (!part.endsWith('.rels') && !removed.some(({ what }) => what === part)) {
        removed.push({ kind: 'part', part: '', what: part });
      }
      editor.remove(part);
    }
  }
  cleanContentTypes(editor);
  return { bytes: editor.result(), removed };
}
