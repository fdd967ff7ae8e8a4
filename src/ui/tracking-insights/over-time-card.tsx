/** Reports sent over time against the deadlines: a chart, and the table behind it. */
import * as React from 'react';
import type { Tracking, TrackingRow } from '../../actions/open-tracking';
import { shortDate } from '../../domain/local-date';
import { DEFAULT_TIME_ZONE } from '../loc/dates';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Loading } from '../parts/loading';
import { useInsightStyles } from './insight-styles';
import { overTime } from './over-time';
import type { OverTime } from './over-time';
import { LazyChart } from './lazy-chart';

export interface OverTimeCardProps {
  readonly tracking: Tracking;
  readonly rows: readonly TrackingRow[];
}

function DayTable({ figures, label }: { readonly figures: OverTime; readonly label: string }): React.ReactElement {
  const styles = useInsightStyles();
  const { insights: words } = useTrackingStrings();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {[words.day, words.sentSoFar, words.dueSoFar, words.deadline].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.days.map(({ day, sent, due, deadline }) => (
          <tr key={day}>
            <th scope="row" className={styles.name}>
              {shortDate(day)}
            </th>
            <td className={styles.number}>{sent ?? '–'}</td>
            <td className={styles.number}>{due}</td>
            <td className={styles.number}>{deadline > 0 ? words.deadlineOn(shortDate(day), deadline) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OverTimeCard({ tracking, rows }: OverTimeCardProps): React.ReactElement {
  const styles = useInsightStyles();
  const { insights: words } = useTrackingStrings();
  const [asTable, setAsTable] = React.useState(false);
  const timeZone = tracking.plan?.timeZone ?? DEFAULT_TIME_ZONE;
  const figures = React.useMemo(() => overTime(rows, tracking.today, timeZone), [rows, tracking.today, timeZone]);
  const first = figures.days[0]?.day;
  const last = figures.days[figures.days.length - 1]?.day;
  const label =
    first === undefined || last === undefined
      ? words.nothingSent
      : words.overTimeSummary(figures.sent, figures.owed, shortDate(first), shortDate(last));
  const table = <DayTable figures={figures} label={label} />;
  return (
    <Card title={words.overTime}>
      {first === undefined ? (
        <p className={styles.hint}>{words.nothingSent}</p>
      ) : (
        <>
          <div className={styles.acts}>
            <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? words.asChart : words.asTable}
            </Button>
          </div>
          {asTable ? (
            <div className={styles.box}>{table}</div>
          ) : (
            <LazyChart figures={figures} label={label} table={table} loading={<Loading />} />
          )}
        </>
      )}
    </Card>
  );
}
