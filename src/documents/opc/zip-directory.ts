/**
 * Reads the central directory of a zip file and refuses what an honest writer never makes, before a byte is unpacked.
 * Format: PKWARE APPNOTE 4.3. Zip libraries show neither checksums nor offsets, and take the last of two equal names.
 */
import { DocumentError } from '../document-error';
import { MAX_ENTRIES, MAX_PACKAGE, MAX_PART, MAX_TOTAL } from './limits';

export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly dataStart: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const damaged = (what: string, name?: string): DocumentError => new DocumentError('damaged', `zip: ${what}`, name);
const unsafe = (what: string, name?: string): DocumentError => new DocumentError('unsafe', `zip: ${what}`, name);
const tooLarge = (what: string, name?: string): DocumentError => new DocumentError('tooLarge', `zip: ${what}`, name);

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

/** The name of a stream as a compound file's directory holds it (UTF-16LE). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (
      length < name.length &&
      bytes[at + 2 * length] === name.charCodeAt(length) &&
      bytes[at + 2 * length + 1] === 0
    ) {
      length++;
    }
    if (length === name.length) {
      return true;
    }
  }
  return false;
}

/** Says what the bytes are when they are no zip file. */
function notZip(bytes: Uint8Array): DocumentError {
  if (!startsWith(bytes, COMPOUND_FILE)) {
    return new DocumentError('notZip', 'not a zip file');
  }
  // Protected packages are wrapped into a compound file ([MS-OFFCRYPTO] 1.3; rights management: DRMContent).
  const isProtected = hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'DRMContent');
  return isProtected
    ? new DocumentError('encrypted', 'a protected package')
    : new DocumentError('oldFormat', 'a compound file, as .doc is');
}

/** The last end record whose comment ends with the file; with bytes appended to the file, simply the last one. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  let last: number | undefined;
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) {
        return at;
      }
      last = last ?? at;
    }
  }
  if (last === undefined) {
    throw damaged('the directory is missing');
  }
  return last;
}

function refuseName(name: string): void {
  const segments = name.split('/');
  const last = segments.length - 1;
  const leaves = segments.some((each, index) => each === '..' || each === '.' || (each === '' && index < last));
  if (name === '' || leaves || /[\\:\u0000-\u001f]/.test(name) || segments.includes('__proto__')) {
    throw unsafe(`the name ${JSON.stringify(name)}`, name);
  }
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'latin1', { fatal: true }).decode(bytes);
  } catch {
    throw damaged('a name is not text');
  }
}

interface Found extends ZipEntry {
  readonly headerStart: number;
}

class DirectoryReader {
  private readonly view: DataView;

  public constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  public read(): readonly ZipEntry[] {
    const end = findEnd(this.view);
    const count = this.view.getUint16(end + 10, true);
    const size = this.view.getUint32(end + 12, true);
    const start = this.view.getUint32(end + 16, true);
    const disks = this.view.getUint32(end + 4, true);
    if (disks !== 0 || this.view.getUint16(end + 8, true) !== count) {
      throw damaged('it has several disks');
    }
    if (count > MAX_ENTRIES) {
      throw tooLarge(`${count} entries`);
    }
    // Zip64 writes 0xffffffff here; packages of its size are beyond the limits.
    if (start + size > end) {
      throw damaged('the directory lies outside the file');
    }
    const found = this.entries(start, start + size, count);
    this.refuseOverlaps(found, start);
    return found.filter(({ name }) => !name.endsWith('/'));
  }

  private entries(start: number, end: number, count: number): readonly Found[] {
    const found: Found[] = [];
    const names = new Set<string>();
    let total = 0;
    let at = start;
    for (let index = 0; index < count; index++) {
      if (at + ENTRY_LENGTH > end || this.view.getUint32(at, true) !== ENTRY_SIGNATURE) {
        throw damaged('the directory is broken');
      }
      const entry = this.entry(at);
      found.push(entry);
      // Names of parts are equal without regard to case (ECMA-376 part 2, 6.3.5).
      names.add(entry.name.toLowerCase());
      total += entry.size;
      at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + this.view.getUint16(at + field, true), 0);
    }
    if (names.size < found.length) {
      throw unsafe('two entries have one name');
    }
    if (total > MAX_TOTAL) {
      throw tooLarge(`${total} bytes unpacked`);
    }
    return found;
  }

  private entry(at: number): Found {
    const { view } = this;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decodeName(this.slice(at + ENTRY_LENGTH, nameLength), (flags & UTF8_NAME) !== 0);
    refuseName(name);
    if ((flags & ENCRYPTED) !== 0) {
      throw new DocumentError('encrypted', `zip: ${name} is encrypted`, name);
    }
    if (method !== 0 && method !== 8) {
      throw damaged(`${name} is packed by method ${method}`, name);
    }
    const size = view.getUint32(at + 24, true);
    const packedSize = view.getUint32(at + 20, true);
    if (size > MAX_PART) {
      throw tooLarge(`${name} has ${size} bytes`, name);
    }
    if (method === 0 && packedSize !== size) {
      throw damaged(`${name} has two sizes`, name);
    }
    const headerStart = view.getUint32(at + 42, true);
    const dataStart = this.dataStart(headerStart, name, this.slice(at + ENTRY_LENGTH, nameLength));
    const crc = view.getUint32(at + 16, true);
    return { name, method: method === 0 ? 'stored' : 'deflated', crc, packedSize, size, dataStart, headerStart };
  }

  /** The local header must be where the directory says and bear the same name. */
  private dataStart(at: number, name: string, written: Uint8Array): number {
    if (at + LOCAL_LENGTH > this.bytes.length || this.view.getUint32(at, true) !== LOCAL_SIGNATURE) {
      throw damaged(`${name} is not where the directory says`, name);
    }
    const nameLength = this.view.getUint16(at + 26, true);
    const local = this.slice(at + LOCAL_LENGTH, nameLength);
    if (local.length !== written.length || local.some((value, index) => value !== written[index])) {
      throw unsafe(`${name} has another name in its header`, name);
    }
    return at + LOCAL_LENGTH + nameLength + this.view.getUint16(at + 28, true);
  }

  private slice(start: number, length: number): Uint8Array {
    if (start + length > this.bytes.length) {
      throw damaged('a header is cut off');
    }
    return this.bytes.subarray(start, start + length);
  }

  /** Entries that share bytes let a small file unpack to a large one many times over. */
  private refuseOverlaps(found: readonly Found[], directoryStart: number): void {
    const ordered = [...found].sort((a, b) => a.headerStart - b.headerStart);
    ordered.forEach((entry, index) => {
      const limit = ordered[index + 1]?.headerStart ?? directoryStart;
      if (entry.dataStart + entry.packedSize > limit) {
        throw index + 1 < ordered.length
          ? unsafe(`${entry.name} overlaps another entry`, entry.name)
          : damaged(`${entry.name} is cut off`, entry.name);
      }
    });
  }
}

/**
 * The entries of a zip file, folders left out.
 * @throws DocumentError `notZip`, `oldFormat`, `encrypted`, `tooLarge`, `unsafe` or `damaged`.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > MAX_PACKAGE) {
    throw tooLarge(`${bytes.length} bytes`);
  }
  // "PK\5\6" is a zip file without entries.
  const isZip = startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
  if (!isZip) {
    throw notZip(bytes);
  }
  if (bytes.length < END_LENGTH) {
    throw damaged('it is cut off');
  }
  return new DirectoryReader(bytes).read();
}
