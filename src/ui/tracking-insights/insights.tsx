/** The figures above the list: progress, submissions over time, and what is missing where. Loaded after the list. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { whenIdle } from '../parts/when-idle';
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

const CARDS = 3;

/** One card more whenever the browser has nothing else to do: over thousands of rows each is work of its own. */
function useCardsUp(): number {
  const [up, setUp] = React.useState(1);
  React.useEffect(() => (up < CARDS ? whenIdle(() => setUp(up + 1)) : undefined), [up]);
  return up;
}

function InsightsView({ tracking, shown, onChoose, onOpen }: InsightsProps): React.ReactElement {
  const styles = useInsightStyles();
  const up = useCardsUp();
  return (
    <div className={styles.cards}>
      <ProgressCard rows={tracking.rows} onChoose={onChoose} />
      {up > 1 && <OverTimeCard tracking={tracking} rows={tracking.rows} />}
      {up > 2 && <SectionCard tracking={tracking} shown={shown} onOpen={onOpen} />}
    </div>
  );
}

export const Insights = React.memo(InsightsView);
