/**
 * Checks documents without holding up the page: in a worker where the host lets one start, else in slices on the page
 * itself. Which of the two it is, the caller never sees.
 */
import { checkInSlices } from '../check';
import type { CheckInput, CheckedReport } from '../check';
import { DocumentError } from '../document-error';
import { hostPacing } from '../steps';
import type { Pacing } from '../steps';
import type { WorkerAnswer, WorkerRequest } from './messages';

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
  readonly resolve: (report: CheckedReport) => void;
  readonly reject: (error: unknown) => void;
}

/** Thrown inside when the worker is no use; the work is then done on the page. */
class NoWorker extends Error {}

export class DocumentChecker {
  private worker: WorkerPort | undefined;
  private hasFailed = false;
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();

  public constructor(
    private readonly start: StartWorker | undefined = undefined,
    private readonly pacing: Pacing = hostPacing()
  ) {}

  /** @throws DocumentError when the bytes are not a Word document that can be read safely; AbortError when told to stop. */
  public async check(bytes: Uint8Array, input: CheckInput, signal?: AbortSignal): Promise<CheckedReport> {
    // A register is a class with thousands of units: it is not sent to and fro.
    const port = input.register === undefined ? this.port() : undefined;
    if (port !== undefined) {
      try {
        return await this.ask(port, bytes, input, signal);
      } catch (error) {
        if (!(error instanceof NoWorker)) {
          throw error;
        }
      }
    }
    return checkInSlices(bytes, input, this.pacing, signal);
  }

  /** Ends the worker; what waits for it is done on the page. */
  public close(): void {
    this.giveUp();
    this.hasFailed = false;
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

  private ask(
    port: WorkerPort,
    bytes: Uint8Array,
    input: CheckInput,
    signal: AbortSignal | undefined
  ): Promise<CheckedReport> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      signal?.addEventListener('abort', () => {
        if (this.waiting.delete(id)) {
          reject(new DOMException('The work was given up.', 'AbortError'));
        }
      });
      try {
        port.postMessage({ id, kind: 'check', bytes, input });
      } catch {
        this.giveUp();
      }
    });
  }

  private answered(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    switch (answer.kind) {
      case 'checked':
        return waiting?.resolve(answer.report);
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
