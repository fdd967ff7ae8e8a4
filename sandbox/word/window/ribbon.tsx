import type { ReactNode } from 'react';
import { TEXTS } from './texts.ts';
import type { WindowState } from './word-window.ts';

interface Props {
  readonly state: WindowState;
  readonly onSave: () => void;
  readonly onAddIn: () => void;
  /** What stands at the right end. */
  readonly children?: ReactNode;
}

/** The Home tab, as far as this Word has one: save, and the add-in's button. The editor's own buttons stand below. */
export function Ribbon({ state, onSave, onAddIn, children }: Props): ReactNode {
  const { addIn, isPaneOpen, phase, readOnly } = state;
  const isOpen = phase.kind === 'open';
  return (
    <nav className="word-ribbon" aria-label={TEXTS.home}>
      <span className="word-tab">{TEXTS.home}</span>
      <button type="button" className="word-command" disabled={!isOpen || readOnly} onClick={onSave} title="Ctrl+S">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 2h8l2 2v9.5a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5zm2 0v3.5h5V2M4.5 14V9h7v5" />
        </svg>
        {TEXTS.save}
      </button>
      <span className="word-gap" />
      {addIn === undefined ? (
        isOpen && <span className="word-quiet">{TEXTS.noAddIn}</span>
      ) : (
        <button
          type="button"
          className="word-command word-add-in"
          aria-pressed={isPaneOpen}
          title={addIn.tip}
          onClick={onAddIn}
        >
          {addIn.icon !== '' && <img src={addIn.icon} alt="" />}
          {addIn.label}
        </button>
      )}
      {children}
    </nav>
  );
}
