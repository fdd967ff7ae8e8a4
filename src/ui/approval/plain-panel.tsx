/** Nộp tệp .docx thường: drop, see the sections and the checks, then save and submit. */
import * as React from 'react';
import type { PlainReport, PlainSection } from '../../actions/plain-report';
import type { ObligationId } from '../../domain/code';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { CompletenessBar } from '../parts/completeness-bar';
import { Dot } from '../parts/dot';
import { FailureNotice } from '../parts/failure-notice';
import { FindingsList } from '../parts/findings-list';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { sectionName, sectionTone } from '../words/section-words';
import { ActAnswer } from './act-answer';
import { DropZone } from './drop-zone';
import { usePlainReport } from './use-plain-report';

const useStyles = themedStyles((theme) => ({
  body: { display: 'grid', gap: 10 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0, overflowWrap: 'anywhere' },
  title: { fontSize: 13, lineHeight: 18, fontWeight: 600, margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '3px 0' },
  detail: { display: 'block', fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

function SectionLine({ part }: { readonly part: PlainSection }): React.ReactElement {
  const styles = useStyles();
  const { plain } = useApprovalStrings();
  const { section, depth, state, words, foundBy, renamed } = part;
  const said = [
    plain.foundBy[foundBy ?? 'missing'],
    ...(renamed === undefined ? [] : [plain.renamed(renamed)]),
    ...(foundBy === undefined ? [] : [plain.words(words)])
  ];
  return (
    <li className={styles.item} style={{ paddingLeft: depth * 12 }} data-found-by={foundBy ?? 'missing'}>
      {state !== undefined && <Dot tone={sectionTone(state)} />}
      <span>
        {sectionName(section)}
        {state !== undefined && <span className={styles.detail}>{said.join(' · ')}</span>}
      </span>
    </li>
  );
}

function Found({ report }: { readonly report: PlainReport }): React.ReactElement {
  const styles = useStyles();
  const { plain } = useApprovalStrings();
  const { sections, completeness, findings } = report;
  const names = new Map(sections.map(({ section }) => [section.id, sectionName(section)]));
  const blocked = findings.some(({ severity }) => severity === 'blocks');
  return (
    <>
      <CompletenessBar completeness={completeness} />
      <h4 className={styles.title}>{plain.sections}</h4>
      <ul className={styles.list} aria-label={plain.sections}>
        {sections.map((part) => (
          <SectionLine key={part.section.id} part={part} />
        ))}
      </ul>
      {findings.length === 0 ? (
        <p className={styles.hint}>{plain.clean}</p>
      ) : (
        <>
          <h4 className={styles.title}>{blocked ? plain.blocked : plain.findings}</h4>
          <FindingsList findings={findings} nameOf={(id) => names.get(id) ?? id} />
        </>
      )}
    </>
  );
}

export interface PlainPanelProps {
  readonly id: ObligationId;
  readonly timeZone: string;
  readonly onDone: () => void;
}

export function PlainPanel({ id, timeZone, onDone }: PlainPanelProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { plain } = useApprovalStrings();
  const { reading, submission, read, submit } = usePlainReport(id, onDone);
  const [tooMany, setTooMany] = React.useState(false);
  const [agreed, setAgreed] = React.useState<string>();
  const busy = reading.kind === 'running' || submission.kind === 'running';
  const file = reading.kind === 'done' ? reading.value : undefined;
  const replaces = file?.report.replaces;
  const blocked = file?.report.findings.some(({ severity }) => severity === 'blocks') ?? false;
  const mayReplace = replaces === undefined || agreed === replaces.versionLabel;
  const size = (bytes: number): string =>
    new Intl.NumberFormat(strings.locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
      Math.max(1, bytes / 1024)
    );
  const go = (): void => {
    if (file !== undefined) {
      submit(file, replaces?.versionLabel);
    }
  };
  return (
    <Card title={plain.title}>
      <div className={styles.body}>
        <p className={styles.hint}>{plain.intro}</p>
        <DropZone
          label={file === undefined ? plain.choose : plain.another}
          disabled={busy}
          onFiles={([first, ...more]) => {
            setTooMany(more.length > 0);
            if (first !== undefined && more.length === 0) {
              setAgreed(undefined);
              read(first);
            }
          }}
        />
        {tooMany && <Notice tone="warn" explanation={{ what: plain.onlyOne, advice: '' }} />}
        {reading.kind === 'running' && <Loading label={plain.reading} />}
        {reading.kind === 'failed' && <FailureNotice failure={reading.failure} />}
        {reading.kind === 'refused' && (
          <Notice tone="bad" explanation={plain.notUploaded} reasons={refusalReasons(reading.refusals, strings)} />
        )}
        {file !== undefined && (
          <>
            <p className={styles.hint} role="status">
              {plain.file(file.name, size(file.size))}
            </p>
            <Found report={file.report} />
            {replaces !== undefined && (
              <div>
                <label className={styles.item}>
                  <input
                    type="checkbox"
                    checked={mayReplace}
                    disabled={busy}
                    onChange={(event) => setAgreed(event.target.checked ? replaces.versionLabel : undefined)}
                  />
                  {plain.replaces(replaces.versionLabel, dateAndTime(replaces.modified, timeZone))}
                </label>
                <p className={styles.hint}>{plain.replacesHint}</p>
              </div>
            )}
            <Button
              look="primary"
              wide
              disabled={busy || blocked || !mayReplace}
              aria-describedby="tong-ket-plain-why"
              onClick={go}
            >
              {submission.kind === 'running' ? plain.submitting : plain.submit}
            </Button>
            <p id="tong-ket-plain-why" className={styles.hint}>
              {blocked ? plain.blocked : mayReplace ? '' : plain.replaceFirst}
            </p>
          </>
        )}
        {submission.kind === 'running' && (
          <Loading label={submission.step === undefined ? plain.submitting : plain.steps[submission.step]} />
        )}
        <ActAnswer state={submission} onRetry={go} />
      </div>
    </Card>
  );
}
