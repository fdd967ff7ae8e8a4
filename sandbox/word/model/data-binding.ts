/** Keeps data-bound controls and the custom XML behind them alike, both ways, as Word does. */
import { boundNode, nodeText, setNodeText } from '../ooxml/data-binding.ts';
import { child, childValue, descendants, isW } from '../ooxml/dom.ts';
import { makeRun, runText } from '../ooxml/runs.ts';
import type { OpenDocument } from './open-document.ts';
import { enterPlaceholder, leavePlaceholder, showsPlaceholder } from './placeholder.ts';
import { contentOf, isInline, paragraphsBelow } from './reading.ts';

const textOfControl = (control: Element): string => {
  const content = contentOf(control);
  return isInline(control)
    ? descendants(content, 'r').map(runText).join('')
    : paragraphsBelow(content)
        .map((paragraph) => descendants(paragraph, 'r').map(runText).join(''))
        .join('\n');
};

const boundControls = (document: OpenDocument): Element[] =>
  descendants(document.tree, 'sdt').filter(
    (control) =>
      child(control, 'sdtContent') !== undefined && child(child(control, 'sdtPr'), 'dataBinding') !== undefined
  );

/** What each control showed when it and its data were last alike, by control id: tells which of them changed. */
const shown = new WeakMap<OpenDocument, Map<string, string>>();

function shownTexts(document: OpenDocument): Map<string, string> {
  const texts = shown.get(document) ?? new Map<string, string>();
  shown.set(document, texts);
  return texts;
}

const idOf = (control: Element): string => childValue(child(control, 'sdtPr'), 'id') ?? '';

/** The data is the truth when it changed, and when a document is opened. @returns whether a control shows something new. */
export function showBoundData(document: OpenDocument): boolean {
  let changed = false;
  for (const control of boundControls(document)) {
    const bound = boundNode(document.file, control);
    const text = bound === undefined ? undefined : nodeText(bound.node);
    if (text === undefined) {
      continue;
    }
    shownTexts(document).set(idOf(control), text);
    if (text === (showsPlaceholder(control) ? '' : textOfControl(control))) {
      continue;
    }
    leavePlaceholder(control);
    const content = contentOf(control);
    const target = isInline(control) ? content : paragraphsBelow(content)[0];
    const format = descendants(content, 'r').map((run) => child(run, 'rPr'))[0];
    for (const part of Array.from(target?.children ?? []).filter((one) => !isW(one, 'pPr'))) {
      part.remove();
    }
    if (text !== '') {
      target?.append(makeRun(document.tree, text, format));
    }
    enterPlaceholder(document, control);
    changed = true;
  }
  if (changed) {
    document.changed();
  }
  return changed;
}

/** After text was written by an add-in or typed by the person: the data follows the control that changed. */
export function writeBoundData(document: OpenDocument): void {
  const last = shownTexts(document);
  let wrote = false;
  for (const control of boundControls(document)) {
    const bound = boundNode(document.file, control);
    const text = showsPlaceholder(control) ? '' : textOfControl(control);
    if (bound !== undefined && text !== (last.get(idOf(control)) ?? nodeText(bound.node))) {
      document.file.edit(bound.part);
      setNodeText(bound.node, text);
      last.set(idOf(control), text);
      wrote = true;
    }
  }
  if (wrote) {
    showBoundData(document);
  }
}
