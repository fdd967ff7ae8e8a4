/** What the worker does with a request. */
import { checkDocument } from '../check';
import { DocumentError } from '../document-error';
import type { WorkerAnswer, WorkerRequest } from './messages';

export function answerRequest(request: WorkerRequest): WorkerAnswer {
  const { id } = request;
  try {
    return { id, kind: 'checked', report: checkDocument(request.bytes, request.input) };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { id, kind: 'refused', code: error.code, message: error.message, where: error.where };
    }
    return { id, kind: 'failed', message: String(error) };
  }
}
