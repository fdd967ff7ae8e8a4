/** Runs of prose with their font and size: what a reader takes for the text of the document. */
import { W } from '../xml/namespaces';
import { isElement, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { holdsText } from '../fixing/font-fixes';
import { formLinesOf } from './form-lines';
import type { Line } from './lines';
import type { TextLook, TextLooks } from './text-look';

export interface ProseRun {
  readonly line: Line;
  readonly run: XmlElement;
  readonly look: TextLook;
}

/** Shorter paragraphs may be headings, captions or notes, which have sizes of their own. */
const PROSE_LENGTH = 80;

/** Runs of a paragraph that hold text, those of text boxes left out. */
export function runsOf(paragraph: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child) || child.namespace !== W) {
        continue;
      }
      if (child.local === 'r') {
        if (holdsText(child)) {
          found.push(child);
        }
      } else if (!isNamed(child, W, 'pPr') && !isNamed(child, W, 'del') && !isNamed(child, W, 'moveFrom')) {
        visit(child);
      }
    }
  };
  visit(paragraph);
  return found;
}

/** Superscripts are smaller on purpose, and Word shrinks them itself. */
export function proseRuns(lines: readonly Line[], looks: TextLooks): readonly ProseRun[] {
  const { text } = formLinesOf(lines);
  return text
    .filter((line) => line.text.length >= PROSE_LENGTH && !line.isPrompt)
    .flatMap((line) => {
      const paragraph = looks.ofParagraph(line.element);
      return runsOf(line.element).map((run) => ({ line, run, look: looks.ofRun(run, paragraph) }));
    });
}
