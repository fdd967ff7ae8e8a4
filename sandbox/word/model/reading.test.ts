/**
 * @jest-environment jsdom
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PROFILES } from '../host/profiles.ts';
import { References } from '../host/references.ts';
import { blankDocument } from '../ooxml/blank-document.ts';
import { OoxmlPackage } from '../ooxml/package.ts';
import { controlTag } from './content-control.ts';
import { EventSubscriptions, createControlEvents } from './events.ts';
import { insertText } from './insert-text.ts';
import { ContentControl } from './objects.ts';
import { OpenDocument } from './open-document.ts';
import { placeholderText } from './placeholder.ts';
import { textOf } from './reading.ts';
import { search } from './search.ts';
import { listControls, listParagraphs } from './textual.ts';

const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const section = (id: number): string =>
  `${line(`Mục ${id}`)}<w:sdt><w:sdtPr><w:tag w:val="muc-${id}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${line('giám sát')}${line('phản biện')}</w:sdtContent></w:sdt>`;

function documentOf(sections: number): OpenDocument {
  const parts = unzipSync(blankDocument());
  const body = Array.from({ length: sections }, (_, index) => section(index + 1)).join('');
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:p/>', body);
  return new OpenDocument({
    file: OoxmlPackage.open(zipSync({ ...parts, 'word/document.xml': strToU8(main) })),
    profile: PROFILES.web,
    readOnly: false,
    surface: { selection: () => undefined, select: () => undefined },
    save: () => Promise.resolve()
  });
}

/** How often a node was looked at: each property that was read, each element that a collection held. */
let visits = 0;
const restore: (() => void)[] = [];

/** Counts what is asked of a kind of node. */
function count(prototype: object): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const { get, value } = property as { readonly get?: () => unknown; readonly value?: unknown };
    if (
      property.configurable !== true ||
      name === 'constructor' ||
      (get === undefined && typeof value !== 'function')
    ) {
      continue;
    }
    const counted = (call: (...args: readonly unknown[]) => unknown) =>
      function look(this: unknown, ...args: readonly unknown[]): unknown {
        const answer = Reflect.apply(call, this, args) as unknown;
        visits += 1 + (answer instanceof HTMLCollection ? answer.length : 0);
        return answer;
      };
    Object.defineProperty(
      prototype,
      name,
      get === undefined
        ? { ...property, value: counted(value as (...args: readonly unknown[]) => unknown) }
        : { ...property, get: counted(get) }
    );
    restore.push(() => Object.defineProperty(prototype, name, property));
  }
}

function visitsOf(work: () => void): number {
  visits = 0;
  work();
  return visits;
}

/** What an add-in or the window asks of a document. */
const QUESTIONS: Readonly<Record<string, (document: OpenDocument) => void>> = {
  'tag, text and placeholder of each control': (document) => {
    for (const control of listControls(document, document.body()).objects) {
      if (control instanceof ContentControl) {
        controlTag(control);
        textOf(document, control);
        placeholderText(document, control.element);
      }
    }
  },
  'the controls of a range over everything': (document) => {
    const range = document.range({
      start: { paragraph: firstOf(document), offset: 0 },
      end: { paragraph: lastOf(document), offset: 0 }
    });
    expect(listControls(document, range).objects.length).toBeGreaterThan(10);
  },
  'the text of each paragraph': (document) => {
    listParagraphs(document, document.body()).objects.forEach(
      (one) => 'element' in one && textOf(document, document.paragraph(one.element as Element))
    );
  },
  'a search': (document) => {
    expect(search(document, document.body(), 'giám', undefined).objects.length).toBeGreaterThan(10);
  },
  'which controls changed': (document) => {
    createControlEvents(document, new References(), new EventSubscriptions()).changes('person');
  },
  'the text of the whole document': (document) => void textOf(document, document.body())
};
const elements = (document: OpenDocument): readonly Element[] => Array.from(document.root.getElementsByTagName('w:p'));
function firstOf(document: OpenDocument): Element {
  const [first] = elements(document);
  if (first === undefined) {
    throw new Error('The document has no paragraph.');
  }
  return first;
}
const lastOf = (document: OpenDocument): Element => elements(document).at(-1) ?? firstOf(document);

describe('reading a long document', () => {
  beforeAll(() => [Node.prototype, Element.prototype, Document.prototype, CharacterData.prototype].forEach(count));
  afterAll(() => restore.forEach((undo) => undo()));

  it.each(Object.entries(QUESTIONS))('looks at four times as much in four times as many sections: %s', (_, ask) => {
    const [short, long] = [documentOf(30), documentOf(120)];
    const [few, many] = [visitsOf(() => ask(short)), visitsOf(() => ask(long))];
    expect(many / few).toBeGreaterThan(3);
    expect(many / few).toBeLessThan(4.5);
  });

  it('looks only at what changed when the same is asked again', () => {
    const document = documentOf(120);
    const ask = QUESTIONS['the text of the whole document'] ?? (() => undefined);
    const first = visitsOf(() => ask(document));
    const control = listControls(document, document.body()).objects[50];
    if (control instanceof ContentControl) {
      insertText(document, control, ' thêm', 'End');
    }
    const again = visitsOf(() => ask(document));
    expect(textOf(document, document.body())).toContain('phản biện thêm');
    expect(again).toBeLessThan(first / 2);
  });
});
