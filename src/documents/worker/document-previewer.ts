/** Previews documents without holding up the page: in a worker where the host lets one start, else in slices on the page. */
import { previewSteps } from '../preview/preview';
import type { PreviewBlock } from '../preview/preview';
import { hostPacing, inSlices } from '../steps';
import type { Pacing } from '../steps';
import { WorkerLine } from './worker-line';
import type { StartWorker } from './worker-line';

export class DocumentPreviewer {
  private readonly line: WorkerLine;

  public constructor(
    start: StartWorker | undefined = undefined,
    private readonly pacing: Pacing = hostPacing()
  ) {
    this.line = new WorkerLine(start);
  }

  /** @throws DocumentError when the bytes are not a Word document that can be read safely; AbortError when told to stop. */
  public async preview(bytes: Uint8Array, signal?: AbortSignal): Promise<readonly PreviewBlock[]> {
    const done = await this.line.ask({ kind: 'preview', bytes }, 'previewed', signal);
    return done?.blocks ?? inSlices(previewSteps(bytes), this.pacing, signal);
  }

  /** Ends the worker. */
  public close(): void {
    this.line.close();
  }
}
