/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
import { loadWord, openInNode } from './word-in-node.ts';
import { REPORT_BODY, makeDocx, paragraph } from './word-samples.ts';

const office = loadWord();
const { Word } = office;
const codeOf = (error: unknown): string => (error instanceof office.OfficeExtension.Error ? error.code : String(error));
const failure = (run: Promise<unknown>): Promise<string> => run.then(() => 'no error', codeOf);

describe('the local Word, driven by the real office.js', () => {
  beforeEach(() => {
    openInNode(makeDocx(REPORT_BODY));
  });

  it('reads the text and the styles of the document', async () => {
    const read = await Word.run(async (context) => {
      const body = context.document.body.load('text');
      const paragraphs = body.paragraphs.load('items/text,items/style,items/styleBuiltIn,items/outlineLevel');
      await context.sync();
      return {
        text: body.text,
        items: paragraphs.items.map((one) => [one.text, one.style, one.styleBuiltIn, one.outlineLevel])
      };
    });
    expect(read.text).toContain('Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.');
    expect(read.items[1]).toEqual(['Đơn vị: Xã Hàm Chính năm 2023', 'Normal', 'Normal', 10]);
    expect(read.items[2]).toEqual(['I. Tình hình', 'Heading 1', 'Heading1', 1]);
  });

  it('finds content controls by tag and title, in document order', async () => {
    const read = await Word.run(async (context) => {
      const all = context.document.contentControls.load('items/tag,items/title,items/text,items/subtype,items/id');
      const byTag = context.document.contentControls.getByTag('muc-1').getFirst().load('title');
      const none = context.document.contentControls.getByTag('khong-co').getFirstOrNullObject();
      none.load('isNullObject');
      await context.sync();
      return {
        tags: all.items.map((one) => one.tag),
        first: all.items[0]?.subtype,
        third: all.items[2]?.subtype,
        id: all.items[0]?.id,
        title: byTag.title,
        none: none.isNullObject
      };
    });
    expect(read).toEqual({
      tags: ['don_vi', 'nam', 'muc-1', 'muc-2', 'khoa'],
      first: 'RichTextInline',
      third: 'RichTextParagraphs',
      id: 101,
      title: 'Mục I',
      none: true
    });
  });

  it('gives errors with the codes and places of Word', async () => {
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.contentControls.getById(9).load('text');
          await context.sync();
        })
      )
    ).toBe('ItemNotFound');
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.contentControls.getByTag('khoa').getFirst().insertText('x', 'Replace');
          await context.sync();
        })
      )
    ).toBe('AccessDenied');
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.contentControls.getByTag('khoa').getFirst().delete(false);
          await context.sync();
        })
      )
    ).toBe('AccessDenied');
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.body.search('x'.repeat(300)).load('items');
          await context.sync();
        })
      )
    ).toBe('SearchStringInvalidOrTooLong');
    const place = await Word.run(async (context) => {
      context.document.contentControls.getById(9).load('text');
      await context.sync();
      return '';
    }).catch((error: unknown) =>
      error instanceof office.OfficeExtension.Error ? String(error.debugInfo.errorLocation) : ''
    );
    expect(place).toBe('ContentControlCollection.getById');
  });

  it('says loudly, and counts, what it does not have', async () => {
    const { log } = openInNode(makeDocx(REPORT_BODY));
    const run = Word.run(async (context) => {
      context.document.getFootnoteBody().load('text');
      await context.sync();
    });
    expect(await failure(run)).toBe('NotImplemented');
    expect(log.counts()).toEqual([['Document.GetFootnoteBody', 1]]);
  });

  it('replaces the text of an inline control and keeps the control', async () => {
    const text = await Word.run(async (context) => {
      const control = context.document.contentControls.getByTag('don_vi').getFirst();
      control.insertText('Phường Ước Mơ', 'Replace');
      const line = control.paragraphs.getFirst().load('text');
      control.load('text,tag');
      await context.sync();
      return [control.text, control.tag, line.text];
    });
    expect(text).toEqual(['Phường Ước Mơ', 'don_vi', 'Đơn vị: Phường Ước Mơ năm 2023']);
  });

  it('takes the placeholder away when text comes and shows it again when the control is cleared', async () => {
    const { document } = openInNode(makeDocx(REPORT_BODY));
    const showing = (): boolean => document.file.text('word/document.xml').includes('showingPlcHdr');
    expect(showing()).toBe(true);
    const written = await Word.run(async (context) => {
      const control = context.document.contentControls.getByTag('muc-2').getFirst();
      control.insertText('Đề nghị Tỉnh ủy sơ kết.', 'End');
      control.load('text');
      await context.sync();
      return control.text;
    });
    expect(written).toBe('Đề nghị Tỉnh ủy sơ kết.');
    expect(showing()).toBe(false);
    expect(document.file.text('word/document.xml')).not.toContain('PlaceholderText');
  });

  it('does not set a placeholder, as Word on the web does not', async () => {
    const run = Word.run(async (context) => {
      context.document.contentControls.getByTag('muc-1').getFirst().placeholderText = 'Nhập';
      await context.sync();
    });
    expect(await failure(run)).toBe('NotAllowed');
  });

  it('writes several lines as several paragraphs inside a block control', async () => {
    const lines = await Word.run(async (context) => {
      const control = context.document.contentControls.getByTag('muc-1').getFirst();
      control.insertText('Một.\nHai.\nBa.', 'Replace');
      const paragraphs = control.paragraphs.load('items/text');
      await context.sync();
      return paragraphs.items.map((one) => one.text);
    });
    expect(lines).toEqual(['Một.', 'Hai.', 'Ba.']);
  });

  it('keeps ranges right while text before them changes', async () => {
    const texts = await Word.run(async (context) => {
      const hit = context.document.body.search('2023').getFirst();
      hit.track();
      context.document.contentControls
        .getByTag('don_vi')
        .getFirst()
        .insertText('Đảng ủy xã có tên dài hơn hẳn', 'Replace');
      hit.load('text');
      await context.sync();
      const before = hit.text;
      hit.insertText('2024', 'Replace');
      hit.load('text');
      const control = context.document.contentControls.getByTag('nam').getFirst().load('text');
      await context.sync();
      return [before, hit.text, control.text];
    });
    expect(texts).toEqual(['2023', '2024', '2024']);
  });

  it('formats only what was found', async () => {
    const { document } = openInNode(makeDocx(paragraph('Thông báo kết luận số 12')));
    const bold = await Word.run(async (context) => {
      const hit = context.document.body.search('kết luận').getFirst();
      hit.font.bold = true;
      hit.load('font/bold');
      const whole = context.document.body.load('font/bold,text');
      await context.sync();
      return [hit.font.bold, whole.font.bold, whole.text];
    });
    expect(bold).toEqual([true, null, 'Thông báo kết luận số 12']);
    expect(document.file.text('word/document.xml')).toContain(
      '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">kết luận</w:t>'
    );
  });

  it('inserts paragraphs, headings, tables and content controls', async () => {
    const read = await Word.run(async (context) => {
      const { body } = context.document;
      const heading = body.insertParagraph('III. Phụ lục', 'End');
      heading.styleBuiltIn = 'Heading1';
      const wrapped = body.insertParagraph('Nội dung phụ lục', 'End').insertContentControl();
      wrapped.tag = 'phu-luc';
      wrapped.title = 'Phụ lục';
      body.insertTable(2, 2, 'End', [
        ['a', 'b'],
        ['c', 'd']
      ]);
      heading.load('style');
      const controls = context.document.contentControls.getByTag('phu-luc').load('items/text,items/title');
      const tables = body.tables.load('items/values,items/rowCount');
      await context.sync();
      return [
        heading.style,
        controls.items[0]?.text,
        controls.items[0]?.title,
        tables.items.map((table) => table.values)
      ];
    });
    expect(read).toEqual([
      'Heading 1',
      'Nội dung phụ lục',
      'Phụ lục',
      [
        [
          ['Chỉ tiêu', 'Số'],
          ['Cuộc giám sát', '12']
        ],
        [
          ['a', 'b'],
          ['c', 'd']
        ]
      ]
    ]);
  });

  it('wraps a found piece of text in an inline control', async () => {
    const { document } = openInNode(makeDocx(paragraph('Số đơn vị: 93 đơn vị')));
    await Word.run(async (context) => {
      const control = context.document.body.search('93').getFirst().insertContentControl();
      control.tag = 'so';
      await context.sync();
      control.insertText('94', 'Replace');
      await context.sync();
    });
    const text = await Word.run(async (context) => {
      const body = context.document.body.load('text');
      await context.sync();
      return body.text;
    });
    expect(text).toBe('Số đơn vị: 94 đơn vị');
    expect(document.file.text('word/document.xml')).toMatch(
      /<w:sdt><w:sdtPr><w:tag w:val="so"\/><w:id w:val="\d+"\/><\/w:sdtPr>/
    );
  });

  it('keeps properties, also those of its own kind, in the file', async () => {
    const { document } = openInNode(makeDocx(REPORT_BODY));
    await Word.run(async (context) => {
      context.document.properties.title = 'Báo cáo 217';
      context.document.properties.customProperties.add('TongKetPlan', 'ke-hoach-217');
      context.document.properties.customProperties.add('Lan', 2);
      await context.sync();
    });
    const read = await Word.run(async (context) => {
      const { properties } = context.document;
      properties.load('title');
      const plan = properties.customProperties.getItem('tongketplan').load('value,type');
      const turn = properties.customProperties.getItemOrNullObject('Lan').load('value');
      const none = properties.customProperties.getItemOrNullObject('khong');
      none.load('value');
      await context.sync();
      return [properties.title, plan.value, plan.type, turn.value, none.isNullObject];
    });
    expect(read).toEqual(['Báo cáo 217', 'ke-hoach-217', 'String', 2, true]);
    expect(document.file.text('[Content_Types].xml')).toContain('/docProps/custom.xml');
    expect(document.file.text('_rels/.rels')).toContain('docProps/custom.xml');
  });

  it('saves through the window and says whether anything is unsaved', async () => {
    const opened = openInNode(makeDocx(REPORT_BODY));
    const states = await Word.run(async (context) => {
      context.document.body.insertParagraph('Thêm', 'End');
      context.document.load('saved');
      await context.sync();
      const before = context.document.saved;
      context.document.save();
      context.document.load('saved');
      await context.sync();
      return [before, context.document.saved];
    });
    expect(states).toEqual([false, true]);
    expect(opened.saves()).toBe(1);
  });

  it('refuses every change of a read-only document', async () => {
    openInNode(makeDocx(REPORT_BODY), { readOnly: true });
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.body.insertParagraph('x', 'End');
          await context.sync();
        })
      )
    ).toBe('AccessDenied');
    expect(
      await failure(
        Word.run(async (context) => {
          context.document.contentControls.getByTag('nam').getFirst().tag = 'x';
          await context.sync();
        })
      )
    ).toBe('AccessDenied');
  });

  it('selects what the add-in asks for, without the paragraph mark', async () => {
    const opened = openInNode(makeDocx(REPORT_BODY));
    await Word.run(async (context) => {
      context.document.contentControls.getByTag('muc-1').getFirst().select();
      await context.sync();
    });
    expect(opened.selected.map(({ start, end }) => [start.offset, end.offset])).toEqual([
      [0, 'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.'.length]
    ]);
    const text = await Word.run(async (context) => {
      const range = context.document.getSelection().load('text');
      const around = range.parentContentControl.load('tag');
      await context.sync();
      return [range.text, around.tag];
    });
    expect(text).toEqual(['Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.', 'muc-1']);
  });

  it('finds text with signs that mean something in an expression, and the whole document by flags', async () => {
    openInNode(makeDocx(paragraph('Quyết định số 217-QĐ/TW (2023), mục 1.1 [a] {b} $c^ x+y?')));
    const found = await Word.run(async (context) => {
      const hits = ['217-QĐ/TW', '(2023)', '1.1 [a] {b}', '$c^ x+y?'].map((text) =>
        context.document.body.search(text).load('items/text')
      );
      await context.sync();
      return hits.map(({ items }) => items.map((one) => one.text).join());
    });
    expect(found).toEqual(['217-QĐ/TW', '(2023)', '1.1 [a] {b}', '$c^ x+y?']);
  });

  it('carries content from one place to another as OOXML', async () => {
    const texts = await Word.run(async (context) => {
      const ooxml = context.document.contentControls.getByTag('muc-1').getFirst().getOoxml();
      await context.sync();
      context.document.body.insertOoxml(ooxml.value, 'End');
      const all = context.document.contentControls.getByTag('muc-1').load('items/text');
      await context.sync();
      return all.items.map((one) => one.text);
    });
    expect(texts).toEqual([
      'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.',
      'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.'
    ]);
  });
});
