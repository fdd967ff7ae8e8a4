/**
 * Entry of the worker: a file of its own that the page loads from where its scripts come from. It is never made from a
 * blob or a string, which the content security policies of SharePoint and Office forbid.
 */
import { answerRequest } from './answer-request';
import type { WorkerAnswer, WorkerRequest } from './messages';

/** What a worker's own global object has of use here; the DOM's types know only that of a page. */
interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => scope.postMessage(answerRequest(data));
