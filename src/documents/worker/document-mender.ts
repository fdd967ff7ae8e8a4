/** Finds what Word is to be asked so that something is mended: in the worker where there is one, else at one go on the page. */
import type { Mending, WordChange } from '../word-changes/word-change';
import type { WorkerLine } from './worker-line';

export class DocumentMender {
  public constructor(private readonly line: WorkerLine) {}

  /**
   * @returns undefined when nothing changes, or nothing that Word can be asked to change.
   * @throws DocumentError when the bytes are not a Word document that can be read safely.
   */
  public async changeFor(bytes: Uint8Array, mending: Mending): Promise<WordChange | undefined> {
    const done = await this.line.ask({ kind: 'changeFor', bytes, mending }, 'changeFound');
    if (done !== undefined) {
      return done.change;
    }
    const { wordChangeOf } = await import(
      /* webpackChunkName: 'tong-ket-word-changes' */ '../word-changes/word-change-of'
    );
    return wordChangeOf(bytes, mending);
  }
}
