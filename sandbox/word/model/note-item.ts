/** `Word.NoteItem`: footnotes and endnotes. The text of each is a story of its own. */
import { itemNotFound } from '../host/rich-error.ts';
import type { Method, Navigation } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { attribute, children, make } from '../ooxml/dom.ts';
import { findOrMakeStyle } from '../ooxml/built-in-styles.ts';
import { editCompanion, readCompanion } from '../ooxml/companion-parts.ts';
import { makeRun } from '../ooxml/runs.ts';
import { anchorOf } from './insert-text.ts';
import { elementsWithin, freshId, putMark, spanOfElement } from './marks.ts';
import type { Body, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { spanOf } from './reading.ts';

type NoteKind = 'footnote' | 'endnote';

const PARTS = { footnote: 'footnotes', endnote: 'endnotes' } as const;
const STYLES = {
  footnote: ['FootnoteReference', 'FootnoteText'],
  endnote: ['EndnoteReference', 'EndnoteText']
} as const;

class NoteItem extends HostObject {
  readonly typeName = 'NoteItem';
  readonly kind: NoteKind;
  readonly id: string;
  constructor(kind: NoteKind, id: string) {
    super();
    this.kind = kind;
    this.id = id;
  }
}

const known = new WeakMap<OpenDocument, Map<string, NoteItem>>();

function noteObject(document: OpenDocument, kind: NoteKind, id: string): NoteItem {
  const notes = known.get(document) ?? new Map<string, NoteItem>();
  known.set(document, notes);
  const note = notes.get(`${kind} ${id}`) ?? new NoteItem(kind, id);
  notes.set(`${kind} ${id}`, note);
  return note;
}

function referenceOf(document: OpenDocument, { kind, id }: NoteItem): Element {
  const found = elementsWithin(document, document.body(), `${kind}Reference`).find(
    (one) => attribute(one, 'id') === id
  );
  if (found === undefined) {
    throw itemNotFound('The note is gone.');
  }
  return found;
}

function contentOf(document: OpenDocument, { kind, id }: NoteItem): Element {
  const root = readCompanion(document.file, PARTS[kind])?.documentElement;
  const found = root === undefined ? undefined : children(root, kind).find((one) => attribute(one, 'id') === id);
  if (found === undefined) {
    throw itemNotFound('The note has no text.');
  }
  return found;
}

function listNotes(document: OpenDocument, object: Textual, kind: NoteKind): Collection {
  return new Collection('NoteItemCollection', () =>
    elementsWithin(document, object, `${kind}Reference`).map((one) =>
      noteObject(document, kind, attribute(one, 'id') ?? '')
    )
  );
}

function insertNote(document: OpenDocument, object: Textual, kind: NoteKind, text: string): NoteItem {
  document.guard(anchorOf(object));
  const span = spanOf(object);
  if (span === undefined) {
    throw itemNotFound('There is no text to put a note behind.');
  }
  const notes = editCompanion(document.file, PARTS[kind]);
  const [referenceStyle, textStyle] = STYLES[kind];
  const mark = findOrMakeStyle(document.file, referenceStyle)?.id ?? referenceStyle;
  const style = findOrMakeStyle(document.file, textStyle)?.id ?? textStyle;
  const id = freshId([notes], [kind]);
  const marked = (tree: Document, name: string, attributes: Readonly<Record<string, string>>): Element =>
    make(tree, 'r', {}, make(tree, 'rPr', {}, make(tree, 'rStyle', { val: mark })), make(tree, name, attributes));
  notes.documentElement.append(
    make(
      notes,
      kind,
      { id },
      make(
        notes,
        'p',
        {},
        make(notes, 'pPr', {}, make(notes, 'pStyle', { val: style })),
        marked(notes, `${kind}Ref`, {}),
        makeRun(notes, ` ${text}`)
      )
    )
  );
  putMark(span.end, marked(document.tree, `${kind}Reference`, { id }), 'left');
  document.changed();
  return noteObject(document, kind, id);
}

/** Members of the objects that have text. */
export function noteMembers<T extends Textual>(
  document: OpenDocument
): {
  readonly methods: Readonly<Record<string, Method<T>>>;
  readonly navigations: Readonly<Record<string, Navigation<T>>>;
} {
  return {
    methods: {
      InsertFootnote: (object, args) => insertNote(document, object, 'footnote', args.text(0)),
      InsertEndnote: (object, args) => insertNote(document, object, 'endnote', args.text(0))
    },
    navigations: {
      Footnotes: (object) => listNotes(document, object, 'footnote'),
      Endnotes: (object) => listNotes(document, object, 'endnote')
    }
  };
}

export function describeNotes(document: OpenDocument): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  return [
    [
      'NoteItem',
      describeType<NoteItem>((object): object is NoteItem => object instanceof NoteItem, {
        scalars: { Type: { get: ({ kind }) => (kind === 'footnote' ? 'Footnote' : 'Endnote') } },
        navigations: {
          Body: (note): Body => document.body(contentOf(document, note)),
          Reference: (note) => {
            const run = referenceOf(document, note).parentElement;
            const span = run === null ? undefined : spanOfElement(run);
            return span === undefined ? undefined : document.range(span);
          }
        },
        methods: {
          Delete: (note) => {
            const reference = referenceOf(document, note);
            document.guard(reference);
            reference.parentElement?.remove();
            const content = contentOf(document, note);
            document.guard(content);
            content.remove();
            document.changed();
          },
          GetNext: (note) => {
            const all = listNotes(document, document.body(), note.kind).objects;
            return all[all.indexOf(note) + 1];
          }
        }
      })
    ],
    [
      'NoteItemCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'NoteItemCollection', {
        withoutReference: true,
        items: (notes) => notes.objects
      })
    ]
  ];
}
