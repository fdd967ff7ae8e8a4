/** What is made from the tracking list: a workbook, a progress report, and urging those who are chosen. */
import type * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';

export interface TrackingCommandsProps {
  readonly tracking: Tracking;
  /** Rows that are ticked, shown or not. */
  readonly selected: ReadonlySet<ObligationId>;
  /** Rows that the filters leave, in the order of the list. */
  readonly shown: readonly TrackingRow[];
  /** Something was done that changes the rows: reads them again. */
  readonly onActed: () => void;
}

export function TrackingCommands(_props: TrackingCommandsProps): React.ReactElement | null {
  return null;
}
