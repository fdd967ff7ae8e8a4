/**
 * What is changed in the editor's bundle while the Word window is built. After each transaction the editor makes its whole
 * document model anew, compares it as JSON with the last one and keeps it in a list of up to a hundred, all before the next
 * key is taken: a third of a second on a document of three hundred pages, and React's error 185 when keys come fast. Its own
 * undo does not use that list. It is made once the person pauses instead; whoever needs the document sooner asks for it.
 *
 * And whenever it has opened a document it takes the keyboard, with the caret at the very beginning: also from a task pane
 * whose writing made it open the document anew, and from the field that keeps what is typed meanwhile. Now only when nobody
 * has the keyboard.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const PAUSE_MS = 300;

/** The texts in the editor 1.9.0; the build fails where one is missing, so that a new version is looked at. */
const PATCHES: readonly (readonly [text: string, instead: string])[] = [
  [
    'let he=A.current?.getDocument();he&&oe.current?.(he);',
    'clearTimeout(A.later);A.later=setTimeout(()=>{let he=A.current?.getDocument();he&&oe.current?.(he)},' +
      `${PAUSE_MS});`
  ],
  [
    'requestAnimationFrame(()=>{$.focus(),Re(true);})',
    'requestAnimationFrame(()=>{document.activeElement===document.body&&($.focus(),Re(true));})'
  ]
];

export const editorPatches: Plugin = {
  name: 'editor-patches',
  setup(build) {
    build.onLoad({ filter: /docx-editor-react[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [text, instead] of PATCHES) {
        if (!contents.includes(text)) {
          throw new Error('The editor is not the version that editor-patches.ts knows.');
        }
        contents = contents.replace(text, () => instead);
      }
      return { contents, loader: 'js' };
    });
  }
};
