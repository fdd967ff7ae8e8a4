/** Content controls, with their prompts as real placeholders, so that Word shows one again when text is deleted. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { PLACEHOLDER_STYLE } from './style-part';
import { paragraph, run, writable } from './text';
import type { DocumentIds } from './text';

export interface Control {
  /** `w:tag`: for a section or an annex its id. */
  readonly tag: string;
  /** What Word shows on the control's frame. */
  readonly title: string;
  readonly prompt: string;
}

/** Word takes at most 64 characters for a control's title. */
const LONGEST_TITLE = 64;

/** One line of at most 64 characters, cut between whole characters. */
export function shortTitle(title: string): string {
  const line = writable(title).replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) {
    return line;
  }
  const cut = line.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Name of the building block that holds a control's prompt. */
export const promptName = (tag: string): string => `TongKet ${tag}`;

/** The prompt as it stands in the control and in the glossary. */
export const promptRun = (prompt: string): XmlElement =>
  run(prompt, element('w:rStyle', { 'w:val': PLACEHOLDER_STYLE }));

interface Kind {
  readonly showsPrompt: boolean;
  /** `w:text` for plain text; nothing for rich text. */
  readonly content?: XmlElement;
}

function properties(ids: DocumentIds, control: Control, { showsPrompt, content }: Kind): XmlElement {
  return element(
    'w:sdtPr',
    {},
    element('w:alias', { 'w:val': shortTitle(control.title) }),
    element('w:tag', { 'w:val': control.tag }),
    element('w:id', { 'w:val': ids.control() }),
    // The control itself cannot be deleted; what is in it can be written freely.
    element('w:lock', { 'w:val': 'sdtLocked' }),
    element('w:placeholder', {}, element('w:docPart', { 'w:val': promptName(control.tag) })),
    showsPrompt ? element('w:showingPlcHdr') : undefined,
    content
  );
}

/** A control around paragraphs, for the text of a section. */
export function blockControl(ids: DocumentIds, control: Control, style: string): XmlElement {
  const content = paragraph(ids, style, promptRun(control.prompt));
  return element('w:sdt', {}, properties(ids, control, { showsPrompt: true }), element('w:sdtContent', {}, content));
}

/**
 * A control around what is already there.
 * @param content must begin with a paragraph of plain text (LibreOffice loses notes of the first one) and end with one.
 */
export function filledControl(
  ids: DocumentIds,
  tag: string,
  title: string,
  content: readonly XmlElement[]
): XmlElement {
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      element('w:alias', { 'w:val': shortTitle(title) }),
      element('w:tag', { 'w:val': tag }),
      element('w:id', { 'w:val': ids.control() }),
      element('w:lock', { 'w:val': 'sdtLocked' })
    ),
    element('w:sdtContent', {}, ...content)
  );
}

/** A control for plain text within a paragraph. @param text what it says already; its prompt when empty. */
export function inlineControl(ids: DocumentIds, control: Control, text = ''): XmlElement {
  return element(
    'w:sdt',
    {},
    properties(ids, control, { showsPrompt: text === '', content: element('w:text') }),
    element('w:sdtContent', {}, text === '' ? promptRun(control.prompt) : run(text))
  );
}
