/** Kế hoạch: the launched plan as it stands, with the words it came from. */
import * as React from 'react';
import type { PlanView } from '../../actions/open-plan';
import { useStrings } from '../loc/language';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { MEDIUM, Screen } from '../parts/screen';
import { themedStyles } from '../theme/themed-styles';
import { OutlineTree } from './outline-tree';
import { planFigures } from './stream-figures';
import { StreamTable } from './stream-table';
import { useOpenPlan } from './use-open-plan';

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
  }
}));

function Launched({ view }: { readonly view: PlanView }): React.ReactElement {
  const styles = useStyles();
  const { plan: words } = useStrings();
  const figures = React.useMemo(() => planFigures(view.plan, view.obligations), [view]);
  const shown: readonly (readonly [string, number])[] = [
    [words.owed, figures.owed],
    [words.units, figures.units],
    [words.receivingOffices, figures.offices],
    [words.withoutDate, figures.withoutDate]
  ];
  return (
    <>
      <dl className={styles.figures}>
        {shown.map(([label, value]) => (
          <div key={label} className={styles.figure}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.number}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.columns}>
        <StreamTable streams={figures.streams} />
        <OutlineTree outline={view.plan.outline} />
      </div>
    </>
  );
}

export function PlanScreen(): React.ReactElement {
  const strings = useStrings();
  const reading = useOpenPlan();
  const view = reading.kind === 'ready' ? reading.value : undefined;
  const following = view?.plan.units.find(({ code }) => code === view.plan.followingOffice)?.name;
  const subtitle =
    view === undefined
      ? undefined
      : [
          `${strings.plan.issuer}: ${view.plan.issuer}`,
          ...(following === undefined ? [] : [`${strings.plan.followingOffice}: ${following}`])
        ].join(' · ');
  return (
    <Screen title={view?.plan.title ?? strings.plan.title} subtitle={subtitle}>
      <ReadingView reading={reading}>
        {(value) =>
          value === undefined ? <Notice tone="idle" explanation={strings.general.noPlan} /> : <Launched view={value} />
        }
      </ReadingView>
    </Screen>
  );
}
