/** The task pane: my work, the outline of the open draft, and its submission. */
import * as React from 'react';
import { useStrings } from '../ui/loc/language';
import type { PaneStrings } from '../ui/loc/strings';
import { MyWorkView } from '../ui/my-work/my-work-view';
import { useMyWork } from '../ui/my-work/use-my-work';
import type { DocumentInWord } from '../ui/outline/document-in-word';
import { OutlineView } from '../ui/outline/outline-view';
import { useDocumentContext } from '../ui/outline/use-document-context';
import type { OpenDocumentContext } from '../ui/outline/use-document-context';
import { Button } from '../ui/parts/button';
import { Notice } from '../ui/parts/notice';
import { Pill } from '../ui/parts/pill';
import { ReadingView } from '../ui/parts/reading-view';
import { Tabs } from '../ui/parts/tabs';
import { SubmitView } from '../ui/submit/submit-view';
import { themedStyles } from '../ui/theme/themed-styles';
import { deadlineWords, lastDayWords, stateWords, timelinessWords } from '../ui/words/state-words';

type TabKey = keyof PaneStrings['tabs'];

const TABS: readonly TabKey[] = ['myWork', 'outline', 'submit'];

const useStyles = themedStyles((theme) => ({
  pane: {
    minHeight: '100vh',
    fontSize: 14,
    lineHeight: 20,
    color: theme.semanticColors.bodyText,
    background: theme.semanticColors.bodyBackground
  },
  head: { padding: '10px 12px 6px' },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: 0 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: '0 0 4px' },
  quiet: { padding: 12 }
}));

/** What the open document is, above the tabs. */
function DocumentHead({ context }: { readonly context: OpenDocumentContext | undefined }): React.ReactElement | null {
  const styles = useStyles();
  const { state: words, plan } = useStrings();
  if (context?.kind !== 'draft') {
    return null;
  }
  const { obligation, state, timeliness } = context.item;
  const { text, tone } = stateWords(state.kind, timeliness, words);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{obligation.unitName}</h2>
      <p className={styles.hint}>{context.plan.title}</p>
      <p className={styles.hint} title={lastDayWords(obligation.deadline?.lastDay, plan.lastDay)}>
        {deadlineWords(obligation)} ({timelinessWords(timeliness, words)}) <Pill tone={tone}>{text}</Pill>
      </p>
    </header>
  );
}

interface NoDraftProps {
  readonly kind: 'foreign' | 'unsaved';
  readonly onMyWork: () => void;
}

function NoDraft({ kind, onMyWork }: NoDraftProps): React.ReactElement {
  const styles = useStyles();
  const { pane } = useStrings();
  return (
    <div className={styles.quiet}>
      <Notice tone="idle" explanation={kind === 'unsaved' ? pane.blankDocument : pane.foreignDocument}>
        <Button onClick={onMyWork}>{pane.toMyWork}</Button>
      </Notice>
    </div>
  );
}

export interface PaneViewProps {
  readonly word: DocumentInWord;
}

export function PaneView({ word }: PaneViewProps): React.ReactElement {
  const styles = useStyles();
  const { pane } = useStrings();
  const work = useMyWork();
  const document = useDocumentContext(word);
  const [picked, setPicked] = React.useState<TabKey>();
  const context = document.kind === 'ready' ? document.value : undefined;
  const tab = picked ?? (context?.kind === 'draft' ? 'outline' : 'myWork');
  const toMyWork = (): void => setPicked('myWork');
  const reloadAll = (): void => {
    if (work.kind === 'ready') {
      work.reload();
    }
    if (document.kind === 'ready') {
      document.reload();
    }
  };
  const ofDraft = (
    show: (draft: Extract<OpenDocumentContext, { kind: 'draft' }>) => React.ReactElement
  ): React.ReactElement => (
    <ReadingView reading={document}>
      {(value) => (value.kind === 'draft' ? show(value) : <NoDraft kind={value.kind} onMyWork={toMyWork} />)}
    </ReadingView>
  );
  return (
    <div className={styles.pane}>
      <DocumentHead context={context} />
      {word.readOnly && context?.kind === 'draft' && (
        <div className={styles.quiet}>
          <Notice tone="warn" explanation={pane.readOnly} />
        </div>
      )}
      <Tabs
        id="tong-ket-pane"
        label={pane.tabsLabel}
        tabs={TABS.map((key) => ({ key, label: pane.tabs[key] }))}
        chosen={tab}
        onChoose={setPicked}
      >
        {tab === 'myWork' && (
          <ReadingView reading={work}>
            {(value) => (
              <MyWorkView
                work={value}
                openHere={context?.kind === 'draft' ? context.item.draft?.uniqueId : undefined}
                onStarted={reloadAll}
              />
            )}
          </ReadingView>
        )}
        {tab === 'outline' && ofDraft((draft) => <OutlineView word={word} outline={draft.outline} />)}
        {tab === 'submit' && ofDraft((draft) => <SubmitView word={word} context={draft} onSubmitted={reloadAll} />)}
      </Tabs>
    </div>
  );
}
