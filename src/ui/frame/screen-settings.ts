/** What the owner of a page has set in a web part's property pane, in the screens' own words. */
import * as React from 'react';
import type { PlanId } from '../../domain/code';

export interface ScreenSettings {
  /** The plan to show where a site holds several; undefined for the newest. */
  readonly plan?: PlanId;
  /** Which view of the screen opens first, in the screen's own words; undefined for its usual one. */
  readonly view?: string;
  /** Whether charts are drawn. */
  readonly charts: boolean;
  readonly density: 'roomy' | 'compact';
}

export const USUAL_SETTINGS: ScreenSettings = { charts: true, density: 'roomy' };

export const ScreenSettingsContext = React.createContext<ScreenSettings>(USUAL_SETTINGS);

export function useScreenSettings(): ScreenSettings {
  return React.useContext(ScreenSettingsContext);
}
