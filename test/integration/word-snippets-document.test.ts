/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
/**
 * What Microsoft's own Word samples do, done here: each test is adapted from the sample that its name gives, in
 * https://github.com/OfficeDev/office-js-snippets/tree/main/samples/word (MIT licence, Copyright Microsoft Corporation),
 * with what the document must hold after it.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PNG, Word, faultsOfAll, lines, start, xml } from './word-sample-document.ts';
import { inlineControl, makeDocx, paragraph } from './word-samples.ts';

beforeEach(() => void start());

describe('samples of the parts around the text', () => {
  it('25-paragraph/insert-header-and-footer: primary, first page, even pages', async () => {
    await Word.run(async (context) => {
      const section = context.document.sections.getFirst();
      section.getHeader('Primary').insertParagraph('This is a primary header.', 'End');
      section.getHeader('FirstPage').insertParagraph('This is a first-page header.', 'End');
      section.getFooter('EvenPages').insertParagraph('This is an even-pages footer.', 'End');
      await context.sync();
      const again = section.getHeader('Primary').load('text,type');
      await context.sync();
      expect([again.text, again.type]).toEqual(['\nThis is a primary header.', 'Header']);
    });
    expect(xml('word/header1.xml')).toContain('This is a primary header.');
    expect(xml('word/header2.xml')).toContain('This is a first-page header.');
    expect(xml('word/footer1.xml')).toContain('This is an even-pages footer.');
    expect(xml()).toContain('<w:titlePg/>');
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(xml()).not.toContain('primary header');
  });

  it('50-document/manage-footnotes: insert, read, go on, delete', async () => {
    const told = await Word.run(async (context) => {
      context.document.body.search('powerful').getFirst().insertFootnote('Some test text');
      context.document.body.search('styles').getFirst().insertFootnote('Second note');
      const notes = context.document.body.footnotes.load('items/type');
      await context.sync();
      const first = notes.getFirst();
      const text = first.body.load('text');
      const place = first.getNext().reference.paragraphs.getFirst().load('text');
      await context.sync();
      const kinds = notes.items.map((one) => one.type);
      notes.items[1]?.delete();
      const left = context.document.body.footnotes.load('items');
      await context.sync();
      return [kinds, text.text.trim(), place.text, left.items.length];
    });
    expect(told).toEqual([['Footnote', 'Footnote'], 'Some test text', 'Themes and styles help.', 1]);
    expect(xml('word/footnotes.xml')).not.toContain('Second note');
    expect(xml()).toMatch(/powerful<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/>/);
  });

  it('50-document/manage-comments: insert, change, answer, resolve, delete', async () => {
    const told = await Word.run(async (context) => {
      const comment = context.document.body.search('powerful').getFirst().insertComment('Xem lại');
      comment.load();
      await context.sync();
      comment.content = 'Xem lại số liệu';
      comment.reply('Đã sửa');
      comment.resolved = true;
      comment.load('content,resolved,authorName');
      comment.replies.load('items/content');
      const range = comment.getRange().load('text');
      const all = context.document.body.getComments().load('items/content');
      await context.sync();
      return [
        comment.content,
        comment.resolved,
        comment.authorName,
        comment.replies.items.map((one) => one.content),
        range.text,
        all.items.length
      ];
    });
    expect(told).toEqual(['Xem lại số liệu', true, 'Nguyễn Văn An', ['Đã sửa'], 'powerful', 1]);
    expect(xml('word/commentsExtended.xml')).toMatch(/w15:done="1".*w15:paraIdParent=/s);
    await Word.run(async (context) => {
      context.document.body.getComments().getFirst().delete();
      await context.sync();
    });
    expect(xml()).not.toContain('commentRange');
    expect(xml('word/comments.xml')).not.toContain('Xem lại');
  });

  it('50-document/manage-tracked-changes: what is accepted stays, what is rejected comes back', async () => {
    const told = await Word.run(async (context) => {
      const { document } = context;
      document.body.insertText('AAA BBB CCC DDD EEE FFF', 'Replace');
      document.changeTrackingMode = 'TrackAll';
      document.body.search('BBB').getFirst().insertText('WWW', 'Replace');
      document.body.search('DDD ').getFirst().delete();
      document.body.search('FFF').getFirst().insertText('XXX ', 'Start');
      const changes = document.body.getTrackedChanges().load('items/type,items/text,items/author');
      const line = document.body.paragraphs.getFirst();
      const before = line.getReviewedText('Original');
      const after = line.getReviewedText('Current');
      await context.sync();
      const kinds = changes.items.map((one) => `${one.type} ${one.text}`);
      changes.getFirst().accept();
      document.body.getTrackedChanges().getFirst().reject();
      await context.sync();
      document.body.getTrackedChanges().rejectAll();
      document.body.load('text');
      await context.sync();
      return [kinds.sort(), before.value, after.value, document.body.text];
    });
    expect(told[0]).toEqual(['Added WWW', 'Added XXX ', 'Deleted BBB', 'Deleted DDD ']);
    expect(told[1]).toBe('AAA BBB CCC DDD EEE FFF');
    expect(told[2]).toBe('AAA WWW CCC EEE XXX FFF');
    expect(told[3]).toMatch(/^AAA .*CCC DDD EEE FFF$/);
    expect(xml()).not.toMatch(/<w:(ins|del) /);
    expect(xml('word/settings.xml')).toContain('<w:trackRevisions/>');
  });

  it('50-document/manage-change-tracking: the mode is a setting of the file', async () => {
    const modes = await Word.run(async (context) => {
      const { document } = context;
      document.load('changeTrackingMode');
      await context.sync();
      const before = document.changeTrackingMode;
      document.changeTrackingMode = Word.ChangeTrackingMode.trackAll;
      document.body.insertParagraph('Đoạn mới', 'End');
      document.load('changeTrackingMode');
      await context.sync();
      return [before, document.changeTrackingMode];
    });
    expect(modes).toEqual(['Off', 'TrackAll']);
    expect(xml()).toMatch(/<w:rPr><w:ins [^>]*w:author="Nguyễn Văn An"[^>]*\/><\/w:rPr>/);
  });

  it('50-document/manage-fields: code and place of a field', async () => {
    const told = await Word.run(async (context) => {
      context.document.body.paragraphs.getLast().getRange('End').insertField('End', 'Date', '\\@ "dd/MM/yyyy"', true);
      const field = context.document.body.fields.getFirst().load('code,type');
      field.result.load('text');
      await context.sync();
      return [field.code.trim(), field.type];
    });
    expect(told).toEqual(['DATE \\@ "dd/MM/yyyy"', 'Date']);
    expect(xml()).toMatch(/fldCharType="begin".*instrText.*fldCharType="separate".*fldCharType="end"/s);
  });

  it('50-document/manage-fields: a date is brought up to date unless the field is locked', async () => {
    const told = await Word.run(async (context) => {
      context.document.body.paragraphs.getLast().getRange('End').insertField('End', 'Date', '\\@ "yyyy"', true);
      const field = context.document.body.fields.getFirst();
      field.updateResult();
      field.result.load('text');
      field.parentBody.load('type');
      await context.sync();
      field.locked = true;
      field.load('locked');
      const dates = context.document.body.fields.getByTypes([Word.FieldType.date]).load('items/type');
      await context.sync();
      return [field.result.text, field.parentBody.type, field.locked, dates.items.length];
    });
    expect(told).toEqual([String(new Date().getFullYear()), 'MainDoc', true, 1]);
    expect(xml()).toContain('w:fldLock="1"');
  });

  it('99-preview-apis/manage-comments: the text of a comment is a range of its own', async () => {
    const text = await Word.run(async (context) => {
      const comment = context.document.body.search('powerful').getFirst().insertComment('Xem lại');
      comment.contentRange.insertText(' số liệu', 'End');
      comment.load('contentRange/text,content');
      await context.sync();
      return [comment.contentRange.text, comment.content];
    });
    expect(text).toEqual(['Xem lại số liệu', 'Xem lại số liệu']);
  });

  it('25-paragraph/paragraph-properties: spaces in lines', async () => {
    const told = await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.lineUnitAfter = 1.5;
      first.lineUnitBefore = 2;
      first.load('lineUnitAfter,lineUnitBefore');
      await context.sync();
      return [first.lineUnitAfter, first.lineUnitBefore];
    });
    expect(told).toEqual([1.5, 2]);
    expect(xml()).toMatch(/<w:spacing [^>]*w:afterLines="150"/);
  });

  it('35-ranges/bookmarks and hyperlinks of a range', async () => {
    const told = await Word.run(async (context) => {
      const word = context.document.body.search('powerful').getFirst();
      word.insertBookmark('SoLieu');
      word.hyperlink = 'https://tongket.example/a#b';
      await context.sync();
      const range = context.document.getBookmarkRange('SoLieu').load('text');
      const none = context.document.getBookmarkRangeOrNullObject('KhongCo');
      none.load('isNullObject');
      const links = context.document.body.getRange().getHyperlinkRanges().load('items/text,items/hyperlink');
      await context.sync();
      return [range.text, none.isNullObject, links.items.map((one) => `${one.text} ${one.hyperlink}`)];
    });
    expect(told).toEqual(['powerful', true, ['powerful https://tongket.example/a#b']]);
    expect(xml('word/_rels/document.xml.rels')).toContain('Target="https://tongket.example/a" TargetMode="External"');
  });
});

describe('samples of the document itself', () => {
  it('50-document/manage-styles: add, describe, use, delete', async () => {
    const told = await Word.run(async (context) => {
      context.document.addStyle('Nội dung', 'Paragraph');
      const style = context.document.getStyles().getByNameOrNullObject('Nội dung');
      style.load('nameLocal,type,builtIn');
      await context.sync();
      style.font.color = '#FF0000';
      style.font.size = 20;
      style.paragraphFormat.leftIndent = 30;
      style.paragraphFormat.alignment = Word.Alignment.centered;
      style.baseStyle = 'Normal';
      context.document.body.paragraphs.getFirst().style = 'Nội dung';
      style.font.load('size');
      const first = context.document.body.paragraphs.getFirst().load('style,alignment,leftIndent');
      await context.sync();
      return [
        style.nameLocal,
        style.type,
        style.builtIn,
        style.font.size,
        first.style,
        first.alignment,
        first.leftIndent
      ];
    });
    expect(told).toEqual(['Nội dung', 'Paragraph', false, 20, 'Nội dung', 'Centered', 30]);
    expect(xml('word/styles.xml')).toMatch(
      /<w:ind w:left="600"\/><w:jc w:val="center"\/><\/w:pPr><w:rPr><w:color w:val="FF0000"\/><w:sz w:val="40"\/>/
    );
    await Word.run(async (context) => {
      context.document.getStyles().getByNameOrNullObject('Nội dung').delete();
      await context.sync();
    });
    expect(xml('word/styles.xml')).not.toContain('Nội dung');
  });

  it('50-document/manage-settings: added, read again, deleted', async () => {
    const told = await Word.run(async (context) => {
      const { settings } = context.document;
      settings.add('ke hoach', { nam: 2023 });
      await context.sync();
      const one = settings.getItemOrNullObject('ke hoach').load('value');
      settings.load('items/key');
      await context.sync();
      const keys = settings.items.map(({ key }) => key);
      settings.deleteAll();
      const none = settings.getItemOrNullObject('ke hoach');
      none.load('isNullObject');
      await context.sync();
      return [one.value as unknown, keys, none.isNullObject];
    });
    expect(told).toEqual([{ nam: 2023 }, ['ke hoach'], true]);
  });

  it('50-document/manage-custom-xml-part: query, insert, change, delete', async () => {
    const told = await Word.run(async (context) => {
      const part = context.document.customXmlParts.add(
        "<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer><Reviewer>Hong</Reviewer></Reviewers>"
      );
      const names = { contoso: 'http://schemas.contoso.com/review/1.0' };
      const found = part.query('/contoso:Reviewers/contoso:Reviewer', names);
      part.insertElement(
        '/contoso:Reviewers',
        "<Lead xmlns='http://schemas.contoso.com/review/1.0'>Mark</Lead>",
        names,
        0
      );
      part.insertAttribute('/contoso:Reviewers', names, 'Nation', 'VN');
      const whole = part.getXml();
      await context.sync();
      return [found.value.length, whole.value];
    });
    expect(told[0]).toBe(2);
    expect(told[1]).toMatch(/<Reviewers [^>]*Nation="VN"[^>]*><Lead[^>]*>Mark<\/Lead><Reviewer>Juan/);
  });

  it('30-properties/read-write-custom-document-properties', async () => {
    const told = await Word.run(async (context) => {
      context.document.properties.customProperties.add('Kỳ', 'Tháng 10');
      context.document.properties.customProperties.add('Số', 217);
      const { customProperties } = context.document.properties;
      customProperties.load('items/key,items/type,items/value');
      await context.sync();
      return customProperties.items.map((one) => [one.key, one.type, one.value as unknown]);
    });
    expect(told).toEqual([
      ['Kỳ', 'String', 'Tháng 10'],
      ['Số', 'Number', 217]
    ]);
  });

  it('50-document/insert-external-document: styles, lists, links and pictures come with the text', async () => {
    const source = start(paragraph('Văn bản nguồn'));
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      context.document.addStyle('Nguồn', 'Paragraph');
      first.style = 'Nguồn';
      first.startNewList();
      first.getRange('Content').hyperlink = 'https://nguon.example/';
      first.insertInlinePictureFromBase64(PNG, 'End');
      await context.sync();
    });
    const base64 = Buffer.from(source.document.file.toBytes()).toString('base64');
    const opened = start();
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().startNewList();
      context.document.body.paragraphs.getLast().insertInlinePictureFromBase64(PNG, 'End');
      context.document.insertFileFromBase64(base64, 'End');
      await context.sync();
    });
    expect((await lines()).at(-1)).toBe('Văn bản nguồn');
    expect(xml('word/styles.xml')).toContain('<w:name w:val="Nguồn"/>');
    expect(xml()).toMatch(/<w:numId w:val="1"\/>.*<w:numId w:val="2"\/>/s);
    expect(xml('word/_rels/document.xml.rels')).toContain('https://nguon.example/');
    expect(opened.document.file.has('word/media/image2.png')).toBe(true);
    const ids = Array.from(xml().matchAll(/r:(?:embed|id)="([^"]+)"/g), ([, id]) => id);
    ids.forEach((id) => expect(xml('word/_rels/document.xml.rels')).toContain(`Id="${id}"`));
  });

  it('90-scenarios/doc-assembly: OOXML of one place in another, with its style', async () => {
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().styleBuiltIn = 'Heading1';
      context.document.body.search('powerful').getFirst().hyperlink = 'https://tongket.example/';
      const copy = context.document.body.paragraphs.getFirst().getOoxml();
      await context.sync();
      context.document.body.insertOoxml(copy.value, 'End');
      const last = context.document.body.paragraphs.getLast().load('style,text');
      await context.sync();
      expect([last.style, last.text]).toEqual(['Heading 1', 'Video provides a powerful way.']);
    });
    expect(xml().match(/<w:hyperlink /g)).toHaveLength(2);
  });
});

it('shows bound data in its control, and writes the control back to the data', async () => {
  const bound = inlineControl({ id: 5, tag: 'ten', title: 'Tên' }, 'Cũ').replace(
    '<w:id w:val="5"/>',
    '<w:id w:val="5"/><w:dataBinding w:xpath="/r/ten" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/>'
  );
  const parts = unzipSync(makeDocx(`<w:p>${bound}</w:p>`));
  start(
    zipSync({
      ...parts,
      'customXml/item1.xml': strToU8('<r><ten>Xã Hàm Chính</ten></r>'),
      'customXml/itemProps1.xml': strToU8(
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-2222-3333-4444-555555555555}"/>'
      )
    })
  );
  expect(await lines()).toEqual(['Xã Hàm Chính']);
  await Word.run(async (context) => {
    context.document.contentControls.getByTag('ten').getFirst().insertText('Phường Ước Mơ', 'Replace');
    await context.sync();
  });
  expect(xml('customXml/item1.xml')).toContain('<ten>Phường Ước Mơ</ten>');
  await Word.run(async (context) => {
    const part = context.document.customXmlParts.getItem('{11111111-2222-3333-4444-555555555555}');
    part.updateElement('/r/ten', '<ten>Xã Hồng Liêm</ten>', {});
    await context.sync();
  });
  expect(await lines()).toEqual(['Xã Hồng Liêm']);
});

it('leaves documents that the Open XML SDK finds no fault with', async () => {
  expect(await faultsOfAll()).toEqual([]);
}, 180_000);
