/**
 * Starts the worker that reads documents. It is a file of its own beside the web part's scripts: SharePoint's content
 * security policy lets a page start scripts of its own origin, and none made from a blob. Where the scripts come from
 * another origin (a public CDN), the browser refuses, and the work is done in slices on the page.
 */
import type { WorkerAnswer } from '../../documents/worker/messages';
import type { WorkerPort } from '../../documents/worker/worker-line';

export function startDocumentWorker(): WorkerPort {
  const worker = new Worker(
    /* webpackChunkName: 'tong-ket-reader' */ new URL('../../documents/worker/document-worker', import.meta.url)
  );
  // The port's own two handlers, without the many things that a browser's events carry besides.
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate()
  };
  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event);
  return port;
}
