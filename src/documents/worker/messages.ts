/**
 * What a page and the worker that reads documents for it say to each other. Everything is plain data that
 * `structuredClone` copies; the bytes of the file are copied too, for the page still needs them to submit.
 */
import type { CheckInput, CheckedReport } from '../check';
import type { DocumentErrorCode } from '../document-error';
import type { PreviewBlock } from '../preview/preview';
import type { Mending, WordChange } from '../word-changes/word-change';

/** What a page asks for, without the number that the answer is known by. */
export type WorkerTask =
  | {
      readonly kind: 'check';
      readonly bytes: Uint8Array;
      /** Without the register, which is a class: the page checks names by its own. */
      readonly input: Omit<CheckInput, 'register'>;
    }
  | { readonly kind: 'preview'; readonly bytes: Uint8Array }
  | { readonly kind: 'changeFor'; readonly bytes: Uint8Array; readonly mending: Mending };

export type WorkerRequest = WorkerTask & { readonly id: number };

/** What the work gives. */
export type WorkerYield =
  | { readonly kind: 'checked'; readonly report: CheckedReport }
  | { readonly kind: 'previewed'; readonly blocks: readonly PreviewBlock[] }
  | { readonly kind: 'changeFound'; readonly change: WordChange | undefined };

export type WorkerAnswer =
  | (WorkerYield & { readonly id: number })
  | {
      readonly id: number;
      readonly kind: 'refused';
      readonly code: DocumentErrorCode;
      readonly message: string;
      readonly where: string | undefined;
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
