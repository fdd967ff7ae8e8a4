/// <reference types="office-js" />
/** The open document as a .docx file, slice by slice: what is typed and not saved yet is in it, and no batch waits for it. */

/** Bytes of one slice; Word's own limit is 4 MB. Each comes as a text of numbers, and a large one would hold the pane up. */
const SLICE = 128 * 1024;

const failed = (result: Office.AsyncResult<unknown>): Error =>
  new Error(`${result.error.code}: ${result.error.message}`);

function openFile(): Promise<Office.File> {
  return new Promise((resolve, reject) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(failed(result))
    )
  );
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    file.getSliceAsync(index, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(Uint8Array.from(result.value.data as ArrayLike<number>))
        : reject(failed(result))
    )
  );
}

/** An open file blocks the next one (error 11000), so it is closed whatever happened. */
const close = (file: Office.File): Promise<void> => new Promise((resolve) => file.closeAsync(() => resolve()));

async function readAll(): Promise<Uint8Array> {
  const file = await openFile();
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await sliceOf(file, index);
      bytes.set(slice, at);
      at += slice.byteLength;
    }
    return bytes;
  } finally {
    await close(file);
  }
}

let before: Promise<unknown> = Promise.resolve();

/** One reading after the other: Word has room for two open files only. */
export function documentBytes(): Promise<Uint8Array> {
  const next = before.then(readAll, readAll);
  before = next;
  return next;
}
