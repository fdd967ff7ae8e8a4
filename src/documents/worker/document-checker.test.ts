import { DocumentError } from '../document-error';
import { correctReport } from '../fixtures/correct-reports';
import { answerRequest } from './answer-request';
import { DocumentChecker } from './document-checker';
import type { WorkerPort } from './document-checker';
import type { WorkerRequest } from './messages';

const { bytes, input } = correctReport(0);

/** A worker that answers as the real one does, through copies as between threads. */
class LocalWorker implements WorkerPort {
  public onmessage: WorkerPort['onmessage'] = null;
  public onerror: WorkerPort['onerror'] = null;
  public readonly asked: WorkerRequest[] = [];
  public isTerminated = false;

  public constructor(private readonly answers = true) {}

  public postMessage(request: WorkerRequest): void {
    const copy = structuredClone(request);
    this.asked.push(copy);
    setTimeout(() => {
      if (this.answers) {
        this.onmessage?.({ data: structuredClone(answerRequest(copy)) });
      } else {
        this.onerror?.(new Error('blocked'));
      }
    }, 0);
  }

  public terminate(): void {
    this.isTerminated = true;
  }
}

describe('a checker of documents', () => {
  it('asks the worker, and starts it once', async () => {
    const worker = new LocalWorker();
    const start = jest.fn(() => worker);
    const checker = new DocumentChecker(start);
    const [first, second] = await Promise.all([checker.check(bytes, input), checker.check(bytes, input)]);
    expect(start).toHaveBeenCalledTimes(1);
    expect(worker.asked.map(({ id }) => id)).toEqual([1, 2]);
    expect(first.findings).toEqual([]);
    expect(first).toEqual(second);
  });

  it.each<[string, () => WorkerPort]>([
    [
      'forbids workers',
      () => {
        throw new DOMException('Refused by the policy.', 'SecurityError');
      }
    ],
    ['does not load the worker', () => new LocalWorker(false)]
  ])('does the work itself where the host %s', async (_what, start) => {
    const tried = jest.fn(start);
    const checker = new DocumentChecker(tried);
    expect((await checker.check(bytes, input)).findings).toEqual([]);
    expect((await checker.check(bytes, input)).findings).toEqual([]);
    expect(tried).toHaveBeenCalledTimes(1);
  });

  it('does the work itself without a worker', async () => {
    expect((await new DocumentChecker().check(bytes, input)).reading.sections).toHaveLength(5);
  });

  it.each([
    ['in the worker', new DocumentChecker(() => new LocalWorker())],
    ['on the page', new DocumentChecker()]
  ])('says %s why a file is refused', async (_where, checker) => {
    await expect(checker.check(new Uint8Array(0), input)).rejects.toEqual(
      expect.objectContaining({ name: 'DocumentError', code: 'notZip' })
    );
    await expect(checker.check(new Uint8Array(0), input)).rejects.toBeInstanceOf(DocumentError);
  });

  it('forgets what nobody waits for any more', async () => {
    const stop = new AbortController();
    const checking = new DocumentChecker(() => new LocalWorker()).check(bytes, input, stop.signal);
    stop.abort();
    await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('finishes on the page what the worker had not answered when it was closed', async () => {
    const worker = new LocalWorker();
    const checker = new DocumentChecker(() => worker);
    const checking = checker.check(bytes, input);
    checker.close();
    expect((await checking).findings).toEqual([]);
    expect(worker.isTerminated).toBe(true);
  });
});
