import { DocumentError } from '../document-error';
import { correctReport } from '../fixtures/correct-reports';
import { localWorker } from '../fixtures/local-worker';
import { previewDocument } from '../preview/preview';
import { DocumentPreviewer } from './document-previewer';
import type { StartWorker } from './worker-line';

const { bytes } = correctReport(0);

describe('a previewer of documents', () => {
  it.each<[string, StartWorker | undefined]>([
    ['in a worker', localWorker],
    ['on the page, without one', undefined],
    [
      'on the page, where a policy forbids one',
      () => {
        throw new DOMException('Refused by the policy.', 'SecurityError');
      }
    ]
  ])('gives the same %s', async (_where, start) => {
    const previewer = new DocumentPreviewer(start);
    expect(await previewer.preview(bytes)).toEqual(previewDocument(bytes));
    await expect(previewer.preview(new Uint8Array(0))).rejects.toBeInstanceOf(DocumentError);
    previewer.close();
  });

  it('forgets what nobody waits for any more', async () => {
    const stop = new AbortController();
    const waiting = new DocumentPreviewer(localWorker).preview(bytes, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
