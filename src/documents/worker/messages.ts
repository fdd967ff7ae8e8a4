/**
 * What a page and the worker that reads documents for it say to each other. Everything is plain data that
 * `structuredClone` copies; the bytes of the file are copied too, for the page still needs them to submit.
 */
import type { CheckInput, CheckedReport } from '../check';
import type { DocumentErrorCode } from '../document-error';

export interface CheckRequest {
  readonly id: number;
  readonly kind: 'check';
  readonly bytes: Uint8Array;
  /** Without the register, which is a class: the page checks names by its own. */
  readonly input: Omit<CheckInput, 'register'>;
}

export type WorkerRequest = CheckRequest;

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'checked'; readonly report: CheckedReport }
  | {
      readonly id: number;
      readonly kind: 'refused';
      readonly code: DocumentErrorCode;
      readonly message: string;
      readonly where: string | undefined;
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
