/** The data block that the server put into the page. */
import { PAGE_DATA_ID } from '../page-data.ts';
import type { PageData } from '../page-data.ts';

/** @throws Error when the page has no such block: the script was loaded by another page. */
export function readPageData(): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent;
  if (text === undefined || text === null) {
    throw new Error('This page carries no page data.');
  }
  // Written by our own server into the same document: both sides share the type.
  return JSON.parse(text) as PageData;
}

/** Shows a failure where the web part would be. */
export function showFailure(sentence: string, error: unknown): void {
  const message = document.createElement('div');
  message.className = 'canvas-message';
  message.setAttribute('role', 'alert');
  message.textContent = `${sentence} ${error instanceof Error ? error.message : String(error)}`;
  document.getElementById('workspace')?.prepend(message);
}
