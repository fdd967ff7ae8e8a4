/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
/** What the task pane does in the open document, by the real `word-web-16.00.js` over the local Word's model. */
import { annexId, sectionId } from '../../src/domain/code';
import { quoteTag } from '../../src/ui/annex/quoted-figures';
import type { DocumentInWord } from '../../src/ui/outline/document-in-word';
import { openWordDocument } from '../../src/word/office/open-word-document';
import { PROFILES } from '../../sandbox/word/host/profiles.ts';
import type { ProfileName } from '../../sandbox/word/host/profiles.ts';
import { addLaterMembers, loadWord, openInNode } from './word-in-node.ts';
import { makeDocx } from './word-samples.ts';

/** Every Word that the pane has to do with. */
const WORDS = ['web', 'm365', 'ltsc2024', 'ltsc2021'] as const;

const office = loadWord();
addLaterMembers(office);
let syncs = 0;
const { sync } = office.OfficeExtension.ClientRequestContext.prototype;
office.OfficeExtension.ClientRequestContext.prototype.sync = function counted(
  this: OfficeExtension.ClientRequestContext,
  ...args: []
) {
  syncs += 1;
  return sync.apply(this, args) as ReturnType<typeof sync>;
} as typeof sync;

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const control = (tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...texts: readonly string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const TABLE =
  `<w:sdt><w:sdtPr><w:tag w:val="pl-2"/></w:sdtPr><w:sdtContent><w:tbl><w:tblPr/><w:tblGrid/>` +
  `${row('Tổ chức', 'Số cuộc')}${row('Mặt trận', '12')}${row('Cộng', '12')}</w:tbl></w:sdtContent></w:sdt>`;

/** The open document as the pane has it, in a Word with the sets of a profile. */
function opened(body: string, name: ProfileName = 'web'): DocumentInWord {
  openInNode(makeDocx(body), { profile: PROFILES[name], gated: true });
  const { requirements } = PROFILES[name];
  Object.assign(globalThis, {
    Office: {
      context: {
        document: { mode: 'readWrite', url: '' },
        requirements: {
          isSetSupported: (set: string, version: string) =>
            Number((requirements[set] ?? '0').replace('1.', '')) >= Number(version.replace('1.', ''))
        }
      },
      DocumentMode: { ReadOnly: 'readOnly' }
    }
  });
  syncs = 0;
  return openWordDocument();
}

describe('reading the sections', () => {
  it.each([1, 20, 100])('takes one context.sync for %d of them', async (count) => {
    const word = opened(Array.from({ length: count }, (_, index) => control(`p${index}`, 'một hai ba')).join(''));
    expect((await word.read()).controls.size).toBe(count);
    expect(syncs).toBe(1);
  });

  it.each(WORDS)('works in the Word of %s', async (name) => {
    const word = opened(control('p1-i', 'một hai'), name);
    expect((await word.read()).controls.get('p1-i')?.text).toBe('một hai');
    expect(await word.goTo(sectionId('p1-i'))).toBe(true);
    expect(word.abilities.tellsText).toBe(name !== 'ltsc2021');
  });
});

describe('a section without a control', () => {
  it('is found by its heading and tagged around its own text, in every Word', async () => {
    for (const name of ['web', 'ltsc2021'] as const) {
      const word = opened(p('I- Kết quả giám sát') + p('Đã giám sát 12 cuộc.') + p('II- Phản biện'), name);
      const made = await word.change({
        kind: 'tagSection',
        section: sectionId('p1-i'),
        title: 'Kết quả giám sát',
        first: 1,
        last: 1,
        firstText: 'Đã giám sát 12 cuộc.',
        lastText: 'Đã giám sát 12 cuộc.'
      });
      expect(made).toBe(true);
      expect((await word.read()).controls.get('p1-i')?.text).toBe('Đã giám sát 12 cuộc.');
    }
  });

  it('is left alone when the text is no longer what it was found by', async () => {
    const word = opened(p('I- Kết quả giám sát') + p('Người khác vừa sửa.'));
    const made = await word.change({
      kind: 'tagSection',
      section: sectionId('p1-i'),
      title: 'Kết quả giám sát',
      first: 1,
      last: 1,
      firstText: 'Đã giám sát 12 cuộc.',
      lastText: 'Đã giám sát 12 cuộc.'
    });
    expect(made).toBe(false);
    expect((await word.read()).controls.size).toBe(0);
  });
});

describe('a section that is missing', () => {
  const PROMPT = 'Nêu số cuộc giám sát.';

  it.each(WORDS)('is put in at its place in the Word of %s', async (name) => {
    const word = opened(control('p1-i', 'một hai') + control('p1-iii', 'ba bốn'), name);
    const insertion = {
      kind: 'insertSection',
      section: sectionId('p1-ii'),
      title: 'Kết quả giám sát',
      heading: 'II- Kết quả giám sát',
      prompt: PROMPT,
      spot: { kind: 'control', tag: 'p1-i', where: 'After' },
      like: 'p1-i'
    } as const;
    expect(await word.change(insertion)).toBe(true);
    const { controls, at } = await word.read();
    expect([...controls.keys()]).toEqual(['p1-i', 'p1-ii', 'p1-iii']);
    const { text, placeholder } = controls.get('p1-ii') ?? {};
    expect(text).toBe(placeholder);
    expect(at).toBe('p1-ii');
    // Word on the web does not set a prompt, and shows its own.
    expect(placeholder === PROMPT).toBe(name !== 'web');
    expect(await word.change(insertion)).toBe(false);
  });
});

describe('what is put in', () => {
  const styled = (style: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const looksOf = (index: number): Promise<readonly unknown[]> =>
    office.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/styleBuiltIn,items/isListItem,items/alignment,items/font/bold');
      await context.sync();
      const { text, styleBuiltIn, isListItem, font } = paragraphs.items[index] ?? { font: {} };
      return [text, styleBuiltIn, isListItem, font.bold];
    });

  it('below a numbered heading looks as the other sections do, and not as the heading', async () => {
    const word = opened(control('p1-i', 'một hai') + styled('Heading1', 'Kết quả giám sát'), 'ltsc2021');
    const made = await word.change({
      kind: 'insertSection',
      section: sectionId('p1-ii'),
      title: 'Kết quả giám sát',
      heading: '',
      prompt: 'Nêu số cuộc.',
      spot: { kind: 'paragraph', paragraph: 1, where: 'After', text: 'Kết quả giám sát' },
      like: 'p1-i'
    });
    expect(made).toBe(true);
    expect(await looksOf(1)).toEqual(['Kết quả giám sát', 'Heading1', true, true]);
    expect(await looksOf(2)).toEqual(['Nêu số cuộc.', 'Normal', false, false]);
  });

  it('as an annex has a heading of its own look at the end of the document', async () => {
    const word = opened(p('Hết.') + styled('Heading1', ''));
    await word.insertTable(annexId('pl-2'), 'Phụ lục 2', [['Tổ chức'], ['Mặt trận']]);
    expect(await looksOf(2)).toEqual(['Phụ lục 2', 'Normal', false, true]);
    expect(await looksOf(3)).toEqual(['Tổ chức', 'Normal', false, true]);
    expect(await looksOf(4)).toEqual(['Mặt trận', 'Normal', false, false]);
  });
});

describe.each(WORDS)('in the Word of %s', (name) => {
  it('an annex table that is missing is put in, filled, and a figure of it quoted where the caret is', async () => {
    const tag = quoteTag({ annex: 'pl-2', row: 'mttq', column: 'so-cuoc' }) ?? '';
    const word = opened(p('Lời văn.'), name);
    await word.quoteFigure(tag, '12');
    await word.insertTable(annexId('pl-2'), 'Phụ lục 2', [
      ['Tổ chức', 'Số cuộc'],
      ['Mặt trận', '12']
    ]);
    const rows = [['Đoàn Thanh niên', '3']];
    expect(await word.writeTable(annexId('pl-2'), { cells: [], added: { before: 2, rows } })).toBe(true);
    expect(await word.writeTable(annexId('pl-2'), { cells: [{ row: 1, cell: 1, text: '15' }] })).toBe(true);
    expect(await word.readTable(annexId('pl-2'))).toEqual([['Tổ chức', 'Số cuộc'], ['Mặt trận', '15'], ...rows]);
    expect(await word.updateFigures((asked) => (asked === tag ? '15' : undefined))).toEqual([{ tag, text: '12' }]);
    expect((await word.read()).controls.get(tag)?.text).toBe('15');
  });

  it('words are replaced and the font set; revisions and comments only where the Word has the sets', async () => {
    const revised = `<w:p><w:ins w:id="1" w:author="Soạn"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>`;
    const word = opened(p('Số 12/BC-HU') + revised, name);
    const changes = [{ paragraph: 0, before: 'Số 12/BC-HU', after: 'Số 12-BC/HU' }];
    expect(await word.change({ kind: 'replaceText', changes })).toBe(true);
    expect(await word.change({ kind: 'replaceText', changes })).toBe(false);
    expect(await word.change({ kind: 'setFont', font: 'Times New Roman' })).toBe(true);
    expect(await word.goToParagraph(0)).toBe(true);
    expect(await word.goToParagraph(9)).toBe(false);
    expect(await word.change({ kind: 'acceptRevisions' })).toBe(name !== 'ltsc2021');
    expect(await word.change({ kind: 'removeComments' })).toBe(name !== 'ltsc2021');
  });
});

describe('a figure quoted in the prose', () => {
  it('is bound to its cell and follows it', async () => {
    const tag = quoteTag({ annex: 'pl-2', row: 'mttq', column: 'so-cuoc' }) ?? '';
    const quote =
      `<w:p><w:r><w:t xml:space="preserve">Đã giám sát </w:t></w:r>` +
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt>` +
      `<w:r><w:t xml:space="preserve"> cuộc.</w:t></w:r></w:p>`;
    const word = opened(quote + TABLE);
    expect(await word.readTable(annexId('pl-2'))).toEqual([
      ['Tổ chức', 'Số cuộc'],
      ['Mặt trận', '12'],
      ['Cộng', '12']
    ]);
    expect(await word.writeTable(annexId('pl-2'), { cells: [{ row: 1, cell: 1, text: '15' }] })).toBe(true);
    const [, written] = (await word.readTable(annexId('pl-2'))) ?? [];
    expect(written).toEqual(['Mặt trận', '15']);
    expect(await word.updateFigures((asked) => (asked === tag ? '15' : undefined))).toEqual([{ tag, text: '12' }]);
    expect((await word.read()).controls.get(tag)?.text).toBe('15');
  });
});
