/** What the colours of a chart mean, in words. */
import * as React from 'react';
import { useInsightStyles } from './insight-styles';

export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly sign: React.ReactElement;
}

export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): React.ReactElement {
  const styles = useInsightStyles();
  return (
    <div className={styles.legend}>
      {entries.map(({ key, text, sign }) => (
        <span key={key} className={styles.legendEntry}>
          {sign}
          {text}
        </span>
      ))}
    </div>
  );
}
