/** Every return so far with its reasons, the latest first: folded away below the outline. */
import * as React from 'react';
import { dayOf, shortDate } from '../../domain/local-date';
import { sectionsInOrder } from '../../domain/outline';
import type { Outline } from '../../domain/outline';
import type { RecordedAct } from '../../domain/event';
import type { Round } from '../../domain/state';
import { usePaneStrings } from '../loc/use-pane-strings';
import { Button } from '../parts/button';
import { themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';

const useStyles = themedStyles((theme) => ({
  body: { padding: '6px 4px' },
  list: { listStyle: 'none', margin: 0, padding: '0 8px' },
  round: { padding: '6px 0', borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
  title: { fontWeight: 600, margin: 0 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  reasons: { margin: '2px 0 0', paddingLeft: 18 },
  reason: { overflowWrap: 'anywhere' }
}));

/** One submission that came back. */
interface Returned {
  readonly round: Round;
  readonly returning: RecordedAct<'returned' | 'returnedInside'>;
}

/** The latest first. */
export function returnsOf(rounds: readonly Round[]): readonly Returned[] {
  return rounds
    .flatMap((round): readonly Returned[] =>
      round.ending?.act === 'returned' || round.ending?.act === 'returnedInside'
        ? [{ round, returning: round.ending }]
        : []
    )
    .reverse();
}

export interface ReturnHistoryProps {
  /** Some of them returned: without any it is not put up. */
  readonly rounds: readonly Round[];
  readonly outline: Outline;
  /** Of the plan. */
  readonly timeZone: string;
}

export function ReturnHistory({ rounds, outline, timeZone }: ReturnHistoryProps): React.ReactElement {
  const styles = useStyles();
  const { returns: words } = usePaneStrings();
  const [isOpen, setOpen] = React.useState(false);
  const returned = returnsOf(rounds);
  const names = new Map(sectionsInOrder(outline).map(({ section }) => [section.id, sectionName(section)]));
  const day = (at: Date): string => shortDate(dayOf(at, timeZone));
  return (
    <div className={styles.body}>
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden>{isOpen ? '▾ ' : '▸ '}</span>
        {words.history(returned.length)}
      </Button>
      {isOpen && (
        <ol className={styles.list}>
          {returned.map(({ round, returning }) => (
            <li key={returning.key} className={styles.round}>
              <p className={styles.title}>
                {words.by[returning.act === 'returned' ? 'above' : 'inside'](day(returning.at))}
              </p>
              <p className={styles.hint}>{words.round(round.number, day(round.submission.at))}</p>
              <ul className={styles.reasons}>
                {returning.reasons.map(({ section, words: reason }) => (
                  <li key={`${section ?? ''} ${reason}`} className={styles.reason}>
                    {section === undefined ? words.whole : (names.get(section) ?? section)}: {reason}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
