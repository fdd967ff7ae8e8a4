/**
 * @jest-environment jsdom
 */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDocx, setGoogleFontsEnabled } from '@eigenpal/docx-editor-core';
import { toProseDoc } from '@eigenpal/docx-editor-core/prosemirror';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PROFILES } from '../host/profiles.ts';
import { OpenDocument } from '../model/open-document.ts';
import { paragraphsBelow, textOf } from '../model/reading.ts';
import { blankDocument } from '../ooxml/blank-document.ts';
import { descendants } from '../ooxml/dom.ts';
import { OoxmlPackage } from '../ooxml/package.ts';
import { paragraphText } from '../ooxml/runs.ts';
import { blockChanges, writeBlocks } from './block-changes.ts';
import type { EditorDocument } from './changed-blocks.ts';

const line = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const control = (id: number, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="muc-${id}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`;
const BODY = [
  line('BÁO CÁO'),
  control(1, line('Một') + line('Hai')),
  line('Giữa'),
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell('Chỉ tiêu')}${cell('Số')}</w:tr></w:tbl>`,
  control(2, line('Ba') + control(3, line('Bốn'))),
  line('Hết')
].join('');

let open: OpenDocument;
let shown: EditorDocument;

/** The file with its ids; opening it again gives the same. */
let bytes: Uint8Array<ArrayBuffer>;
let opened: EditorDocument;

beforeAll(async () => {
  setGoogleFontsEnabled(false); // nothing is asked of the network
  const parts = unzipSync(blankDocument());
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:p/>', BODY);
  bytes = new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(main) }));
  bytes = openFile().file.toBytes(true);
  const parsed = await parseDocx(bytes.buffer.slice(0));
  opened = toProseDoc(parsed, parsed.package.styles === undefined ? {} : { styles: parsed.package.styles });
});

const openFile = (): OpenDocument =>
  new OpenDocument({
    file: OoxmlPackage.open(bytes),
    profile: PROFILES.web,
    readOnly: false,
    surface: { selection: () => undefined, select: () => undefined },
    save: () => Promise.resolve()
  });

function openReport(): void {
  open = openFile();
  shown = opened;
}
beforeEach(openReport);

/** A container of blocks, by the number of the child on each level. */
type Way = readonly number[];
const CONTAINERS: readonly Way[] = [[], [1], [3, 0, 0], [3, 0, 1], [4], [4, 1]];

/** The document with other children in one of its containers. */
function withBlocks(
  node: EditorDocument,
  [first, ...rest]: Way,
  change: (blocks: readonly EditorDocument[]) => readonly EditorDocument[]
): EditorDocument {
  if (first === undefined) {
    const blocks = Array.from({ length: node.childCount }, (_, index) => node.child(index));
    return node.copy(node.content.cut(0, 0)).type.create(node.attrs, change(blocks));
  }
  const inner = node.maybeChild(first);
  return inner === null || inner.isTextblock
    ? node
    : node.copy(node.content.replaceChild(first, withBlocks(inner, rest, change)));
}

const typed = (paragraph: EditorDocument, text: string): EditorDocument =>
  paragraph.isTextblock ? paragraph.copy(paragraph.content.addToEnd(paragraph.type.schema.text(text))) : paragraph;
const halves = (paragraph: EditorDocument, at: number): readonly EditorDocument[] => {
  const place = Math.min(at, paragraph.content.size);
  return paragraph.isTextblock
    ? [paragraph.copy(paragraph.content.cut(0, place)), paragraph.copy(paragraph.content.cut(place))]
    : [paragraph];
};

/** What a person does to the blocks of one container. */
const ACTS: Readonly<Record<string, (blocks: readonly EditorDocument[], at: number) => readonly EditorDocument[]>> = {
  type: (blocks, at) =>
    blocks.map((block, index) => (index === at % blocks.length ? typed(block, ` thêm ${at}`) : block)),
  split: (blocks, at) =>
    blocks.flatMap((block, index) => (index === at % blocks.length ? halves(block, at % 4) : [block])),
  remove: (blocks, at) => (blocks.length < 2 ? blocks : blocks.filter((_, index) => index !== at % blocks.length)),
  paste: (blocks, at) => {
    const place = at % (blocks.length + 1);
    const fresh = shown.type.schema.nodes['paragraph']?.create({}, [shown.type.schema.text(`Dán ${at}`)]);
    return fresh === undefined ? blocks : [...blocks.slice(0, place), fresh, ...blocks.slice(place)];
  }
};

const editorTexts = (doc: EditorDocument): { readonly lines: string[]; readonly controls: string[] } => {
  const lines: string[] = [];
  const controls: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'paragraph') {
      lines.push(node.textContent);
    } else if (node.type.name === 'blockSdt') {
      controls.push(`${String(node.attrs['tag'])}: ${node.textBetween(0, node.content.size, '\n')}`);
    }
  });
  return { lines, controls };
};
const treeTexts = (): ReturnType<typeof editorTexts> => ({
  lines: paragraphsBelow(open.root).map(paragraphText),
  controls: descendants(open.root, 'sdt').map((one) => {
    const [tag] = descendants(one, 'tag');
    return `${tag?.getAttribute('w:val') ?? ''}: ${textOf(open, open.contentControl(one))}`;
  })
});

function take(next: EditorDocument): boolean {
  const changes = blockChanges(shown, next);
  const written = changes === undefined ? undefined : writeBlocks(changes);
  const taken = written !== undefined && open.takeTyped(written, []);
  shown = taken ? next : shown;
  return taken;
}

describe('taking over what a person typed, block by block', () => {
  it('leaves the tree saying what the editor shows, whatever was done where', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            where: fc.constantFrom(...CONTAINERS),
            act: fc.constantFrom(...Object.values(ACTS)),
            at: fc.nat(20)
          }),
          { maxLength: 12 }
        ),
        (acts) => {
          openReport();
          for (const { where, act, at } of acts) {
            const next = withBlocks(shown, where, (blocks) => (blocks.length === 0 ? blocks : act(blocks, at)));
            if (take(next)) {
              expect(treeTexts()).toEqual(editorTexts(shown));
            }
          }
        }
      ),
      { numRuns: 40 }
    );
  });

  it('never needs the whole text for typing, splitting and removing where paragraphs have their ids', () => {
    for (const where of CONTAINERS) {
      for (const act of ['type', 'split', 'remove'] as const) {
        const next = withBlocks(shown, where, (blocks) => ACTS[act]?.(blocks, blocks.length - 1) ?? blocks);
        expect([where, act, blockChanges(shown, next) !== undefined]).toEqual([where, act, true]);
      }
    }
  });

  it('touches nothing but the paragraph that was typed in, and keeps its element', () => {
    const before = paragraphsBelow(open.root);
    const written = before.map((one) => one.outerHTML);
    expect(take(withBlocks(shown, [4, 1], (blocks) => ACTS['type']?.(blocks, 0) ?? blocks))).toBe(true);
    const now = paragraphsBelow(open.root);
    expect(now.map((one, index) => one === before[index])).toEqual(before.map(() => true));
    expect(now.filter((one, index) => one.outerHTML !== written[index]).map(paragraphText)).toEqual(['Bốn thêm 0']);
  });

  it('moves what an add-in holds along with the text', () => {
    const [, , paragraph] = paragraphsBelow(open.root);
    if (paragraph === undefined) {
      throw new Error('The paragraph is missing.');
    }
    const range = open.range({ start: { paragraph, offset: 1 }, end: { paragraph, offset: 3 } });
    const next = withBlocks(shown, [1], ([first, second]) =>
      first === undefined || second === undefined
        ? []
        : [first, second.type.create(second.attrs, [second.type.schema.text('Xin Hai')])]
    );
    expect(open.takeTyped(writeBlocks(blockChanges(shown, next) ?? []) ?? [], [range])).toBe(true);
    expect(range.span).toEqual({ start: { paragraph, offset: 5 }, end: { paragraph, offset: 7 } });
  });

  it('is refused where the tree does not have the blocks that the editor had', () => {
    const next = withBlocks(shown, [1], (blocks) => ACTS['split']?.(blocks, 1) ?? blocks);
    const changes = writeBlocks(blockChanges(shown, next) ?? []) ?? [];
    descendants(open.root, 'p')[2]?.remove();
    expect(open.takeTyped(changes, [])).toBe(false);
  });
});
