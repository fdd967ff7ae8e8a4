/** The launched plan as it stands, with the words it came from, its reports, and what its administrators may do to it. */
import * as React from 'react';
import type { LaunchedPlan } from '../../actions/open-plan-room';
import type { RolledForward } from '../../actions/roll-forward';
import { useStrings } from '../loc/language';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { MEDIUM, Screen } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { OutlineTree } from './outline-tree';
import { planFigures } from './stream-figures';
import { StreamTable } from './stream-table';

const ReportsCard = React.lazy(async () => {
  const { ReportsCard: Card } = await import(/* webpackChunkName: 'plan-manage' */ './reports-card');
  return { default: Card };
});
const ManageCards = React.lazy(async () => {
  const { ManageCards: Cards } = await import(/* webpackChunkName: 'plan-manage' */ './manage-cards');
  return { default: Cards };
});

const useStyles = themedStyles((theme) => ({
  figures: { display: 'flex', flexWrap: 'wrap', gap: 12, margin: '0 0 12px' },
  figure: {
    flex: '1 1 140px',
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: 6,
    padding: '10px 14px'
  },
  number: { fontSize: 26, lineHeight: 32, fontWeight: 600, margin: 0 },
  label: { fontSize: 12, color: theme.semanticColors.bodySubtext },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: 12,
    alignItems: 'start',
    selectors: { [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  main: { display: 'grid', gap: 12, minWidth: 0 },
  notice: { marginBottom: 12 }
}));

export interface LaunchedPlanProps {
  readonly launched: LaunchedPlan;
  readonly mayManage: boolean;
  /** Above everything: what a launch just made, or a plan that is being made. */
  readonly above?: React.ReactNode;
  readonly onChanged: () => void;
  readonly onRolled: (rolled: RolledForward) => void;
}

export function LaunchedPlanView(props: LaunchedPlanProps): React.ReactElement {
  const { launched, mayManage, above, onChanged, onRolled } = props;
  const { plan, status, obligations, reports } = launched;
  const styles = useStyles();
  const { general } = useStrings();
  const words = usePlanStrings();
  const figures = React.useMemo(() => planFigures(plan, obligations), [plan, obligations]);
  const following = plan.units.find(({ code }) => code === plan.followingOffice)?.name;
  const subtitle = [
    `${words.launched.issuer}: ${plan.issuer}`,
    ...(following === undefined ? [] : [`${words.general.followingOffice}: ${following}`])
  ].join(' · ');
  const shown: readonly (readonly [string, number])[] = [
    [words.launched.owed, figures.owed],
    [words.launched.units, figures.units],
    [words.launched.receivingOffices, figures.offices],
    [words.launched.withoutDate, figures.withoutDate]
  ];
  const isClosed = status === 'closed';
  return (
    <Screen title={plan.title} subtitle={subtitle}>
      {above !== undefined && <div className={styles.notice}>{above}</div>}
      {isClosed && (
        <div className={styles.notice}>
          <Notice tone="idle" explanation={words.launched.closed} />
        </div>
      )}
      <dl className={styles.figures}>
        {shown.map(([label, value]) => (
          <div key={label} className={styles.figure}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.number}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.columns}>
        <div className={styles.main}>
          <StreamTable streams={figures.streams} />
          <React.Suspense fallback={<Loading label={general.loading} />}>
            <ReportsCard plan={plan} reports={reports} isClosed={isClosed} onDone={onChanged} />
          </React.Suspense>
        </div>
        <div className={styles.main}>
          <OutlineTree outline={plan.outline} />
          <React.Suspense fallback={null}>
            <ManageCards
              plan={plan}
              isClosed={isClosed}
              refusal={mayManage ? undefined : words.launched.onlyOwners}
              onDone={onChanged}
              onRolled={onRolled}
            />
          </React.Suspense>
        </div>
      </div>
    </Screen>
  );
}
