/** Phiên bản: each submission with what became of it, and what the library keeps of the report's file. */
import * as React from 'react';
import { openVersions } from '../../actions/open-row';
import type { FileVersionEntry, RowView, SubmissionView } from '../../actions/open-row';
import type { ReportFile } from '../../actions/open-my-work';
import { useActing } from '../frame/acting-context';
import { dateAndTime } from '../loc/dates';
import { useRowStrings } from '../loc/use-row-strings';
import { Notice } from '../parts/notice';
import { Pill } from '../parts/pill';
import { ReadingView } from '../parts/reading-view';
import { WindowLink } from '../parts/window-link';
import { useReading } from '../reading/use-reading';
import { themedStyles } from '../theme/themed-styles';

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
  round: { padding: '8px 0', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'baseline', fontWeight: 600 },
  hint: { fontSize: 12, lineHeight: 16, color: theme.semanticColors.bodySubtext },
  print: { fontFamily: 'Consolas, monospace', fontSize: 12 },
  library: { fontSize: 14, fontWeight: 600, margin: '18px 0 4px' },
  versions: { margin: 0, paddingLeft: 18 }
}));

const SHORT = 12;

function LibraryVersions({
  report,
  timeZone
}: {
  readonly report: ReportFile;
  readonly timeZone: string;
}): React.ReactElement {
  const styles = useStyles();
  const { versions: words } = useRowStrings();
  const acting = useActing();
  const { serverRelativeUrl } = report;
  const asked = React.useRef(report);
  const reading = useReading<readonly FileVersionEntry[]>(
    React.useCallback(async () => {
      asked.current = { ...asked.current, serverRelativeUrl };
      return openVersions(acting, asked.current);
    }, [acting, serverRelativeUrl])
  );
  return (
    <ReadingView reading={reading}>
      {(entries) =>
        entries.length === 0 ? (
          <p className={styles.hint}>{words.libraryHidden}</p>
        ) : (
          <ul className={styles.versions}>
            {entries.map(({ label, at, by, isCurrent }) => (
              <li key={label}>
                {words.entry(label, dateAndTime(at, timeZone), by)}
                {isCurrent && ` (${words.now})`}
              </li>
            ))}
          </ul>
        )
      }
    </ReadingView>
  );
}

function Submission({
  view,
  submission
}: {
  readonly view: RowView;
  readonly submission: SubmissionView;
}): React.ReactElement {
  const styles = useStyles();
  const { versions: words } = useRowStrings();
  const { round, file } = submission;
  const written = view.history.find(({ event }) => event.order === round.submission.order);
  const isCurrent = file !== undefined && file.uniqueId === view.report?.uniqueId;
  return (
    <li className={styles.round} data-round={round.number}>
      <div className={styles.head}>
        {words.round(round.number)}
        <Pill tone={round.ending?.act === 'accepted' ? 'ok' : round.ending === undefined ? 'wait' : 'idle'}>
          {round.ending === undefined ? words.open : words.ended[round.ending.act]}
        </Pill>
        {isCurrent && <span className={styles.hint}>{words.current}</span>}
      </div>
      <div className={styles.hint}>
        {words.submitted(written?.by ?? round.submission.by, dateAndTime(round.submission.at, view.timeZone))}
      </div>
      <div className={styles.print}>{words.fingerprint(round.submission.fingerprint.slice(0, SHORT))}</div>
      {file === undefined ? (
        <span className={styles.hint}>{words.gone}</span>
      ) : (
        <WindowLink href={file.viewUrl} label={`${words.file}: ${words.round(round.number)}`}>
          {words.file}
        </WindowLink>
      )}
    </li>
  );
}

export function VersionsTab({ view }: { readonly view: RowView }): React.ReactElement {
  const styles = useStyles();
  const { versions: words } = useRowStrings();
  if (view.submissions.length === 0 && view.report === undefined) {
    return <Notice tone="idle" explanation={words.none} />;
  }
  return (
    <>
      <ol className={styles.list}>
        {view.submissions.map((submission) => (
          <Submission key={submission.round.number} view={view} submission={submission} />
        ))}
      </ol>
      {view.report !== undefined && (
        <>
          <h3 className={styles.library}>{words.library}</h3>
          <LibraryVersions report={view.report} timeZone={view.timeZone} />
        </>
      )}
    </>
  );
}
