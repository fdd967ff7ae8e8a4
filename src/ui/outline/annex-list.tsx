/** The annexes below the outline, each with how many of its cells are filled; a click goes to the table. */
import * as React from 'react';
import type { AnnexReading } from '../../documents/read-report';
import type { Annex } from '../../domain/annex';
import { usePaneStrings } from '../loc/use-pane-strings';
import { Dot } from '../parts/dot';
import type { Tone } from '../theme/tones';
import { sectionName } from '../words/section-words';
import { cellsFilled } from './annex-cells';
import { useTreeStyles } from './section-tree';

export interface AnnexListProps {
  readonly annexes: readonly Annex[];
  /** What the last check read; undefined before the first. */
  readonly readings: readonly AnnexReading[] | undefined;
  readonly onGo: (annex: Annex) => void;
}

const toneOf = (filled: number, cells: number): Tone => (filled === 0 ? 'idle' : filled < cells ? 'warn' : 'ok');

export function AnnexList({ annexes, readings, onGo }: AnnexListProps): React.ReactElement | null {
  const styles = useTreeStyles();
  const { annexForm } = usePaneStrings();
  if (annexes.length === 0) {
    return null;
  }
  return (
    <ol className={styles.list} aria-label={annexForm.listLabel}>
      {annexes.map((annex) => {
        const reading = readings?.find(({ id }) => id === annex.id);
        const { filled, cells } = cellsFilled(annex, reading);
        return (
          <li key={annex.id}>
            <button type="button" className={styles.button} data-annex={annex.id} onClick={() => onGo(annex)}>
              <Dot tone={toneOf(filled, cells)} />
              <span className={styles.words}>
                {sectionName(annex)}
                {reading !== undefined && reading.foundBy === undefined && (
                  <span className={styles.hint}>{annexForm.missing.what}</span>
                )}
              </span>
              {reading?.foundBy !== undefined && <span className={styles.count}>{annexForm.cells(filled, cells)}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
