/** Content controls of a draft, with their prompts as real placeholders, so that Word shows one again when text is deleted. */
import { element } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { PLACEHOLDER_STYLE } from './styles';
import { paragraph, run } from './text';
import type { DraftIds } from './text';

export interface Control {
  /** `w:tag`: for a section its id. */
  readonly tag: string;
  /** What Word shows on the control's frame. */
  readonly title: string;
  readonly prompt: string;
}

/** Word takes at most 64 characters for a control's title. */
const LONGEST_TITLE = 64;

export function shortTitle(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** Name of the building block that holds a control's prompt. */
export const promptName = (tag: string): string => `TongKet ${tag}`;

/** The prompt as it stands in the control and in the glossary. */
export const promptRun = (prompt: string): XmlElement =>
  run(prompt, element('w:rStyle', { 'w:val': PLACEHOLDER_STYLE }));

function properties(ids: DraftIds, control: Control, kind: XmlElement | undefined): XmlElement {
  return element(
    'w:sdtPr',
    {},
    element('w:alias', { 'w:val': shortTitle(control.title) }),
    element('w:tag', { 'w:val': control.tag }),
    element('w:id', { 'w:val': ids.control() }),
    // The control itself cannot be deleted; what is in it can be written freely.
    element('w:lock', { 'w:val': 'sdtLocked' }),
    element('w:placeholder', {}, element('w:docPart', { 'w:val': promptName(control.tag) })),
    element('w:showingPlcHdr'),
    kind
  );
}

/** A control around paragraphs, for the text of a section. */
export function blockControl(ids: DraftIds, control: Control, style: string): XmlElement {
  const content = paragraph(ids, style, promptRun(control.prompt));
  return element('w:sdt', {}, properties(ids, control, undefined), element('w:sdtContent', {}, content));
}

/** A control for plain text within a paragraph. */
export function inlineControl(ids: DraftIds, control: Control): XmlElement {
  return element(
    'w:sdt',
    {},
    properties(ids, control, element('w:text')),
    element('w:sdtContent', {}, promptRun(control.prompt))
  );
}
