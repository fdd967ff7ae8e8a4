/**
 * The text of one paragraph as Word's object model counts it: the runs in document order, whatever they are wrapped in
 * (content control, hyperlink, insertion), without deleted text and without the paragraphs of text boxes.
 */
import { ancestors, child, children, descendants, isElement, isW, make } from './dom.ts';
import { XML } from './names.ts';
import { TreeIndex } from './tree-index.ts';

/** Word writes a line break inside a paragraph as a vertical tab. */
export const LINE_BREAK = '\v';

/** Visible runs of a paragraph, in document order. */
export function runsOf(paragraph: Element): Element[] {
  return descendants(paragraph, 'r').filter((run) => belongsTo(run, paragraph));
}

/** Visible runs below any element of a paragraph, e.g. below an inline content control. */
export function runsBelow(element: Element): Element[] {
  const paragraph = paragraphOf(element);
  if (isW(element, 'r')) {
    return [element];
  }
  return paragraph === undefined ? [] : descendants(element, 'r').filter((run) => belongsTo(run, paragraph));
}

/** The paragraph that an inline element is in, or the paragraph itself. */
export function paragraphOf(element: Element): Element | undefined {
  if (isW(element, 'p')) {
    return element;
  }
  for (const parent of ancestors(element)) {
    if (isW(parent, 'p')) {
      return parent;
    }
  }
  return undefined;
}

function belongsTo(run: Element, paragraph: Element): boolean {
  for (const parent of ancestors(run)) {
    if (parent === paragraph) {
      return true;
    }
    if (isW(parent, 'p', 'del', 'moveFrom')) {
      return false;
    }
  }
  return false;
}

export function runText(run: Element): string {
  return children(run)
    .map((part) => {
      if (isW(part, 't')) {
        return part.textContent ?? '';
      }
      if (isW(part, 'tab', 'ptab')) {
        return '\t';
      }
      if (isW(part, 'br', 'cr')) {
        return LINE_BREAK;
      }
      return isW(part, 'noBreakHyphen') ? '\u2011' : '';
    })
    .join('');
}

export function paragraphText(paragraph: Element): string {
  const read = (): string => runsOf(paragraph).map(runText).join('');
  return TreeIndex.around(paragraph)?.text(paragraph, read) ?? read();
}

/** Makes a run; tabs and line breaks become the elements that Word uses for them. */
export function makeRun(document: Document, text: string, properties?: Element): Element {
  const run = make(document, 'r');
  if (properties !== undefined) {
    run.append(properties.cloneNode(true));
  }
  for (const piece of text.split(/([\t\v\n])/)) {
    if (piece === '\t') {
      run.append(make(document, 'tab'));
    } else if (piece === LINE_BREAK || piece === '\n') {
      run.append(make(document, 'br'));
    } else if (piece !== '') {
      const t = make(document, 't');
      t.setAttributeNS(XML, 'xml:space', 'preserve');
      t.textContent = piece;
      run.append(t);
    }
  }
  return run;
}

/** Where a run stands in the text of its paragraph. */
export interface PlacedRun {
  readonly run: Element;
  readonly start: number;
  readonly end: number;
}

export function placedRuns(paragraph: Element): PlacedRun[] {
  let at = 0;
  return runsOf(paragraph).map((run) => {
    const start = at;
    at += runText(run).length;
    return { run, start, end: at };
  });
}

/** Makes sure that a run ends at this offset of the paragraph's text. The left part stays the same element. */
export function splitRunAt(paragraph: Element, offset: number): void {
  const placed = placedRuns(paragraph).find(({ start, end }) => start < offset && offset < end);
  if (placed === undefined) {
    return;
  }
  const { run, start } = placed;
  const properties = child(run, 'rPr');
  const rest = make(run.ownerDocument, 'r', {}, properties?.cloneNode(true));
  let left = offset - start;
  for (const part of children(run).filter((element) => element !== properties)) {
    const length = partLength(part);
    if (left <= 0) {
      rest.append(part);
    } else if (length > left) {
      const text = part.textContent ?? '';
      const right = part.cloneNode(false);
      if (isElement(right)) {
        right.textContent = text.slice(left);
        right.setAttributeNS(XML, 'xml:space', 'preserve');
        rest.append(right);
      }
      part.textContent = text.slice(0, left);
      part.setAttributeNS(XML, 'xml:space', 'preserve');
    }
    left -= length;
  }
  run.after(rest);
}

function partLength(part: Element): number {
  if (isW(part, 't')) {
    return (part.textContent ?? '').length;
  }
  return isW(part, 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen') ? 1 : 0;
}

/** The runs that lie in `[start, end)`, made to end exactly there. */
export function isolateRuns(paragraph: Element, start: number, end: number): Element[] {
  splitRunAt(paragraph, start);
  splitRunAt(paragraph, end);
  return placedRuns(paragraph)
    .filter((placed) => placed.start >= start && placed.end <= end && placed.start < placed.end)
    .map(({ run }) => run);
}

/** Takes an inline element away together with wrappers that it leaves empty (hyperlink, insertion; never a control). */
export function removeInline(element: Element): void {
  const parent = element.parentNode;
  element.remove();
  if (isElement(parent) && isW(parent, 'hyperlink', 'ins', 'smartTag') && parent.children.length === 0) {
    removeInline(parent);
  }
}
