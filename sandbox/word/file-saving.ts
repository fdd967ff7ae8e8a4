/**
 * Saves over the version that was read, and tells a conflict from its look-alikes: columns that were written to the file's
 * item give the file another etag, and so does a save of one's own whose answer got lost. Word goes on in both cases; only
 * another text in the library is a conflict.
 */
import { unzipSync } from 'fflate';
import { DOCUMENT_PART } from './ooxml/names.ts';
import type { Library, LibraryFile } from './library.ts';
import { LibraryError } from './library.ts';

export interface FileSaving {
  /** These bytes are what the library has. */
  opened(bytes: Uint8Array): void;
  /** @returns the etag of the version that was made. @throws LibraryError as `Library.save` does. */
  save(file: LibraryFile, bytes: Uint8Array<ArrayBuffer>, lockId: string | undefined): Promise<string>;
}

export function createFileSaving(library: Pick<Library, 'open' | 'save'>): FileSaving {
  /** The texts that are this window's own: the one it opened or saved last, and those it has tried to save since. */
  let own: readonly Uint8Array[] = [];
  return {
    opened(bytes) {
      own = textOf(bytes);
    },
    async save(file, bytes, lockId) {
      const known = own;
      own = [...known, ...textOf(bytes)];
      let etag: string;
      try {
        etag = await library.save(file, bytes, lockId);
      } catch (error) {
        if (!(error instanceof LibraryError) || error.trouble !== 'stale') {
          throw error;
        }
        const there = await library.open(file.id);
        const [text] = textOf(there.bytes);
        if (text === undefined || !own.some((one) => sameBytes(one, text))) {
          throw error;
        }
        etag = await library.save({ ...file, etag: there.file.etag }, bytes, lockId);
      }
      own = textOf(bytes);
      return etag;
    }
  };
}

/** The main part; nothing for bytes that are no document. */
function textOf(bytes: Uint8Array): readonly Uint8Array[] {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT_PART })[DOCUMENT_PART];
    return part === undefined ? [] : [part];
  } catch {
    return [];
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
