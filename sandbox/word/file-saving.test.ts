import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { createFileSaving } from './file-saving.ts';
import type { LibraryFile } from './library.ts';
import { LibraryError } from './library.ts';

const docx = (text: string, title = ''): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ 'word/document.xml': strToU8(text), 'docProps/core.xml': strToU8(title) }));

const FILE: LibraryFile = { id: 'a', name: 'a.docx', serverRelativeUrl: '/a.docx', etag: '1', canEdit: true };

/** A library with one file. */
function shelf(): { content: Uint8Array; version: number; loseAnswer: boolean } & Parameters<
  typeof createFileSaving
>[0] {
  return {
    content: docx('một'),
    version: 1,
    loseAnswer: false,
    async open() {
      return { file: { ...FILE, etag: String(this.version) }, bytes: this.content };
    },
    async save(file, bytes) {
      if (file.etag !== String(this.version)) {
        throw new LibraryError('stale', '');
      }
      this.content = bytes;
      this.version++;
      if (this.loseAnswer) {
        throw new LibraryError('offline', '');
      }
      return String(this.version);
    }
  };
}

describe('saving a file of the library', () => {
  it('goes on when only columns of the file were written since', async () => {
    const library = shelf();
    const saving = createFileSaving(library);
    saving.opened(library.content);
    library.content = docx('một', 'Tên khác');
    library.version++;
    expect(await saving.save(FILE, docx('hai'), undefined)).toBe('3');
    expect(library.content).toEqual(docx('hai'));
  });

  it('goes on when its own last save was done but the answer got lost', async () => {
    const library = shelf();
    const saving = createFileSaving(library);
    saving.opened(library.content);
    library.loseAnswer = true;
    await expect(saving.save(FILE, docx('hai'), undefined)).rejects.toThrow(LibraryError);
    library.loseAnswer = false;
    expect(await saving.save(FILE, docx('ba'), undefined)).toBe('3');
  });

  it('does not write over what somebody else has written', async () => {
    const library = shelf();
    const saving = createFileSaving(library);
    saving.opened(library.content);
    library.content = docx('của người khác');
    library.version++;
    await expect(saving.save(FILE, docx('hai'), undefined)).rejects.toMatchObject({ trouble: 'stale' });
    expect(library.content).toEqual(docx('của người khác'));
  });
});
