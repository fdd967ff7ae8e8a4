/** Đề cương: each section with its state; a click goes there. */
import * as React from 'react';
import type { Outline, Section } from '../../domain/outline';
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
  readonly onGo: (section: Section) => void;
}

function Node({ part, current, onGo }: NodeProps): React.ReactElement {
  const styles = useStyles();
  const { outline } = useStrings();
  const { section, state, words } = part;
  const name = sectionName(section);
  if (state === undefined) {
    return <li className={styles.heading}>{name}</li>;
  }
  const said = sectionWords(section, state, words, outline);
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
          {current && section.guidance !== '' && <span className={styles.hint}>{section.guidance}</span>}
        </span>
        {state === 'done' && <span className={styles.count}>{said.text}</span>}
      </button>
    </li>
  );
}

export interface OutlineViewProps {
  readonly word: DocumentInWord;
  readonly outline: Outline;
}

export function OutlineView({ word, outline }: OutlineViewProps): React.ReactElement {
  const styles = useStyles();
  const { outline: words } = useStrings();
  const { progress, failure, refresh } = useOutlineProgress(word, outline);
  const [lost, setLost] = React.useState<string>();
  if (progress === undefined) {
    return failure === undefined ? <Loading /> : <FailureNotice failure={failure} onRetry={refresh} />;
  }
  const go = (section: Section): void => {
    setLost(undefined);
    word
      .goTo(section.id)
      .then((found) => (found ? refresh() : setLost(sectionName(section))))
      .catch(() => setLost(sectionName(section)));
  };
  const next = nextUnfinished(progress);
  const { done, total, below, empty } = progress;
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={refresh} />}
      {lost !== undefined && <Notice tone="warn" explanation={{ what: `${lost}: ${words.cannotGo}`, advice: '' }} />}
      <ol className={styles.list} aria-label={words.listLabel}>
        {progress.sections.map((part) => (
          <Node key={part.section.id} part={part} current={part.section.id === progress.at} onGo={go} />
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
