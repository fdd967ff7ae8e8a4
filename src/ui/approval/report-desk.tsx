/** Middle and right: the chosen report beside its findings and the meeting's record. */
import * as React from 'react';
import type { ReportView } from '../../actions/open-report';
import type { ObligationId } from '../../domain/code';
import { dayOf } from '../../domain/local-date';
import { useActing } from '../frame/acting-context';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { Card } from '../parts/card';
import { CompletenessBar } from '../parts/completeness-bar';
import { FailureNotice } from '../parts/failure-notice';
import { FindingsList } from '../parts/findings-list';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { MEDIUM } from '../parts/screen';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import { MeetingCard } from './meeting-card';
import { ReportPaper } from './report-paper';
import { useApprove } from './use-approve';
import { useReport } from './use-report';

const useStyles = themedStyles((theme) => ({
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: 12,
    alignItems: 'start',
    selectors: { [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'baseline', marginBottom: 10 },
  title: { flex: '1 1 240px', fontSize: 16, lineHeight: 22, fontWeight: 600, margin: 0 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 8px' },
  side: {
    display: 'grid',
    gap: 12,
    position: 'sticky',
    top: 12,
    selectors: { [MEDIUM]: { position: 'static' } }
  }
}));

interface DeskProps {
  readonly view: ReportView;
  readonly onApproved: () => void;
}

function Desk({ view, onApproved }: DeskProps): React.ReactElement {
  const styles = useStyles();
  const { approval } = useStrings();
  const acting = useActing();
  const { state, approve } = useApprove();
  const { item, plan, findings } = view;
  const names = React.useMemo(
    () => new Map(view.sections.map(({ section }) => [section.id, sectionName(section)])),
    [view.sections]
  );
  const submit = (meeting: Parameters<typeof approve>[1]): void => {
    approve(item.obligation.id, meeting)
      .then((outcome) => outcome?.kind === 'done' && onApproved())
      .catch(() => undefined); // `approve` reports every failure through its state
  };
  return (
    <div className={styles.desk}>
      <div>
        <div className={styles.head}>
          <h3 className={styles.title}>
            {item.obligation.unitName} · {plan.title}
          </h3>
          <WindowLink href={view.file.viewUrl}>{approval.openInWord}</WindowLink>
        </div>
        <p className={styles.hint}>
          {approval.submittedBy(view.submittedBy, dateAndTime(view.submittedOn, plan.timeZone))} · {approval.addressee}{' '}
          {item.obligation.addressee}
        </p>
        {view.changedSinceSubmission && <Notice tone="bad" explanation={approval.changedSince} />}
        <ReportPaper view={view} />
      </div>
      <div className={styles.side}>
        {(state.kind === 'done' || view.meeting !== undefined) && (
          <Notice tone="ok" explanation={approval.approvedNow} />
        )}
        <Card title={approval.checks} {...(findings.length > 0 ? { hint: approval.warnings(findings.length) } : {})}>
          <CompletenessBar completeness={view.completeness} />
          {findings.length === 0 ? (
            <p>{approval.noFindings}</p>
          ) : (
            <FindingsList findings={findings} nameOf={(id) => names.get(id) ?? id} />
          )}
        </Card>
        <MeetingCard view={view} today={dayOf(acting.now(), plan.timeZone)} state={state} onApprove={submit} />
      </div>
    </div>
  );
}

export interface ReportDeskProps {
  readonly id: ObligationId;
  /** Called once the server has recorded the approval. */
  readonly onApproved: () => void;
}

export function ReportDesk({ id, onApproved }: ReportDeskProps): React.ReactElement {
  const strings = useStrings();
  const reading = useReport(id);
  const reload = reading.kind === 'ready' ? reading.reload : undefined;
  return (
    <ReadingView reading={reading}>
      {(outcome) => {
        switch (outcome.kind) {
          case 'done':
            return (
              <Desk
                key={`${id} ${outcome.value.file.uniqueId}`}
                view={outcome.value}
                onApproved={() => {
                  reload?.();
                  onApproved();
                }}
              />
            );
          case 'refused':
            return (
              <Notice
                tone="idle"
                explanation={{ what: refusalReasons(outcome.refusals, strings).join(' '), advice: '' }}
              />
            );
          case 'failed':
            return <FailureNotice failure={outcome.failure} onRetry={reload} />;
        }
      }}
    </ReadingView>
  );
}
