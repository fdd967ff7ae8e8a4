/**
 * What a document looks like to a reader, as plain data: headings, paragraphs, lists, tables, layout without borders. For
 * reading on a page that has no Word; it keeps neither fonts nor pages.
 */
import type { Block, CellLayout, ParagraphBlock, TableBlock } from '../reading/blocks';
import { openDocumentSteps } from '../reading/document';
import { finish } from '../steps';
import type { Steps } from '../steps';

export interface PreviewParagraph {
  readonly kind: 'paragraph';
  /** 1 to 6 for a heading. */
  readonly heading?: number;
  /** NFC, soft line breaks as line ends. */
  readonly text: string;
  /** So much of the beginning is bold; all of it, a run-in heading, or nothing. */
  readonly boldLead: number;
  readonly isItalic: boolean;
  readonly isCentred: boolean;
  /** What Word numbers it with; empty when it does not. */
  readonly number: string;
  /** How many pictures stand in it. */
  readonly pictures: number;
}

export interface PreviewCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly PreviewBlock[];
}

export interface PreviewTable {
  readonly kind: 'table';
  /** It only places text side by side, as letterheads and signatures do. */
  readonly isLayout: boolean;
  readonly rows: readonly (readonly PreviewCell[])[];
}

export type PreviewBlock = PreviewParagraph | PreviewTable;

const DEEPEST_HEADING = 6;
const HEADING_STYLE = /^heading ([1-6])$/;

function headingOf({ style, outlineLevel }: ParagraphBlock['look']): number | undefined {
  const named = HEADING_STYLE.exec(style)?.[1];
  if (named !== undefined) {
    return Number(named);
  }
  return outlineLevel === undefined ? undefined : Math.min(outlineLevel + 1, DEEPEST_HEADING);
}

/** Signs of the Symbol and Wingdings fonts are rubbish in others. */
const bulletOf = (sign: string): string => (/[\uf000-\uf0ff]/.test(sign) ? '•' : sign);

function paragraphOf(block: ParagraphBlock): PreviewParagraph {
  const { look, text, pictures } = block;
  const heading = headingOf(look);
  return {
    kind: 'paragraph',
    ...(heading === undefined ? {} : { heading }),
    text,
    boldLead: look.isBold ? text.length : look.boldLead,
    isItalic: look.isItalic,
    isCentred: look.isCentred,
    number: look.isBullet && look.number !== '' ? bulletOf(look.number) : look.number,
    pictures: pictures.length
  };
}

/** Blank paragraphs make room in Word; here the page does. */
const isBlank = ({ text, pictures, boxes }: ParagraphBlock): boolean =>
  text.trim() === '' && pictures.length === 0 && boxes.length === 0;

function* previewed(blocks: readonly Block[]): Steps<readonly PreviewBlock[]> {
  const shown: PreviewBlock[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        if (!isBlank(block)) {
          shown.push(paragraphOf(block));
        }
        for (const each of yield* previewed(block.boxes)) {
          shown.push(each);
        }
        break;
      case 'control':
        if (!block.showsPrompt) {
          for (const each of yield* previewed(block.blocks)) {
            shown.push(each);
          }
        }
        break;
      case 'table':
        shown.push(yield* tableOf(block));
        break;
    }
    yield;
  }
  return shown;
}

/** How many rows below carry a cell on. */
function rowsOf(layout: TableBlock['layout'], row: number, column: number): number {
  let rows = 1;
  for (let below = row + 1; below < layout.length; below += 1) {
    let at = 0;
    const next: CellLayout | undefined = layout[below]?.find((cell) => {
      at += cell.before;
      const isHere = at === column;
      at += cell.span;
      return isHere;
    });
    if (next?.isContinued !== true) {
      return rows;
    }
    rows += 1;
  }
  return rows;
}

const MOST_LAYOUT_ROWS = 6;
const LETTERHEAD =
  /(?:^|\n)\s*(?:Số\s*[:\d.…_-]|(?:[^,\n]{1,60},\s*)?ngày[\s.…_\d]*tháng)|ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI/iu;
const SIGNATURE = /(?:^|\n)\s*(?:Nơi nhận|T\/M|TM\.|K\/T|KT\.)/u;

/** Letterhead and signature stand in tables of at most two columns without a border; their words tell them. */
function isLayout({ rows }: TableBlock, text: string): boolean {
  return (
    rows.length <= MOST_LAYOUT_ROWS &&
    rows.every((cells) => cells.length <= 2) &&
    (LETTERHEAD.test(text) || SIGNATURE.test(text))
  );
}

const textOf = (blocks: readonly PreviewBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .flat()
            .map((cell) => textOf(cell.blocks))
            .join('\n')
    )
    .join('\n');

function* tableOf(table: TableBlock): Steps<PreviewTable> {
  const rows: PreviewCell[][] = [];
  for (const [index, cells] of table.rows.entries()) {
    const row: PreviewCell[] = [];
    let column = 0;
    for (const [place, cell] of cells.entries()) {
      const layout = table.layout[index]?.[place] ?? { before: 0, span: 1, isContinued: false };
      column += layout.before;
      if (!layout.isContinued) {
        row.push({
          columns: layout.span,
          rows: rowsOf(table.layout, index, column),
          blocks: yield* previewed(cell)
        });
      }
      column += layout.span;
    }
    rows.push(row);
    yield;
  }
  const text = rows
    .flat()
    .map((cell) => textOf(cell.blocks))
    .join('\n');
  return { kind: 'table', isLayout: isLayout(table, text), rows };
}

/** @throws DocumentError when the bytes are not a Word document that can be read safely. */
export function previewDocument(bytes: Uint8Array): readonly PreviewBlock[] {
  return finish(previewSteps(bytes));
}

/** The same in steps of some milliseconds. */
export function* previewSteps(bytes: Uint8Array): Steps<readonly PreviewBlock[]> {
  const { blocks } = yield* openDocumentSteps(bytes);
  return yield* previewed(blocks);
}
