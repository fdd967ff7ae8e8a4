/** An Office package (ECMA-376 part 2) from outside: parts, content types and relationships, each refused or trusted. */
import { DocumentError } from '../document-error';
import { decodeXml } from '../xml/decode';
import { CONTENT_TYPES, RELATIONSHIPS, transitionalRelationship } from '../xml/namespaces';
import { parseXml } from '../xml/parse';
import { attributeOf, childElements } from '../xml/tree';
import type { XmlDocument, XmlElement } from '../xml/tree';
import { CONTENT_TYPES_PART, relationshipsPart } from './part-names';
import { readZipDirectory } from './zip-directory';
import type { ZipEntry } from './zip-directory';
import { unpack } from './unpack';

export interface Relationship {
  readonly id: string;
  /** Transitional name, e.g. `http://schemas.openxmlformats.org/officeDocument/2006/relationships/image`. */
  readonly type: string;
  /** Name of the part, or the URL of an external target. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Resolves a relative target against the part that names it. @throws DocumentError `unsafe` when it leaves the package. */
function resolveTarget(source: string, target: string): string {
  const path = target.split(/[?#]/)[0] ?? '';
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) {
        throw new DocumentError('unsafe', `${source}: ${target} leaves the package`);
      }
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  const joined = segments.join('/');
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}

const required = (element: XmlElement, name: string, part: string): string => {
  const value = attributeOf(element, '', name);
  if (value === undefined) {
    throw new DocumentError('damaged', `${part}: ${element.local} has no ${name}`);
  }
  return value;
};

/** Parts are unpacked when they are asked for; what is never asked for is never unpacked. */
export class OfficePackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  /** @throws DocumentError when the bytes are no package, or one that cannot be read safely. */
  public constructor(private readonly zip: Uint8Array) {
    this.entries = new Map(readZipDirectory(zip).map((entry) => [entry.name.toLowerCase(), entry]));
    if (!this.has(CONTENT_TYPES_PART)) {
      throw new DocumentError('notWord', 'the package has no content types');
    }
    for (const each of childElements(this.xml(CONTENT_TYPES_PART).root)) {
      if (each.namespace === CONTENT_TYPES) {
        const type = required(each, 'ContentType', CONTENT_TYPES_PART);
        if (each.local === 'Default') {
          this.defaults.set(required(each, 'Extension', CONTENT_TYPES_PART).toLowerCase(), type);
        } else if (each.local === 'Override') {
          this.overrides.set(required(each, 'PartName', CONTENT_TYPES_PART).slice(1).toLowerCase(), type);
        }
      }
    }
  }

  public partNames(): readonly string[] {
    return Array.from(this.entries.values(), ({ name }) => name);
  }

  public has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  public contentTypeOf(part: string): string | undefined {
    const name = part.toLowerCase();
    return this.overrides.get(name) ?? this.defaults.get(name.slice(name.lastIndexOf('.') + 1));
  }

  /** Every content type that the package declares. */
  public contentTypes(): readonly string[] {
    return [...Array.from(this.defaults.values()), ...Array.from(this.overrides.values())];
  }

  /** @throws DocumentError `damaged` when the part is missing or corrupt. */
  public bytes(part: string): Uint8Array {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) {
      throw new DocumentError('damaged', `${part} is missing`);
    }
    return unpack(this.zip, entry);
  }

  /** @throws DocumentError when the part is missing, corrupt or not the XML that it must be. */
  public xml(part: string): XmlDocument {
    return parseXml(decodeXml(this.bytes(part), part), part);
  }

  /** Relationships of a part, or of the package for the empty name. */
  public relationshipsOf(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    if (!this.has(part)) {
      return [];
    }
    return childElements(this.xml(part).root)
      .filter(({ namespace, local }) => namespace === RELATIONSHIPS && local === 'Relationship')
      .map((each) => {
        const target = required(each, 'Target', part);
        const isExternal = attributeOf(each, '', 'TargetMode') === 'External';
        return {
          id: required(each, 'Id', part),
          type: transitionalRelationship(required(each, 'Type', part)),
          target: isExternal ? target : resolveTarget(source, target),
          isExternal
        };
      });
  }
}
