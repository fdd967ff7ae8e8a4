/** `Word.Body`, `Word.Paragraph` and `Word.Range`. */
import type { Scalar, HostObject } from '../host/type-table.ts';
import { describeType } from '../host/type-table.ts';
import { wantNumber, wantOneOf } from '../host/wire.ts';
import { ancestors, attribute, child, descendants, isElement, isW, make } from '../ooxml/dom.ts';
import { properties, putProperty, setValue } from '../ooxml/order.ts';
import { paragraphId } from '../ooxml/paragraph-ids.ts';
import { revisionText } from '../ooxml/revisions.ts';
import { paragraphText } from '../ooxml/runs.ts';
import type { Formatted } from '../ooxml/styles.ts';
import { effectiveAttribute, effectiveProperty } from '../ooxml/styles.ts';
import { ALIGNMENTS } from '../ooxml/values.ts';
import { fieldMethods } from './field.ts';
import { remove } from './insert-text.ts';
import { listItemOf, listMethods, listOf } from './list.ts';
import type { Point, Span } from './objects.ts';
import { Body, Collection, Paragraph, Range } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { isBefore, isCollapsed, paragraphBeside, textOf } from './reading.ts';
import { endingMarks, intersection, nextTextRange, textRanges } from './text-ranges.ts';
import { demandSpan, textualMembers } from './textual.ts';

const BODY_TYPES: Readonly<Record<string, string>> = {
  tc: 'TableCell',
  hdr: 'Header',
  ftr: 'Footer',
  footnote: 'Footnote',
  endnote: 'Endnote'
};

const whole = (paragraph: Element): Formatted => ({ holder: 'pPr', run: undefined, paragraph });

const TWIPS_PER_POINT = 20;
/** Space in lines is written in hundredths of a line. */
const PER_LINE = 100;

/** @param perUnit how many of the file's units are one of the API's. */
function measure(document: OpenDocument, holder: string, name: string, perUnit = TWIPS_PER_POINT): Scalar<Paragraph> {
  return {
    get: ({ element }) => Number(effectiveAttribute(document.file, holder, name, whole(element)) ?? 0) / perUnit,
    set: ({ element }, value) => {
      document.guard(element);
      const format = properties(element, 'pPr');
      const copy = child(format, holder)?.cloneNode(true);
      const fresh = isElement(copy) ? copy : make(element.ownerDocument, holder);
      fresh.setAttributeNS(fresh.namespaceURI, `w:${name}`, String(Math.round(wantNumber(value, name) * perUnit)));
      putProperty(format, fresh);
      document.changed();
    }
  };
}

export function describeBody(document: OpenDocument): ReturnType<typeof describeType> {
  const common = textualMembers<Body>(document);
  return describeType<Body>((object): object is Body => object instanceof Body, {
    ...common,
    scalars: { ...common.scalars, Type: { get: ({ element }) => BODY_TYPES[element.localName] ?? 'MainDoc' } }
  });
}

export function describeParagraph(document: OpenDocument): ReturnType<typeof describeType> {
  const common = textualMembers<Paragraph>(document);
  const beside = (paragraph: Paragraph, step: 1 | -1): Paragraph | undefined => {
    const element = paragraphBeside(paragraph.element, step);
    return element === undefined ? undefined : document.paragraph(element);
  };
  return describeType<Paragraph>((object): object is Paragraph => object instanceof Paragraph, {
    navigations: {
      ...common.navigations,
      List: (paragraph) => listOf(document, paragraph),
      ListItem: (paragraph) => listItemOf(document, paragraph)
    },
    scalars: {
      ...common.scalars,
      Alignment: {
        get: ({ element }) =>
          ALIGNMENTS[attribute(effectiveProperty(document.file, 'jc', whole(element)), 'val') ?? 'left'] ?? 'Left',
        set: ({ element }, value) => {
          const wanted = wantOneOf(value, ['Left', 'Centered', 'Right', 'Justified'], 'alignment');
          document.guard(element);
          const name = Object.entries(ALIGNMENTS).find(([, shown]) => shown === wanted)?.[0];
          setValue(properties(element, 'pPr'), 'jc', name);
          document.changed();
        }
      },
      OutlineLevel: {
        get: ({ element }) =>
          Number(attribute(effectiveProperty(document.file, 'outlineLvl', whole(element)), 'val') ?? 9) + 1
      },
      IsListItem: {
        get: ({ element }) => effectiveProperty(document.file, 'numPr', whole(element)) !== undefined
      },
      LineSpacing: {
        get: ({ element }) =>
          Number(effectiveAttribute(document.file, 'spacing', 'line', whole(element)) ?? 240) / TWIPS_PER_POINT,
        set: (paragraph, value) => measure(document, 'spacing', 'line').set?.(paragraph, value)
      },
      IsLastParagraph: { get: ({ element }) => paragraphBeside(element, 1) === undefined },
      FirstLineIndent: measure(document, 'ind', 'firstLine'),
      LeftIndent: measure(document, 'ind', 'left'),
      RightIndent: measure(document, 'ind', 'right'),
      SpaceBefore: measure(document, 'spacing', 'before'),
      SpaceAfter: measure(document, 'spacing', 'after'),
      LineUnitBefore: measure(document, 'spacing', 'beforeLines', PER_LINE),
      LineUnitAfter: measure(document, 'spacing', 'afterLines', PER_LINE),
      TableNestingLevel: {
        get: ({ element }) => Array.from(ancestors(element)).filter((one) => isW(one, 'tbl')).length
      },
      UniqueLocalId: { get: ({ element }) => paragraphId(element) ?? '' }
    },
    methods: {
      ...common.methods,
      ...listMethods(document),
      GetText: ({ element }, args) => textWith(element, args.raw(0)),
      Split: (paragraph, args) =>
        textRanges(document, paragraph, endingMarks(args.raw(0)), args.flag(2, false), args.flag(1, false)),
      Delete: (paragraph) => remove(document, paragraph),
      GetNext: (paragraph) => beside(paragraph, 1),
      GetPrevious: (paragraph) => beside(paragraph, -1)
    }
  });
}

/** `getText({includeHiddenText, includeTextMarkedAsDeleted})`: deleted text only when it is asked for. */
function textWith(paragraph: Element, options: unknown): string {
  const withDeleted =
    typeof options === 'object' &&
    options !== null &&
    'IncludeTextMarkedAsDeleted' in options &&
    options.IncludeTextMarkedAsDeleted === true;
  return withDeleted
    ? descendants(paragraph, 'r')
        .map((run) => revisionText(run))
        .join('')
    : paragraphText(paragraph);
}

export function describeRange(document: OpenDocument): ReturnType<typeof describeType> {
  const common = textualMembers<Range>(document);
  const other = (object: HostObject | undefined): Range | undefined => (object instanceof Range ? object : undefined);
  return describeType<Range>((object): object is Range => object instanceof Range, {
    navigations: common.navigations,
    scalars: {
      ...common.scalars,
      IsEmpty: { get: (range) => isCollapsed(range.span) || textOf(document, range) === '' }
    },
    methods: {
      ...common.methods,
      ...fieldMethods(document),
      Delete: (range) => remove(document, range),
      IntersectWith: (range, args) => {
        const far = other(args.object(0));
        return far === undefined ? undefined : intersection(document, range, far);
      },
      GetNextTextRange: (range, args) => nextTextRange(document, range, endingMarks(args.raw(0)), args.flag(1, false)),
      Split: (range, args) =>
        textRanges(document, range, endingMarks(args.raw(0)), args.flag(3, false), args.flag(2, false)),
      ExpandTo: (range, args) => {
        const far = other(args.object(0));
        const a = demandSpan(range);
        const b = far === undefined ? a : demandSpan(far);
        return document.range({
          start: isBefore(b.start, a.start) ? b.start : a.start,
          end: isBefore(a.end, b.end) ? b.end : a.end
        });
      },
      CompareLocationWith: (range, args) => {
        const far = other(args.object(0));
        return far === undefined ? 'Unrelated' : compare(range, far);
      }
    }
  });
}

/** Behind a paragraph mark is the same place as the start of the next paragraph. */
function settled(point: Point): Point {
  const next = paragraphBeside(point.paragraph, 1);
  return point.offset > paragraphText(point.paragraph).length && next !== undefined
    ? { paragraph: next, offset: 0 }
    : point;
}

const settledSpan = ({ span }: Range): { readonly span: Span } => ({
  span: { start: settled(span.start), end: settled(span.end) }
});

function compare(one: Range, other: Range): string {
  const [a, b] = [settledSpan(one), settledSpan(other)];
  const same = !isBefore(a.span.start, b.span.start) && !isBefore(b.span.start, a.span.start);
  const sameEnd = !isBefore(a.span.end, b.span.end) && !isBefore(b.span.end, a.span.end);
  if (same && sameEnd) {
    return 'Equal';
  }
  if (!isBefore(b.span.start, a.span.end)) {
    return isBefore(a.span.end, b.span.start) ? 'Before' : 'AdjacentBefore';
  }
  if (!isBefore(a.span.start, b.span.end)) {
    return isBefore(b.span.end, a.span.start) ? 'After' : 'AdjacentAfter';
  }
  const startsIn = !isBefore(a.span.start, b.span.start);
  const endsIn = !isBefore(b.span.end, a.span.end);
  if (startsIn && endsIn) {
    return same ? 'InsideStart' : sameEnd ? 'InsideEnd' : 'Inside';
  }
  if ((same || isBefore(a.span.start, b.span.start)) && (sameEnd || isBefore(b.span.end, a.span.end))) {
    return same ? 'ContainsStart' : sameEnd ? 'ContainsEnd' : 'Contains';
  }
  return startsIn ? 'OverlapsAfter' : 'OverlapsBefore';
}

/** Collections whose items are found by their place only. */
export const describePlainCollection = (typeName: string): ReturnType<typeof describeType> =>
  describeType<Collection>(
    (object): object is Collection => object instanceof Collection && object.typeName === typeName,
    {
      withoutReference: true,
      items: (collection) => collection.objects
    }
  );
