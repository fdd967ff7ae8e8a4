/** What was asked for when the version before came back, with what was changed since. */
import * as React from 'react';
import type { ReportChange } from '../../actions/compare-report';
import type { LastReturn } from '../../actions/open-report';
import { shortDate } from '../../domain/local-date';
import { dateAndTime } from '../loc/dates';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Card } from '../parts/card';
import { themedStyles } from '../theme/themed-styles';
import type { NameOfSection } from '../words/finding-words';

const useStyles = themedStyles((theme) => ({
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 6px' },
  list: { margin: 0, paddingLeft: 18 },
  reason: { marginBottom: 6, overflowWrap: 'anywhere' },
  section: { fontWeight: 600 }
}));

export interface LastReturnCardProps {
  readonly lastReturn: LastReturn;
  readonly timeZone: string;
  readonly nameOf: NameOfSection;
  /** Undefined while nothing is compared. */
  readonly changes: ReportChange | undefined;
}

export function LastReturnCard({ lastReturn, timeZone, nameOf, changes }: LastReturnCardProps): React.ReactElement {
  const styles = useStyles();
  const { lastReturn: words } = useApprovalStrings();
  const { from, byTitle, at, reasons, newDate } = lastReturn;
  const since = ({ section }: LastReturn['reasons'][number]): string | undefined => {
    const change = section === undefined ? changes : changes?.sections.find(({ id }) => id === section);
    if (change === undefined) {
      return undefined;
    }
    return change.added + change.removed > 0 ? words.since(change.added, change.removed) : words.nothingSince;
  };
  return (
    <Card title={words.title}>
      <p className={styles.hint}>{words.by[from](byTitle, dateAndTime(at, timeZone))}</p>
      <ul className={styles.list}>
        {reasons.map((reason, index) => (
          <li key={index} className={styles.reason}>
            <span className={styles.section}>
              {reason.section === undefined ? words.whole : nameOf(reason.section)}:
            </span>{' '}
            {reason.words} <span className={styles.hint}>{since(reason)}</span>
          </li>
        ))}
      </ul>
      {newDate !== undefined && <p className={styles.hint}>{words.answerBy(shortDate(newDate))}</p>}
    </Card>
  );
}
