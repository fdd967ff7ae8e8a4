/**
 * Parts of a zip file, read and exchanged without touching any other: what is not exchanged keeps its compressed bytes.
 * Only what Office writes is understood; anything else (zip64, encryption, several disks) is left alone as unreadable.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Its record in the central directory. */
  readonly record: Uint8Array;
}

/** An opened zip file. */
export interface ZipParts {
  has(name: string): boolean;
  /** The text of a part; undefined when it is not there, damaged or too large. */
  text(name: string): string | undefined;
  /** The file with these parts in place of those of the same name, or added to them. */
  with(parts: ReadonlyMap<string, string>): Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const MAX_PARTS = 10_000;
const MAX_TEXT = 1024 * 1024;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
/** 1 January 1980, the zero of zip's own dates. */
const NO_DATE = 0x0021;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory of a zip file; undefined when it is none that is understood. */
export function openZip(bytes: Uint8Array): ZipParts | undefined {
  const end = endOf(bytes);
  const entries = end === undefined ? undefined : entriesOf(bytes, end);
  if (end === undefined || entries === undefined) return undefined;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    has: (name) => byName.has(name),
    text(name) {
      const entry = byName.get(name);
      return entry === undefined ? undefined : textOf(bytes, entry);
    },
    with: (parts) => rewritten(bytes, end, entries, parts)
  };
}

/** Where the end record begins. */
function endOf(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  return undefined;
}

function entriesOf(bytes: Uint8Array, end: number): readonly Entry[] | undefined {
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > MAX_PARTS || start > end) return undefined;
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry: Entry = {
      name: strFromU8(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record: bytes.subarray(at, next)
    };
    if (next > end || entry.offset >= start) return undefined;
    if (entry.offset + LOCAL_LENGTH > start || view.getUint32(entry.offset, true) !== LOCAL) return undefined;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function textOf(bytes: Uint8Array, entry: Entry): string | undefined {
  if (entry.size > MAX_TEXT || (entry.flags & 1) !== 0) return undefined;
  const view = viewOf(bytes);
  const start =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  try {
    const plain = entry.method === DEFLATED ? inflateSync(packed, { out: new Uint8Array(entry.size) }) : packed;
    return plain.length === entry.size ? new TextDecoder('utf-8', { fatal: true }).decode(plain) : undefined;
  } catch {
    return undefined;
  }
}

function rewritten(
  bytes: Uint8Array,
  end: number,
  entries: readonly Entry[],
  parts: ReadonlyMap<string, string>
): Uint8Array {
  const start = viewOf(bytes).getUint32(end + 16, true);
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const body: Uint8Array[] = [];
  const records = new Map<string, Uint8Array>();
  let length = 0;
  const put = (chunk: Uint8Array): void => {
    body.push(chunk);
    length += chunk.length;
  };
  inOrder.forEach((entry, index) => {
    if (parts.has(entry.name)) return;
    // The record says where the part is now; all else in it stays.
    const record = entry.record.slice();
    viewOf(record).setUint32(42, length, true);
    records.set(entry.name, record);
    put(bytes.subarray(entry.offset, inOrder[index + 1]?.offset ?? start));
  });
  for (const [name, text] of parts) {
    const made = packedPart(name, text, length);
    records.set(name, made.record);
    put(made.local);
  }
  const names = [...entries.map((entry) => entry.name), ...parts.keys()];
  const directory = [...new Set(names)].map((name) => records.get(name) ?? new Uint8Array());
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const tail = bytes.slice(end);
  const view = viewOf(tail);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, length, true);
  return joined([...body, ...directory, tail]);
}

function packedPart(name: string, text: string, offset: number): { local: Uint8Array; record: Uint8Array } {
  const nameBytes = strToU8(name);
  const plain = strToU8(text);
  const packed = deflateSync(plain);
  /** The fields that both headers have, from the version needed to the lengths of name and extra field. */
  const facts = (into: DataView, at: number): void => {
    into.setUint16(at, 20, true);
    into.setUint16(at + 2, UTF8_NAME, true);
    into.setUint16(at + 4, DEFLATED, true);
    into.setUint16(at + 8, NO_DATE, true);
    into.setUint32(at + 10, crc32(plain), true);
    into.setUint32(at + 14, packed.length, true);
    into.setUint32(at + 18, plain.length, true);
    into.setUint16(at + 22, nameBytes.length, true);
  };
  const local = new Uint8Array(LOCAL_LENGTH);
  viewOf(local).setUint32(0, LOCAL, true);
  facts(viewOf(local), 4);
  const record = new Uint8Array(CENTRAL_LENGTH);
  viewOf(record).setUint32(0, CENTRAL, true);
  viewOf(record).setUint16(4, 20, true);
  facts(viewOf(record), 6);
  viewOf(record).setUint32(42, offset, true);
  return { local: joined([local, nameBytes, packed]), record: joined([record, nameBytes]) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
