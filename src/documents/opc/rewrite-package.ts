/**
 * Writes a package anew with some parts changed, added or taken away. What is not changed is copied as it is packed, so
 * that it stays the same byte for byte and costs nothing.
 */
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import type { OfficePackage } from './package';

/** New bytes of a part; undefined takes it away. */
export type PartChanges = ReadonlyMap<string, Uint8Array | undefined>;

interface Packed {
  readonly name: Uint8Array;
  readonly isStored: boolean;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
/** Version 2.0 of the format: folders and deflate. */
const VERSION = 20;
const UTF8_NAME = 0x800;
/** 1980-01-01, the earliest day that zip knows, so that no clock shows in the bytes. */
const FIXED_DATE = 0x21;

function packed(name: string, bytes: Uint8Array): Packed {
  const deflated = deflateSync(bytes, { level: 6 });
  const isStored = deflated.length >= bytes.length;
  return { name: strToU8(name), isStored, crc: crc32(bytes), size: bytes.length, bytes: isStored ? bytes : deflated };
}

/** The fields that the local header and the directory share, from the version on. */
function writeFields(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.isStored ? 0 : 8, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.bytes.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function zipOf(entries: readonly Packed[]): Uint8Array {
  const local = entries.reduce((sum, each) => sum + LOCAL_LENGTH + each.name.length + each.bytes.length, 0);
  const directory = entries.reduce((sum, each) => sum + ENTRY_LENGTH + each.name.length, 0);
  const out = new Uint8Array(local + directory + END_LENGTH);
  const view = new DataView(out.buffer);
  let at = 0;
  let inDirectory = local;
  for (const entry of entries) {
    view.setUint32(inDirectory, 0x02014b50, true);
    view.setUint16(inDirectory + 4, VERSION, true);
    writeFields(view, inDirectory + 6, entry);
    view.setUint32(inDirectory + 42, at, true);
    out.set(entry.name, inDirectory + ENTRY_LENGTH);
    inDirectory += ENTRY_LENGTH + entry.name.length;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry);
    out.set(entry.name, at + LOCAL_LENGTH);
    out.set(entry.bytes, at + LOCAL_LENGTH + entry.name.length);
    at += LOCAL_LENGTH + entry.name.length + entry.bytes.length;
  }
  view.setUint32(inDirectory, 0x06054b50, true);
  view.setUint16(inDirectory + 8, entries.length, true);
  view.setUint16(inDirectory + 10, entries.length, true);
  view.setUint32(inDirectory + 12, directory, true);
  view.setUint32(inDirectory + 16, local, true);
  return out;
}

/** Gives the file itself when nothing is changed. New parts stand at the end, in the order given. */
export function rewritePackage(parts: OfficePackage, changes: PartChanges): Uint8Array {
  if (changes.size === 0) {
    return parts.file();
  }
  const byName = new Map(Array.from(changes, ([name, bytes]) => [name.toLowerCase(), { name, bytes }]));
  const entries: Packed[] = [];
  for (const entry of parts.zipEntries()) {
    const change = byName.get(entry.name.toLowerCase());
    byName.delete(entry.name.toLowerCase());
    if (change === undefined) {
      entries.push({
        name: strToU8(entry.name),
        isStored: entry.method === 'stored',
        crc: entry.crc,
        size: entry.size,
        bytes: parts.packed(entry)
      });
    } else if (change.bytes !== undefined) {
      entries.push(packed(entry.name, change.bytes));
    }
  }
  for (const { name, bytes } of Array.from(byName.values())) {
    if (bytes !== undefined) {
      entries.push(packed(name, bytes));
    }
  }
  return zipOf(entries);
}
