/**
 * @jest-environment jsdom
 */
/// <reference types="office-js" />
/**
 * What Microsoft's own Word samples do, done here: each test is adapted from the sample that its name gives, in
 * https://github.com/OfficeDev/office-js-snippets/tree/main/samples/word (MIT licence, Copyright Microsoft Corporation),
 * with what the document must hold after it.
 */
import { PNG, Word, faultsOfAll, lines, start, xml } from './word-sample-document.ts';
import { paragraph } from './word-samples.ts';

beforeEach(() => void start());

describe('samples of text', () => {
  it('25-paragraph/insert-formatted-text: formats a sentence, styles a paragraph', async () => {
    await Word.run(async (context) => {
      const sentence = context.document.body.insertText('This is some formatted text!', 'End');
      sentence.font.set({ name: 'Courier New', size: 18 });
      const second = context.document.body.insertParagraph('This sentence has a new style!', 'End');
      second.styleBuiltIn = 'IntenseReference';
      await context.sync();
    });
    expect(xml()).toMatch(/<w:rFonts w:ascii="Courier New"[^>]*\/><w:sz w:val="36"\/>/);
    expect(xml()).toContain('<w:rStyle w:val="IntenseReference"/>');
    expect(xml('word/styles.xml')).toContain('w:val="Intense Reference"');
  });

  it('25-paragraph/insert-in-different-locations: before, at the start and the end, after, in place', async () => {
    await Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.getFirst().insertParagraph('This is Before', 'Before').font.highlightColor = 'yellow';
      const start_ = paragraphs.getFirst().getNext().insertText('This is Start. ', 'Start');
      start_.font.highlightColor = 'blue';
      start_.font.color = 'white';
      paragraphs.getFirst().getNext().insertText(' This is End', 'End');
      paragraphs.getFirst().getNext().insertParagraph('This is After', 'After');
      paragraphs.getLast().insertText('Just replaced the last paragraph!', 'Replace');
      await context.sync();
    });
    expect(await lines()).toEqual([
      'This is Before',
      'This is Start. Video provides a powerful way. This is End',
      'This is After',
      'Just replaced the last paragraph!'
    ]);
    expect(xml()).toContain('<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>');
  });

  it('25-paragraph/insert-line-and-page-breaks', async () => {
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertBreak('Line', 'After');
      context.document.body.paragraphs.getFirst().insertBreak('Page', 'After');
      await context.sync();
    });
    expect(xml()).toMatch(/powerful way\..*<w:br w:type="page"\/>.*<w:br\/>.*Themes/s);
  });

  it('50-document/insert-section-breaks: the section before keeps its page, the next says how it begins', async () => {
    await Word.run(async (context) => {
      context.document.body.insertBreak('SectionContinuous', 'End');
      context.document.body.insertParagraph('Next section', 'End');
      const sections = context.document.sections.load('items');
      await context.sync();
      expect(sections.items).toHaveLength(2);
    });
    expect(xml()).toMatch(/<w:pPr><w:sectPr>.*<w:pgSz.*<\/w:sectPr><\/w:pPr>/s);
    expect(xml()).toContain('<w:type w:val="continuous"/>');
  });

  it('25-paragraph/search: plain text, and wildcards', async () => {
    start(paragraph('Extend Word, extended: $12.34 and $x.99'));
    const found = await Word.run(async (context) => {
      const plain = context.document.body.search('extend').load('items/text');
      const wild = context.document.body.search('$*.[0-9][0-9]', { matchWildcards: true }).load('items/text');
      const words = context.document.body.search('<[Ee]xt*>', { matchWildcards: true }).load('items/text');
      await context.sync();
      wild.items.forEach((one) => (one.font.highlightColor = 'red'));
      await context.sync();
      return [plain, wild, words].map((list) => list.items.map((one) => one.text));
    });
    expect(found).toEqual([
      ['Extend', 'extend'],
      ['$12.34', '$x.99'],
      ['Extend', 'extended']
    ]);
    expect(xml().match(/<w:highlight w:val="red"\/>/g)).toHaveLength(2);
  });

  it('35-ranges/split-words-of-first-paragraph', async () => {
    const words = await Word.run(async (context) => {
      const ranges = context.document.body.paragraphs.getFirst().split([' '], true, true).load('items/text');
      await context.sync();
      return ranges.items.map((one) => one.text);
    });
    expect(words).toEqual(['Video', 'provides', 'a', 'powerful', 'way.']);
  });

  it('35-ranges/compare-location', async () => {
    const told = await Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      const first = paragraphs.getFirst().getRange();
      const second = paragraphs.getLast().getRange();
      const word = first.search('powerful').getFirst();
      const answers = [
        first.compareLocationWith(second),
        word.compareLocationWith(first),
        first.compareLocationWith(first)
      ];
      const common = first.intersectWith(word).load('text');
      const apart = first.search('Video').getFirst().intersectWithOrNullObject(second.search('styles').getFirst());
      apart.load('isNullObject');
      const both = first.expandTo(second).load('text');
      await context.sync();
      return [...answers.map((one) => one.value), common.text, apart.isNullObject, both.text];
    });
    expect(told).toEqual([
      'AdjacentBefore',
      'Inside',
      'Equal',
      'powerful',
      true,
      'Video provides a powerful way.\nThemes and styles help.'
    ]);
  });

  it('25-paragraph/get-paragraph-on-insertion-point: sentences around the caret', async () => {
    start(paragraph('One. Two? Three!'));
    const told = await Word.run(async (context) => {
      context.document.body.search('Two').getFirst().select();
      await context.sync();
      const line = context.document.getSelection().paragraphs.getFirst();
      const sentences = line.getRange().getTextRanges(['.', '?', '!'], true).load('items/text');
      await context.sync();
      const next = sentences.items[0]?.getNextTextRange(['.', '?', '!'], true).load('text');
      await context.sync();
      return [...sentences.items.map((one) => one.text), next?.text];
    });
    expect(told).toEqual(['One.', 'Two?', 'Three!', 'Two?']);
  });
});

describe('samples of lists, tables and pictures', () => {
  it('20-lists/insert-list: a list of levels with numbers and bullets', async () => {
    const told = await Word.run(async (context) => {
      const list = context.document.body.paragraphs.getFirst().startNewList();
      list.load('$none');
      await context.sync();
      list.insertParagraph('New list item on top of the list', 'Start');
      const nested = list.insertParagraph('New list item at the end (4th level)', 'End');
      nested.listItem.level = 4;
      list.setLevelNumbering(0, 'UpperRoman', [0, '.']);
      list.setLevelBullet(4, Word.ListBullet.arrow);
      list.insertParagraph('Goes at the end (not part of the list)', 'After');
      const items = list.paragraphs.load('items/text,items/listItem/listString,items/listItem/level');
      await context.sync();
      return items.items.map((one) => [one.text, one.listItem.listString, one.listItem.level]);
    });
    expect(told).toEqual([
      ['New list item on top of the list', 'I.', 0],
      ['Video provides a powerful way.', 'II.', 0],
      ['New list item at the end (4th level)', '➢', 4]
    ]);
    expect(await lines()).toContain('Goes at the end (not part of the list)');
    expect(xml('[Content_Types].xml')).toContain('/word/numbering.xml');
  });

  it('20-lists/organize-list: lists of the body, their levels, what is below an item', async () => {
    const told = await Word.run(async (context) => {
      const list = context.document.body.paragraphs.getFirst().startNewList();
      list.insertParagraph('Below', 'End').listItem.level = 1;
      list.load('id,levelExistences');
      const lists = context.document.body.lists.load('items/id');
      await context.sync();
      const below = context.document.body.paragraphs.getFirst().listItem.getDescendants().load('items/text');
      await context.sync();
      return [lists.items.length, list.levelExistences.slice(0, 3), below.items.map((one) => one.text)];
    });
    expect(told).toEqual([1, [true, true, false], ['Below']]);
  });

  it('40-tables/table-cell-access: values, a header row, a built-in style', async () => {
    await Word.run(async (context) => {
      const table = context.document.body.insertTable(3, 3, 'Start', [
        ['Tokyo', 'Beijing', 'Seattle'],
        ['Apple', 'Orange', 'Pineapple'],
        ['Kiwi', 'Plum', 'Pear']
      ]);
      table.styleBuiltIn = 'GridTable5Dark_Accent2';
      table.styleFirstColumn = false;
      table.headerRowCount = 1;
      await context.sync();
      const first = context.document.body.tables.getFirst().getCell(0, 0).body.load('text');
      await context.sync();
      expect(first.text).toBe('Tokyo');
    });
    expect(xml()).toContain('<w:tblStyle w:val="GridTable5Dark-Accent2"/>');
    expect(xml().match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml()).toContain('w:firstColumn="0"');
  });

  it('40-tables/manage-formatting: rows and columns come and go', async () => {
    const values = await Word.run(async (context) => {
      const table = context.document.body.insertTable(2, 2, 'End', [
        ['a', 'b'],
        ['c', 'd']
      ]);
      table.alignment = 'Centered';
      table.addColumns('End', 1, [['x'], ['y']]);
      table.addRows('End', 1, [['1', '2', '3']]);
      table.deleteColumns(0, 1);
      table.rows.getFirst().insertRows('After', 1, [['m', 'n']]);
      table.load('values,rowCount');
      await context.sync();
      return table.values;
    });
    expect(values).toEqual([
      ['b', 'x'],
      ['m', 'n'],
      ['d', 'y'],
      ['2', '3']
    ]);
    expect(xml().match(/<w:gridCol /g)).toHaveLength(2);
  });

  it('40-tables/manage-formatting: alignment, borders, padding and shading of table, row and cell', async () => {
    const told = await Word.run(async (context) => {
      const table = context.document.body.insertTable(3, 2, 'Start', [
        ['Tokyo', 'Beijing'],
        ['Apple', 'Orange'],
        ['Kiwi', 'Plum']
      ]);
      table.horizontalAlignment = Word.Alignment.centered;
      const border = table.getBorder(Word.BorderLocation.insideVertical);
      border.type = Word.BorderType.dashed;
      border.color = 'blue';
      border.width = 3;
      table.setCellPadding(Word.CellPaddingLocation.top, 12);
      const first = table.rows.getFirst();
      first.verticalAlignment = 'Center';
      first.shadingColor = '#FFFF00';
      first.getBorder('Bottom').type = 'Double';
      const cell = table.getCell(1, 1);
      cell.setCellPadding('Left', 20);
      cell.columnWidth = 90;
      cell.horizontalAlignment = 'Right';
      border.load('type,color,width');
      table.load('horizontalAlignment,verticalAlignment');
      first.load('shadingColor');
      cell.load('width');
      const [top, left, right] = [
        table.getCellPadding('Top'),
        cell.getCellPadding('Left'),
        table.getCellPadding('Right')
      ];
      await context.sync();
      return [
        `${border.type} ${border.color} ${border.width}`,
        `${table.horizontalAlignment} ${table.verticalAlignment}`,
        first.shadingColor,
        cell.width,
        [top.value, left.value, right.value]
      ];
    });
    expect(told).toEqual(['Dashed #0000FF 3', 'Mixed Mixed', '#FFFF00', 90, [12, 20, 5.4]]);
    expect(xml()).toContain('<w:insideV w:val="dashed" w:sz="24" w:space="0" w:color="0000FF"/>');
    expect(xml().match(/<w:bottom w:val="double"/g)).toHaveLength(2);
    expect(xml()).toMatch(/<w:tcMar><w:left w:w="400" w:type="dxa"\/><\/w:tcMar>.*Orange/s);
  });

  it('40-tables: merged cells have the text of all, a table beside a table stays one of its own', async () => {
    const told = await Word.run(async (context) => {
      const table = context.document.body.insertTable(2, 3, 'Start', [
        ['a', 'b', 'c'],
        ['d', 'e', 'f']
      ]);
      table.mergeCells(0, 0, 0, 1);
      table.insertTable(1, 1, 'After', [['x']]);
      table.load('values');
      const tables = context.document.body.tables.load('items/values');
      await context.sync();
      return [table.values, tables.items.length];
    });
    expect(told).toEqual([
      [
        ['a\nb', 'c'],
        ['d', 'e', 'f']
      ],
      2
    ]);
    expect(xml()).toContain('<w:gridSpan w:val="2"/>');
  });

  it('15-images/insert-and-get-pictures: the bytes come back as they went in', async () => {
    const told = await Word.run(async (context) => {
      context.document.body.paragraphs.getLast().insertParagraph('', 'After').insertInlinePictureFromBase64(PNG, 'End');
      const picture = context.document.body.inlinePictures.getFirst();
      const source = picture.getBase64ImageSrc();
      picture.altTextTitle = 'Logo';
      picture.load('width,altTextTitle');
      await context.sync();
      return [source.value, picture.width, picture.altTextTitle];
    });
    expect(told).toEqual([PNG, 0.75, 'Logo']);
    expect(xml('word/_rels/document.xml.rels')).toContain('media/image1.png');
    expect(xml('[Content_Types].xml')).toContain('Extension="png"');
  });
});

describe('samples of content controls', () => {
  it('10-content-controls/insert-and-change-content-controls', async () => {
    await Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('$none');
      await context.sync();
      paragraphs.items.forEach((one, index) => (one.insertContentControl().tag = index % 2 === 0 ? 'even' : 'odd'));
      await context.sync();
      const even = context.document.contentControls.getByTag('even');
      const odd = context.document.contentControls.getByTag('odd');
      even.load('length');
      odd.load('length');
      await context.sync();
      even.items[0]?.set({ color: '#FF0000', title: 'Odd ContentControl #1', appearance: 'Tags' });
      even.items[0]?.insertParagraph('This is an odd content control', 'End');
      odd.items[0]?.insertHtml('This is an <b>even</b> content control', 'End');
      await context.sync();
    });
    expect(xml()).toMatch(/<w:alias w:val="Odd ContentControl #1"\/><w:tag w:val="even"\/>/);
    expect(xml()).toMatch(/<w15:appearance [^>]*w15:val="tags"\/>/);
    expect(await lines()).toEqual([
      'Video provides a powerful way.',
      'This is an odd content control',
      'Themes and styles help.',
      'This is an even content control'
    ]);
    expect(xml()).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">even</);
  });

  it('10-content-controls/insert-and-change-checkbox-content-control', async () => {
    const told = await Word.run(async (context) => {
      context.document.body.paragraphs
        .getFirst()
        .getRange('Start')
        .insertContentControl(Word.ContentControlType.checkBox);
      const boxes = context.document.getContentControls({ types: [Word.ContentControlType.checkBox] });
      boxes.load('items');
      await context.sync();
      const box = boxes.items[0]?.checkboxContentControl;
      if (box === undefined) {
        throw new Error('The check box is missing.');
      }
      box.isChecked = true;
      box.load('isChecked');
      await context.sync();
      return box.isChecked;
    });
    expect(told).toBe(true);
    expect(xml()).toMatch(/<w14:checked w14:val="1"\/>.*☒/s);
  });

  it('10-content-controls/insert-and-change-dropdown-list-content-control', async () => {
    const told = await Word.run(async (context) => {
      const control = context.document.body.paragraphs.getLast().getRange('End').insertContentControl('DropDownList');
      const list = control.dropDownListContentControl;
      list.addListItem('Đạt');
      list.addListItem('Chưa đạt', 'khong');
      list.listItems.load('items/displayText,items/value');
      await context.sync();
      list.listItems.items[0]?.select();
      control.load('text');
      await context.sync();
      return [...list.listItems.items.map((one) => `${one.displayText}=${one.value}`), control.text];
    });
    expect(told).toEqual(['Đạt=Đạt', 'Chưa đạt=khong', 'Đạt']);
    expect(xml()).toContain('<w:listItem w:displayText="Chưa đạt" w:value="khong"/>');
  });
});

it('leaves documents that the Open XML SDK finds no fault with', async () => {
  expect(await faultsOfAll()).toEqual([]);
}, 180_000);
