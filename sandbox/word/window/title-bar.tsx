import type { ReactNode } from 'react';
import type { SaveState } from '../autosave.ts';
import { TEXTS } from './texts.ts';
import type { WindowState } from './word-window.ts';

function saveText(state: WindowState): string {
  if (state.phase.kind !== 'open') {
    return '';
  }
  if (state.readOnly) {
    return state.lockedOut ? TEXTS.lockedOut : TEXTS.readOnly;
  }
  return state.file === undefined ? TEXTS.notPlaced : stateText(state.save);
}

function stateText(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return TEXTS.saved;
    case 'waiting':
      return TEXTS.waiting;
    case 'saving':
      return TEXTS.saving;
    case 'failed':
      return TEXTS.failed(save.why);
  }
}

/** File name, how its saving stands, and who is signed in. */
export function TitleBar({ state, person }: { readonly state: WindowState; readonly person: string }): ReactNode {
  const isFailed = state.save.kind === 'failed' && !state.readOnly;
  const name = state.file?.name.replace(/\.docx$/i, '') ?? TEXTS.newDocument;
  return (
    <header className="word-title">
      <span className="word-logo" aria-hidden="true">
        W
      </span>
      <h1 title={state.file?.serverRelativeUrl}>
        {state.phase.kind === 'opening' && state.file === undefined ? 'Word' : name}
      </h1>
      <span className={isFailed ? 'word-save word-save-failed' : 'word-save'} role="status">
        {saveText(state)}
      </span>
      <span className="word-person">{person}</span>
    </header>
  );
}
