/**
 * Gửi for a document that lies on this machine or elsewhere: it is put into the library as the draft of the report that the person
 * names, and that saved version is checked and submitted like any other.
 */
import * as React from 'react';
import type { DocumentContext } from '../../actions/open-document';
import type { DraftFile, MyObligation } from '../../actions/open-my-work';
import type { Outcome } from '../../actions/outcome';
import type { ObligationId } from '../../domain/code';
import { useActing } from '../frame/acting-context';
import { useStrings } from '../loc/language';
import { usePaneStrings } from '../loc/use-pane-strings';
import { useAdoption } from '../my-work/use-adoption';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useAct } from '../reading/use-act';
import { focusRing, themedStyles } from '../theme/themed-styles';
import { refusalReasons } from '../words/refusal-words';
import { SubmitView } from './submit-view';
import type { SaveDraft } from './use-submission';

type Draft = Extract<DocumentContext, { kind: 'draft' }>;

const useStyles = themedStyles((theme) => ({
  body: { padding: 12, display: 'grid', gap: 10 },
  label: { display: 'grid', gap: 4, fontWeight: 600 },
  choice: [
    focusRing(theme),
    {
      font: 'inherit',
      fontWeight: 400,
      width: '100%',
      padding: '5px 8px',
      color: theme.semanticColors.inputText,
      background: theme.semanticColors.inputBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      borderRadius: 4
    }
  ],
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 }
}));

/** What the person may submit now. */
export const submittable = (items: readonly MyObligation[]): readonly MyObligation[] =>
  items.filter(({ roles, refusals }) => roles.includes('drafter') && refusals.submitted === undefined);

export interface LocalSubmissionProps {
  readonly word: DocumentInWord;
  readonly items: readonly MyObligation[];
  readonly onSubmitted: () => void;
}

export function LocalSubmission({ word, items, onSubmitted }: LocalSubmissionProps): React.ReactElement | null {
  const styles = useStyles();
  const strings = useStrings();
  const { adoption } = usePaneStrings();
  const acting = useActing();
  const adopt = useAdoption(word);
  const { state, start } = useAct<Draft>();
  const offered = submittable(items);
  const [chosen, setChosen] = React.useState<ObligationId>();
  const item = offered.find(({ obligation }) => obligation.id === chosen) ?? offered[0];
  /** The version that was put there last: what a colleague wrote over it since is not replaced unseen. */
  const last = React.useRef<string>();
  const bring = React.useCallback(
    async (id: ObligationId, replaces: string | undefined): Promise<Outcome<DraftFile>> => {
      const outcome = await adopt(id, replaces);
      last.current = outcome.kind === 'done' ? outcome.value.versionLabel : last.current;
      return outcome;
    },
    [adopt]
  );
  const save = React.useCallback<SaveDraft>(
    async (id) => {
      const outcome = await bring(id, last.current);
      return outcome.kind === 'done' ? { kind: 'done', value: true } : outcome;
    },
    [bring]
  );
  if (state.kind === 'done') {
    return <SubmitView word={word} context={state.value} save={save} checksAtOnce onSubmitted={onSubmitted} />;
  }
  if (item === undefined) {
    return null;
  }
  const begin = (): void => {
    start(async () => {
      const adopted = await bring(item.obligation.id, item.draft?.versionLabel);
      if (adopted.kind !== 'done') {
        return adopted;
      }
      const { openDocument } = await import(/* webpackChunkName: 'open-document' */ '../../actions/open-document');
      const { serverRelativeUrl } = adopted.value;
      const context = await openDocument(acting, new URL(encodeURI(serverRelativeUrl), acting.store.webUrl).href);
      return context.kind === 'draft'
        ? { kind: 'done', value: context }
        : { kind: 'refused', refusals: [{ code: 'noDraft' }] };
    }).catch(() => undefined); // failures arrive through `state`
  };
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{adoption.localIntro}</p>
      <label className={styles.label}>
        {adoption.choose}
        <select
          className={styles.choice}
          value={item.obligation.id}
          onChange={({ target }) =>
            setChosen(offered.find(({ obligation }) => obligation.id === target.value)?.obligation.id)
          }
        >
          {offered.map(({ obligation: { id, unitName } }) => (
            <option key={id} value={id}>
              {unitName}
            </option>
          ))}
        </select>
      </label>
      {item.draft !== undefined && <p className={styles.hint}>{adoption.replaces.what}</p>}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={begin} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={{ what: refusalReasons(state.refusals, strings).join(' '), advice: '' }} />
      )}
      <Button look="primary" wide busy={state.kind === 'running'} onClick={begin}>
        {state.kind === 'running' ? adoption.adopting : adoption.saveAndCheck}
      </Button>
    </div>
  );
}
