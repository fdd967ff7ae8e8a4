import { correctReport } from '../fixtures/correct-reports';
import { localWorker } from '../fixtures/local-worker';
import { wordChangeOf } from '../word-changes/word-change-of';
import type { Mending } from '../word-changes/word-change';
import { DocumentMender } from './document-mender';
import { WorkerLine } from './worker-line';

const { bytes } = correctReport(0);
const MENDING: Mending = { kind: 'padDate' };

describe('a mender of documents', () => {
  it.each([
    ['in a worker', new WorkerLine(localWorker)],
    ['on the page, without one', new WorkerLine(undefined)]
  ])('finds the same change %s', async (_where, line) => {
    const mender = new DocumentMender(line);
    expect(await mender.changeFor(bytes, { kind: 'setFont', font: 'Times New Roman' })).toEqual({
      kind: 'setFont',
      font: 'Times New Roman'
    });
    expect(await mender.changeFor(bytes, MENDING)).toEqual(wordChangeOf(bytes, MENDING));
    await expect(mender.changeFor(new Uint8Array(0), MENDING)).rejects.toMatchObject({ code: 'notZip' });
  });
});
