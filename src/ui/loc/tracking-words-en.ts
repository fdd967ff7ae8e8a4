/** English words of the tracking list. */
import type { TrackingStrings } from './tracking-strings';

const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`);

export const TRACKING_WORDS_EN: TrackingStrings = {
  title: 'Report tracking',
  counts: {
    owed: 'Owed',
    submitted: 'Submitted',
    approved: 'Approved',
    sent: 'Sent',
    accepted: 'Accepted',
    overdue: 'Overdue',
    notDue: 'Not due yet'
  },
  countsLabel: 'Number of reports, choose to filter',
  search: 'Find a unit',
  searchHint: 'Accents not needed: ham thuan…',
  clearSearch: 'Clear the search',
  nextDeadline: (phrase, left, count) => `Next deadline: ${phrase} (${left}), ${reports(count)} not approved yet`,
  shown: (shown, all) => `${shown} of ${reports(all)} shown`,
  group: (count, submitted, overdue) =>
    [reports(count), `${submitted} submitted`, ...(overdue > 0 ? [`${overdue} overdue`] : [])].join(' · '),
  noParent: 'Directly under the province',
  columns: {
    unit: 'Unit',
    office: 'Receiving office',
    deadline: 'Deadline',
    state: 'State',
    submitted: 'Submitted',
    approved: 'Approved',
    outline: 'Outline',
    meeting: 'Meeting',
    report: 'Report'
  },
  select: (unit) => `Choose ${unit}`,
  selectGroup: (name) => `Choose all of ${name}`,
  selectShown: 'Choose all shown',
  openReport: (unit) => `Open the report of ${unit}`,
  openShort: 'Open',
  none: 'none yet',
  nothingFound: { what: 'No report matches.', advice: 'Remove a filter or change the search.' },
  clearFilters: 'Clear filters',
  writingBack: 'Updating the tracking list…',
  writtenBack: (rows) =>
    rows === 1 ? '1 row of the tracking list updated.' : `${rows} rows of the tracking list updated.`,
  writeBackFailed: 'The figures on screen are right; the tracking list will be updated next time.'
};
