/**
 * What is changed in the editor's bundle while the Word window is built. After each transaction the editor makes its whole
 * document model anew, compares it as JSON with the last one and keeps it in a list of up to a hundred, all before the next
 * key is taken: a third of a second on a document of three hundred pages, and React's error 185 when keys come fast. Its own
 * undo does not use that list. It is made once the person pauses instead; whoever needs the document sooner asks for it.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const PAUSE_MS = 300;

/** The text in the editor 1.9.0; the build fails where it is missing, so that a new version is looked at. */
const EACH_KEY = 'let he=A.current?.getDocument();he&&oe.current?.(he);';
const AFTER_A_PAUSE =
  'clearTimeout(A.later);A.later=setTimeout(()=>{let he=A.current?.getDocument();he&&oe.current?.(he)},' +
  `${PAUSE_MS});`;

export const editorPatches: Plugin = {
  name: 'editor-patches',
  setup(build) {
    build.onLoad({ filter: /docx-editor-react[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(EACH_KEY)) {
        throw new Error('The editor is not the version that editor-patches.ts knows.');
      }
      return { contents: source.replace(EACH_KEY, AFTER_A_PAUSE), loader: 'js' };
    });
  }
};
