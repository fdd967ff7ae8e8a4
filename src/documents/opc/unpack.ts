/** Unpacks one zip entry, never beyond the size that its directory declares, and checks it by its CRC-32. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document-error';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** Deflate packs at most about 1000 to 1, so a slice of this size bounds what one step can produce. */
const SLICE = 16 * 1024;

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) {
      throw new DocumentError('damaged', `${entry.name}: unpacks to more than it declares`);
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  return length === out.length ? out : out.subarray(0, length);
}

/** @throws DocumentError `damaged` when the bytes are not those that the directory declares. */
export function unpack(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = zip.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 'stored' ? packed : inflated(packed, entry);
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('damaged', `${entry.name}: cannot be unpacked`);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new DocumentError('damaged', `${entry.name}: is not what its checksum says`);
  }
  return bytes;
}
