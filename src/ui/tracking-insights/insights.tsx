/** The figures above the list: progress, submissions over time, and what is missing where. Loaded after the list. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { useInsightStyles } from './insight-styles';
import { OverTimeCard } from './over-time-card';
import type { ProgressBy } from './progress';
import { ProgressCard } from './progress-card';
import { SectionCard } from './section-card';

export interface InsightsProps {
  readonly tracking: Tracking;
  /** In the order of the list. */
  readonly shown: readonly TrackingRow[];
  readonly onChoose: (by: ProgressBy, key: string) => void;
  readonly onOpen: (id: ObligationId) => void;
}

function InsightsView({ tracking, shown, onChoose, onOpen }: InsightsProps): React.ReactElement {
  const styles = useInsightStyles();
  return (
    <div className={styles.cards}>
      <ProgressCard rows={tracking.rows} onChoose={onChoose} />
      <OverTimeCard tracking={tracking} rows={tracking.rows} />
      <SectionCard tracking={tracking} shown={shown} onOpen={onOpen} />
    </div>
  );
}

export const Insights = React.memo(InsightsView);
