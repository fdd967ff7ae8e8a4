/** Đề cương: each section with its state; a click goes there. */
import * as React from 'react';
import type { CheckedReport } from '../../documents/check';
import { dayOf, shortDate } from '../../domain/local-date';
import type { AnnexId, SectionId } from '../../domain/code';
import type { Outline } from '../../domain/outline';
import { answeringSubmission } from '../../domain/state';
import type { MyObligation } from '../../actions/open-my-work';
import { DEFAULT_TIME_ZONE, longDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { usePaneStrings } from '../loc/use-pane-strings';
import { Button } from '../parts/button';
import { CompletenessBar } from '../parts/completeness-bar';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { later } from '../parts/later';
import { Notice } from '../parts/notice';
import { themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';
import { AnnexList } from './annex-list';
import type { DocumentInWord } from './document-in-word';
import type { ReturnHistoryProps } from './return-history';
import { nextUnfinished } from './section-progress';
import { sectionOffer } from './section-offer';
import type { Mending } from '../../documents/word-changes/word-change';
import { SectionTree } from './section-tree';
import { useOutlineProgress } from './use-outline-progress';

/** Few reports have come back, and nobody needs it to write on. */
const ReturnHistory = later<ReturnHistoryProps>(
  async () => (await import(/* webpackChunkName: 'return-history' */ './return-history')).ReturnHistory
);

const useStyles = themedStyles((theme) => ({
  trees: { padding: '6px 0' },
  whole: { padding: '10px 12px 0', display: 'grid', gap: 6 },
  foot: {
    position: 'sticky',
    bottom: 0,
    background: theme.semanticColors.bodyBackground,
    padding: 12,
    display: 'grid',
    gap: 8,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`
  },
  summary: { margin: 0, fontSize: 12, color: theme.semanticColors.bodySubtext }
}));

/** Of an obligation, what tells of its returns. */
export type Returns = Pick<MyObligation, 'openReasons' | 'answerBy' | 'rounds' | 'state'>;

export interface OutlineViewProps {
  readonly word: DocumentInWord;
  readonly outline: Outline;
  /** What was returned, and what became of it. */
  readonly returns?: Returns | undefined;
  /** Of the plan. */
  readonly timeZone?: string;
  /** What the last check found: it knows where a missing section goes, or which heading it stands below. */
  readonly checked?: Pick<CheckedReport, 'findings' | 'reading'> | undefined;
  /** Called when sections went missing: what was checked before no longer tells where they go. */
  readonly onMissing?: () => void;
  /** Puts a section in or binds one; false when the document has changed since. */
  readonly onMend?: (mending: Mending) => Promise<boolean>;
}

interface ReturnedWholeProps {
  readonly returns: Returns;
  /** Day of the submission that answers the return. */
  readonly answeredOn: string | undefined;
}

/** What was asked for of the whole report, and until when the answer is due; once answered, that it was. */
function ReturnedWhole({ returns, answeredOn }: ReturnedWholeProps): React.ReactElement | null {
  const styles = useStyles();
  const { sectionActs, locale } = useStrings();
  const { returns: words } = usePaneStrings();
  const { openReasons, answerBy } = returns;
  const whole = openReasons.filter(({ section }) => section === undefined);
  const isAnswered = answeredOn !== undefined && openReasons.length > 0;
  if (whole.length === 0 && answerBy === undefined && !isAnswered) {
    return null;
  }
  return (
    <div className={styles.whole}>
      <Notice
        tone={isAnswered ? 'idle' : 'wait'}
        explanation={{
          what: isAnswered ? words.answeredWhole(answeredOn) : sectionActs.returnedWhole,
          advice: answerBy === undefined ? '' : sectionActs.answerBy(longDate(answerBy, locale))
        }}
        reasons={whole.map(({ words: reason, from }) => sectionActs.returned(reason, from))}
      />
    </div>
  );
}

export function OutlineView({
  word,
  outline,
  returns,
  timeZone = DEFAULT_TIME_ZONE,
  checked,
  onMissing,
  onMend
}: OutlineViewProps): React.ReactElement {
  const styles = useStyles();
  const { outline: words, sectionActs } = useStrings();
  const { progress, failure, refresh } = useOutlineProgress(word, outline);
  const [lost, setLost] = React.useState<string>();
  const [mending, setMending] = React.useState(false);
  const missing = progress?.sections.filter(({ state }) => state === 'missing').length ?? 0;
  React.useEffect(() => {
    if (missing > 0) {
      onMissing?.();
    }
  }, [missing, onMissing]);
  const isUsable = progress !== undefined;
  React.useEffect(() => {
    if (isUsable && typeof performance.mark === 'function') {
      performance.mark('tong-ket-outline-usable');
    }
  }, [isUsable]);
  if (progress === undefined) {
    return failure === undefined ? <Loading /> : <FailureNotice failure={failure} onRetry={refresh} />;
  }
  const go = (id: SectionId | AnnexId, name: string): void => {
    setLost(undefined);
    word
      .goTo(id)
      .then((found) => (found ? refresh() : setLost(`${name}: ${words.cannotGo}`)))
      .catch(() => setLost(`${name}: ${words.cannotGo}`));
  };
  const mend = (mending: Mending): void => {
    setMending(true);
    setLost(undefined);
    (onMend?.(mending) ?? Promise.resolve(false))
      .then((made) => (made ? refresh() : setLost(sectionActs.failed)))
      .catch(() => setLost(sectionActs.failed))
      .then(() => setMending(false))
      .catch(() => undefined);
  };
  const next = nextUnfinished(progress);
  const answer = returns === undefined ? undefined : answeringSubmission(returns.state);
  const answeredOn = answer === undefined ? undefined : shortDate(dayOf(answer.at, timeZone));
  const { done, total, below, empty } = progress;
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={refresh} />}
      {lost !== undefined && <Notice tone="warn" explanation={{ what: lost, advice: '' }} />}
      {returns !== undefined && <ReturnedWhole returns={returns} answeredOn={answeredOn} />}
      <div className={styles.trees}>
        <SectionTree
          outline={outline}
          progress={progress.sections}
          at={progress.at}
          returned={returns?.openReasons ?? []}
          answeredOn={answeredOn}
          offerOf={(section) =>
            checked === undefined || onMend === undefined || word.readOnly ? undefined : sectionOffer(section, checked)
          }
          busy={mending}
          onGo={(section) => go(section.id, sectionName(section))}
          onMend={mend}
        />
        <AnnexList
          annexes={outline.annexes}
          readings={checked?.reading.annexes}
          onGo={({ id, mark, title }) => go(id, sectionName({ mark, title }))}
        />
        {returns?.rounds.some(({ ending }) => ending?.act === 'returned' || ending?.act === 'returnedInside') && (
          <ReturnHistory rounds={returns.rounds} outline={outline} timeZone={timeZone} />
        )}
      </div>
      <div className={styles.foot}>
        <CompletenessBar completeness={{ done, total }} begun={below} />
        <p className={styles.summary} role="status">
          {words.summary(done, total, below, empty)}
        </p>
        {next !== undefined && (
          <Button look="primary" wide onClick={() => go(next.id, sectionName(next))}>
            {words.goToNext}
          </Button>
        )}
        {done === total && <p className={styles.summary}>{words.allWritten}</p>}
      </div>
    </>
  );
}
