/**
 * Checks documents without holding up the page: in a worker where the host lets one start, else in slices on the page
 * itself. Which of the two it is, the caller never sees.
 */
import type { CheckInput, CheckedReport } from '../check';
import { hostPacing } from '../steps';
import type { Pacing } from '../steps';
import { WorkerLine } from './worker-line';
import type { StartWorker } from './worker-line';

export type { StartWorker, WorkerPort } from './worker-line';

export class DocumentChecker {
  private readonly line: WorkerLine;

  /** @param worker a line shared with others, or the way to start a worker; left out where there is none. */
  public constructor(
    worker: StartWorker | WorkerLine | undefined = undefined,
    private readonly pacing: Pacing = hostPacing()
  ) {
    this.line = worker instanceof WorkerLine ? worker : new WorkerLine(worker);
  }

  /** @throws DocumentError when the bytes are not a Word document that can be read safely; AbortError when told to stop. */
  public async check(bytes: Uint8Array, input: CheckInput, signal?: AbortSignal): Promise<CheckedReport> {
    // A register is a class with thousands of units: it is not sent to and fro.
    if (input.register === undefined) {
      const done = await this.line.ask({ kind: 'check', bytes, input }, 'checked', signal);
      if (done !== undefined) {
        return done.report;
      }
    }
    const { checkInSlices } = await import(/* webpackChunkName: 'tong-ket-checking' */ '../check');
    return checkInSlices(bytes, input, this.pacing, signal);
  }

  /** Ends the worker; what waits for it is done on the page. */
  public close(): void {
    this.line.close();
  }
}
