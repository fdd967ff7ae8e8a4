/** The annexes as tables: figures, what the checks say beside them, and what the version before said. */
import * as React from 'react';
import type { CellChange } from '../../actions/compare-report';
import type { ReportAnnex } from '../../actions/open-report';
import type { Finding } from '../../documents/check';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { FindingsList } from '../parts/findings-list';
import { themedStyles } from '../theme/themed-styles';
import type { NameOfSection } from '../words/finding-words';
import { figureRows } from './annex-figures';
import type { FigureCell } from './annex-figures';

const useStyles = themedStyles((theme) => ({
  annexes: {
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '14px 16px',
    marginTop: 12
  },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 8px' },
  annex: { margin: '0 0 18px', scrollMarginTop: 12 },
  name: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 6px' },
  scroll: {
    overflowX: 'auto',
    outline: 'none',
    selectors: { ':focus-visible': { outline: `2px solid ${theme.palette.themePrimary}` } }
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: 18,
    minWidth: '100%',
    selectors: {
      'th, td': { border: `1px solid ${theme.palette.neutralQuaternaryAlt}`, padding: '4px 8px', verticalAlign: 'top' },
      th: { fontWeight: 600, textAlign: 'left', background: theme.palette.neutralLighterAlt }
    }
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  named: {
    background: theme.semanticColors.warningBackground,
    color: theme.semanticColors.messageText,
    fontWeight: 600
  },
  total: { fontWeight: 600 },
  before: { display: 'block', fontSize: 11, lineHeight: 14, fontWeight: 400, whiteSpace: 'nowrap' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '6px 0 0' }
}));

function Cell({ cell }: { readonly cell: FigureCell }): React.ReactElement {
  const styles = useStyles();
  const { desk } = useApprovalStrings();
  const look = [cell.isNumber ? styles.number : '', cell.isNamed ? styles.named : ''].filter(Boolean).join(' ');
  return (
    <td className={look}>
      {cell.isNamed && <span aria-hidden>⚠ </span>}
      {cell.text}
      {cell.before !== undefined && (
        <small className={styles.before}>{desk.before(cell.before === '' ? desk.emptyCell : cell.before)}</small>
      )}
    </td>
  );
}

interface AnnexTableProps {
  readonly annex: ReportAnnex;
  readonly findings: readonly Finding[];
  readonly changes: readonly CellChange[];
  readonly nameOf: NameOfSection;
}

function AnnexTableView({ annex: reported, findings, changes, nameOf }: AnnexTableProps): React.ReactElement {
  const styles = useStyles();
  const { locale } = useStrings();
  const { desk } = useApprovalStrings();
  const { annex, isFound } = reported;
  const name = annex.mark === '' ? annex.title : `${annex.mark}: ${annex.title}`;
  const rows = figureRows(reported, findings, changes, desk.total, locale);
  const isEmpty = rows.every(({ cells }) => cells.every(({ text }) => text === ''));
  return (
    <section className={styles.annex} aria-label={name} data-annex={annex.id}>
      <h5 className={styles.name} tabIndex={-1}>
        {name}
      </h5>
      {isFound ? (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{annex.rowTitle}</th>
                {annex.columns.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index} className={row.isTotal ? styles.total : ''}>
                  <th scope="row">{row.title}</th>
                  {row.cells.map((cell) => (
                    <Cell key={cell.column} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className={styles.hint}>{desk.annexMissing}</p>
      )}
      {findings.length > 0 ? (
        <FindingsList findings={findings} nameOf={nameOf} />
      ) : (
        isFound && <p className={styles.hint}>{isEmpty ? desk.annexEmpty : desk.annexClean}</p>
      )}
    </section>
  );
}

export interface AnnexTablesProps {
  readonly annexes: readonly ReportAnnex[];
  readonly findings: readonly Finding[];
  /** Empty while nothing is compared. */
  readonly changes: readonly CellChange[];
  readonly nameOf: NameOfSection;
}

export function AnnexTables({ annexes, findings, changes, nameOf }: AnnexTablesProps): React.ReactElement | null {
  const styles = useStyles();
  const { desk } = useApprovalStrings();
  if (annexes.length === 0) {
    return null;
  }
  return (
    <section className={styles.annexes} aria-label={desk.annexes}>
      <h4 className={styles.title}>{desk.annexes}</h4>
      {annexes.map((annex) => (
        <AnnexTableView
          key={annex.annex.id}
          annex={annex}
          findings={findings.filter((finding) => finding.annex === annex.annex.id)}
          changes={changes}
          nameOf={nameOf}
        />
      ))}
    </section>
  );
}
