/** What is missing where: units by sections, of the rows that the list shows. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import type { ObligationId } from '../../domain/code';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Card } from '../parts/card';
import { TickBox } from '../parts/tick-box';
import { useInsightStyles } from './insight-styles';
import { Legend } from './legend';
import { SectionGrid, isShort } from './section-grid';
import type { CellState } from './section-grid';
import { SectionSign } from './section-sign';
import { SectionTable } from './section-table';

export interface SectionCardProps {
  readonly tracking: Tracking;
  /** In the order of the list. */
  readonly shown: readonly TrackingRow[];
  readonly onOpen: (id: ObligationId) => void;
}

const LEGEND: readonly CellState[] = [
  'done',
  'belowMinimum',
  'empty',
  'missing',
  'returned',
  'notAsked',
  'none',
  'unknown'
];

export function SectionCard({ tracking, shown, onOpen }: SectionCardProps): React.ReactElement {
  const styles = useInsightStyles();
  const { insights: words } = useTrackingStrings();
  const [onlyShort, setOnlyShort] = React.useState(true);
  const grid = React.useMemo(() => new SectionGrid(tracking.outline), [tracking.outline]);
  const rows = React.useMemo(
    () => (onlyShort ? shown.filter(isShort) : shown.filter(({ state }) => state !== 'superseded')),
    [shown, onlyShort]
  );
  const wordOf = (state: CellState): string => (state === 'none' ? words.notSubmittedYet : words.sectionStates[state]);
  return (
    <Card title={words.sections} hint={words.sectionsHint}>
      <div className={styles.acts}>
        <span>
          <TickBox label={words.onlyShort} isLabelShown ticked={onlyShort ? 'all' : 'none'} onChange={setOnlyShort} />
        </span>
      </div>
      {rows.length === 0 ? (
        <p className={styles.hint}>{words.noneShort}</p>
      ) : (
        <SectionTable grid={grid} rows={rows} wordOf={wordOf} onOpen={onOpen} />
      )}
      <Legend
        entries={LEGEND.map((state) => ({ key: state, text: wordOf(state), sign: <SectionSign state={state} /> }))}
      />
    </Card>
  );
}
