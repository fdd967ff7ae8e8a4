/** Starts the worker that reads the open document: a file beside the pane's scripts, for policies forbid one made from a blob. */
import { portOf } from '../documents/worker/worker-port';
import type { WorkerPort } from '../documents/worker/worker-line';

/** Name of the worker's file, set by the build. */
declare const TONGKET_WORKER: string;

/** @throws DOMException where a policy forbids workers. */
export const startDocumentWorker = (): WorkerPort => portOf(new Worker(new URL(TONGKET_WORKER, import.meta.url)));
