/** An Office package (ECMA-376 part 2) from outside: parts, content types and relationships, each refused or trusted. */
import { DocumentError } from '../document-error';
import { Sha256 } from '../reading/sha256';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { decodeXmlSteps } from '../xml/decode';
import { CONTENT_TYPES, RELATIONSHIPS, transitionalRelationship } from '../xml/namespaces';
import { parseXmlSteps } from '../xml/parse';
import { MAX_NODES } from '../xml/parse-limits';
import { attributeOf, childElements } from '../xml/tree';
import type { XmlDocument, XmlElement } from '../xml/tree';
import { MAX_XML } from './limits';
import { CONTENT_TYPES_PART, relationshipsPart } from './part-names';
import { packedBytes, unpack, unpackSteps, unpackTo } from './unpack';
import { readZipDirectory } from './zip-directory';
import type { ZipEntry } from './zip-directory';

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
        throw new DocumentError('unsafe', `${source}: ${target} leaves the package`, source);
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
    throw new DocumentError('damaged', `${part}: ${element.local} has no ${name}`, part);
  }
  return value;
};

/**
 * Parts are unpacked when they are asked for; what is never asked for is never unpacked. A part's tree and a part's hash
 * are made once, however many ask for them.
 */
export class OfficePackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private readonly trees = new Map<string, XmlDocument>();
  private readonly hashes = new Map<string, string>();
  private readonly budget = { nodes: MAX_NODES };
  private xmlSize = 0;

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

  /** Entries as the zip file has them, in its order, without folders. */
  public zipEntries(): readonly ZipEntry[] {
    return Array.from(this.entries.values());
  }

  /** The bytes of an entry as the zip file holds them. */
  public packed(entry: ZipEntry): Uint8Array {
    return packedBytes(this.zip, entry);
  }

  /** The file that this package was read from. */
  public file(): Uint8Array {
    return this.zip;
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) {
      throw new DocumentError('damaged', `${part} is missing`, part);
    }
    return entry;
  }

  /** @throws DocumentError `damaged` when the part is missing or corrupt. */
  public bytes(part: string): Uint8Array {
    return unpack(this.zip, this.entry(part));
  }

  /** SHA-256 of a part's bytes, 64 hex digits. @throws DocumentError `damaged` when the part is missing or corrupt. */
  public *hashSteps(part: string): Steps<string> {
    const entry = this.entry(part);
    const known = this.hashes.get(entry.name);
    if (known !== undefined) {
      return known;
    }
    const sha = new Sha256();
    yield* unpackTo(this.zip, entry, (piece) => sha.add(piece));
    const hash = sha.digest();
    this.hashes.set(entry.name, hash);
    return hash;
  }

  public hash(part: string): string {
    return finish(this.hashSteps(part));
  }

  /** @throws DocumentError when the part is missing, corrupt or not the XML that it must be. */
  public *xmlSteps(part: string): Steps<XmlDocument> {
    const entry = this.entry(part);
    const known = this.trees.get(entry.name);
    if (known !== undefined) {
      return known;
    }
    this.xmlSize += entry.size;
    if (this.xmlSize > MAX_XML) {
      throw new DocumentError('tooLarge', `${part}: more than ${MAX_XML} bytes of XML`, part);
    }
    const text = yield* decodeXmlSteps(yield* unpackSteps(this.zip, entry), part);
    const document = yield* parseXmlSteps(text, part, this.budget);
    this.trees.set(entry.name, document);
    return document;
  }

  /** @throws DocumentError when the part is missing, corrupt or not the XML that it must be. */
  public xml(part: string): XmlDocument {
    return finish(this.xmlSteps(part));
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
