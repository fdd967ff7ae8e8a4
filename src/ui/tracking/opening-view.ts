/** Which view of the list opens first: what the owner of the page has set, until the person chooses otherwise. */
import { NO_FILTERS } from './tracking-filter';
import type { Filters } from './tracking-filter';
import { GROUPINGS } from './tracking-terms';
import type { GroupBy, ShownCount } from './tracking-terms';

export interface OpeningView {
  readonly filters: Filters;
  readonly groupBy: GroupBy;
}

/** Figures that are views of their own: what somebody has to do something about. */
const FIGURES = ['missing', 'returned', 'notDue'] as const satisfies readonly ShownCount[];

const USUAL: GroupBy = 'parent';

/** @param view as the page's owner has set it; the usual view where it says nothing that is known. */
export function openingView(view: string | undefined): OpeningView {
  return {
    filters: { ...NO_FILTERS, count: FIGURES.find((each) => each === view) ?? NO_FILTERS.count },
    groupBy: GROUPINGS.find((each) => each === view) ?? USUAL
  };
}
