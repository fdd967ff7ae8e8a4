/** Đề cương: each section with its state; a click goes there. */
import * as React from 'react';
import type { CheckedReport } from '../../documents/check';
import type { LocalDate } from '../../domain/local-date';
import type { Outline, Section } from '../../domain/outline';
import type { OpenReason } from '../../domain/state';
import { longDate } from '../loc/dates';
import { useStrings } from '../loc/language';
import { Button } from '../parts/button';
import { CompletenessBar } from '../parts/completeness-bar';
import { Dot } from '../parts/dot';
import { FailureNotice } from '../parts/failure-notice';
import { Loading } from '../parts/loading';
import { Notice } from '../parts/notice';
import { focusRing, READ_ALOUD_ONLY, themedStyles } from '../theme/themed-styles';
import { chosenBackground } from '../theme/tones';
import { sectionName, sectionTone, sectionWords } from '../words/section-words';
import type { DocumentInWord } from './document-in-word';
import { nextUnfinished } from './section-progress';
import type { SectionProgress } from './section-progress';
import { sectionOffer } from './section-offer';
import type { Mending } from './section-offer';
import { useOutlineProgress } from './use-outline-progress';

const useStyles = themedStyles((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: '6px 0' },
  heading: { padding: '8px 12px 2px', fontSize: 12, fontWeight: 600, color: theme.semanticColors.bodySubtext },
  node: [
    focusRing(theme),
    {
      display: 'flex',
      gap: 8,
      width: '100%',
      alignItems: 'baseline',
      font: 'inherit',
      textAlign: 'left',
      color: theme.semanticColors.bodyText,
      background: 'none',
      border: 0,
      padding: '6px 12px',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: theme.semanticColors.bodyBackgroundHovered },
        '&[aria-current="true"]': {
          background: chosenBackground(theme),
          boxShadow: `inset 3px 0 0 ${theme.palette.themePrimary}`
        },
        ':focus-visible': { outlineOffset: '-2px' }
      }
    }
  ],
  words: { flex: 1, minWidth: 0 },
  acts: { padding: '0 12px 6px 28px', display: 'grid', gap: 4, justifyItems: 'start' },
  returned: {
    display: 'block',
    fontSize: 12,
    color: theme.semanticColors.link,
    overflowWrap: 'anywhere'
  },
  whole: { padding: '10px 12px 0', display: 'grid', gap: 6 },
  hint: { display: 'block', fontSize: 12, color: theme.semanticColors.bodySubtext },
  count: { fontSize: 12, color: theme.semanticColors.bodySubtext, whiteSpace: 'nowrap' },
  aloud: READ_ALOUD_ONLY,
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

interface NodeProps {
  readonly part: SectionProgress;
  readonly current: boolean;
  readonly returned: readonly OpenReason[];
  /** What would put the missing section into the document. */
  readonly offer: Mending | undefined;
  readonly busy: boolean;
  readonly onGo: (section: Section) => void;
  readonly onMend: (mending: Mending) => void;
}

/** What can be done about a section that has no control of its own. */
function Offer({
  offer,
  busy,
  onMend
}: Pick<NodeProps, 'busy' | 'onMend'> & { readonly offer: Mending }): React.ReactElement | null {
  const styles = useStyles();
  const { sectionActs } = useStrings();
  const isTag = offer.kind === 'tagSection';
  return (
    <div className={styles.acts}>
      {isTag && <span className={styles.hint}>{sectionActs.foundByHeading}</span>}
      <Button disabled={busy} onClick={() => onMend(offer)}>
        {busy ? sectionActs.inserting : isTag ? sectionActs.tag : sectionActs.insert}
      </Button>
    </div>
  );
}

function Node({ part, current, returned, offer, busy, onGo, onMend }: NodeProps): React.ReactElement {
  const styles = useStyles();
  const { outline, sectionActs } = useStrings();
  const { section, state, words: count } = part;
  const name = sectionName(section);
  if (state === undefined) {
    return <li className={styles.heading}>{name}</li>;
  }
  const said = sectionWords(section, state, count, outline);
  return (
    <li>
      <button
        type="button"
        className={styles.node}
        aria-current={current}
        data-section={section.id}
        data-state={state}
        onClick={() => onGo(section)}
      >
        <Dot tone={sectionTone(state)} />
        <span className={styles.words}>
          {name}
          <span className={styles.aloud}> ({outline.states[state]})</span>
          {state !== 'done' && <span className={styles.hint}>{said.text}</span>}
          {returned.map(({ words, from }) => (
            <span key={`${from} ${words}`} className={styles.returned}>
              {sectionActs.returned(words, from)}
            </span>
          ))}
          {current && section.guidance !== '' && <span className={styles.hint}>{section.guidance}</span>}
        </span>
        {state === 'done' && <span className={styles.count}>{said.text}</span>}
      </button>
      {state === 'missing' && offer !== undefined && <Offer offer={offer} busy={busy} onMend={onMend} />}
    </li>
  );
}

export interface OutlineViewProps {
  readonly word: DocumentInWord;
  readonly outline: Outline;
  /** What was returned and not put right yet. */
  readonly returned?: readonly OpenReason[];
  /** Last day for the answer to a return. */
  readonly answerBy?: LocalDate | undefined;
  /** What the last check found: it knows where a missing section goes, or which heading it stands below. */
  readonly checked?: Pick<CheckedReport, 'findings' | 'reading'> | undefined;
  /** Called when sections went missing: what was checked before no longer tells where they go. */
  readonly onMissing?: () => void;
  /** Puts a section in or binds one; false when the document has changed since. */
  readonly onMend?: (mending: Mending) => Promise<boolean>;
}

const NOTHING_RETURNED: readonly OpenReason[] = [];
/** What was asked for of the whole report, and until when the answer is due. */
function ReturnedWhole({
  returned,
  answerBy
}: Pick<OutlineViewProps, 'answerBy'> & { readonly returned: readonly OpenReason[] }): React.ReactElement | null {
  const styles = useStyles();
  const { sectionActs, locale } = useStrings();
  const whole = returned.filter(({ section }) => section === undefined);
  if (whole.length === 0 && answerBy === undefined) {
    return null;
  }
  return (
    <div className={styles.whole}>
      <Notice
        tone="wait"
        explanation={{
          what: sectionActs.returnedWhole,
          advice: answerBy === undefined ? '' : sectionActs.answerBy(longDate(answerBy, locale))
        }}
        reasons={whole.map(({ words, from }) => sectionActs.returned(words, from))}
      />
    </div>
  );
}

export function OutlineView({
  word,
  outline,
  returned = NOTHING_RETURNED,
  answerBy,
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
  if (progress === undefined) {
    return failure === undefined ? <Loading /> : <FailureNotice failure={failure} onRetry={refresh} />;
  }
  const go = (section: Section): void => {
    setLost(undefined);
    word
      .goTo(section.id)
      .then((found) => (found ? refresh() : setLost(`${sectionName(section)}: ${words.cannotGo}`)))
      .catch(() => setLost(`${sectionName(section)}: ${words.cannotGo}`));
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
  const { done, total, below, empty } = progress;
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={refresh} />}
      {lost !== undefined && <Notice tone="warn" explanation={{ what: lost, advice: '' }} />}
      <ReturnedWhole returned={returned} answerBy={answerBy} />
      <ol className={styles.list} aria-label={words.listLabel}>
        {progress.sections.map((part) => (
          <Node
            key={part.section.id}
            part={part}
            current={part.section.id === progress.at}
            returned={returned.filter(({ section }) => section === part.section.id)}
            offer={
              checked === undefined || onMend === undefined || word.readOnly
                ? undefined
                : sectionOffer(part.section, checked)
            }
            busy={mending}
            onGo={go}
            onMend={mend}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <CompletenessBar completeness={{ done, total }} begun={below} />
        <p className={styles.summary} role="status">
          {words.summary(done, total, below, empty)}
        </p>
        {next !== undefined && (
          <Button look="primary" wide onClick={() => go(next)}>
            {words.goToNext}
          </Button>
        )}
        {done === total && <p className={styles.summary}>{words.allWritten}</p>}
      </div>
    </>
  );
}
