/** The line to the worker: starts it once, knows which answer belongs to which question, and gives up a worker that died. */
import { DocumentError } from '../document-error';
import type { WorkerAnswer, WorkerRequest, WorkerTask, WorkerYield } from './messages';

/** The part of `Worker` that is used here. */
export interface WorkerPort {
  onmessage: ((event: { readonly data: WorkerAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(request: WorkerRequest): void;
  terminate(): void;
}

/**
 * Starts the worker. Hosts build it their own way, e.g. `() => new Worker(new URL('./document-worker.js', base))`; one
 * that has none leaves it out. It may throw where a policy forbids workers.
 */
export type StartWorker = () => WorkerPort;

interface Waiting {
  readonly resolve: (value: WorkerYield) => void;
  readonly reject: (error: unknown) => void;
}

/** There is no worker, or it is no use; the work is then done on the page. */
class NoWorker extends Error {}

export class WorkerLine {
  private worker: WorkerPort | undefined;
  private hasFailed = false;
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();

  public constructor(private readonly start: StartWorker | undefined) {}

  /**
   * @param kind of what the task gives.
   * @returns undefined when the work has to be done on the page.
   * @throws DocumentError when the bytes are not a Word document that can be read safely; AbortError when told to stop.
   */
  public async ask<K extends WorkerYield['kind']>(
    task: WorkerTask,
    kind: K,
    signal?: AbortSignal
  ): Promise<Extract<WorkerYield, { readonly kind: K }> | undefined> {
    const isAsked = (done: WorkerYield): done is Extract<WorkerYield, { readonly kind: K }> => done.kind === kind;
    try {
      const done = await this.send(task, signal);
      return isAsked(done) ? done : undefined;
    } catch (error) {
      if (error instanceof NoWorker) {
        return undefined;
      }
      throw error;
    }
  }

  /** Ends the worker; what waits for it is done on the page. */
  public close(): void {
    this.giveUp();
    this.hasFailed = false;
  }

  /** @throws NoWorker when there is none, or it died before it answered. */
  private async send(task: WorkerTask, signal?: AbortSignal): Promise<WorkerYield> {
    const port = this.port();
    if (port === undefined) {
      throw new NoWorker();
    }
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      signal?.addEventListener('abort', () => {
        if (this.waiting.delete(id)) {
          reject(new DOMException('The work was given up.', 'AbortError'));
        }
      });
      try {
        port.postMessage({ id, ...task });
      } catch {
        this.giveUp();
      }
    });
  }

  private port(): WorkerPort | undefined {
    if (this.worker === undefined && this.start !== undefined && !this.hasFailed) {
      try {
        this.worker = this.start();
        this.worker.onmessage = ({ data }) => this.answered(data);
        this.worker.onerror = () => this.giveUp();
      } catch {
        this.giveUp();
      }
    }
    return this.worker;
  }

  private answered(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    switch (answer.kind) {
      case 'checked':
      case 'previewed':
      case 'changeFound':
        return waiting?.resolve(answer);
      case 'refused':
        return waiting?.reject(new DocumentError(answer.code, answer.message, answer.where));
      case 'failed':
        return waiting?.reject(new Error(answer.message));
    }
  }

  /** The worker did not load, was blocked or died. */
  private giveUp(): void {
    this.hasFailed = true;
    this.worker?.terminate();
    this.worker = undefined;
    const left = Array.from(this.waiting.values());
    this.waiting.clear();
    left.forEach(({ reject }) => reject(new NoWorker()));
  }
}
