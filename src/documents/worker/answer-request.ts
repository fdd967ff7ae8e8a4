/** What the worker does with a request. */
import { checkDocument } from '../check';
import { DocumentError } from '../document-error';
import { previewDocument } from '../preview/preview';
import { wordChangeOf } from '../word-changes/word-change-of';
import type { WorkerAnswer, WorkerRequest, WorkerYield } from './messages';

function work(request: WorkerRequest): WorkerYield {
  switch (request.kind) {
    case 'check':
      return { kind: 'checked', report: checkDocument(request.bytes, request.input) };
    case 'preview':
      return { kind: 'previewed', blocks: previewDocument(request.bytes) };
    case 'changeFor':
      return { kind: 'changeFound', change: wordChangeOf(request.bytes, request.mending) };
  }
}

export function answerRequest(request: WorkerRequest): WorkerAnswer {
  const { id } = request;
  try {
    return { id, ...work(request) };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { id, kind: 'refused', code: error.code, message: error.message, where: error.where };
    }
    return { id, kind: 'failed', message: String(error) };
  }
}
