/** Unpacks one zip entry, never beyond the size that its directory declares, and checks it by its CRC-32. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document-error';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { Crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** Deflate packs at most about 1000 to 1, so a slice of this size bounds what one step can produce: 8 MB. */
const SLICE = 8 * 1024;
/** Stored bytes need no unpacking, only their checksum. */
const STORED_SLICE = 1024 * 1024;

/** Gives an entry's bytes to `take` piece by piece. The pieces are overwritten later: copy what is kept. */
function* pieces(packed: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): Steps<void> {
  const crc = new Crc32();
  let length = 0;
  const checked = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > entry.size) {
      throw new DocumentError('damaged', `${entry.name}: unpacks to more than it declares`, entry.name);
    }
    crc.add(piece);
    take(piece);
  };
  if (entry.method === 'stored') {
    for (let at = 0; at < packed.length; at += STORED_SLICE) {
      checked(packed.subarray(at, at + STORED_SLICE));
      yield;
    }
  } else {
    const stream = new Inflate(checked);
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      yield;
    }
  }
  if (length !== entry.size || crc.value() !== entry.crc) {
    throw new DocumentError('damaged', `${entry.name}: is not what its checksum says`, entry.name);
  }
}

/** fflate throws its own errors for bytes that are no deflate stream. */
function* readable(steps: Steps<void>, entry: ZipEntry): Steps<void> {
  try {
    yield* steps;
  } catch (error) {
    throw error instanceof DocumentError
      ? error
      : new DocumentError('damaged', `${entry.name}: cannot be unpacked`, entry.name);
  }
}

/** The bytes of an entry as they stand in the zip file. */
export function packedBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  return zip.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
}

/** Gives an entry's bytes to `take` piece by piece, so that large ones are never whole in memory. */
export function unpackTo(zip: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): Steps<void> {
  return readable(pieces(packedBytes(zip, entry), entry, take), entry);
}

export function* unpackSteps(zip: Uint8Array, entry: ZipEntry): Steps<Uint8Array> {
  const out = new Uint8Array(entry.size);
  let length = 0;
  yield* unpackTo(zip, entry, (piece) => {
    out.set(piece, length);
    length += piece.length;
  });
  return out;
}

/** @throws DocumentError `damaged` when the bytes are not those that the directory declares. */
export function unpack(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  return finish(unpackSteps(zip, entry));
}
