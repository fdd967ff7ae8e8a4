/** The streams of a plan, each with the words it was read from. */
import * as React from 'react';
import { shortDate } from '../../domain/local-date';
import type { PlanPartStrings } from '../loc/plan-words-vi';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Card } from '../parts/card';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import type { StreamFigures } from './stream-figures';

const useStyles = themedStyles((theme) => {
  const line = `1px solid ${theme.semanticColors.bodyDivider}`;
  return {
    table: { width: '100%', borderCollapse: 'collapse', fontSize: 13, selectors: { [NARROW]: { display: 'block' } } },
    head: { selectors: { [NARROW]: { display: 'none' } } },
    body: { selectors: { [NARROW]: { display: 'block' } } },
    column: {
      textAlign: 'left',
      fontWeight: 600,
      fontSize: 12,
      color: theme.semanticColors.bodySubtext,
      padding: '6px 8px',
      borderBottom: line
    },
    row: { selectors: { [NARROW]: { display: 'block', padding: '8px 0', borderBottom: line } } },
    cell: {
      padding: 8,
      borderBottom: line,
      verticalAlign: 'top',
      textAlign: 'left',
      fontWeight: 400,
      selectors: { [NARROW]: { display: 'block', border: 0, padding: '2px 0' } }
    },
    name: { fontWeight: 600 },
    hint: { fontSize: 12, color: theme.semanticColors.bodySubtext },
    quote: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
    units: { maxHeight: 220, overflowY: 'auto', margin: '4px 0 0', paddingLeft: 18 },
    summary: { cursor: 'pointer', fontSize: 12, whiteSpace: 'nowrap' },
    short: { whiteSpace: 'nowrap' }
  };
});

/** The deadline's phrase, and what it means as a last day, without saying more than the plan does. */
function deadlineOf(
  { stream, dated, obligations }: StreamFigures,
  plan: PlanPartStrings['launched'],
  hint: string
): React.ReactElement {
  const { deadline } = stream;
  switch (deadline.kind) {
    case 'fixed':
      return (
        <>
          {deadline.deadline.phrase}
          <div className={hint}>{plan.lastDay(shortDate(deadline.deadline.lastDay))}</div>
        </>
      );
    case 'delegated':
      return (
        <>
          {deadline.phrase}
          <div className={hint}>{plan.setByParents(dated, obligations.length)}</div>
        </>
      );
    case 'imprecise':
      return (
        <>
          {deadline.phrase}
          <div className={hint}>{plan.imprecise}</div>
        </>
      );
  }
}

function StreamRow({ figures }: { readonly figures: StreamFigures }): React.ReactElement {
  const styles = useStyles();
  const { launched: plan } = usePlanStrings();
  const { stream, obligations, addressees, offices } = figures;
  return (
    <tr role="row" className={styles.row} data-stream={stream.id}>
      <th role="rowheader" scope="row" className={`${styles.cell} ${styles.name}`}>
        {stream.name}
      </th>
      <td role="cell" className={styles.cell}>
        <span className={styles.short}>{plan.unitCount(obligations.length)}</span>
        <details>
          <summary className={styles.summary}>{plan.listUnits}</summary>
          <ul className={styles.units}>
            {obligations.map(({ id, unitName, parentName }) => (
              <li key={id}>
                {unitName} {parentName !== '' && <span className={styles.hint}>{parentName}</span>}
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td role="cell" className={styles.cell}>
        {addressees.length === 1 ? addressees[0] : plan.eachParentCommittee(addressees.length)}
        <br />
        <span className={styles.hint}>
          {offices.length === 1 ? plan.through(offices[0] ?? '') : plan.throughEachParent(offices.length)}
        </span>
      </td>
      <td role="cell" className={styles.cell}>
        {deadlineOf(figures, plan, styles.hint)}
      </td>
      <td role="cell" className={styles.cell}>
        <q className={styles.quote} lang="vi">
          {stream.sourceWords}
        </q>
      </td>
    </tr>
  );
}

export function StreamTable({ streams }: { readonly streams: readonly StreamFigures[] }): React.ReactElement {
  const styles = useStyles();
  const { launched: plan } = usePlanStrings();
  const columns = [
    [plan.stream, '15%'],
    [plan.whoOwes, '14%'],
    [plan.towards, '21%'],
    [plan.deadline, '20%'],
    [plan.sourceWords, '30%']
  ] as const;
  return (
    <Card title={plan.streams}>
      <table role="table" className={styles.table} aria-label={plan.streams}>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map(([column, width]) => (
              <th key={column} role="columnheader" scope="col" className={styles.column} style={{ width }}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {streams.map((figures) => (
            <StreamRow key={figures.stream.id} figures={figures} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
