/** The parts of a .docx file: the only truth of an open document. A part that nobody changed keeps its bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml, serializeXml } from './dom.ts';
import { DOCUMENT_PART } from './names.ts';

/** Parts that only the add-in side writes; the editor's copy of them is never taken, and it does not show them. */
export const NOT_FROM_EDITOR = /^(customXml\/|docProps\/|word\/webextensions\/|word\/glossary\/|_rels\/)/;

export class OoxmlPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, Document>();
  readonly #changed = new Set<string>();
  /** The file as it was last compressed: a save and a reading by the add-in follow the same change. */
  #compressed: Uint8Array<ArrayBuffer> | undefined;

  private constructor(parts: Map<string, Uint8Array>) {
    this.#parts = parts;
  }

  /**
   * @throws Error when the bytes are no zip file or hold no `word/document.xml`.
   */
  static open(bytes: Uint8Array): OoxmlPackage {
    const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
    if (!parts.has(DOCUMENT_PART)) {
      throw new Error('Not a Word document: word/document.xml is missing.');
    }
    return new OoxmlPackage(parts);
  }

  names(): string[] {
    return Array.from(this.#parts.keys());
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** Text of a part. @throws Error when there is no such part. */
  text(name: string): string {
    const tree = this.#changed.has(name) ? this.#trees.get(name) : undefined;
    return tree === undefined ? strFromU8(this.#bytes(name)) : serializeXml(tree);
  }

  /** Tree of a part, to read; undefined when there is no such part. */
  read(name: string): Document | undefined {
    return this.has(name) ? this.#tree(name) : undefined;
  }

  /** Tree of a part, to change. @throws Error when there is no such part. */
  edit(name: string): Document {
    this.#changed.add(name);
    return this.#tree(name);
  }

  /** Says that the tree of some part was changed. @returns its part, or undefined when it is no part of this file. */
  markChanged(tree: Document): string | undefined {
    for (const [name, known] of this.#trees) {
      if (known === tree) {
        this.#changed.add(name);
        return name;
      }
    }
    return undefined;
  }

  /** Bytes of a part as they are stored: for pictures and other parts that are no XML. @throws Error when there is none. */
  bytes(name: string): Uint8Array {
    return this.#changed.has(name) ? strToU8(serializeXml(this.#tree(name))) : this.#bytes(name);
  }

  put(name: string, content: string | Uint8Array): void {
    this.#trees.delete(name);
    this.#changed.delete(name);
    this.#store(name, typeof content === 'string' ? strToU8(content) : content);
  }

  remove(name: string): void {
    this.#compressed = undefined;
    this.#parts.delete(name);
    this.#trees.delete(name);
    this.#changed.delete(name);
  }

  /** The file as bytes. `fast` stores instead of compressing: for the editor, which unpacks at once. */
  toBytes(fast = false): Uint8Array<ArrayBuffer> {
    for (const name of this.#changed) {
      const written = strToU8(serializeXml(this.#tree(name)));
      if (!sameBytes(this.#parts.get(name), written)) {
        this.#store(name, written);
      }
    }
    this.#changed.clear();
    if (!fast && this.#compressed !== undefined) {
      return this.#compressed;
    }
    const zipped = new Uint8Array(zipSync(Object.fromEntries(this.#parts), { level: fast ? 0 : 6 }));
    this.#compressed = fast ? this.#compressed : zipped;
    return zipped;
  }

  /** The parts as they were last written out: the same bytes are the same object. */
  stored(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.#parts);
  }

  /** Takes what the editor wrote, but none of the parts that it only carries along. */
  takeFromEditor(bytes: Uint8Array): void {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!name.endsWith('/') && !NOT_FROM_EDITOR.test(name) && !sameBytes(this.#parts.get(name), content)) {
        this.put(name, content);
      }
    }
  }

  #store(name: string, content: Uint8Array): void {
    this.#compressed = undefined;
    this.#parts.set(name, content);
  }

  #bytes(name: string): Uint8Array {
    const bytes = this.#parts.get(name);
    if (bytes === undefined) {
      throw new Error(`The document has no part ${name}.`);
    }
    return bytes;
  }

  #tree(name: string): Document {
    const known = this.#trees.get(name);
    if (known !== undefined) {
      return known;
    }
    const tree = parseXml(strFromU8(this.#bytes(name)));
    this.#trees.set(name, tree);
    return tree;
  }
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  if (a?.length !== b.length) {
    return false;
  }
  for (let index = 0; index < b.length; index++) {
    if (a[index] !== b[index]) {
      return false;
    }
  }
  return true;
}
