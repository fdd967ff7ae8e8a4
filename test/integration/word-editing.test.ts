/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
import { loadWord, openInNode } from './word-in-node.ts';
import { REPORT_BODY, blockControl, makeDocx, paragraph } from './word-samples.ts';

const { Word } = loadWord();

describe('what the person types into the local Word', () => {
  it('keeps tracked objects when the person has edited the document', async () => {
    const opened = openInNode(makeDocx(blockControl({ id: 7, tag: 'muc', title: 'Mục' }, 'Cũ')));
    let held: Word.ContentControl | undefined;
    await Word.run(async (context) => {
      held = context.document.contentControls.getByTag('muc').getFirst();
      held.track();
      held.load('text');
      await context.sync();
    });
    opened.takeFromEditor(
      makeDocx(paragraph('Dòng mới') + blockControl({ id: 7, tag: 'muc', title: 'Mục' }, 'Người dùng gõ'))
    );
    if (held === undefined) {
      throw new Error('The control was not tracked.');
    }
    const text = await Word.run(held, async (context) => {
      const same = held?.load('text');
      await context.sync();
      return same?.text;
    });
    expect(text).toBe('Người dùng gõ');
  });

  it('takes away the formatting that the editor spells out, but not what the document had written out', () => {
    const spelled =
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>';
    const line = (id: string, format: string, text: string): string =>
      `<w:p w14:paraId="${id}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:r>${format}<w:t>${text}</w:t></w:r></w:p>`;
    const opened = openInNode(
      makeDocx(line('10000001', '', 'Một') + line('10000002', '<w:rPr><w:sz w:val="28"/></w:rPr>', 'Hai'))
    );
    opened.takeFromEditor(
      makeDocx(
        line('10000001', `<w:rPr>${spelled}</w:rPr>`, 'Một.') +
          line('10000002', '<w:rPr><w:sz w:val="28"/></w:rPr>', 'Hai.') +
          line('10000003', `<w:rPr><w:b/>${spelled}</w:rPr>`, 'Ba')
      )
    );
    const xml = opened.document.file.text('word/document.xml');
    expect(xml).toContain('<w:r><w:t>Một.</w:t></w:r>');
    expect(xml).toContain('<w:rPr><w:sz w:val="28"/></w:rPr><w:t>Hai.</w:t>');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t>Ba</w:t>');
  });

  it('shows the placeholder again when the person has emptied the control', () => {
    const control = { id: 9, tag: 'muc', title: 'Mục' };
    const opened = openInNode(makeDocx(blockControl({ ...control, placeholder: true }, 'Nêu kết quả.')));
    opened.takeFromEditor(makeDocx(blockControl(control, '')));
    const xml = opened.document.file.text('word/document.xml');
    expect(xml).toContain('showingPlcHdr');
    expect(xml).toContain('Nêu kết quả.');
  });

  it('leaves every part that nobody changed as it was, byte for byte', () => {
    const bytes = makeDocx(REPORT_BODY);
    const { document } = openInNode(bytes);
    const styles = document.file.text('word/styles.xml');
    document.body();
    expect(document.file.text('word/styles.xml')).toBe(styles);
  });
});
