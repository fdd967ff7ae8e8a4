/** Bytes of an XML part as text. ECMA-376 part 2 allows UTF-8 and UTF-16 only. */
import { DocumentError } from '../document-error';
import { finish } from '../steps';
import type { Steps } from '../steps';

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

/** Decoded in a millisecond or two. */
const STRETCH = 512 * 1024;

/** @throws DocumentError `damaged` when the bytes are not text in the encoding that they begin with. */
export function* decodeXmlSteps(bytes: Uint8Array, part: string): Steps<string> {
  const encoding = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    if (bytes.length <= STRETCH) {
      return decoder.decode(bytes);
    }
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += STRETCH) {
      pieces.push(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: at + STRETCH < bytes.length }));
      yield;
    }
    return pieces.join('');
  } catch {
    throw new DocumentError('damaged', `${part}: is not ${encoding}`, part);
  }
}

/** @throws DocumentError `damaged` when the bytes are not text in the encoding that they begin with. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  return finish(decodeXmlSteps(bytes, part));
}
