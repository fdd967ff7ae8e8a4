/** Reports owed in a table, grouped by stream and receiving office. Rows may be chosen, when somebody asks for it. */
import * as React from 'react';
import { shortDate } from '../../domain/local-date';
import type { Obligation } from '../../domain/obligation';
import { usePlanStrings } from '../loc/use-plan-strings';
import { NARROW } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import type { OwedGroup } from './owed-groups';

export interface ObligationsTableProps<T> {
  readonly label: string;
  readonly groups: readonly OwedGroup<T>[];
  readonly of: (item: T) => Obligation;
  /** More about a row, e.g. its state. */
  readonly more?: (item: T) => React.ReactNode;
  readonly moreTitle?: string;
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: readonly string[], isChosen: boolean) => void;
}

const useStyles = themedStyles((theme) => {
  const line = `1px solid ${theme.semanticColors.bodyDivider}`;
  return {
    scroll: { maxHeight: 560, overflow: 'auto', marginTop: 8 },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13,
      selectors: { [NARROW]: { display: 'block' } }
    },
    head: { selectors: { [NARROW]: { display: 'none' } } },
    body: { selectors: { [NARROW]: { display: 'block' } } },
    column: {
      position: 'sticky',
      top: 0,
      background: theme.semanticColors.bodyBackground,
      textAlign: 'left',
      fontSize: 12,
      fontWeight: 600,
      color: theme.semanticColors.bodySubtext,
      padding: '6px 8px',
      borderBottom: line
    },
    group: {
      textAlign: 'left',
      padding: '8px 8px 4px',
      fontWeight: 600,
      background: theme.palette.neutralLighter,
      borderBottom: line,
      selectors: { [NARROW]: { display: 'block' } }
    },
    row: { selectors: { [NARROW]: { display: 'block', padding: '6px 0', borderBottom: line } } },
    cell: {
      padding: '5px 8px',
      borderBottom: line,
      verticalAlign: 'top',
      textAlign: 'left',
      fontWeight: 400,
      selectors: { [NARROW]: { display: 'block', border: 0, padding: '1px 8px' } }
    },
    hint: { fontSize: 12, color: theme.semanticColors.bodySubtext }
  };
});

export function ObligationsTable<T>(props: ObligationsTableProps<T>): React.ReactElement {
  const { label, groups, of, more, moreTitle, chosen, onChoose } = props;
  const styles = useStyles();
  const { owed: words } = usePlanStrings();
  const columns = [words.unit, words.addressee, words.deadline, ...(more === undefined ? [] : [moreTitle ?? ''])];
  const width = columns.length + (onChoose === undefined ? 0 : 1);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table role="table" className={styles.table} aria-label={label}>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {onChoose !== undefined && (
              <th role="columnheader" scope="col" className={styles.column}>
                {words.choose}
              </th>
            )}
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className={styles.column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, stream, office, items }) => {
          const ids = items.map((item) => of(item).id);
          const all = chosen !== undefined && ids.every((id) => chosen.has(id));
          return (
            <tbody key={key} role="rowgroup" className={styles.body}>
              <tr role="row" className={styles.row}>
                <th role="columnheader" scope="colgroup" colSpan={width} className={styles.group}>
                  {onChoose !== undefined && (
                    <input
                      type="checkbox"
                      aria-label={words.chooseGroup(stream, office)}
                      checked={all}
                      onChange={() => onChoose(ids, !all)}
                      style={{ marginRight: 8 }}
                    />
                  )}
                  {words.group(stream, office, items.length)}
                </th>
              </tr>
              {items.map((item) => {
                const { id, unitName, parentName, addressee, deadline, deadlinePhrase } = of(item);
                return (
                  <tr key={id} role="row" className={styles.row} data-obligation={id}>
                    {onChoose !== undefined && (
                      <td role="cell" className={styles.cell}>
                        <input
                          type="checkbox"
                          aria-label={words.chooseUnit(unitName, stream)}
                          checked={chosen?.has(id) ?? false}
                          onChange={({ target }) => onChoose([id], target.checked)}
                        />
                      </td>
                    )}
                    <th role="rowheader" scope="row" className={styles.cell}>
                      {unitName} {parentName !== '' && <span className={styles.hint}>{parentName}</span>}
                    </th>
                    <td role="cell" className={styles.cell}>
                      {addressee}
                    </td>
                    <td role="cell" className={styles.cell}>
                      {deadline === undefined ? words.noDay : words.lastDay(shortDate(deadline.lastDay))}
                      <div className={styles.hint}>{deadlinePhrase}</div>
                    </td>
                    {more !== undefined && (
                      <td role="cell" className={styles.cell}>
                        {more(item)}
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
