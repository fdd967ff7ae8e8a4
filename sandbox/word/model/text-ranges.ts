/** Ranges inside the text of an object: words, sentences, what lies between signs. */
import type { Argument } from '../host/type-table.ts';
import { RichError } from '../host/rich-error.ts';
import { paragraphText } from '../ooxml/runs.ts';
import type { Range, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { isBefore, paragraphsBelow, pieces, spanOf, storyOf } from './reading.ts';

export function endingMarks(value: Argument): readonly string[] {
  const marks = Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
  if (marks.length === 0) {
    throw new RichError('InvalidArgument', 'Ending marks are a list of signs.');
  }
  return marks.map(String);
}

/** Where a paragraph's text is cut: behind each ending mark and at its end. */
function cuts(
  text: string,
  marks: readonly string[],
  from: number,
  to: number
): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = marks.find((one) => text.startsWith(one, at));
    if (mark !== undefined) {
      parts.push([start, Math.min(to, at + mark.length)]);
      start = Math.min(to, at + mark.length);
      at = start - 1;
    }
  }
  if (start < to) {
    parts.push([start, to]);
  }
  return parts;
}

/** `getTextRanges` and `split`: `trim` leaves white space out, `dropMarks` the ending marks. */
export function textRanges(
  document: OpenDocument,
  object: Textual,
  marks: readonly string[],
  trim: boolean,
  dropMarks = false
): Collection {
  const span = spanOf(object);
  const found = (span === undefined ? [] : pieces(document, span)).flatMap(({ paragraph, start, end }) => {
    const text = paragraphText(paragraph);
    return cuts(text, marks, start, end).flatMap(([from, to]) => {
      let [first, last] = [from, to];
      const mark = marks.find((one) => text.slice(first, last).endsWith(one));
      if (dropMarks && mark !== undefined) {
        last -= mark.length;
      }
      if (trim) {
        const inner = text.slice(first, last);
        first += inner.length - inner.trimStart().length;
        last -= inner.length - inner.trimEnd().length;
      }
      return first < last
        ? [document.range({ start: { paragraph, offset: first }, end: { paragraph, offset: last } })]
        : [];
    });
  });
  return new Collection('RangeCollection', () => found);
}

/** `getNextTextRange`: the next piece behind a range, in the next paragraphs too. */
export function nextTextRange(
  document: OpenDocument,
  range: Range,
  marks: readonly string[],
  trim: boolean
): Range | undefined {
  const { end } = range.span;
  const all = paragraphsBelow(storyOf(end.paragraph));
  const rest = all.slice(all.indexOf(end.paragraph));
  for (const paragraph of rest) {
    const offset = paragraph === end.paragraph ? end.offset : 0;
    const length = paragraphText(paragraph).length;
    if (offset < length) {
      const whole = document.range({ start: { paragraph, offset }, end: { paragraph, offset: length } });
      const next = textRanges(document, whole, marks, trim).objects[0];
      return next === undefined ? undefined : (next as Range);
    }
  }
  return undefined;
}

/** The text that both ranges have; undefined when they are apart. */
export function intersection(document: OpenDocument, a: Range, b: Range): Range | undefined {
  const start = isBefore(a.span.start, b.span.start) ? b.span.start : a.span.start;
  const end = isBefore(a.span.end, b.span.end) ? a.span.end : b.span.end;
  return isBefore(end, start) ? undefined : document.range({ start, end });
}
