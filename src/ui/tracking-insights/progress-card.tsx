/** Progress by receiving office or level: a table whose bars show what its figures say. */
import { useTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import type { TrackingRow } from '../../actions/open-tracking';
import { useStrings } from '../loc/language';
import { useTrackingStrings } from '../loc/use-tracking-strings';
import { Card } from '../parts/card';
import { Choice } from '../parts/choice';
import { toneColours } from '../theme/tones';
import { useGroupWords } from '../tracking/use-group-words';
import { useInsightStyles } from './insight-styles';
import { Legend } from './legend';
import { progressBy } from './progress';
import type { Progress, ProgressBy } from './progress';

export interface ProgressCardProps {
  readonly rows: readonly TrackingRow[];
  readonly onChoose: (by: ProgressBy, key: string) => void;
}

const PARTS = ['onTime', 'late', 'missing', 'rest'] as const;

export function ProgressCard({ rows, onChoose }: ProgressCardProps): React.ReactElement {
  const styles = useInsightStyles();
  const theme = useTheme();
  const { insights: words } = useTrackingStrings();
  const { locale } = useStrings();
  const { level } = useGroupWords();
  const [by, setBy] = React.useState<ProgressBy>('office');
  const lines = React.useMemo(() => progressBy(rows, by, level), [rows, by, level]);
  const percent = React.useMemo(() => new Intl.NumberFormat(locale, { style: 'percent' }), [locale]);
  const colours: Readonly<Record<(typeof PARTS)[number], string>> = {
    onTime: toneColours(theme, 'ok').mark,
    late: toneColours(theme, 'warn').mark,
    missing: toneColours(theme, 'bad').mark,
    rest: theme.palette.neutralLight
  };
  // A report without a date is sent in time as far as anybody can say.
  const widthOf = (line: Progress, part: (typeof PARTS)[number]): string => {
    const count = part === 'onTime' ? line.onTime + line.undated : line[part];
    return `${line.owed === 0 ? 0 : (100 * count) / line.owed}%`;
  };
  return (
    <Card title={words.progress}>
      <div className={styles.acts}>
        <Choice
          label={words.progress}
          isLabelHidden
          options={[
            { key: 'office', text: words.byOffice },
            { key: 'level', text: words.byLevel }
          ]}
          value={by}
          onChange={setBy}
        />
      </div>
      <div className={styles.box}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.name[by]}
              </th>
              <th scope="col" className={styles.head} style={{ width: '38%' }}>
                {words.progress}
              </th>
              <th scope="col" className={styles.head}>
                {words.rate}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row" className={styles.name}>
                  <button
                    type="button"
                    className={styles.link}
                    title={words.showOnly(line.name)}
                    onClick={() => onChoose(by, line.key)}
                  >
                    {line.name}
                  </button>
                </th>
                <td className={styles.cell}>
                  <div className={styles.bar} aria-hidden>
                    {PARTS.map((part) => (
                      <span key={part} style={{ width: widthOf(line, part), background: colours[part] }} />
                    ))}
                  </div>
                  <span className={styles.aloud}>
                    {PARTS.map((part) => `${words[part]}: ${line[part]}`).join(', ')}
                  </span>
                </td>
                <td className={styles.number} title={`${line.sent}/${line.owed}`}>
                  {line.rate === undefined ? '–' : percent.format(line.rate)}
                  <div className={styles.hint}>
                    {line.sent}/{line.owed}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend
        entries={PARTS.map((part) => ({
          key: part,
          text: words[part],
          sign: <span className={styles.swatch} style={{ background: colours[part] }} />
        }))}
      />
    </Card>
  );
}
