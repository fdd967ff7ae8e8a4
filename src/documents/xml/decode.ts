/** Bytes of an XML part as text. ECMA-376 part 2 allows UTF-8 and UTF-16 only. */
import { DocumentError } from '../document-error';

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return 'utf-16le';
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return 'utf-16be';
  }
  return 'utf-8';
}

/** @throws DocumentError `damaged` when the bytes are not text in the encoding that they begin with. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError('damaged', `${part}: is not ${encoding}`);
  }
}
