/** The tables of a document with what stands above them, nested ones too. */
import type { SectionId } from '../../domain/code';
import { plainText } from '../words';
import type { Block, ControlBlock, ParagraphBlock } from './blocks';
import { gridOf } from './grid';
import type { Grid } from './grid';
import type { Place } from './place';

export interface TableReading {
  /** Place of its first paragraph; undefined within text boxes. */
  readonly place?: Place;
  /** Cells with their text; merged cells stand in every place that they take up. */
  readonly grid: Grid;
  /** Up to four lines above it, the nearest last: its caption is among them. */
  readonly captions: readonly string[];
  /** Tags of the controls that it stands in or that stand in it. */
  readonly tags: readonly string[];
  /** The prose section that it stands in. */
  readonly section?: SectionId;
}

const MOST_CAPTIONS = 4;

const isControl = (block: Block): block is ControlBlock => block.kind === 'control';

class TableCollector {
  public readonly tables: TableReading[] = [];
  private captions: string[] = [];

  public constructor(private readonly sectionOf: ReadonlyMap<Block, SectionId>) {}

  public visit(blocks: readonly Block[], tags: readonly string[], within: SectionId | undefined): void {
    for (const block of blocks) {
      const section = this.sectionOf.get(block) ?? within;
      switch (block.kind) {
        case 'paragraph':
          this.paragraph(block, section);
          break;
        case 'control':
          if (!block.showsPrompt) {
            this.visit(block.blocks, [...tags, block.tag], section);
          }
          break;
        case 'table': {
          const grid = gridOf(block);
          const captions = this.captions;
          const inner = block.rows.flatMap((cells) => cells.flatMap((cell) => cell.filter(isControl)));
          const place = grid[0]?.find((cell) => cell !== undefined)?.place;
          this.tables.push({
            ...(place === undefined ? {} : { place }),
            grid,
            captions,
            tags: [...tags, ...inner.map(({ tag }) => tag)],
            ...(section === undefined ? {} : { section })
          });
          block.rows.forEach((cells) => cells.forEach((cell) => this.visitCell(cell, section)));
          this.captions = [];
        }
      }
    }
  }

  private paragraph({ text, boxes }: ParagraphBlock, section: SectionId | undefined): void {
    const lines = text
      .split('\n')
      .map(plainText)
      .filter((line) => line !== '');
    if (lines.length > 0) {
      this.captions = [...this.captions, ...lines].slice(-MOST_CAPTIONS);
    }
    if (boxes.length > 0) {
      this.visit(boxes, [], section);
    }
  }

  /** Only nested tables count in a cell; its text is the outer table's. */
  private visitCell(cell: readonly Block[], section: SectionId | undefined): void {
    if (cell.some(({ kind }) => kind !== 'paragraph')) {
      this.captions = [];
      this.visit(cell, [], section);
    }
  }
}

/**
 * Every table, in reading order.
 * @param sectionOf the section of each block that was read into one.
 */
export function tablesIn(body: readonly Block[], sectionOf: ReadonlyMap<Block, SectionId>): readonly TableReading[] {
  const collector = new TableCollector(sectionOf);
  collector.visit(body, [], undefined);
  return collector.tables;
}
