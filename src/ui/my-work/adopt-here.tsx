/** Nhận tài liệu đang mở: the open document, which is nobody's draft yet, becomes the draft of one obligation. */
import * as React from 'react';
import type { MyObligation } from '../../actions/open-my-work';
import { usePaneStrings } from '../loc/use-pane-strings';
import { useStrings } from '../loc/language';
import type { DocumentInWord } from '../outline/document-in-word';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { WindowLink } from '../parts/window-link';
import { useAct } from '../reading/use-act';
import type { DraftFile } from '../../actions/open-my-work';
import { refusalReasons } from '../words/refusal-words';
import { useAdoption } from './use-adoption';

export interface AdoptHereProps {
  readonly word: DocumentInWord;
  readonly item: MyObligation;
  readonly onAdopted: () => void;
}

export function AdoptHere({ word, item, onAdopted }: AdoptHereProps): React.ReactElement {
  const strings = useStrings();
  const { adoption } = usePaneStrings();
  const adopt = useAdoption(word);
  const { state, start } = useAct<DraftFile>();
  const [asks, setAsks] = React.useState(false);
  const { id, unitName } = item.obligation;
  const begin = (): void => {
    setAsks(false);
    start(() => adopt(id, item.draft?.versionLabel))
      // Refused because somebody wrote meanwhile: the newer draft is shown, and may be let go then.
      .then((outcome) => outcome !== undefined && outcome.kind !== 'failed' && onAdopted())
      .catch(() => undefined); // failures arrive through `state`
  };
  if (state.kind === 'done') {
    return (
      <Notice tone="ok" explanation={adoption.done}>
        <WindowLink href={state.value.editUrl} label={`${strings.myWork.openDraft}: ${unitName}`}>
          {strings.myWork.openDraft}
        </WindowLink>
      </Notice>
    );
  }
  return (
    <>
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={begin} />}
      {state.kind === 'refused' && (
        <Notice tone="bad" explanation={{ what: refusalReasons(state.refusals, strings).join(' '), advice: '' }} />
      )}
      {asks ? (
        <Notice tone="warn" explanation={adoption.replaces}>
          <Button look="primary" onClick={begin}>
            {adoption.replace}
          </Button>
          <Button onClick={() => setAsks(false)}>{strings.general.cancel}</Button>
        </Notice>
      ) : (
        <Button
          look="quiet"
          busy={state.kind === 'running'}
          aria-label={`${adoption.adopt}: ${unitName}`}
          onClick={() => (item.draft === undefined ? begin() : setAsks(true))}
        >
          {state.kind === 'running' ? adoption.adopting : adoption.adopt}
        </Button>
      )}
    </>
  );
}
