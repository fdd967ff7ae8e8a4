/**
 * Takes out what makes a document reach outside of itself or run something: templates, objects, links to files, fields
 * such as DDE. Always both ends: a relationship without its reference, or a reference without its relationship, keeps
 * Word from opening the file.
 */
import type { Relationship } from '../opc/package';
import { kindOf } from '../opc/package-editor';
import type { PackageEditor } from '../opc/package-editor';
import { A, R, V, W } from '../xml/namespaces';
import { rewriteBelow, withoutAttributes } from '../xml/rewrite';
import { isElement, isNamed } from '../xml/tree';
import type { XmlElement, XmlNode } from '../xml/tree';
import { flattenFields } from './fields';
import type { Removed, RemovedKind } from './removed';
import { isSafeTarget } from './targets';

const OFFICE = 'urn:schemas-microsoft-com:office:office';

/** Kinds of relationships whose internal targets are programs' data. */
const EMBEDDED: ReadonlySet<string> = new Set(['oleObject', 'package', 'control', 'activeXControlBinary']);

/** Children of settings that name data or templates elsewhere. */
const SETTINGS: ReadonlyMap<string, RemovedKind> = new Map([
  ['attachedTemplate', 'attachedTemplate'],
  ['mailMerge', 'mailMerge'],
  ['attachedSchema', 'externalContent'],
  ['docVars', 'part']
]);

/** Elements that stand for an object beside its preview picture. */
const isObject = (element: XmlElement): boolean =>
  isNamed(element, OFFICE, 'OLEObject') ||
  isNamed(element, W, 'control') ||
  isNamed(element, W, 'objectEmbed') ||
  isNamed(element, W, 'objectLink');

function kindOfRelationship({ type, isExternal, target }: Relationship): RemovedKind | undefined {
  const kind = kindOf(type);
  if (kind === 'attachedTemplate') {
    return 'attachedTemplate';
  }
  if (EMBEDDED.has(kind)) {
    return isExternal ? 'externalContent' : 'embeddedObject';
  }
  if (!isExternal) {
    return undefined;
  }
  if (kind === 'hyperlink') {
    return isSafeTarget(target) ? undefined : 'unsafeLink';
  }
  return kind.startsWith('mailMerge') ? 'mailMerge' : 'externalContent';
}

/** Ids of relationships that an element names, whatever its attribute is called. */
const refersTo = (element: XmlElement, gone: ReadonlySet<string>): boolean =>
  element.attributes.some(
    ({ namespace, local, value }) => (namespace === R || (namespace === OFFICE && local === 'relid')) && gone.has(value)
  );

function withoutReference(element: XmlElement, gone: ReadonlySet<string>): XmlElement | readonly XmlNode[] {
  if (!refersTo(element, gone)) {
    return element;
  }
  if (isNamed(element, W, 'hyperlink')) {
    return element.children;
  }
  const rest = withoutAttributes(element, ({ namespace, value }) => namespace === R && gone.has(value));
  // A picture that is both linked and embedded keeps the embedded one.
  const isStillThere =
    (isNamed(element, A, 'blip') || isNamed(element, V, 'imagedata')) &&
    rest.attributes.some((each) => each.namespace === R);
  return isStillThere ? rest : [];
}

/** A drawing or shape that lost its only picture would show as a red cross. */
function isHollow(element: XmlElement): boolean {
  const holds = (within: XmlElement, test: (each: XmlElement) => boolean): boolean =>
    within.children.some((child) => isElement(child) && (test(child) || holds(child, test)));
  if (isNamed(element, W, 'drawing')) {
    return (
      holds(element, (each) => each.local === 'blipFill' || each.local === 'pic') &&
      !holds(element, (each) => isNamed(each, A, 'blip'))
    );
  }
  return isNamed(element, W, 'object') && !holds(element, (each) => each.namespace === V);
}

/** Removes foreign content from one part and its relationships. */
function cleanPart(editor: PackageEditor, part: string): readonly Removed[] {
  const removed: Removed[] = [];
  const gone = new Set<string>();
  for (const relationship of editor.relationshipsOf(part)) {
    const kind = kindOfRelationship(relationship);
    if (kind !== undefined) {
      gone.add(relationship.id);
      removed.push({ kind, part, what: relationship.target });
    }
  }
  const flattened = flattenFields(editor.root(part));
  flattened.fields.forEach((what) => removed.push({ kind: 'field', part, what }));
  const cleaned = rewriteBelow(flattened.root, (element, parent) => {
    const setting = parent.local === 'settings' && element.namespace === W ? SETTINGS.get(element.local) : undefined;
    if (setting !== undefined) {
      if (!refersTo(element, gone)) {
        removed.push({ kind: setting, part, what: element.local });
      }
      return [];
    }
    if (isObject(element) || isNamed(element, W, 'subDoc')) {
      if (!refersTo(element, gone)) {
        removed.push({ kind: 'embeddedObject', part, what: element.local });
      }
      return [];
    }
    const kept = withoutReference(element, gone);
    return kept === element && isHollow(element) && gone.size > 0 ? [] : kept;
  });
  if (removed.length > 0) {
    editor.replace(part, cleaned);
    const objects = editor.relationshipsOf(part).filter(({ id, isExternal }) => gone.has(id) && !isExternal);
    editor.removeRelationships(part, ({ id }) => gone.has(id));
    objects.forEach(({ target }) => editor.remove(target));
  }
  return removed;
}

/** @returns what was taken out, in the order of the parts. */
export function removeForeign(editor: PackageEditor): readonly Removed[] {
  const parts = [
    ...editor.textParts(),
    ...editor.related(editor.main, 'settings', 'comments', 'numbering', 'styles', 'glossaryDocument')
  ];
  const glossaries = editor.related(editor.main, 'glossaryDocument');
  const settings = glossaries.flatMap((part) => editor.related(part, 'settings'));
  return Array.from(new Set([...parts, ...settings])).flatMap((part) => cleanPart(editor, part));
}
