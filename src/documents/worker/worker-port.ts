/** A browser's worker as the line to it sees it. */
import type { WorkerAnswer } from './messages';
import type { WorkerPort } from './worker-line';

/** The port's own two handlers of a browser's worker, without the many things that its events carry besides. */
export function portOf(worker: Worker): WorkerPort {
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
