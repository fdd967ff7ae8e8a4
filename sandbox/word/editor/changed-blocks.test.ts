import { describe, expect, it } from '@jest/globals';
import { parseDocx } from '@eigenpal/docx-editor-core';
import { toProseDoc } from '@eigenpal/docx-editor-core/prosemirror';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankDocument } from '../ooxml/blank-document.ts';
import { changesInto } from './changed-blocks.ts';
import type { EditorDocument } from './changed-blocks.ts';

const line = (id: number, text: string, format = ''): string =>
  `<w:p w14:paraId="1000000${id}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${format}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="muc"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

async function documentOf(body: string): Promise<EditorDocument> {
  const parts = unzipSync(blankDocument());
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:p/>', body);
  const bytes = new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(main) }));
  const parsed = await parseDocx(bytes.buffer);
  return toProseDoc(parsed, parsed.package.styles === undefined ? {} : { styles: parsed.package.styles });
}

/**
 * Each change as the text that it takes away and the text that it puts in its place. The editor keeps what a paragraph was
 * made from among its attributes, so those change beside the text: they are told only where the text stays.
 */
async function changes(before: string, after: string): Promise<readonly string[]> {
  const [from, to] = [await documentOf(before), await documentOf(after)];
  const all = changesInto(from, to);
  const texts = all.filter(({ kind }) => kind === 'content');
  return (texts.length > 0 ? texts : all).map((change) =>
    change.kind === 'attributes'
      ? `attributes of ${from.nodeAt(change.at)?.textContent ?? ''}`
      : `${from.textBetween(change.from, change.to, '|')} > ${
          'isText' in change.content
            ? change.content.textContent
            : change.content.textBetween(0, change.content.size, '|')
        }`
  );
}

const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>';

describe('what is replaced to show a change', () => {
  it.each([
    ['nothing', line(1, 'Một') + line(2, 'Hai'), line(1, 'Một') + line(2, 'Hai'), []],
    ['a word', line(1, 'Đảng ủy xã') + line(2, 'Hai'), line(1, 'Đảng bộ xã') + line(2, 'Hai'), ['ủy > bộ']],
    ['a doubled letter', line(1, 'an'), line(1, 'ann'), [' > n']],
    ['a new paragraph', line(1, 'Một') + line(3, 'Ba'), line(1, 'Một') + line(2, 'Hai') + line(3, 'Ba'), [' > Hai']],
    ['a paragraph less', line(1, 'Một') + line(2, 'Hai') + line(3, 'Ba'), line(1, 'Một') + line(3, 'Ba'), ['Hai > ']],
    [
      'two places',
      line(1, 'a') + line(2, 'b') + line(3, 'c'),
      line(1, 'x') + line(2, 'b') + line(3, 'y'),
      ['a > x', 'c > y']
    ],
    ['an alignment', line(1, 'Một'), line(1, 'Một', centred), ['attributes of Một']],
    ['the text of a control', control(line(1, 'Cũ')), control(line(1, 'Mới')), ['Cũ > Mới']],
    ['a control in a line', `<w:p>${control(run('Cũ'))}</w:p>`, `<w:p>${control(run('Mới'))}</w:p>`, ['Cũ > Mới']]
  ])('%s', async (_, before, after, expected) => {
    expect(await changes(before, after)).toEqual(expected);
  });
});
