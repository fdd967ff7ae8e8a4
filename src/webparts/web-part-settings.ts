/** What the owner of a page may set, as it is stored with the page, and what the screens make of it. */
import { planId } from '../domain/code';
import type { PlanId } from '../domain/code';
import type { ScreenSettings } from '../ui/frame/screen-settings';

/** What is stored for "the plan launched last": no plan's code, and not empty, which the pane's list shows as nothing chosen. */
export const NEWEST_PLAN = '*';

/** As SharePoint keeps it: written by the property pane, or by whoever has edited the page's source. */
export interface ScreenWebPartProperties {
  /** Absolute address of the site that holds the plan; empty for the site of the page. */
  readonly siteUrl?: string;
  /** The plan to show; `NEWEST_PLAN` for the one launched last. */
  readonly planId?: string;
  readonly charts?: boolean;
  /** Which view of the screen opens first, in the screen's own words. */
  readonly view?: string;
  readonly density?: string;
}

/** The plan that is set, undefined when none is or when what is stored is no plan's code. */
export function chosenPlan({ planId: stored }: ScreenWebPartProperties): PlanId | undefined {
  if (stored === undefined || stored === NEWEST_PLAN) {
    return undefined;
  }
  try {
    return planId(stored);
  } catch {
    return undefined; // a page that was edited by hand still opens
  }
}

export function screenSettings({ charts, density, view }: ScreenWebPartProperties): ScreenSettings {
  return {
    charts: charts !== false,
    density: density === 'compact' ? 'compact' : 'roomy',
    ...(view === undefined || view === '' ? {} : { view })
  };
}
