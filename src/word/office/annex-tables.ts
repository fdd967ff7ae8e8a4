/// <reference types="office-js" />
/** Annex tables and the figures quoted from them, by WordApi 1.3. */
import type { AnnexId } from '../../domain/code';
import type { QuotedFigureControl, TableWriting } from '../../ui/outline/document-in-word';
import { isQuoteTag } from '../../ui/annex/quoted-figures';

/** Annex tables are set smaller than the text, as in the drafts. */
const TABLE_POINTS = 12;

const tableOf = (context: Word.RequestContext, annex: AnnexId): Word.Table =>
  context.document.contentControls.getByTag(annex).getFirstOrNullObject().tables.getFirstOrNullObject();

export function readTable(annex: AnnexId): Promise<readonly (readonly string[])[] | undefined> {
  return Word.run(async (context) => {
    const table = tableOf(context, annex);
    table.load('values');
    await context.sync();
    return table.isNullObject ? undefined : table.values;
  });
}

export function writeTable(annex: AnnexId, { cells, added }: TableWriting): Promise<boolean> {
  return Word.run(async (context) => {
    const table = tableOf(context, annex);
    table.load('rowCount');
    await context.sync();
    if (table.isNullObject) {
      return false;
    }
    if (added !== undefined && added.rows.length > 0) {
      const values = added.rows.map((row) => [...row]);
      if (added.before >= table.rowCount) {
        table.addRows('End', values.length, values);
      } else {
        table.getCell(added.before, 0).parentRow.insertRows('Before', values.length, values);
      }
    }
    cells.forEach(({ row, cell, text }) => {
      table.getCell(row, cell).value = text;
    });
    await context.sync();
    return true;
  });
}

export function insertTable(annex: AnnexId, title: string, rows: readonly (readonly string[])[]): Promise<void> {
  return Word.run(async (context) => {
    const heading = context.document.body.insertParagraph(title, 'End');
    // It takes after the last paragraph, which may be no more than what ends a page.
    heading.styleBuiltIn = 'Normal';
    heading.detachFromList();
    heading.font.bold = true;
    heading.alignment = 'Centered';
    const values = rows.map((row) => [...row]);
    const table = heading.insertTable(values.length, values[0]?.length ?? 1, 'After', values);
    table.font.bold = false;
    table.font.size = TABLE_POINTS;
    table.headerRowCount = 1;
    const head = table.rows.getFirst();
    head.font.bold = true;
    head.horizontalAlignment = 'Centered';
    table.autoFitWindow();
    const control = table.insertContentControl();
    control.tag = annex;
    control.title = title.slice(0, 64); // Word refuses longer ones
    control.select('Start');
    await context.sync();
  });
}

export function quoteFigure(tag: string, text: string): Promise<void> {
  return Word.run(async (context) => {
    const control = context.document.getSelection().insertText(text, 'Replace').insertContentControl();
    control.tag = tag;
    control.title = text.slice(0, 64);
    control.getRange('After').select('End');
    await context.sync();
  });
}

export function updateFigures(textOf: (tag: string) => string | undefined): Promise<readonly QuotedFigureControl[]> {
  return Word.run(async (context) => {
    const controls = context.document.contentControls;
    controls.load('items/tag,items/text');
    await context.sync();
    const quoted = controls.items.filter(({ tag }) => isQuoteTag(tag));
    const before = quoted.map(({ tag, text }) => ({ tag, text }));
    for (const control of quoted) {
      const text = textOf(control.tag);
      if (text !== undefined && text !== '' && text !== control.text.trim()) {
        control.insertText(text, 'Replace');
      }
    }
    await context.sync();
    return before;
  });
}
