/** A Word package that is being changed: trees of parts, relationships and content types, written only where they differ. */
import { strToU8 } from 'fflate';
import { CONTENT_TYPES, RELATIONSHIPS, transitionalRelationship } from '../xml/namespaces';
import { serialiseXml } from '../xml/serialise';
import { attributeOf, childElements, isElement } from '../xml/tree';
import type { XmlDocument, XmlElement } from '../xml/tree';
import type { Relationship } from './package';
import { CONTENT_TYPES_PART, relationshipsPart } from './part-names';
import { rewritePackage } from './rewrite-package';
import type { WordPackage } from './word-package';

export class PackageEditor {
  private readonly trees = new Map<string, XmlDocument>();
  private readonly removed = new Set<string>();

  public constructor(public readonly word: WordPackage) {}

  public get main(): string {
    return this.word.main;
  }

  /** Names of the parts that are there, as they stand now. */
  public partNames(): readonly string[] {
    return this.word.parts.partNames().filter((name) => !this.removed.has(name.toLowerCase()));
  }

  public has(part: string): boolean {
    return this.word.parts.has(part) && !this.removed.has(part.toLowerCase());
  }

  /** Root of a part as it stands now. @throws DocumentError when the part is missing or is no XML. */
  public root(part: string): XmlElement {
    return (this.trees.get(part.toLowerCase()) ?? this.word.parts.xml(part)).root;
  }

  /** Puts another tree into a part that there is. The same tree changes nothing. */
  public replace(part: string, root: XmlElement): void {
    if (root !== this.root(part)) {
      const { before } = this.word.parts.xml(part);
      this.trees.set(part.toLowerCase(), { before, root });
    }
  }

  /** Relationships of a part whose targets are still there. */
  public relationshipsOf(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    if (!this.has(part)) {
      return [];
    }
    const ids = new Set(childElements(this.root(part)).map((each) => attributeOf(each, '', 'Id')));
    return this.word.parts.relationshipsOf(source).filter(({ id }) => ids.has(id));
  }

  /** Names of the parts of these kinds that a part relates to. */
  public related(source: string, ...kinds: readonly string[]): readonly string[] {
    return this.relationshipsOf(source)
      .filter(({ isExternal, type, target }) => !isExternal && kinds.includes(kindOf(type)) && this.has(target))
      .map(({ target }) => target);
  }

  /** Takes relationships out of a part. */
  public removeRelationships(source: string, goes: (relationship: Relationship) => boolean): void {
    const gone = new Set(
      this.relationshipsOf(source)
        .filter(goes)
        .map(({ id }) => id)
    );
    if (gone.size > 0) {
      const part = relationshipsPart(source);
      const root = this.root(part);
      const children = root.children.filter(
        (each) => !(isElement(each) && each.namespace === RELATIONSHIPS && gone.has(attributeOf(each, '', 'Id') ?? ''))
      );
      this.replace(part, { ...root, children });
    }
  }

  /** Takes a part away, with its relationships and its content type; who refers to it must be changed too. */
  public remove(part: string): void {
    if (!this.has(part)) {
      return;
    }
    const own = relationshipsPart(part);
    [part, own].forEach((name) => this.removed.add(name.toLowerCase()));
    const types = this.root(CONTENT_TYPES_PART);
    const named = `/${part}`.toLowerCase();
    const children = types.children.filter(
      (each) =>
        !(
          isElement(each) &&
          each.namespace === CONTENT_TYPES &&
          each.local === 'Override' &&
          (attributeOf(each, '', 'PartName') ?? '').toLowerCase() === named
        )
    );
    if (children.length < types.children.length) {
      this.replace(CONTENT_TYPES_PART, { ...types, children });
    }
  }

  /** The parts that hold text that is read: main, notes, headers and footers, in this order. */
  public textParts(): readonly string[] {
    return [this.main, ...this.related(this.main, 'footnotes', 'endnotes', 'header', 'footer')];
  }

  /** The file as it stands now: itself when nothing was changed. */
  public result(): Uint8Array {
    const changes = new Map<string, Uint8Array | undefined>();
    this.trees.forEach((tree, part) => changes.set(part, strToU8(serialiseXml(tree))));
    this.removed.forEach((part) => {
      if (this.word.parts.has(part)) {
        changes.set(part, undefined);
      } else {
        changes.delete(part);
      }
    });
    return rewritePackage(this.word.parts, changes);
  }
}

/** The last word of a relationship's type, e.g. `header`. */
export function kindOf(type: string): string {
  const name = transitionalRelationship(type);
  return name.slice(name.lastIndexOf('/') + 1);
}
