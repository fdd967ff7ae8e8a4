/** One column of an annex: its title, what its cells hold, and how they roll up into the table of the unit above. */
import * as React from 'react';
import type { Annex, AnnexColumn, CellType, RollUp } from '../../domain/annex';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { withoutColumn } from './annex-rows';
import { Choice, NeededBox, useFieldStyles } from './fields';

const TYPES: readonly CellType[] = ['integer', 'decimal', 'percent', 'text', 'date'];
const ROLL_UPS: readonly RollUp['kind'][] = ['sum', 'ratio', 'distinct', 'latest', 'none'];

/** How a column rolls up; a ratio begins with the first two other columns, and there must be two. */
function rollUpOf(kind: RollUp['kind'], column: AnnexColumn, columns: readonly AnnexColumn[]): RollUp | undefined {
  if (kind !== 'ratio') {
    return { kind };
  }
  const [numerator, denominator] = columns.filter(({ id }) => id !== column.id);
  return numerator === undefined || denominator === undefined
    ? undefined
    : { kind, numerator: numerator.id, denominator: denominator.id };
}

interface ColumnProps {
  readonly annex: Annex;
  readonly column: AnnexColumn;
  readonly set: (columns: readonly AnnexColumn[], what?: string) => void;
}

export function ColumnFields({ annex, column, set }: ColumnProps): React.ReactElement {
  const { annexes: words } = usePlanStrings();
  const styles = useFieldStyles();
  const { columns } = annex;
  const put = (change: Partial<AnnexColumn>, what?: string): void =>
    set(
      columns.map((each) => (each.id === column.id ? { ...each, ...change } : each)),
      what
    );
  const others = columns.filter(({ id }) => id !== column.id).map(({ id, title }) => [id, title] as const);
  const { rollUp } = column;
  return (
    <div className={styles.row} style={{ marginBottom: 8 }} role="group" aria-label={column.title}>
      <div style={{ flex: '2 1 180px' }}>
        <NeededBox
          label={words.columnTitle}
          value={column.title}
          onChange={(title) => put({ title }, `${annex.id}.${column.id}.title`)}
          single
        />
      </div>
      <div style={{ flex: '1 1 110px' }}>
        <Choice
          label={words.type}
          value={column.type}
          options={TYPES.map((type) => [type, words.types[type]] as const)}
          onChange={(type) => put({ type })}
          single
        />
      </div>
      <div style={{ flex: '1 1 150px' }}>
        <Choice
          label={words.rollUp}
          value={rollUp.kind}
          options={ROLL_UPS.filter((kind) => kind !== 'ratio' || others.length >= 2).map(
            (kind) => [kind, words.rollUps[kind]] as const
          )}
          onChange={(kind) => {
            const next = rollUpOf(kind, column, columns);
            if (next !== undefined) {
              put({ rollUp: next });
            }
          }}
          single
        />
      </div>
      {rollUp.kind === 'ratio' && (
        <>
          <div style={{ flex: '1 1 130px' }}>
            <Choice
              label={words.numerator}
              value={rollUp.numerator}
              options={others}
              onChange={(numerator) => put({ rollUp: { ...rollUp, numerator } })}
              single
            />
          </div>
          <div style={{ flex: '1 1 130px' }}>
            <Choice
              label={words.denominator}
              value={rollUp.denominator}
              options={others}
              onChange={(denominator) => put({ rollUp: { ...rollUp, denominator } })}
              single
            />
          </div>
        </>
      )}
      <div className={styles.single}>
        <Button
          look="quiet"
          aria-label={words.removeColumn(column.title)}
          onClick={() => set(withoutColumn(columns, column.id))}
        >
          ✕
        </Button>
      </div>
    </div>
  );
}
