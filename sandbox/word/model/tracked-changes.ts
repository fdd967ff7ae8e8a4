/** `Word.TrackedChange` and `Document.changeTrackingMode`. */
import { RichError, itemNotFound } from '../host/rich-error.ts';
import type { Method, Scalar } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantOneOf } from '../host/wire.ts';
import { child, descendants, isW } from '../ooxml/dom.ts';
import { REVISIONS, revisionAuthor, revisionDate, revisionKind, revisionText, settle } from '../ooxml/revisions.ts';
import { runText, runsOf } from '../ooxml/runs.ts';
import { elementsWithin, spanOfElement } from './marks.ts';
import type { Textual, WordDocument } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { PARAGRAPH_BREAK, paragraphsOf } from './reading.ts';
import { storyOf } from './reading.ts';

class TrackedChange extends HostObject {
  readonly typeName = 'TrackedChange';
  readonly element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

const MODES = ['Off', 'TrackAll', 'TrackMineOnly'] as const;

/** The mode is a setting of the document; "mine only" is one of the person's window. */
export function trackingScalar(document: OpenDocument): Scalar<WordDocument> {
  return {
    get: () => document.tracking,
    set: (_, value) => {
      document.demandWritable();
      document.tracking = wantOneOf(value, MODES, 'changeTrackingMode');
    }
  };
}

const made = new WeakMap<Element, TrackedChange>();

const changeObject = (element: Element): TrackedChange => {
  const object = made.get(element) ?? new TrackedChange(element);
  made.set(element, object);
  return object;
};

/** Changes in document order. A marked paragraph end counts with the text of its paragraph where both are of one kind. */
function changesIn(document: OpenDocument, object: Textual): Element[] {
  return elementsWithin(document, object, ...REVISIONS).filter((element) => {
    if (!isW(element.parentNode, 'rPr') || !isW(element, 'ins', 'del')) {
      return true;
    }
    const paragraph = element.parentElement?.parentElement?.parentElement;
    return (
      paragraph !== null &&
      paragraph !== undefined &&
      !Array.from(paragraph.children).some((one) => isW(one, element.localName))
    );
  });
}

export const listTrackedChanges = (document: OpenDocument, object: Textual): Collection =>
  new Collection('TrackedChangeCollection', () => changesIn(document, object).map(changeObject));

/** Settles a change with the paragraph end that belongs to it. */
function settleWhole(document: OpenDocument, element: Element, accept: boolean): void {
  const paragraph = isW(element.parentNode, 'p') ? element.parentElement : null;
  document.guard(element);
  settle(element, accept);
  const mark = child(child(child(paragraph, 'pPr'), 'rPr'), element.localName);
  if (
    mark !== undefined &&
    paragraph !== null &&
    !Array.from(paragraph.children).some((one) => isW(one, mark.localName))
  ) {
    settle(mark, accept);
  }
  document.changed();
}

const demand = ({ element }: TrackedChange): Element => {
  if (!element.isConnected) {
    throw itemNotFound('The change was accepted or rejected already.');
  }
  return element;
};

function settleAll(document: OpenDocument, changes: Collection, accept: boolean): void {
  for (const change of changes.objects) {
    if (change instanceof TrackedChange && change.element.isConnected) {
      settleWhole(document, change.element, accept);
    }
  }
}

/** `getTrackedChanges` and `getReviewedText` of the objects that have text. */
export function trackedMethods<T extends Textual>(document: OpenDocument): Readonly<Record<string, Method<T>>> {
  return {
    GetTrackedChanges: (object) => listTrackedChanges(document, object),
    GetReviewedText: (object, args) => {
      const original = args.oneOf(0, ['Original', 'Current'], 'Current') === 'Original';
      return paragraphsOf(document, object)
        .map((paragraph) => (original ? originalText(paragraph) : runsOf(paragraph).map(runText).join('')))
        .join(PARAGRAPH_BREAK);
    }
  };
}

/** The text before all changes: with what was deleted, without what was added. */
function originalText(paragraph: Element): string {
  return descendants(paragraph, 'r')
    .filter((run) => !isW(run.parentNode, 'ins', 'moveTo'))
    .map((run) => (isW(run.parentNode, 'del', 'moveFrom') ? revisionText(run) : runText(run)))
    .join('');
}

export function describeTrackedChanges(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  return [
    [
      'TrackedChange',
      describeType<TrackedChange>((object): object is TrackedChange => object instanceof TrackedChange, {
        scalars: {
          Author: { get: ({ element }) => revisionAuthor(element) },
          Date: { get: ({ element }) => revisionDate(element) },
          Text: { get: ({ element }) => revisionText(element) },
          Type: { get: ({ element }) => revisionKind(element) }
        },
        methods: {
          Accept: (change) => settleWhole(document, demand(change), true),
          Reject: (change) => settleWhole(document, demand(change), false),
          GetNext: (change) => {
            const element = demand(change);
            const all = changesIn(document, document.body(storyOf(element)));
            const next = all[all.indexOf(element) + 1];
            return next === undefined ? undefined : changeObject(next);
          },
          GetRange: (change) => {
            const span = spanOfElement(demand(change));
            if (span === undefined) {
              throw new RichError('GeneralException', 'The change stands in no paragraph.');
            }
            return document.range(span);
          }
        }
      })
    ],
    [
      'TrackedChangeCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'TrackedChangeCollection', {
        items: (changes) => changes.objects,
        methods: {
          AcceptAll: (changes) => settleAll(document, changes, true),
          RejectAll: (changes) => settleAll(document, changes, false)
        }
      })
    ]
  ];
}
