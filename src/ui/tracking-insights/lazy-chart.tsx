/** Loads the chart; where it cannot be loaded there is its table, and a way to try again. */
import * as React from 'react';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { whenIdle } from '../parts/when-idle';
import { useInsightStyles } from './insight-styles';
import type { OverTimeChartProps } from './over-time-chart';

export interface LazyChartProps extends OverTimeChartProps {
  readonly table: React.ReactElement;
  readonly loading: React.ReactElement;
}

type Chart = (props: OverTimeChartProps) => React.ReactElement;

const load = async (): Promise<Chart> =>
  (await import(/* webpackChunkName: 'tong-ket-over-time' */ './over-time-chart')).default;

export function LazyChart({ table, loading, ...chart }: LazyChartProps): React.ReactElement {
  const styles = useInsightStyles();
  const { general } = useStrings();
  const { insights } = useTrackingStrings();
  const [turn, setTurn] = React.useState(0);
  const [Drawn, setDrawn] = React.useState<{ readonly chart: Chart | 'failed' }>();
  React.useEffect(() => {
    let current = true;
    setDrawn(undefined);
    const cancel = whenIdle(() => {
      load().then(
        (loaded) => current && setDrawn({ chart: loaded }),
        () => current && setDrawn({ chart: 'failed' })
      );
    });
    return () => {
      current = false;
      cancel();
    };
  }, [turn]);
  if (Drawn === undefined) {
    return loading;
  }
  if (Drawn.chart === 'failed') {
    return (
      <>
        <Notice tone="warn" explanation={insights.chartFailed} />
        <Button onClick={() => setTurn(turn + 1)}>{general.retry}</Button>
        <div className={styles.box}>{table}</div>
      </>
    );
  }
  return <Drawn.chart {...chart} />;
}
