/**
 * Placeholders act as one piece, as in Word: a click selects the whole prompt, and what is typed takes its place in the
 * look of the surrounding text instead of being added to the prompt.
 */
import { isControl } from './positions.ts';
import type { EditorNode, EditorPlace } from './positions.ts';

/** Positions of a placeholder's text in the editor's document. */
export interface PlaceholderRange {
  readonly from: number;
  readonly to: number;
}

export interface Placeholders {
  /** Takes note of the prompts that show now: after each load of the document. */
  learn(doc: EditorNode): void;
  /** The untouched prompt around a place, or undefined. */
  around(place: PlaceBefore): PlaceholderRange | undefined;
  /** The text that has just taken a prompt's place around a place; told once for each prompt. */
  replaced(place: PlaceBefore): PlaceholderRange | undefined;
}

/** A place whose surrounding nodes know where they begin. */
export interface PlaceBefore extends EditorPlace {
  before(depth: number): number;
}

const textOf = (node: EditorNode): string => node.textBetween(0, node.nodeSize - 2, '\n', () => '');

/** First and last place of text inside a control that starts at `start`. */
function rangeOf(node: EditorNode, start: number): PlaceholderRange | undefined {
  let from: number | undefined;
  let to = start;
  node.descendants((inner, at) => {
    if (inner.isText) {
      from ??= start + 1 + at;
      to = start + 1 + at + inner.nodeSize;
    }
  });
  return from === undefined ? undefined : { from, to };
}

export function createPlaceholders(): Placeholders {
  const shown = new Map<unknown, string>();
  /** The innermost control around a place that has shown a prompt, untouched or not as asked. */
  const promptAround = (place: PlaceBefore, untouched: boolean): { node: EditorNode; start: number } | undefined => {
    for (let depth = place.depth; depth > 0; depth--) {
      const node = place.node(depth);
      const prompt = isControl(node) ? shown.get(node.attrs['id']) : undefined;
      if (prompt !== undefined && (prompt === textOf(node)) === untouched) {
        return { node, start: place.before(depth) };
      }
    }
    return undefined;
  };
  return {
    learn(doc) {
      shown.clear();
      doc.descendants((node) => {
        if (isControl(node) && node.attrs['showingPlaceholder'] === true) {
          shown.set(node.attrs['id'], textOf(node));
        }
      });
    },
    around(place) {
      const found = promptAround(place, true);
      return found && rangeOf(found.node, found.start);
    },
    replaced(place) {
      const found = promptAround(place, false);
      if (found !== undefined) {
        shown.delete(found.node.attrs['id']);
      }
      return found && rangeOf(found.node, found.start);
    }
  };
}
