/** Entry of the Word window's page. */
import '@eigenpal/docx-editor-react/styles.css';
import '@eigenpal/docx-editor-core/prosemirror/editor.css';
import './window.css';
import { createRoot } from 'react-dom/client';
import type { WindowConfig } from '../window-config.ts';
import { CONFIG_ELEMENT } from '../window-config.ts';
import { chosenLook } from './look.ts';
import { WindowFrame } from './window-frame.tsx';
import { createWordWindow } from './word-window.ts';

const block = document.getElementById(CONFIG_ELEMENT);
const root = document.getElementById('root');
if (block !== null && root !== null) {
  // Written by our own server into this page.
  const config = JSON.parse(block.textContent ?? '') as WindowConfig;
  const { language, theme } = chosenLook();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  const window = createWordWindow(config);
  /** For tests: what is missing, and how long the transfers took. */
  Object.assign(globalThis, {
    __word: {
      get unimplemented() {
        return Object.fromEntries(window.state.get().unimplemented);
      },
      get state() {
        return window.state.get();
      },
      get times() {
        return window.editor()?.times();
      }
    }
  });
  createRoot(root).render(<WindowFrame window={window} person={config.person.displayName} />);
}
