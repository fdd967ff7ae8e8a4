/**
 * Starts the worker that reads documents. It is a file of its own beside the web part's scripts: SharePoint's content
 * security policy lets a page start scripts of its own origin, and none made from a blob. Where the scripts come from
 * another origin (a public CDN), the browser refuses, and the work is done in slices on the page.
 */
import { portOf } from '../../documents/worker/worker-port';
import type { WorkerPort } from '../../documents/worker/worker-line';

export function startDocumentWorker(): WorkerPort {
  return portOf(
    new Worker(
      /* webpackChunkName: 'tong-ket-reader' */ new URL('../../documents/worker/document-worker', import.meta.url)
    )
  );
}
