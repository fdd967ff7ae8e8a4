import { correctReport } from '../fixtures/correct-reports';
import { checkDocument } from '../check';

/** The first thing that a checker must do is to say nothing about a report that is in order. */
describe('a report in order', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => correctReport(seed)).map((each) => [each.what, each] as const))(
    'has no findings: %s',
    (_what, { bytes, input }) => {
      expect(checkDocument(bytes, input).findings).toEqual([]);
    }
  );
});
