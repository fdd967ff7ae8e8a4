/** One value for each unit above the reporters, folded away while there are many. */
import * as React from 'react';
import type { Unit } from '../../domain/unit';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';

export interface ParentTableProps {
  readonly label: string;
  readonly parents: readonly Unit[];
  readonly cell: (parent: Unit) => React.ReactNode;
  readonly open?: boolean;
}

const useStyles = themedStyles(() => ({
  summary: { cursor: 'pointer', fontSize: 13, fontWeight: 600, marginBottom: 6 },
  table: { margin: '0 0 14px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr)',
    gap: 12,
    alignItems: 'center',
    padding: '3px 0',
    selectors: { [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, padding: '5px 0' } }
  }
}));

export function ParentTable({ label, parents, cell, open = false }: ParentTableProps): React.ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.table} open={open}>
      <summary className={styles.summary}>{label}</summary>
      {parents.map((parent) => (
        <div key={parent.code} className={styles.row}>
          <span>{parent.name}</span>
          <div>{cell(parent)}</div>
        </div>
      ))}
    </details>
  );
}
