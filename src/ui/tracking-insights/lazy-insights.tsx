/** Puts the figures up once the list is on screen; until then their place is kept. */
import * as React from 'react';
import type { Insights, InsightsProps } from './insights';
import { useInsightStyles } from './insight-styles';

const load = async (): Promise<typeof Insights> =>
  (await import(/* webpackChunkName: 'tong-ket-insights' */ './insights')).Insights;

export function LazyInsights(props: InsightsProps): React.ReactElement {
  const styles = useInsightStyles();
  const [loaded, setLoaded] = React.useState<{ readonly view: typeof Insights }>();
  React.useEffect(() => {
    let current = true;
    // Figures that do not come leave the list as it is; the next visit tries again.
    load().then(
      (view) => current && setLoaded({ view }),
      () => undefined
    );
    return () => {
      current = false;
    };
  }, []);
  return loaded === undefined ? <div className={styles.cards} /> : <loaded.view {...props} />;
}
