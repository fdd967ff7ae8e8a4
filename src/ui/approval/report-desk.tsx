/** Middle and right: the report as it reads, and beside it its checks, the last return, and what may be done. */
import * as React from 'react';
import type { QueueEntry } from '../../actions/open-approval-queue';
import type { ReportView } from '../../actions/open-report';
import type { AnnexId, Login, SectionId } from '../../domain/code';
import { dayOf } from '../../domain/local-date';
import { submissionOf } from '../../domain/state';
import { useActing } from '../frame/acting-context';
import type { ShownAct } from '../loc/approval-strings';
import { dateAndTime } from '../loc/dates';
import { useStrings } from '../loc/language';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { ReadingView } from '../parts/reading-view';
import { MEDIUM, NARROW } from '../parts/screen';
import { WindowLink } from '../parts/window-link';
import { themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { sectionName } from '../words/section-words';
import { deadlineWords, timelinessWords } from '../words/state-words';
import { AnnexTables } from './annex-tables';
import { ChecksCard } from './checks-card';
import { ComparisonBar } from './comparison-bar';
import { LastReturnCard } from './last-return';
import { ActsPanel, PlainPanel, ToldLine } from './later-acts-panel';
import { ReportPaper } from './report-paper';
import type { SeenVersions } from './use-seen';
import { useComparison } from './use-comparison';
import { useReport } from './use-report';
import type { Telling } from './use-telling';

const useStyles = themedStyles((theme) => ({
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: 12,
    alignItems: 'start',
    selectors: { [MEDIUM]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginBottom: 6 },
  title: { flex: '1 1 240px', fontSize: 16, lineHeight: 22, fontWeight: 600, margin: 0, outline: 'none' },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 8px' },
  side: {
    display: 'grid',
    gap: 12,
    position: 'sticky',
    top: 12,
    maxHeight: 'calc(100vh - 24px)',
    overflowY: 'auto',
    selectors: {
      [MEDIUM]: { position: 'static', maxHeight: 'none', overflowY: 'visible' },
      [NARROW]: { position: 'static', maxHeight: 'none', overflowY: 'visible' }
    }
  },
  /** Where the acts stand below the text. */
  below: { display: 'none', selectors: { [MEDIUM]: { display: 'inline' } } },
  stack: { display: 'grid', gap: 12 },
  done: { outline: 'none' }
}));

/** Brings a section or annex of the report on screen and puts the focus on its heading. */
function goTo(desk: HTMLElement | null, place: { readonly section?: SectionId; readonly annex?: AnnexId }): void {
  const { section, annex } = place;
  const selector = annex !== undefined ? `[data-annex="${annex}"]` : `[data-section="${section ?? ''}"]`;
  const heading = desk?.querySelector(selector)?.querySelector<HTMLElement>('h4, h5, h6');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

export interface DeskProps {
  readonly entry: QueueEntry;
  readonly person: Login;
  readonly planTitle: string;
  readonly timeZone: string;
  readonly seen: SeenVersions;
  /** The act that was done last on this report, told until another report is chosen. */
  readonly done: ShownAct | undefined;
  /** Who was told of it. */
  readonly telling: Telling | undefined;
  readonly onDone: (act: ShownAct) => void;
}

interface HeadProps {
  readonly entry: QueueEntry;
  readonly planTitle: string;
  readonly children?: React.ReactNode;
}

function Head({ entry, planTitle, children }: HeadProps): React.ReactElement {
  const styles = useStyles();
  const { state } = useStrings();
  const { desk } = useApprovalStrings();
  const { obligation, timeliness } = entry;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title} tabIndex={-1} data-desk-title>
          {planTitle} · {obligation.unitName}
        </h3>
        {children}
      </div>
      <p className={styles.hint}>
        {desk.addressee} {obligation.addressee} · {desk.deadline}: {deadlineWords(obligation)} (
        {timelinessWords(timeliness, state)})
      </p>
    </>
  );
}

/** What was done, with the focus on it: the control that did it is gone. */
function DoneNotice({ act, telling }: { act: ShownAct; telling: Telling | undefined }): React.ReactElement {
  const styles = useStyles();
  const { acts } = useApprovalStrings();
  const ref = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => ref.current?.focus(), [act]);
  return (
    <div ref={ref} tabIndex={-1} className={styles.done}>
      <Notice tone="ok" explanation={acts.done[act]}>
        {telling !== undefined && <ToldLine telling={telling} />}
      </Notice>
    </div>
  );
}

function SubmittedDesk(props: DeskProps & { readonly view: ReportView }): React.ReactElement {
  const { entry, view, person, planTitle, timeZone, seen, done, telling, onDone } = props;
  const styles = useStyles();
  const { desk, compare } = useApprovalStrings();
  const { now } = useActing();
  const ref = React.useRef<HTMLDivElement>(null);
  // What was read before this version came on screen decides what it is compared with.
  const [bookBefore] = React.useState(seen.book);
  const comparison = useComparison(view, person, bookBefore);
  const [comparing, setComparing] = React.useState(false);
  const { item, findings } = view;
  const submission = submissionOf(item.state)?.key;
  const blocks = findings.filter(({ severity }) => severity === 'blocks').length;
  const { remember } = seen;
  React.useEffect(() => {
    if (submission !== undefined) {
      remember(submission, { blocks, warns: findings.length - blocks });
    }
  }, [blocks, findings.length, remember, submission]);
  const names = React.useMemo(
    () => new Map(view.sections.map(({ section }) => [section.id, sectionName(section)])),
    [view.sections]
  );
  const nameOf = (id: SectionId): string => names.get(id) ?? id;
  const changes = comparison.state.kind === 'done' ? comparison.state.value : undefined;
  const { base } = comparison;
  return (
    <div className={styles.desk} ref={ref}>
      <div>
        <Head entry={entry} planTitle={planTitle}>
          {base === undefined ? (
            <span className={styles.hint}>{compare.first}</span>
          ) : (
            <Button
              aria-pressed={comparing}
              onClick={() => {
                setComparing(!comparing);
                if (comparison.state.kind === 'idle') {
                  comparison.start();
                }
              }}
            >
              {compare.toggle(base.round.number)}
            </Button>
          )}
          <span className={styles.below}>
            <Button
              onClick={() => {
                const acts = ref.current?.querySelector<HTMLElement>('[data-acts]');
                acts?.scrollIntoView({ block: 'start' });
                acts?.focus({ preventScroll: true });
              }}
            >
              {desk.toActs}
            </Button>
          </span>
          <WindowLink href={view.file.viewUrl}>{desk.openInWord}</WindowLink>
        </Head>
        <p className={styles.hint}>{desk.submittedBy(view.submittedBy, dateAndTime(view.submittedOn, timeZone))}</p>
        {view.changedSinceSubmission && <Notice tone="bad" explanation={desk.changedSince} />}
        {comparing && (
          <ComparisonBar view={view} comparison={comparison} onGo={(section) => goTo(ref.current, { section })} />
        )}
        <ReportPaper view={view} changes={changes} marksChanges={comparing} />
        <AnnexTables
          annexes={view.annexes}
          findings={findings}
          changes={comparing ? (changes?.cells ?? []) : []}
          nameOf={nameOf}
        />
      </div>
      <div className={styles.side}>
        {done !== undefined && <DoneNotice act={done} telling={telling} />}
        <ChecksCard view={view} nameOf={nameOf} onGo={(place) => goTo(ref.current, place)} />
        {view.lastReturn !== undefined && (
          <LastReturnCard lastReturn={view.lastReturn} timeZone={timeZone} nameOf={nameOf} changes={changes} />
        )}
        <ActsPanel entry={entry} view={view} timeZone={timeZone} today={dayOf(now(), timeZone)} onDone={onDone} />
      </div>
    </div>
  );
}

function EmptyDesk({ entry, planTitle, timeZone, done, telling, onDone }: DeskProps): React.ReactElement {
  const styles = useStyles();
  const { desk } = useApprovalStrings();
  const { now } = useActing();
  const isOpen = entry.state === 'notSubmitted';
  return (
    <div className={styles.desk}>
      <div>
        <Head entry={entry} planTitle={planTitle} />
        <div className={styles.stack}>
          <Notice tone="idle" explanation={isOpen ? desk.notSubmitted : desk.outside} />
          {isOpen && entry.roles.includes('drafter') && (
            <PlainPanel id={entry.obligation.id} timeZone={timeZone} onDone={() => onDone('submitted')} />
          )}
        </div>
      </div>
      <div className={styles.side}>
        {done !== undefined && <DoneNotice act={done} telling={telling} />}
        <ActsPanel
          entry={entry}
          view={undefined}
          timeZone={timeZone}
          today={dayOf(now(), timeZone)}
          withoutPlain
          onDone={onDone}
        />
      </div>
    </div>
  );
}

function ReadDesk(props: DeskProps): React.ReactElement {
  const { entry, onDone } = props;
  const strings = useStrings();
  const reading = useReport(entry.obligation.id);
  const ready = reading.kind === 'ready' ? reading : undefined;
  const reload = ready?.reload;
  // The queue was read again and says that somebody else acted: what is on the desk is of before.
  const isBehind = ready?.value.kind === 'done' && ready.value.value.item.state.kind !== entry.state;
  const told = React.useRef(entry.state);
  React.useEffect(() => {
    if (told.current !== entry.state) {
      told.current = entry.state;
      if (isBehind) {
        reload?.();
      }
    }
  }, [entry.state, isBehind, reload]);
  // A report that was read stays on the desk when reading it again goes wrong: somebody may be writing beside it.
  const [read, setRead] = React.useState<ReportView>();
  const newest = ready?.value.kind === 'done' ? ready.value.value : undefined;
  React.useEffect(() => newest && setRead(newest), [newest]);
  const shown = newest ?? read;
  return (
    <ReadingView reading={reading}>
      {(outcome) => (
        <>
          {outcome.kind === 'refused' && (
            <Notice
              tone="idle"
              explanation={{ what: refusalReasons(outcome.refusals, strings).join(' '), advice: '' }}
            />
          )}
          {outcome.kind === 'failed' && <FailureNotice failure={outcome.failure} onRetry={reload} />}
          {shown !== undefined && (
            <SubmittedDesk
              key={shown.file.uniqueId}
              {...props}
              view={shown}
              onDone={(act) => {
                reload?.();
                onDone(act);
              }}
            />
          )}
        </>
      )}
    </ReadingView>
  );
}

/** States in which the page has nothing of the unit's own to show. */
const WITHOUT_REPORT: readonly QueueEntry['state'][] = ['notSubmitted', 'exempt', 'onPaper', 'superseded'];

export function ReportDesk(props: DeskProps): React.ReactElement {
  return WITHOUT_REPORT.includes(props.entry.state) ? <EmptyDesk {...props} /> : <ReadDesk {...props} />;
}
