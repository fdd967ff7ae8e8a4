/** The line chart itself: in a chunk of its own, for the library is as heavy as the rest of the screen. */
import { LineChart } from '@fluentui/react-charting';
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { LocalDate } from '../../domain/local-date';
import { shortDate } from '../../domain/local-date';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { toneColours } from '../theme/tones';
import { useInsightStyles } from './insight-styles';
import { Legend } from './legend';
import type { OverTime } from './over-time';

export interface OverTimeChartProps {
  readonly figures: OverTime;
  readonly label: string;
}

/** Midnight where the reader is: the chart's axis counts in the browser's own time. */
function onAxis(day: LocalDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** `dd/mm`: the year is in the table behind. */
const short = (day: LocalDate): string => shortDate(day).slice(0, 5);

const two = (count: number): string => String(count).padStart(2, '0');
const dayAndMonth = (date: Date): string => `${two(date.getDate())}/${two(date.getMonth() + 1)}`;

export default function OverTimeChart({ figures, label }: OverTimeChartProps): React.ReactElement {
  const theme = useTheme();
  const styles = useInsightStyles();
  const { insights: words } = useTrackingStrings();
  const { locale } = useStrings();
  const data = React.useMemo(() => {
    const { days } = figures;
    const point = (day: LocalDate, y: number): { x: Date; y: number; xAxisCalloutData: string } => ({
      x: onAxis(day),
      y,
      xAxisCalloutData: shortDate(day)
    });
    return {
      chartTitle: label,
      lineChartData: [
        {
          legend: words.dueSoFar,
          color: theme.palette.neutralTertiary,
          lineOptions: { strokeDasharray: '4 3', lineBorderWidth: '0' },
          // What is due jumps on the deadline.
          data: days.flatMap(({ day, due, deadline }) =>
            deadline > 0 ? [point(day, due - deadline), point(day, due)] : [point(day, due)]
          )
        },
        {
          legend: words.sentSoFar,
          color: theme.palette.themePrimary,
          data: days.flatMap(({ day, sent }) => (sent === undefined ? [] : [point(day, sent)]))
        }
      ]
    };
  }, [figures, label, theme, words]);
  const deadlines = figures.days.filter(({ deadline }) => deadline > 0);
  return (
    <>
      <div style={{ position: 'relative', height: 252, width: '100%' }}>
        <LineChart
          culture={locale}
          data={data}
          height={252}
          strokeWidth={2.5}
          yMaxValue={Math.max(figures.owed, 4)}
          yAxisTickCount={4}
          margins={{ left: 40, right: 18, top: 18, bottom: 30 }}
          hideLegend
          customDateTimeFormatter={(date) => dayAndMonth(date)}
          eventAnnotationProps={{
            events: deadlines.map(({ day, deadline }) => ({
              date: onAxis(day),
              event: short(day),
              onRenderCard: () => <div style={{ padding: 8 }}>{words.deadlineOn(shortDate(day), deadline)}</div>
            })),
            strokeColor: toneColours(theme, 'bad').mark,
            labelColor: toneColours(theme, 'bad').text,
            labelHeight: 18,
            labelWidth: 46,
            mergedLabel: (count) => `${count} ${words.deadline.toLowerCase()}`
          }}
        />
      </div>
      <Legend
        entries={data.lineChartData.map(({ legend, color }) => ({
          key: legend,
          text: legend,
          sign: <span className={styles.swatch} style={{ background: color }} />
        }))}
      />
    </>
  );
}
