/**
 * Placeholder text of content controls. While it shows, the control has `w:showingPlcHdr` and its content is the placeholder
 * in the style "Placeholder Text"; the text itself is kept in the glossary document ([ECMA-376] Part 1, 17.5.2.25 and 17.12).
 */
import { ancestors, attribute, child, childValue, children, descendants, isW, make } from '../ooxml/dom.ts';
import { properties, putProperty, setValue } from '../ooxml/order.ts';
import { paragraphText, runsOf, makeRun, runText, removeInline } from '../ooxml/runs.ts';
import { findStyle } from '../ooxml/styles.ts';
import { TreeIndex } from '../ooxml/tree-index.ts';
import type { OpenDocument } from './open-document.ts';
import { contentOf, isInline, paragraphsBelow } from './reading.ts';

const GLOSSARY = 'word/glossary/document.xml';

export function showsPlaceholder(control: Element): boolean {
  const flag = child(child(control, 'sdtPr'), 'showingPlcHdr');
  return flag !== undefined && !['0', 'false', 'off'].includes(attribute(flag, 'val') ?? '1');
}

function contentText(control: Element): string {
  const content = contentOf(control);
  return isInline(control)
    ? descendants(content, 'r').map(runText).join('')
    : paragraphsBelow(content).map(paragraphText).join('\n');
}

/** The placeholder: what shows now, else what the glossary keeps, else nothing. */
export function placeholderText(document: OpenDocument, control: Element): string {
  if (showsPlaceholder(control)) {
    return contentText(control);
  }
  const name = childValue(child(child(control, 'sdtPr'), 'placeholder'), 'docPart');
  const glossary = name === undefined ? undefined : document.file.read(GLOSSARY);
  if (glossary === undefined) {
    return '';
  }
  return (
    TreeIndex.of(glossary)
      .kept('texts by name', () => textsOfParts(glossary))
      .get(name ?? '') ?? ''
  );
}

/** What each part of the glossary says, by its name; of parts with one name the first. */
const textsOfParts = (glossary: Document): ReadonlyMap<string, string> =>
  new Map(
    descendants(glossary, 'docPart')
      .reverse()
      .map((part) => [
        childValue(child(part, 'docPartPr'), 'name') ?? '',
        descendants(part, 'p').map(paragraphText).join('\n')
      ])
  );

/** What each of these controls that shows its placeholder shows, by the control's id. */
export function shownPlaceholders(controls: readonly Element[]): ReadonlyMap<string, string> {
  const shown = controls.filter(showsPlaceholder);
  return new Map(shown.map((control) => [childValue(child(control, 'sdtPr'), 'id') ?? '', contentText(control)]));
}

/**
 * After the person has edited: a control whose text is no longer its placeholder has real content, one that was emptied
 * shows its placeholder again.
 * @param before what each control has shown as its placeholder; the editor hands back the flag that it was loaded with.
 */
export function settlePlaceholders(
  document: OpenDocument,
  controls: readonly Element[],
  before: ReadonlyMap<string, string>
): void {
  for (const control of controls) {
    const prompt = before.get(childValue(child(control, 'sdtPr'), 'id') ?? '');
    const text = contentText(control);
    if (prompt !== undefined && prompt !== text && showsPlaceholder(control)) {
      child(child(control, 'sdtPr'), 'showingPlcHdr')?.remove();
      dropPlaceholderStyle(document, control);
    }
    if (text === '' && !showsPlaceholder(control)) {
      showPlaceholder(document, control, placeholderText(document, control) || (prompt ?? ''));
    }
  }
}

function dropPlaceholderStyle(document: OpenDocument, control: Element): void {
  const style = findStyle(document.file, 'Placeholder Text')?.id;
  for (const run of descendants(contentOf(control), 'r')) {
    const named = child(child(run, 'rPr'), 'rStyle');
    if (named !== undefined && attribute(named, 'val') === style) {
      named.remove();
    }
  }
}

/** Takes the placeholder away because real content comes; every showing control around the place is meant. */
export function leavePlaceholder(place: Element): void {
  for (const control of [...(isW(place, 'sdt') ? [place] : []), ...ancestors(place)]) {
    if (isW(control, 'sdt') && showsPlaceholder(control)) {
      empty(control);
      child(child(control, 'sdtPr'), 'showingPlcHdr')?.remove();
    }
  }
}

/** Leaves an inline control without runs, a block control with one empty paragraph. */
export function empty(control: Element): void {
  const content = contentOf(control);
  if (isInline(control)) {
    content.replaceChildren();
    return;
  }
  const kept = paragraphsBelow(content)[0] ?? make(content.ownerDocument, 'p');
  for (const run of runsOf(kept)) {
    removeInline(run);
  }
  for (const part of children(kept).filter((one) => !isW(one, 'pPr'))) {
    part.remove();
  }
  content.replaceChildren(kept);
}

/** Shows the placeholder of an empty control again; one without a placeholder stays empty. */
export function enterPlaceholder(document: OpenDocument, control: Element): void {
  showPlaceholder(document, control, placeholderText(document, control));
}

function showPlaceholder(document: OpenDocument, control: Element, text: string): void {
  if (text === '' || contentText(control) !== '') {
    return;
  }
  const tree = control.ownerDocument;
  const style = findStyle(document.file, 'Placeholder Text');
  const format = make(
    tree,
    'rPr',
    {},
    style === undefined ? make(tree, 'color', { val: '666666' }) : make(tree, 'rStyle', { val: style.id })
  );
  const run = makeRun(tree, text, format);
  const target = isInline(control) ? contentOf(control) : paragraphsBelow(contentOf(control))[0];
  target?.append(run);
  putProperty(properties(control, 'sdtPr'), make(tree, 'showingPlcHdr'));
}

/** Sets the placeholder of a control that is empty or shows one; a control with content keeps its content. */
export function setPlaceholderText(document: OpenDocument, control: Element, text: string): void {
  if (showsPlaceholder(control)) {
    leavePlaceholder(control);
  }
  showPlaceholder(document, control, text);
  if (text === '') {
    setValue(properties(control, 'sdtPr'), 'showingPlcHdr', undefined);
  }
}
