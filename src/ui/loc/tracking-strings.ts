/** The shape of the words of the tracking list (theo dõi), loaded with it. */
import type { TrackingCount } from '../../actions/open-tracking';
import type { Explanation } from './strings';

export interface TrackingStrings {
  readonly title: string;
  readonly counts: Readonly<Record<TrackingCount, string>>;
  readonly countsLabel: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;
  readonly nextDeadline: (phrase: string, left: string, count: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly group: (count: number, submitted: number, overdue: number) => string;
  readonly noParent: string;
  readonly columns: Readonly<
    Record<
      'unit' | 'office' | 'deadline' | 'state' | 'submitted' | 'approved' | 'outline' | 'meeting' | 'report',
      string
    >
  >;
  readonly select: (unit: string) => string;
  readonly selectGroup: (name: string) => string;
  readonly selectShown: string;
  readonly openReport: (unit: string) => string;
  readonly openShort: string;
  readonly none: string;
  readonly nothingFound: Explanation;
  readonly clearFilters: string;
  readonly writingBack: string;
  readonly writtenBack: (rows: number) => string;
  readonly writeBackFailed: string;
}
