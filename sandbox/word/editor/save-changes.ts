/**
 * The document's bytes with every change since it was loaded. The editor's own `save` forgets what it saved before, and what
 * is typed while it works; so which paragraphs changed is found here, by comparing with the document as it was loaded.
 */
import type { DocxEditorRef } from '@eigenpal/docx-editor-react';
import { editorParagraphs } from './positions.ts';
import type { EditorNode } from './positions.ts';

/** A node that can be compared with another of its document. */
export interface ComparableNode extends EditorNode {
  eq(other: this): boolean;
}

interface Changes {
  readonly changedParaIds: Set<string>;
  /** Paragraphs came, went or moved: then the whole text is written anew. */
  readonly structuralChange: boolean;
}

/** What differs between two states of one document. */
export function changesBetween(loaded: ComparableNode, now: ComparableNode): Changes {
  const before = editorParagraphs(loaded);
  const after = editorParagraphs(now);
  const changedParaIds = new Set<string>();
  let structuralChange = before.length !== after.length;
  after.forEach(({ node, id }, index) => {
    const old = before[index];
    if (old === undefined || id === undefined || old.id !== id) {
      structuralChange = true;
    } else if (!(node as ComparableNode).eq(old.node as ComparableNode)) {
      changedParaIds.add(id);
    }
  });
  // Something changed that is not in a paragraph, such as a table's grid.
  structuralChange ||= changedParaIds.size === 0;
  return { changedParaIds, structuralChange };
}

/**
 * @param base the file that `loaded` was made from.
 * @returns undefined while the editor has no document.
 */
export async function saveChanges(
  editor: DocxEditorRef,
  loaded: ComparableNode,
  base: ArrayBuffer
): Promise<ArrayBuffer | undefined> {
  const agent = editor.getAgent();
  const pages = editor.getEditorRef();
  const now = pages?.getState()?.doc;
  const content = pages?.getDocument()?.package.document.content;
  if (agent === null || now === undefined || content === undefined) {
    return undefined;
  }
  const whole = agent.getDocument();
  whole.package.document.content = content;
  whole.originalBuffer = base;
  return agent.toBuffer({ selective: { ...changesBetween(loaded, now), hasUntrackedChanges: false } });
}
