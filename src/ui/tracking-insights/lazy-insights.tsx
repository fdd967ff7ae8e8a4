/** Puts the figures up once the list is on screen; until then their place is kept. */
import * as React from 'react';
import { later } from '../parts/later';
import { useInsightStyles } from './insight-styles';
import type { InsightsProps } from './insights';

function Place(): React.ReactElement {
  return <div className={useInsightStyles().cards} />;
}

export const LazyInsights = later<InsightsProps>(
  async () => (await import(/* webpackChunkName: 'tong-ket-insights' */ './insights')).Insights,
  Place
);
