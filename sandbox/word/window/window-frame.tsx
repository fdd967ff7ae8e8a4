/** The Word window: title bar, ribbon, the document, the task pane. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { Ribbon } from './ribbon.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import { TEXTS } from './texts.ts';
import { TitleBar } from './title-bar.tsx';
import { UnimplementedBadge } from './unimplemented-badge.tsx';
import { useRegionKeys } from './use-region-keys.ts';
import type { WordWindow } from './word-window.ts';

const PANE_WIDTH = 350;
const NARROWEST_PANE = 280;
const WIDEST_PANE = 700;

interface Props {
  readonly window: WordWindow;
  readonly person: string;
}

export function WindowFrame({ window: word, person }: Props): ReactNode {
  const state = useSyncExternalStore(word.state.subscribe, word.state.get);
  const [width, setWidth] = useState(PANE_WIDTH);
  const editor = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const isOpen = state.phase.kind === 'open';
  const showsPane = isOpen && state.isPaneOpen && state.addIn !== undefined;

  useEffect(() => {
    if (editor.current !== null) {
      void word.start(editor.current);
    }
  }, [word]);
  const left = useRegionKeys(word);
  useEffect(
    () => (showsPane && pane.current !== null ? word.openPane(pane.current, left) : undefined),
    [word, showsPane, left]
  );
  useEffect(() => {
    document.title = `${state.file?.name ?? TEXTS.newDocument} - Word`;
  }, [state.file]);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        event.stopPropagation();
        word.saveNow();
      }
    };
    addEventListener('keydown', keys, { capture: true });
    return () => removeEventListener('keydown', keys, { capture: true });
  }, [word]);

  useEffect(() => {
    // What was typed a moment ago is not in the library yet.
    const ask = (event: BeforeUnloadEvent): void => {
      const { save, file, readOnly } = word.state.get();
      if (file !== undefined && !readOnly && save.kind !== 'saved') {
        event.preventDefault();
      }
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [word]);

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 1 && event.currentTarget.hasPointerCapture(event.pointerId)) {
      setWidth(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, innerWidth - event.clientX)));
    }
  };

  return (
    <div className="word">
      <TitleBar state={state} person={person} />
      <Ribbon
        state={state}
        onSave={() => word.saveNow()}
        onAddIn={() => word.state.set({ isPaneOpen: !state.isPaneOpen })}
      >
        <SettingsMenu window={word} />
      </Ribbon>
      <div className="word-work">
        <main className="word-document">
          {state.phase.kind === 'opening' && <p className="word-note">{TEXTS.opening}</p>}
          {state.phase.kind === 'refused' && (
            <div className="word-note word-refused" role="alert">
              <p>{state.phase.why}</p>
              <a href="/">{TEXTS.toHome}</a>
            </div>
          )}
          <div ref={editor} className="word-editor" hidden={state.phase.kind === 'refused'} />
        </main>
        {showsPane && (
          <>
            <div
              className="word-divider"
              role="separator"
              aria-orientation="vertical"
              aria-label={TEXTS.resizePane}
              title={TEXTS.resizePane}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={drag}
            />
            <aside className="word-pane" style={{ width }} aria-label={state.addIn?.name}>
              <header>
                <h2>{state.addIn?.name}</h2>
                <button
                  type="button"
                  aria-label={TEXTS.closePane}
                  title={TEXTS.closePane}
                  onClick={() => word.state.set({ isPaneOpen: false })}
                >
                  ×
                </button>
              </header>
              <div ref={pane} className="word-pane-frame" />
            </aside>
          </>
        )}
      </div>
      <UnimplementedBadge members={state.unimplemented} />
      {state.asksForPlace && <SaveDialog window={word} />}
    </div>
  );
}
