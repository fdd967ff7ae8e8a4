/** Nhật ký: everything that was done, newest first; what does not count is shown with the reason. */
import * as React from 'react';
import type { RowView } from '../../actions/open-row';
import type { SectionId } from '../../domain/code';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useRowStrings } from '../loc/use-row-strings';
import { Notice } from '../parts/notice';
import { Pill } from '../parts/pill';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';
import { eventWords } from './event-words';

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
  entry: {
    borderLeft: `2px solid ${theme.palette.themePrimary}`,
    padding: '0 0 14px 14px',
    marginLeft: 4,
    overflowWrap: 'anywhere'
  },
  dead: { borderLeftColor: theme.semanticColors.bodyDivider, borderLeftStyle: 'dashed' },
  what: { fontWeight: 600 },
  who: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext },
  lines: { margin: '2px 0 0', padding: 0, listStyle: 'none' }
}));

export function HistoryTab({ view }: { readonly view: RowView }): React.ReactElement {
  const styles = useStyles();
  const words = useRowStrings();
  const { refusals } = useStrings();
  const nameOf = (id: SectionId): string => {
    const section = view.sections.get(id);
    return section === undefined ? id : sectionName(section);
  };
  if (view.history.length === 0) {
    return <Notice tone="idle" explanation={words.history.none} />;
  }
  return (
    <ol className={styles.list}>
      {view.history.map(({ event, by, invalid, letterUrl }) => {
        const { what, lines } = eventWords(event, nameOf, words);
        return (
          <li
            key={event.order}
            data-event={event.act}
            className={invalid === undefined ? styles.entry : `${styles.entry} ${styles.dead}`}
          >
            <span className={styles.what}>{what}</span>
            <div className={styles.who}>{words.history.doneBy(by, dateAndTime(event.at, view.timeZone))}</div>
            <ul className={styles.lines}>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
            {letterUrl !== undefined && <WindowLink href={letterUrl}>{words.history.openLetter}</WindowLink>}
            {invalid !== undefined && <Pill tone="bad">{words.history.invalid(refusals[invalid])}</Pill>}
          </li>
        );
      })}
    </ol>
  );
}
