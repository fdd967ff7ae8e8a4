/** The shape of the words of the tracking list (theo dõi), loaded with it. */
import type { ColumnId, EmptyReason, GroupBy, ShownCount } from '../tracking/tracking-terms';
import type { Explanation } from './strings';

/** The figures drawn above the list. */
export interface InsightStrings {
  readonly progress: string;
  readonly byOffice: string;
  readonly byLevel: string;
  readonly name: Readonly<Record<'office' | 'level', string>>;
  readonly onTime: string;
  readonly late: string;
  readonly missing: string;
  readonly rest: string;
  readonly rate: string;
  readonly progressOf: (name: string, sent: number, owed: number, percent: string) => string;
  readonly showOnly: (name: string) => string;
  readonly levels: Readonly<Record<string, string>>;
  readonly otherLevel: (level: string) => string;
  readonly unknownLevel: string;
  readonly overTime: string;
  readonly sentSoFar: string;
  readonly dueSoFar: string;
  readonly day: string;
  readonly deadline: string;
  readonly deadlineOn: (date: string, count: number) => string;
  readonly overTimeSummary: (sent: number, owed: number, from: string, to: string) => string;
  readonly nothingSent: string;
  readonly asTable: string;
  readonly asChart: string;
  readonly sections: string;
  readonly sectionsHint: string;
  readonly sectionStates: Readonly<
    Record<'done' | 'belowMinimum' | 'empty' | 'missing' | 'returned' | 'unknown' | 'notAsked', string>
  >;
  readonly notSubmittedYet: string;
  readonly onlyShort: string;
  readonly sectionCell: (section: string, state: string) => string;
  readonly lacking: (count: number) => string;
  readonly lackingRow: string;
  readonly noneShort: string;
  readonly chartFailed: Explanation;
}

/** What other people did meanwhile. */
export interface LiveStrings {
  readonly changed: (count: number) => string;
  readonly show: string;
  readonly updated: string;
}

export interface TrackingStrings {
  readonly title: string;
  readonly counts: Readonly<Record<ShownCount, string>>;
  readonly countsLabel: string;
  readonly search: string;
  readonly searchHint: string;
  readonly followedBy: (office: string) => string;
  readonly nextDeadline: (phrase: string, left: string, count: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly coming: (there: number, all: number) => string;
  readonly group: (count: number, sent: number, missing: number) => string;
  readonly noParent: string;
  readonly listLabel: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly empty: Readonly<Record<EmptyReason, string>>;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<GroupBy, string>>;
  readonly everyReport: string;
  readonly filters: Readonly<Record<'state' | 'office' | 'level' | 'stream', string>>;
  readonly all: Readonly<Record<'state' | 'office' | 'level' | 'stream', string>>;
  readonly chooseColumns: string;
  readonly columnsKept: string;
  readonly resetColumns: string;
  readonly sortBy: (column: string) => string;
  /** Where the list has no head. */
  readonly sort: string;
  readonly sortOrder: string;
  readonly ascending: string;
  readonly descending: string;
  readonly expandAll: string;
  readonly foldAll: string;
  readonly open: (unit: string) => string;
  readonly select: (unit: string) => string;
  readonly selectGroup: (name: string) => string;
  readonly selectShown: string;
  readonly selected: (count: number) => string;
  readonly clearSelection: string;
  readonly openReport: (unit: string) => string;
  readonly openShort: string;
  readonly extended: (date: string) => string;
  readonly daysLate: (days: number) => string;
  readonly hourLate: string;
  readonly reasons: (count: number) => string;
  readonly nothingFound: Explanation;
  readonly clearFilters: string;
  readonly filteredBy: (name: string) => string;
  readonly writingBack: string;
  readonly writtenBack: (rows: number) => string;
  readonly writeBackFailed: string;
  readonly insights: InsightStrings;
  readonly live: LiveStrings;
}
