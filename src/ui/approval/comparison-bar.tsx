/** Above the paper: what the report is compared with, and how much changed where. */
import * as React from 'react';
import type { ReportChange } from '../../actions/compare-report';
import type { ReportView } from '../../actions/open-report';
import type { SectionId } from '../../domain/code';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import type { Comparison } from './use-comparison';

const useStyles = themedStyles((theme) => ({
  bar: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    background: theme.semanticColors.bodyBackground,
    padding: '10px 14px',
    marginBottom: 10
  },
  line: { margin: 0 },
  list: { margin: '6px 0 0', padding: 0, listStyle: 'none' },
  section: [
    focusRing(theme),
    {
      font: 'inherit',
      fontSize: 13,
      textAlign: 'left',
      color: theme.semanticColors.link,
      background: 'none',
      border: 0,
      padding: '1px 0',
      cursor: 'pointer',
      textDecoration: 'underline'
    }
  ],
  count: { color: theme.semanticColors.bodySubtext, fontSize: 12 }
}));

interface TotalsProps {
  readonly view: ReportView;
  readonly changes: ReportChange;
  readonly onGo: (section: SectionId) => void;
}

function Totals({ view, changes, onGo }: TotalsProps): React.ReactElement {
  const styles = useStyles();
  const { compare } = useApprovalStrings();
  const { added, removed, cells, sections } = changes;
  const names = new Map(view.sections.map(({ section }) => [section.id, sectionName(section)]));
  const changed = sections.filter((section) => section.added + section.removed > 0);
  return (
    <div role="status">
      <p className={styles.line}>
        {added + removed > 0 && compare.total(added, removed)} {cells.length > 0 && compare.cells(cells.length)}
        {added + removed + cells.length === 0 && compare.nothing}
      </p>
      {changed.length > 0 && (
        <ul className={styles.list} aria-label={compare.changedSections}>
          {changed.map((section) => (
            <li key={section.id}>
              <button type="button" className={styles.section} onClick={() => onGo(section.id)}>
                {names.get(section.id) ?? section.id}
              </button>{' '}
              <span className={styles.count}>{compare.words(section.added, section.removed)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export interface ComparisonBarProps {
  readonly view: ReportView;
  readonly comparison: Comparison;
  readonly onGo: (section: SectionId) => void;
}

export function ComparisonBar({ view, comparison, onGo }: ComparisonBarProps): React.ReactElement | null {
  const styles = useStyles();
  const strings = useStrings();
  const { compare } = useApprovalStrings();
  const { base, state, start } = comparison;
  if (base === undefined) {
    return null;
  }
  return (
    <div className={styles.bar}>
      <p className={styles.line}>
        {compare.why[base.why](base.round.number, dateAndTime(base.at, view.plan.timeZone))}
      </p>
      {state.kind === 'running' && <Loading label={compare.comparing} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={start} />}
      {state.kind === 'refused' && (
        <Notice tone="warn" explanation={compare.missing} reasons={refusalReasons(state.refusals, strings)} />
      )}
      {state.kind === 'done' && <Totals view={view} changes={state.value} onGo={onGo} />}
    </div>
  );
}
