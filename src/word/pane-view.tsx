/** The task pane: my work, and of the open draft its outline, its checks, its figures and its submission. */
import * as React from 'react';
import { dayOf } from '../domain/local-date';
import type { OpenDraft } from '../ui/checks/check-open-document';
import { useChecks } from '../ui/checks/use-checks';
import { useActing } from '../ui/frame/acting-context';
import { useStrings } from '../ui/loc/language';
import type { Explanation, PaneStrings, Strings } from '../ui/loc/strings';
import { useMyWork } from '../ui/my-work/use-my-work';
import type { DocumentInWord } from '../ui/outline/document-in-word';
import { useDocumentContext } from '../ui/outline/use-document-context';
import type { OpenDocumentContext } from '../ui/outline/use-document-context';
import type { Reading } from '../ui/reading/use-reading';
import { Button } from '../ui/parts/button';
import { Notice } from '../ui/parts/notice';
import { Pill } from '../ui/parts/pill';
import { ReadingView } from '../ui/parts/reading-view';
import { Tabs } from '../ui/parts/tabs';
import { themedStyles } from '../ui/theme/themed-styles';
import { deadlineWords, lastDayWords, stateWords, timelinessWords } from '../ui/words/state-words';
import { useConnection } from './connection';
import { laterView } from './later-view';

type TabKey = keyof PaneStrings['tabs'];

const PREFETCH_MS = 1500;
/** Somebody who comes back after so long sees what others did meanwhile. */
const AGE_MS = 60_000;

const TABS: readonly TabKey[] = ['myWork', 'outline', 'checks', 'annex', 'submit'];

/** What opens behind a tab comes with it, not with the first screen. */
const AnnexView = laterView(async () => {
  // With what reads the tables, so that the tab also works where the network has gone since.
  const [{ AnnexView: View }] = await Promise.all([
    import(/* webpackChunkName: 'annex' */ '../ui/annex/annex-view'),
    import(/* webpackChunkName: 'annex-tables' */ './office/annex-tables')
  ]);
  return View;
});
const ChecksView = laterView(async () => {
  // With what mends a finding, for the same reason.
  const [{ ChecksView: View }] = await Promise.all([
    import(/* webpackChunkName: 'checks-view' */ '../ui/checks/checks-view'),
    import(/* webpackChunkName: 'document-changes' */ './office/document-changes')
  ]);
  return View;
});
const MyWorkView = laterView(
  async () => (await import(/* webpackChunkName: 'my-work-view' */ '../ui/my-work/my-work-view')).MyWorkView
);
const OutlineView = laterView(
  async () => (await import(/* webpackChunkName: 'outline-view' */ '../ui/outline/outline-view')).OutlineView
);
const SubmitView = laterView(
  async () => (await import(/* webpackChunkName: 'submit-view' */ '../ui/submit/submit-view')).SubmitView
);
const LocalSubmission = laterView(
  async () => (await import(/* webpackChunkName: 'local-submission' */ '../ui/submit/local-submission')).LocalSubmission
);
const VIEWS = [MyWorkView, OutlineView, ChecksView, AnnexView, SubmitView];

/** Fetches what a draft opens with, before it is known that one is open. */
export const prefetchFirstView = OutlineView.prefetch;

/** Fetches the other tabs once nothing else is waited for, so that they open without a network, too. */
function usePrefetch(isReady: boolean): void {
  React.useEffect(() => {
    if (!isReady) {
      return undefined;
    }
    const later = setTimeout(() => VIEWS.forEach(({ prefetch }) => prefetch()), PREFETCH_MS);
    return () => clearTimeout(later);
  }, [isReady]);
}

const useStyles = themedStyles((theme) => ({
  pane: {
    minHeight: '100vh',
    fontSize: 14,
    lineHeight: 20,
    color: theme.semanticColors.bodyText,
    background: theme.semanticColors.bodyBackground,
    // What stands for a whole tab keeps off its edges.
    selectors: { '[role=tabpanel] > [role=alert], [role=tabpanel] > [role=status]': { margin: 12 } }
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
  readonly kind: 'foreign' | 'unsaved' | 'otherSite';
  readonly onMyWork: () => void;
}

function explanationOf(kind: NoDraftProps['kind'], { pane, quiet }: Strings): Explanation {
  switch (kind) {
    case 'unsaved':
      return pane.blankDocument;
    case 'otherSite':
      return quiet.otherSite;
    case 'foreign':
      return pane.foreignDocument;
  }
}

function NoDraft({ kind, onMyWork }: NoDraftProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { pane } = strings;
  return (
    <div className={styles.quiet}>
      <Notice tone="idle" explanation={explanationOf(kind, strings)}>
        <Button onClick={onMyWork}>{pane.toMyWork}</Button>
      </Notice>
    </div>
  );
}

/** Asks again: for what is there, its newer state; for what failed, another try. */
function askAgain<T>(reading: Reading<T>): void {
  if (reading.kind === 'ready') {
    reading.reload();
  } else if (reading.kind === 'failed') {
    reading.retry();
  }
}

/** Calls back when the person comes back to the pane after a while, and whenever the connection came back. */
function useComeback(onBack: () => void): void {
  const { turn } = useConnection();
  const latest = React.useRef(onBack);
  latest.current = onBack;
  const seen = React.useRef({ turn, at: Date.now() });
  React.useEffect(() => {
    if (seen.current.turn !== turn) {
      seen.current = { turn, at: Date.now() };
      latest.current();
    }
  }, [turn]);
  React.useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - seen.current.at > AGE_MS) {
        seen.current = { ...seen.current, at: Date.now() };
        latest.current();
      }
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, []);
}

export interface PaneViewProps {
  readonly word: DocumentInWord;
}

export function PaneView({ word }: PaneViewProps): React.ReactElement {
  const styles = useStyles();
  const { pane, quiet, failures } = useStrings();
  const { isOffline } = useConnection();
  const acting = useActing();
  const document = useDocumentContext(word);
  const [picked, setPicked] = React.useState<TabKey>();
  const context = document.kind === 'ready' ? document.value : undefined;
  // A draft is what the pane mostly opens with, and its reader does not wait for the list of all others.
  const tab = picked ?? (document.kind === 'loading' || context?.kind === 'draft' ? 'outline' : 'myWork');
  const work = useMyWork(document.kind !== 'loading' || tab === 'myWork');
  const openDraft = React.useMemo(
    (): OpenDraft | undefined =>
      context?.kind === 'draft'
        ? {
            outline: context.outline,
            unitName: context.item.obligation.unitName,
            today: dayOf(acting.now(), context.plan.timeZone)
          }
        : undefined,
    [acting, context]
  );
  const checks = useChecks(word, openDraft, tab === 'checks' || tab === 'outline');
  const found = checks.checked?.findings.length ?? 0;
  const secrecy = checks.checked?.reading.secrecy;
  const toMyWork = (): void => setPicked('myWork');
  /** Figures that were typed and not written yet outlive a look at another tab. */
  const hasFigures = React.useRef(false);
  hasFigures.current ||= tab === 'annex';
  const reloadAll = (): void => {
    askAgain(work);
    askAgain(document);
  };
  useComeback(reloadAll);
  usePrefetch(context !== undefined);
  const items = work.kind === 'ready' ? work.value.items : [];
  const ofDraft = (
    show: (draft: Extract<OpenDocumentContext, { kind: 'draft' }>) => React.ReactElement,
    below?: React.ReactElement
  ): React.ReactElement => (
    <ReadingView reading={document}>
      {(value) =>
        value.kind === 'draft' ? (
          show(value)
        ) : (
          <>
            <NoDraft kind={value.kind} onMyWork={toMyWork} />
            {below}
          </>
        )
      }
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
      {isOffline && (
        <div className={styles.quiet}>
          <Notice tone="idle" explanation={failures.offline} />
        </div>
      )}
      {secrecy !== undefined && (
        <div className={styles.quiet}>
          <Notice tone="bad" explanation={{ what: quiet.secrecy.what(secrecy), advice: quiet.secrecy.advice }} />
        </div>
      )}
      <Tabs
        id="tong-ket-pane"
        label={pane.tabsLabel}
        tabs={TABS.map((key) => ({
          key,
          label: key === 'checks' && found > 0 ? `${pane.tabs[key]} ${found}` : pane.tabs[key]
        }))}
        chosen={tab}
        onChoose={setPicked}
      >
        {tab === 'myWork' && (
          <ReadingView reading={work}>
            {(value) => (
              <MyWorkView
                work={value}
                openHere={context?.kind === 'draft' ? context.item.draft?.uniqueId : undefined}
                adoptable={context === undefined || context.kind === 'draft' ? undefined : word}
                onStarted={reloadAll}
              />
            )}
          </ReadingView>
        )}
        {tab === 'outline' &&
          ofDraft(({ outline, item, plan }) => (
            <OutlineView
              word={word}
              outline={outline}
              returns={item}
              timeZone={plan.timeZone}
              checked={checks.checked}
              onMissing={checks.checkNow}
              onMend={async (fix) => (await checks.mend([fix])) > 0}
            />
          ))}
        {tab === 'checks' &&
          ofDraft(({ outline, plan }) => (
            <ChecksView word={word} outline={outline} timeZone={plan.timeZone} checks={checks} />
          ))}
        {(tab === 'annex' || (hasFigures.current && context?.kind === 'draft')) && (
          <div hidden={tab !== 'annex'}>
            {ofDraft(({ outline }) => (
              <AnnexView word={word} annexes={outline.annexes} isShown={tab === 'annex'} />
            ))}
          </div>
        )}
        {tab === 'submit' &&
          ofDraft(
            (draft) =>
              secrecy === undefined ? <SubmitView word={word} context={draft} onSubmitted={reloadAll} /> : <></>,
            <LocalSubmission word={word} items={items} onSubmitted={reloadAll} />
          )}
      </Tabs>
    </div>
  );
}
