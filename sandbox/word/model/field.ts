/**
 * `Word.Field`: code and result of the fields of a document, and new ones. Results are not computed: Word does so when it
 * lays the document out, so a new field shows its code's text until then (ECMA-376 Part 1, 17.16).
 */
import { RichError } from '../host/rich-error.ts';
import type { Method, Navigation } from '../host/type-table.ts';
import { HostObject, describeType } from '../host/type-table.ts';
import { wantFlag, wantText } from '../host/wire.ts';
import { ancestor, attribute, descendants, isW, make } from '../ooxml/dom.ts';
import { W, XML } from '../ooxml/names.ts';
import { makeRun, paragraphOf, runsOf } from '../ooxml/runs.ts';
import { placeAt } from './editing.ts';
import { anchorOf, insertText } from './insert-text.ts';
import { elementsWithin, spanOfElement } from './marks.ts';
import type { Range, Span, Textual } from './objects.ts';
import { Collection } from './objects.ts';
import type { OpenDocument } from './open-document.ts';
import { spanOf, storyOf } from './reading.ts';

/** By its first element: a `w:fldSimple`, or the `w:fldChar` that begins a complex field. */
class Field extends HostObject {
  readonly typeName = 'Field';
  readonly element: Element;
  constructor(element: Element) {
    super();
    this.element = element;
  }
}

interface Parts {
  readonly code: readonly Element[];
  readonly result: readonly Element[];
  readonly all: readonly Element[];
}

const made = new WeakMap<Element, Field>();

function fieldObject(element: Element): Field {
  const field = made.get(element) ?? new Field(element);
  made.set(element, field);
  return field;
}

/** Runs of a complex field inside its paragraph, nested fields included. */
function partsOf({ element }: Field): Parts {
  const paragraph = paragraphOf(element);
  const code: Element[] = [];
  const result: Element[] = [];
  const all: Element[] = [];
  let depth = 0;
  let inResult = false;
  for (const run of paragraph === undefined ? [] : runsOf(paragraph)) {
    const mark = descendants(run, 'fldChar')[0];
    const type = attribute(mark, 'fldCharType');
    if (depth === 0 && mark !== element) {
      continue;
    }
    all.push(run);
    if (type === 'begin') {
      depth++;
    } else if (type === 'separate') {
      inResult ||= depth === 1;
    } else if (type === 'end') {
      depth--;
      if (depth === 0) {
        break;
      }
    } else {
      (inResult ? result : code).push(run);
    }
  }
  return { code, result, all };
}

const codeOf = (field: Field): string =>
  isW(field.element, 'fldSimple')
    ? (attribute(field.element, 'instr') ?? '')
    : partsOf(field)
        .code.flatMap((run) => descendants(run, 'instrText'))
        .map((one) => one.textContent ?? '')
        .join('');

function resultSpan(field: Field): Span | undefined {
  if (isW(field.element, 'fldSimple')) {
    return spanOfElement(field.element);
  }
  const runs = partsOf(field).result;
  const [first, last] = [runs[0], runs.at(-1)].map((run) => (run === undefined ? undefined : spanOfElement(run)));
  return first === undefined || last === undefined
    ? spanOfElement(field.element)
    : { start: first.start, end: last.end };
}

function typeOf(field: Field): string {
  const name = codeOf(field).trim().split(/\s/)[0]?.toLowerCase() ?? '';
  return name === '' ? 'Empty' : name.charAt(0).toUpperCase() + name.slice(1);
}

const isFieldLocked = (element: Element): boolean => ['1', 'true', 'on'].includes(attribute(element, 'fldLock') ?? '');

/** What DATE and TIME show, in their own picture (`\\@ "dd/MM/yyyy"`); undefined for other fields. */
function dateResult(code: string, now: Date): string | undefined {
  const [, name = '', picture = 'dd/MM/yyyy'] = /^\s*(DATE|TIME)\b(?:.*\\@\s*"([^"]*)")?/i.exec(code) ?? [];
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(now.getFullYear()),
    yy: two(now.getFullYear() % 100),
    MM: two(now.getMonth() + 1),
    M: String(now.getMonth() + 1),
    dd: two(now.getDate()),
    d: String(now.getDate()),
    HH: two(now.getHours()),
    H: String(now.getHours()),
    mm: two(now.getMinutes()),
    ss: two(now.getSeconds())
  };
  return name === '' ? undefined : picture.replace(/yyyy|yy|MM?|dd?|HH?|mm|ss/g, (part) => parts[part] ?? part);
}

function insertField(document: OpenDocument, object: Range, type: string, text: string, before: boolean): Field {
  document.guard(anchorOf(object));
  const tree = document.tree;
  const char = (fldCharType: string): Element => make(tree, 'fldChar', { fldCharType });
  const begin = char('begin');
  const instruction = make(tree, 'instrText');
  instruction.setAttributeNS(XML, 'xml:space', 'preserve');
  const name = type === 'Empty' ? '' : type.toUpperCase();
  instruction.textContent = ` ${[name, text].filter((one) => one !== '').join(' ')} `;
  const span = spanOf(object);
  if (span === undefined) {
    throw new RichError('InvalidArgument', 'There is no place for a field.');
  }
  const place = placeAt(before ? span.start : span.end);
  for (const content of [begin, instruction, char('separate'), undefined, char('end')]) {
    place.parent.insertBefore(content === undefined ? makeRun(tree, '«»') : make(tree, 'r', {}, content), place.before);
  }
  document.changed();
  return fieldObject(begin);
}

const listFields = (document: OpenDocument, object: Textual): Collection =>
  new Collection('FieldCollection', () =>
    elementsWithin(document, object, 'fldSimple', 'fldChar')
      .filter((one) => isW(one, 'fldSimple') || attribute(one, 'fldCharType') === 'begin')
      .map(fieldObject)
  );

export function fieldNavigations<T extends Textual>(document: OpenDocument): Readonly<Record<string, Navigation<T>>> {
  return { Fields: (object) => listFields(document, object) };
}

export function fieldMethods(document: OpenDocument): Readonly<Record<string, Method<Range>>> {
  return {
    InsertField: (range, args) => {
      const location = args.oneOf(0, ['Replace', 'Start', 'End', 'Before', 'After']);
      return insertField(
        document,
        range,
        args.has(1) ? args.text(1) : 'Empty',
        args.has(2) ? args.text(2) : '',
        location === 'Start' || location === 'Before'
      );
    }
  };
}

export function describeFields(
  document: OpenDocument
): readonly (readonly [string, ReturnType<typeof describeType>])[] {
  return [
    [
      'Field',
      describeType<Field>((object): object is Field => object instanceof Field, {
        scalars: {
          Code: {
            get: codeOf,
            set: (field, value) => {
              document.guard(field.element);
              const code = wantText(value, 'code');
              if (isW(field.element, 'fldSimple')) {
                field.element.setAttributeNS(field.element.namespaceURI, 'w:instr', code);
              } else {
                const [first, ...rest] = partsOf(field).code.flatMap((run) => descendants(run, 'instrText'));
                rest.forEach((one) => one.remove());
                if (first !== undefined) {
                  first.textContent = code;
                }
              }
              document.changed();
            }
          },
          Type: {
            get: typeOf
          },
          Locked: {
            get: ({ element }) => isFieldLocked(element),
            set: (field, value) => {
              document.guard(field.element);
              const locked = wantFlag(value, 'locked');
              field.element.setAttributeNS(W, 'w:fldLock', locked ? '1' : '0');
              document.changed();
            }
          },
          Data: { get: () => '', onlyByName: true },
          Kind: { get: () => 'Hot', onlyByName: true }
        },
        navigations: {
          ParentBody: ({ element }) => document.body(storyOf(element)),
          ParentContentControl: ({ element }) => {
            const control = ancestor(element, 'sdt');
            return control === undefined ? undefined : document.contentControl(control);
          },
          ParentTable: ({ element }) => {
            const table = ancestor(element, 'tbl');
            return table === undefined ? undefined : document.table(table);
          },
          ParentTableCell: ({ element }) => {
            const cell = ancestor(element, 'tc');
            return cell === undefined ? undefined : document.cell(cell);
          },
          Result: (field) => {
            const span = resultSpan(field);
            return span === undefined ? undefined : document.range(span);
          }
        },
        methods: {
          GetNext: (field) => {
            const all = listFields(document, document.body(storyOf(field.element))).objects;
            return all[all.indexOf(field) + 1];
          },
          Select: (field) => {
            const span = resultSpan(field);
            if (span !== undefined) {
              document.surface.select(span);
            }
          },
          // Numbers of pages and the like come from a layout that is not here; a locked field stays as it is in any Word.
          UpdateResult: (field) => {
            document.guard(field.element);
            const span = resultSpan(field);
            const text = isFieldLocked(field.element) ? undefined : dateResult(codeOf(field), new Date());
            if (text !== undefined && span !== undefined) {
              insertText(document, document.range(span), text, 'Replace');
            }
          },
          Delete: (field) => {
            document.guard(field.element);
            const whole = isW(field.element, 'fldSimple') ? [field.element] : partsOf(field).all;
            whole.forEach((one) => one.remove());
            document.changed();
          }
        }
      })
    ],
    [
      'FieldCollection',
      describeType<Collection>((object): object is Collection => object.typeName === 'FieldCollection', {
        withoutReference: true,
        items: (fields) => fields.objects,
        methods: {
          GetByTypes: (fields, args) => {
            const types = args.raw(0);
            const wanted = new Set(Array.isArray(types) ? types.map(String) : []);
            return new Collection('FieldCollection', () =>
              fields.objects.filter((one) => one instanceof Field && wanted.has(typeOf(one)))
            );
          }
        }
      })
    ]
  ];
}
